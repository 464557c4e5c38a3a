import { workedIn } from "../claims";
import type { DocumentAmount } from "../model";
import { zerosBehind, type Amount } from "../money";
import type { Near } from "./near-by-chance";

/** A paragraph of more figures is a list. */
const MOST = 12;

/**
 * What a figure would be were it how far apart two others of its paragraph are, or one and the whole, or what they make
 * together; first, where its words say so, of the two nearest before it.
 */
export function partedIn(
  figure: DocumentAmount,
  block: readonly DocumentAmount[],
  wholes: readonly Amount[],
): Readonly<Record<"said" | "any", readonly Near[]>> {
  const others = block.filter((one) => !one.amount.equals(figure.amount));
  if (block.length > MOST || others.length === 0) return { said: [], any: [] };
  const before = block.slice(0, block.indexOf(figure)).map(({ amount }) => amount);
  const nearest = [before.at(-1), before.at(-2)].flatMap((one) => one ?? []);
  const [one, other] = nearest;
  const sums = [...others.map(({ amount }) => amount), ...wholes];
  return {
    said: saysApart(figure) ? (one && other ? apart(one, other) : []) : [],
    any: others.flatMap(({ amount }) =>
      sums.flatMap((sum) => (sum.equals(amount) ? [] : [...apart(amount, sum), ...joined(amount, sum)])),
    ),
  };
}

/** Whether its words say that a figure parts two others. */
function saysApart({ at: { quote }, amount, setAside }: DocumentAmount): boolean {
  return (
    setAside === "difference" ||
    workedIn(quote).some((one) => one.amount.equals(amount) && one.how === "apart")
  );
}

function apart(one: Amount, other: Amount): readonly Near[] {
  const amount = one.minus(other).abs();
  return nearOf("apart", amount, one, other);
}

function joined(one: Amount, other: Amount): readonly Near[] {
  return nearOf("joined", one.plus(other), one, other);
}

function nearOf(of: "apart" | "joined", amount: Amount, one: Amount, other: Amount): readonly Near[] {
  if (amount.isZero) return [];
  const zeros = Math.min(zerosBehind(one), zerosBehind(other));
  return [{ amount, at: null, of, fill: { one, other }, isGranted: false, zeros }];
}
