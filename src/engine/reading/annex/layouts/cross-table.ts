import { Grid, textOf, type SheetCell } from "../../../grid";
import { goingOn } from "../../../lists";
import type { Place } from "../../../model";
import { readAmountCell } from "../cells/amount-cell";
import { isTotalRow } from "../cells/is-total-row";
import { Columns } from "../columns/columns";
import { amountAt, crossingOf, titleCells, type Crossing } from "./crossing";
import type { PartialEvent, RowEvent } from "../rows/events";
import type { Header } from "../columns/header";
import { roleScores, type Role } from "../columns/header-words";
import type { PlaceOf } from "../columns/table-cells";

/**
 * A table that crosses beneficiaries, one a row, with operations, one a column, put back as a list: the grants of each
 * operation, then its total, then what the table comes to.
 */
export interface CrossTable {
  readonly grid: Grid;
  readonly headers: readonly Header[];
  /** The cells that state what a row comes to across its operations. */
  readonly sums: readonly SheetCell[];
  /** Where a cell of the list stands in the sheet, given where cells of the sheet stand for the user. */
  readonly placesOf: (placeOf: PlaceOf) => PlaceOf;
}

/** The list that a cross table makes; null where a sheet holds no such table. */
export function crossTableOf(grid: Grid): CrossTable | null {
  const crossing = crossingOf(grid);
  return crossing && listed(grid, crossing);
}

/** A row of the list: the sheet's row and the column of its amount, its operation where it is no total. */
interface Listed {
  readonly row: number;
  readonly column: number;
  readonly operation: string | null;
  readonly theme: string | null;
}

/** The list's columns: those before the operations keep their places; a theme, an operation and an amount stand after them. */
function listed(grid: Grid, crossing: Crossing): CrossTable {
  const { titles, name, operations, sums } = crossing;
  const first = operations[0] ?? 0;
  const [theme, operation, amount] = [first, first + 1, first + 2];
  const above = rowOfThemes(grid, crossing);
  const rows = rowsOf(grid, crossing, above);
  const text = (row: number, column: number, value: string | null): readonly SheetCell[] =>
    value === null ? [] : [{ row, column, value: { kind: "text", value } }];
  const cells = [
    ...grid.snapshot.cells.filter((cell) => cell.row < (above ?? titles)),
    ...titleCells(grid, titles).filter((cell) => cell.column < first),
    ...rows.flatMap((each, index): readonly SheetCell[] => {
      const row = titles + 1 + index;
      const stated = grid.at(each.row, each.column);
      return [
        ...grid.row(each.row).flatMap((cell) => (cell.column < first ? [{ ...cell, row }] : [])),
        ...text(row, theme, each.theme),
        ...text(row, operation, each.operation),
        ...(stated ? [{ ...stated, row, column: amount }] : []),
      ];
    }),
  ];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const roles = rolesOf(grid, titles, name, first).set(operation, "operation").set(amount, "amount");
  if (above !== null) roles.set(theme, "theme");
  const texts = new Map(
    titleCells(grid, titles).flatMap((cell) =>
      cell.column < first ? [[cell.column, textOf(cell).trim()] as const] : [],
    ),
  );
  const body = rows.map((_, index) => titles + 1 + index);
  return {
    grid: new Grid({ ...grid.snapshot, cells, merges: [], hiddenRows: [] }),
    headers: [{ rows: [titles], texts, body, columns: new Columns(roles) }],
    sums:
      sums === null
        ? []
        : crossing.rows.flatMap((row) => (isTotalRow(grid, row) ? [] : (grid.at(row, sums) ?? []))),
    placesOf: (placeOf) => (sheet, row, column) => {
      const origin = rows[row - titles - 1];
      if (!origin) return placeOf(sheet, row, column);
      if (column === theme) return placeOf(sheet, above ?? titles, origin.column);
      if (column === operation) return placeOf(sheet, titles, origin.column);
      return placeOf(sheet, origin.row, column === amount ? origin.column : column);
    },
  };
}

