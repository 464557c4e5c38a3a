import { Grid, textOf, type SheetCell } from "../../grid";
import { matches, type Concept } from "../../lexicon";
import type { Place } from "../../model";
import { Amount } from "../../money";
import { readTotalLabel } from "../../tables";
import { nowhere, readAmountCell } from "./amount-cell";
import { Columns } from "./columns";
import type { PartialEvent, RowEvent } from "./events";
import type { Header } from "./header";
import { roleScores, type Role } from "./header-words";
import { readHeading } from "./heading-text";
import type { PlaceOf } from "./table-cells";

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

/** Titles of amounts, of whose they are, or of when: such columns are no operations. */
const ofAmounts: readonly Concept[] = [
  "money",
  "granted",
  "asked",
  "paid",
  "instalment",
  "previousYear",
  "projectCost",
  "balance",
  "available",
  "rate",
  "count",
  "year",
  "date",
  "otherFunder",
  "council",
  "siret",
  "decisionNumber",
  "postalCode",
  "contact",
];
const FEWEST_OPERATIONS = 2;
const HEADER_ROWS_LOOKED_AT = 30;

/** The parts of a cross table: where its titles stand, who receives, and in which column each operation and the sums stand. */
interface Crossing {
  readonly titles: number;
  readonly name: number;
  readonly operations: readonly number[];
  readonly sums: number | null;
  readonly rows: readonly number[];
}

/** The list that a cross table makes; null where a sheet holds no such table. */
export function crossTableOf(grid: Grid): CrossTable | null {
  for (const titles of grid.rows.slice(0, HEADER_ROWS_LOOKED_AT)) {
    const crossing = crossingAt(grid, titles);
    if (crossing) return listed(grid, crossing);
  }
  return null;
}

function crossingAt(grid: Grid, titles: number): Crossing | null {
  const cells = grid.row(titles).filter((cell) => textOf(cell).trim() !== "");
  const [name] = cells.filter((cell) => (roleScores(textOf(cell)).get("beneficiary") ?? 0) > 0);
  if (!name || cells.length < FEWEST_OPERATIONS + 1) return null;
  const rows = grid.rows.filter((row) => row > titles && textOf(grid.at(row, name.column)).trim() !== "");
  const right = cells.filter(({ column }) => column > name.column && holdsAmounts(grid, rows, column));
  const operations = right.filter((cell) => isOperation(textOf(cell))).map(({ column }) => column);
  const [sum, other] = right.filter((cell) => readTotalLabel(textOf(cell)) !== null);
  const rest = right.length - operations.length - (sum ? 1 : 0);
  if (operations.length < FEWEST_OPERATIONS || other || rest > 0) return null;
  if (isGrouped(grid, titles, name.column, cells)) return null;
  const crossing = { titles, name: name.column, operations, sums: sum?.column ?? null, rows };
  const claimed = operations.every((column) => readHeading(textOf(grid.at(titles, column))).claims !== null);
  return (claimed && operations.some((column) => isShared(grid, crossing, column))) ||
    addsAcross(grid, crossing)
    ? crossing
    : null;
}

/** Whether rows or a column group the lines already: by operations, or by themes below the titles. */
function isGrouped(grid: Grid, titles: number, name: number, cells: readonly SheetCell[]): boolean {
  const grouping: readonly Role[] = ["operation", "theme"];
  const before = cells.filter(({ column }) => column < name);
  if (before.some((cell) => grouping.some((role) => roleScores(textOf(cell)).has(role)))) return true;
  return grid.rows.some((row) => {
    const [only, other] = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    return row > titles && only !== undefined && !other && readHeading(textOf(only)).claims !== null;
  });
}

/** Whether a title may be an operation's: it says so, or names no amount and nothing else that titles columns. */
function isOperation(title: string): boolean {
  if (readTotalLabel(title) !== null || /^\d*$/.test(title.trim())) return false;
  if (readHeading(title).claims !== null) return true;
  const roles = [...roleScores(title)].filter(([role]) => role !== "operation" && role !== "theme");
  return roles.length === 0 && !matches(ofAmounts, title) && !/€/.test(title);
}

