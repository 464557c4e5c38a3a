import type { CellRange } from "../workbook/address";
import { mapRanges } from "../workbook/row-bands";
import type { RowLook } from "../workbook/row-bands";
import type { ExcelHost } from "./host";
import type { Areas } from "./kind";

/** Changes how rows of ranges look: those that are in several, by each in turn. */
export function changeRows(
  host: ExcelHost,
  { sheet, ranges }: Areas,
  change: (look: RowLook, range: CellRange) => RowLook,
): void {
  if (ranges.length === 0) return;
  host.editing.apply({ kind: "rows", sheet, ...mapRanges(host.sheet(sheet).bands, ranges, change) });
}
