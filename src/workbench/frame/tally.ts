import type { CellRange, SheetModel } from "../../host";

/** What selected cells come to. */
export interface Tally {
  readonly filled: number;
  readonly numbers: number;
  /** Without the noise that adding decimals leaves. */
  readonly sum: number;
}

/** Counts and adds what a range of a sheet holds. */
export function tallyOf(sheet: SheetModel, range: CellRange): Tally {
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (const { record } of sheet.within(range)) {
    if (record.value.kind === "empty") continue;
    filled++;
    if (record.value.kind !== "number") continue;
    numbers++;
    sum += record.value.value;
  }
  return { filled, numbers, sum: Number(sum.toPrecision(14)) };
}
