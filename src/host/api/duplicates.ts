import type { CellRange } from "../workbook/address";
import { valueOf } from "./cell-reading";
import { putCells } from "./cell-putting";
import type { PutCell } from "./cell-putting";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Area, Arguments, Kind } from "./kind";
import { widthOf } from "./places";

interface Removal {
  readonly removed: number;
  readonly left: number;
}

export const removeDuplicatesResultKind: Kind<Removal> = defineKind<Removal>("RemoveDuplicatesResult", {
  tracked: true,
  properties: {
    Removed: { since: "1.9", read: ({ removed }) => removed },
    UniqueRemaining: { since: "1.9", read: ({ left }) => left },
  },
});

/** Takes away the rows of a range that say, in some of its columns, what one above them says: those below come up. */
export function removeDuplicates(host: ExcelHost, area: Area, given: Arguments): HostObject {
  const { range } = area;
  const columns = columnsOf(given, range);
  const hasHeader = given.flag(1);
  const sheet = host.sheet(area.sheet);
  if (sheet.facets.merges.meeting(range).length > 0) throw notImplemented(given.member, "merged cells");
  host.editing.settle();
  const first = hasHeader ? range.top + 1 : range.top;
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= range.bottom; row++) {
    const said = columns.map((column) => {
      const value = valueOf(sheet.at(row, range.left + column));
      return typeof value === "string" ? value.toLowerCase() : value;
    });
    const key = JSON.stringify(said);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(row);
  }
  const removed = range.bottom - first + 1 - kept.length;
  const cells: PutCell[] = [];
  for (let i = 0; i <= range.bottom - first && removed > 0; i++) {
    const [row, from] = [first + i, kept[i]];
    if (from === row) continue;
    for (let column = range.left; column <= range.right; column++) {
      const record = from === undefined ? undefined : sheet.at(from, column);
      if (record?.formula) throw notImplemented(given.member, "formulas that come up");
      cells.push({ row, column, record, style: sheet.styleAt(from ?? row, column) });
    }
  }
  if (cells.length > 0) putCells(host, area.sheet, { ...range, top: first }, cells);
  return HostObject.of(removeDuplicatesResultKind, { removed, left: kept.length });
}

function columnsOf(given: Arguments, range: CellRange): readonly number[] {
  const asked = given.wire(0);
  const isColumn = (column: unknown): column is number =>
    typeof column === "number" && Number.isInteger(column) && column >= 0 && column < widthOf(range);
  if (!Array.isArray(asked) || asked.length === 0 || !asked.every(isColumn)) throw invalidArgument();
  return asked;
}