/** The row over the titles whose cells are merged over several operations: their themes; null where there is none. */
function rowOfThemes(grid: Grid, { titles, operations }: Crossing): number | null {
  const above = grid.rows[grid.rows.indexOf(titles) - 1];
  if (above === undefined) return null;
  const merges = operations.flatMap((column) => grid.mergeAt(above, column) ?? []);
  const wide = merges.some(({ left, right }) => right > left && left >= (operations[0] ?? 0));
  return wide ? above : null;
}

/** What each operation grants, then its total, and its theme's behind the last; what the sums come to last. Nothing is listed where nothing is granted. */
function rowsOf(
  grid: Grid,
  { titles, operations, sums, rows, under }: Crossing,
  above: number | null,
): readonly Listed[] {
  const totals = rows.filter((row) => isTotalRow(grid, row));
  const lines = rows.filter((row) => !totals.includes(row));
  const total = (column: number) => totals.map((row) => ({ row, column, operation: null, theme: null }));
  const themeOf = (column: number) => (above === null ? null : textOf(grid.shown(above, column)).trim());
  const runs = goingOn(operations, (last, next) => themeOf(last) === themeOf(next));
  const ofThemes = above === null ? new Map<number, Listed>() : totalsOfThemes(grid, runs, under);
  const ofOperations = operations.flatMap((column): readonly Listed[] => {
    const operation = textOf(grid.shown(titles, column)).trim();
    const theme = themeOf(column);
    const granted = lines.filter((row) => amountAt(grid, row, column)?.isZero === false);
    const ofTheme = ofThemes.get(column);
    return [
      ...granted.map((row) => ({ row, column, operation, theme })),
      ...total(column),
      ...(ofTheme ? [ofTheme] : []),
    ];
  });
  return [...ofOperations, ...(sums === null ? [] : total(sums))];
}

/** What a row says that each theme comes to, once under its columns, by the last of these. */
function totalsOfThemes(
  grid: Grid,
  themes: readonly (readonly number[])[],
  under: readonly number[],
): ReadonlyMap<number, Listed> {
  for (const row of under) {
    const totals = themes.map((columns) => columns.filter((column) => amountAt(grid, row, column) !== null));
    if (totals.every(({ length }) => length === 1))
      return new Map(
        totals.flatMap(([column], rank) => {
          const last = themes[rank]?.at(-1);
          return column === undefined || last === undefined
            ? []
            : [[last, { row, column, operation: null, theme: null }] as const];
        }),
      );
  }
  return new Map();
}

/** What the columns before the operations hold, by their titles. */
function rolesOf(grid: Grid, titles: number, name: number, end: number): Map<number, Role> {
  const roles = new Map<number, Role>([[name, "beneficiary"]]);
  for (const cell of titleCells(grid, titles)) {
    if (cell.column >= end || roles.has(cell.column)) continue;
    const [best] = [...roleScores(textOf(cell))].sort((a, b) => b[1] - a[1]);
    const role = best?.[0];
    if (role && role !== "amount" && ![...roles.values()].includes(role)) roles.set(cell.column, role);
  }
  return roles;
}

/** What each row comes to, told of the lines that its operations make. */
export function rowSums(
  { sums }: CrossTable,
  events: readonly RowEvent[],
  place: (cell: SheetCell) => Place,
): readonly RowEvent[] {
  return sums.flatMap((cell): readonly PartialEvent[] => {
    const lines = events.flatMap((event) => {
      const at = event.kind === "line" ? event.line.amount.at : null;
      return event.kind === "line" && at?.kind === "cell" && at.row === cell.row ? [event.line] : [];
    });
    const [first] = lines;
    const reading = readAmountCell(cell, place(cell));
    if (!first || reading.kind !== "amount") return [];
    const name = first.beneficiary?.value ?? "";
    return [{ kind: "partial", name, total: { ...reading, label: name }, lines }];
  });
}
