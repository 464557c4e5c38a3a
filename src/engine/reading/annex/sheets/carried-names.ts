import {
  gridOf,
  textOf,
  type CellAddress,
  type GridRange,
  type SheetCell,
  type SheetSnapshot,
} from "../../../grid";
import { groupBy } from "../../../lists";
import { readTotalLabel } from "../../../tables";
import { fold } from "../../../wording";

/** The total of one name alone may be of somebody who is called so. */
const FEWEST_NAMES = 2;
/** A name alone on its row, or beside an amount, heads what follows. */
const FEWEST_CELLS = 3;

/**
 * A sheet whose groups are named on their first line alone, « Culture | Harmonie | 900 », and blank below down to « Total
 * Culture »: each name is merged over the lines of its group, as it is where somebody merged it.
 */
export function withNamesCarried(sheet: SheetSnapshot): SheetSnapshot {
  const grid = gridOf(sheet);
  const totalled = new Set(sheet.cells.flatMap((cell) => totalledBy(cell) ?? []));
  if (totalled.size < FEWEST_NAMES) return sheet;
  const areas: GridRange[] = [];
  const names = new Map<string, CellAddress>();
  /** The last row that each column holds something on. */
  const last = new Map<number, number>();
  for (const row of grid.rows) {
    const cells = grid.filled(row);
    for (const cell of cells) {
      const name = names.get(totalledBy(cell) ?? "");
      if (name && last.get(name.column) === name.row && name.row < row - 1)
        areas.push({ top: name.row, left: name.column, bottom: row - 1, right: name.column });
    }
    for (const cell of cells) {
      const { column } = cell;
      last.set(column, row);
      const text = cell.value.kind === "text" && cells.length >= FEWEST_CELLS ? fold(textOf(cell)) : "";
      if (totalled.has(text) && !grid.mergeAt(row, column)) names.set(text, { row, column });
    }
  }
  const carried = [...groupBy(areas, ({ left }) => left).values()].filter(
    ({ length }) => length >= FEWEST_NAMES,
  );
  return carried.length === 0 ? sheet : { ...sheet, merges: [...sheet.merges, ...carried.flat()] };
}

/** What the label of a total names. */
function totalledBy({ value }: SheetCell): string | null {
  return value.kind === "text" ? (readTotalLabel(value.value)?.names ?? null) : null;
}
