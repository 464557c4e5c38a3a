import type { DocumentAmount } from "../model";
import { Amount } from "../money";
import type { Near } from "./near-by-chance";
import { runsOf } from "./runs";

/**
 * The amounts that would make a figure's neighbours come, in its place, to a sum that is known, or that its sentence
 * says: « 15 360 € en décembre et 10 240 € en mars », where 25 600 € are voted.
 */
export function partsWanted(
  figure: DocumentAmount,
  passage: readonly DocumentAmount[],
  sums: readonly Amount[],
): readonly Near[] {
  const runs = runsOf(passage).filter((run) => run.includes(figure));
  return runs.flatMap((run) => {
    const others = Amount.sum(run.flatMap((one) => (one === figure ? [] : [one.amount])));
    const said = passage.filter((one) => !run.includes(one)).map((one) => one.amount);
    return [...sums, ...said].flatMap((sum): readonly Near[] => {
      const amount = sum.minus(others);
      return amount.isNegative || amount.isZero
        ? []
        : [{ amount, at: null, of: "part", fill: { sum }, isGranted: false }];
    });
  });
}
