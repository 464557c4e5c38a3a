import { groupBy, keptFor } from "../lists";
import type { DocumentAmount, DocumentReading } from "../model";
import type { Amount } from "../money";

/** The figures by which documents give an amount, whatever they say that it is of. */
export function figuresGiving(
  amount: Amount,
  readings: readonly DocumentReading[],
): readonly DocumentAmount[] {
  return readings.flatMap(({ amounts }) => byAmount(amounts).get(amount.units) ?? []);
}

const byAmount = keptFor((figures: readonly DocumentAmount[]) =>
  groupBy(figures, ({ amount }) => amount.units),
);
