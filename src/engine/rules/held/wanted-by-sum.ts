import { Amount } from "../../money";

/**
 * Whether an amount makes with the figures beside it, or with what is granted, the sum that one of these gives: « l'État
 * apporte 142 425 € et la CAF 32 825 €, portant le tout à 369 700 € ».
 */
export function isWantedBySum(amount: Amount, beside: readonly Amount[], granted: Amount): boolean {
  const all = Amount.sum(beside);
  return beside.some((sum) => {
    const rest = all.minus(sum);
    return [rest, rest.plus(granted)].some((others) => !others.isZero && others.plus(amount).equals(sum));
  });
}
