import type { DocumentAmount } from "../../model";
import type { Amount } from "../../money";
import type { Near } from "./near-by-chance";
import { runsWith } from "../held/runs";

/**
 * The amounts that would make a figure's neighbours come, in its place, to a sum that is known, or that its sentence
 * says: « 15 360 € en décembre et 10 240 € en mars », where 25 600 € are voted.
 */
export function partsWanted(
  figure: DocumentAmount,
  passage: readonly DocumentAmount[],
  sums: readonly Amount[],
): readonly Near[] {
  return runsWith(figure, passage).flatMap(({ run, others }) => {
    const said = passage.filter((one) => !run.includes(one)).map((one) => one.amount);
    return [...sums, ...said].flatMap((sum): readonly Near[] => {
      const amount = sum.minus(others);
      return amount.isNegative || amount.isZero
        ? []
        : [{ amount, at: null, of: "part", fill: { sum }, isGranted: false }];
    });
  });
}
