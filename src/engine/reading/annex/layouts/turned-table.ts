import { Grid, textOf, type SheetCell } from "../../../grid";
import { yearOfTitle } from "../../../tables";
import { assignRoles } from "../columns/assign-roles";
import type { Header } from "../columns/header";
import { roleScores, type Role } from "../columns/header-words";
import type { PlaceOf } from "../columns/table-cells";

/** A table that names what it grants along a row, and its amounts in the first column, put back as a list. */
export interface TurnedTable {
  readonly grid: Grid;
  readonly headers: readonly Header[];
  /** Where a cell of the list stands in the sheet, given where cells of the sheet stand for the user. */
  readonly placesOf: (placeOf: PlaceOf) => PlaceOf;
}

/** Fewer names along a row, or amounts one under the other, may be anything. */
const FEWEST_NAMES = 3;
const FEWEST_AMOUNTS = 2;

/**
 * The list that a sheet makes which names operations along a row, groups of them merged over it, and has in its first column
 * the titles of amounts: « | Voirie | Écoles | Total », « AP votée », « CP 2026 ». Null for any other sheet.
 */
export function turnedTableOf(grid: Grid): TurnedTable | null {
  const [left = 0] = grid.columns;
  const rows = grid.rows.filter((row) => grid.row(row).some(isNumber));
  const titles = rows.map((row) => textOf(grid.at(row, left)));
  const areTitles = titles.every(mayTitleAmount) && titles.some((title) => roleScores(title).has("amount"));
  if (rows.length < FEWEST_AMOUNTS || !areTitles) return null;
  if (!rows.every((row) => grid.row(row).filter(isNumber).length >= FEWEST_NAMES)) return null;
  const names = grid.rows[grid.rows.indexOf(rows[0] ?? -1) - 1];
  if (names === undefined) return null;
  const named = grid.filled(names).filter(({ column }) => column > left);
  if (named.length < FEWEST_NAMES || !named.every(isName)) return null;
  if (!rows.every((row) => grid.filled(row).every(({ column }) => column === left || grid.at(names, column))))
    return null;
  return turned(grid, { top: topOf(grid, names), names, left, last: rows.at(-1) ?? names });
}

function isNumber({ value }: SheetCell): boolean {
  return value.kind === "number";
}

/** « AP votée », « CP 2026 » */
function mayTitleAmount(text: string): boolean {
  return roleScores(text).has("amount") || yearOfTitle(text) !== null;
}

/** Whether a cell names something that is no amount, and no year. */
function isName(cell: SheetCell): boolean {
  return cell.value.kind === "text" && /\p{L}{3}/u.test(textOf(cell)) && !mayTitleAmount(textOf(cell));
}

/** The row over the names where groups of them are merged, or else theirs. */
function topOf(grid: Grid, names: number): number {
  const above = grid.rows[grid.rows.indexOf(names) - 1];
  const isOverSeveral = ({ column }: SheetCell) => {
    const merge = above === undefined ? undefined : grid.mergeAt(above, column);
    return merge !== undefined && merge.right > merge.left;
  };
  return above !== undefined && grid.filled(above).length > 1 && grid.filled(above).some(isOverSeveral)
    ? above
    : names;
}

interface Turn {
  readonly top: number;
  readonly names: number;
  readonly left: number;
  readonly last: number;
}

/** What stands over the table as it stands, and then each of its columns as a row. No formula is kept: it would speak of other cells. */
function turned(grid: Grid, { top, names, left, last }: Turn): TurnedTable {
  const isOver = ({ row }: SheetCell) => row < top;
  const isIn = ({ row, column }: SheetCell) => row >= top && row <= last && column >= left;
  const { snapshot } = grid;
  const cells = snapshot.cells.flatMap(({ formula: _formula, ...cell }): readonly SheetCell[] => {
    if (isOver(cell)) return [cell];
    return isIn(cell) ? [{ ...cell, row: top + cell.column - left, column: cell.row - top }] : [];
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const merges = snapshot.merges
    .filter((merge) => merge.top >= top && merge.bottom <= last && merge.left >= left)
    .map((merge) => ({
      top: top + merge.left - left,
      bottom: top + merge.right - left,
      left: merge.top - top,
      right: merge.bottom - top,
    }));
  const list = new Grid({ ...snapshot, cells, merges, hiddenRows: [] });
  const body = list.rows.filter((row) => row > top);
  const name = names - top;
  const texts = new Map(
    list
      .row(top)
      .flatMap((cell) => (cell.column > name ? [[cell.column, textOf(cell).trim()] as const] : [])),
  );
  const roles: readonly (readonly [number, Role])[] = [
    [name, "operation"],
    ...(top < names ? [[0, "theme"] as const] : []),
  ];
  const columns = assignRoles(texts, list, body, [top]).with(roles);
  return {
    grid: list,
    headers: [{ rows: [top], texts, body, columns }],
    placesOf: (placeOf) => (sheet, row, column) =>
      row < top ? placeOf(sheet, row, column) : placeOf(sheet, top + column, left + row - top),
  };
}
