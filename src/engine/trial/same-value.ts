import type { CellValue } from "../grid";

/** Less than a cent. */
const SAME = 0.005;

/** Whether two cells show the same: numbers to less than a cent. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one.kind === "number" && other.kind === "number") return Math.abs(one.value - other.value) < SAME;
  if (one.kind === "empty" || other.kind === "empty") return one.kind === other.kind;
  return one.kind === other.kind && one.value === other.value;
}