function holdsAmounts(grid: Grid, rows: readonly number[], column: number): boolean {
  const filled = rows.filter((row) => textOf(grid.at(row, column)).trim() !== "");
  const amounts = filled.filter((row) => amountAt(grid, row, column) !== null);
  return amounts.length > 0 && amounts.length >= filled.length * 0.7;
}

/** Whether a row grants something under an operation and under another. */
function isShared(grid: Grid, { rows, operations }: Crossing, column: number): boolean {
  const granted = (row: number, each: number) => amountAt(grid, row, each)?.isZero === false;
  return rows.some(
    (row) => granted(row, column) && operations.some((each) => each !== column && granted(row, each)),
  );
}

/** Whether the column of sums states what each row adds up to, on nearly every row, two at least. */
function addsAcross(grid: Grid, { rows, operations, sums }: Crossing): boolean {
  if (sums === null) return false;
  const stated = rows.flatMap((row) => {
    const sum = amountAt(grid, row, sums);
    const parts = operations.map((column) => amountAt(grid, row, column) ?? Amount.zero);
    return sum && !sum.isZero ? [Amount.sum(parts).equals(sum)] : [];
  });
  const agreed = stated.filter((agrees) => agrees).length;
  return agreed >= 2 && agreed * 3 >= stated.length * 2;
}

function amountAt(grid: Grid, row: number, column: number): Amount | null {
  const reading = readAmountCell(grid.at(row, column), nowhere);
  return reading.kind === "amount" ? reading.amount : null;
}

/** The list's columns: those before the operations keep their places, an operation and an amount stand after them. */
function listed(grid: Grid, { titles, name, operations, sums, rows }: Crossing): CrossTable {
  const first = operations[0] ?? 0;
  const [operation, amount] = [first, first + 1];
  const cells: SheetCell[] = grid.snapshot.cells.filter((cell) => cell.row < titles);
  const origins = new Map<number, { readonly row: number; readonly column: number }>();
  const body: number[] = [];
  let next = titles + 1;
  const put = (row: number, column: number, title: string | null) => {
    const own = grid.row(row).filter((cell) => cell.column < first);
    const stated = grid.at(row, column);
    cells.push(...own.map((cell) => ({ ...cell, row: next })));
    if (title !== null) cells.push({ row: next, column: operation, value: { kind: "text", value: title } });
    if (stated) cells.push({ ...stated, row: next, column: amount });
    origins.set(next, { row, column });
    body.push(next);
    next++;
  };
  const isTotal = (row: number) => grid.row(row).some((cell) => readTotalLabel(textOf(cell)) !== null);
  for (const column of operations) {
    const title = textOf(grid.at(titles, column)).trim();
    for (const row of rows)
      if (isTotal(row) || amountAt(grid, row, column)?.isZero === false)
        put(row, column, isTotal(row) ? null : title);
  }
  if (sums !== null) for (const row of rows) if (isTotal(row)) put(row, sums, null);
  const roles = rolesOf(grid, titles, name, first);
  roles.set(operation, "operation").set(amount, "amount");
  const texts = new Map(
    grid
      .row(titles)
      .flatMap((cell) => (cell.column < first ? [[cell.column, textOf(cell).trim()] as const] : [])),
  );
  cells.push(...grid.row(titles).filter((cell) => cell.column < first));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    grid: new Grid({ ...grid.snapshot, cells, merges: [], hiddenRows: [] }),
    headers: [{ rows: [titles], texts, body, columns: new Columns(roles) }],
    sums: sums === null ? [] : rows.flatMap((row) => (isTotal(row) ? [] : (grid.at(row, sums) ?? []))),
    placesOf: (placeOf) => (sheet, row, column) => {
      const origin = origins.get(row);
      if (!origin) return placeOf(sheet, row, column);
      if (column === operation) return placeOf(sheet, titles, origin.column);
      return placeOf(sheet, origin.row, column === amount ? origin.column : column);
    },
  };
}

/** What the columns before the operations hold, by their titles. */
function rolesOf(grid: Grid, titles: number, name: number, end: number): Map<number, Role> {
  const roles = new Map<number, Role>([[name, "beneficiary"]]);
  for (const cell of grid.row(titles)) {
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
