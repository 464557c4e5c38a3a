import { holdsSomething, textOf, type Grid, type SheetCell } from "../../../grid";
import { matches, type Concept } from "../../../lexicon";
import { stretchesOf } from "../../../lists";
import { Amount } from "../../../money";
import { readTotalLabel } from "../../../tables";
import { amountOfCell, nowhere, readAmountCell } from "../cells/amount-cell";
import { isCountRow } from "../cells/is-count-row";
import { isTotalRow } from "../cells/is-total-row";
import { lastFigure } from "../cells/last-figure";
import { roleScores, type Role } from "../columns/header-words";
import { readHeading } from "../cells/heading-text";

/** So many columns share out what their rows come to, and not by chance. */
const FEWEST_SHARES = 3;

/**
 * Whether a table shares out among columns that bear names, « Résidence des Tilleuls | EHPAD du Parc | Siège | Total », what
 * each of its rows comes to.
 */
export function sharesAcross(
  grid: Grid,
  texts: ReadonlyMap<number, string>,
  rows: readonly number[],
): boolean {
  const operations = [...texts].flatMap(([column, title]) =>
    isOperation(title) && !matches("imputation", title) && holdsAmounts(grid, rows, column) ? [column] : [],
  );
  const [sums, other] = [...texts].flatMap(([column, title]) => (isOfSums(title) ? [column] : []));
  if (operations.length < FEWEST_SHARES || sums === undefined || other !== undefined) return false;
  return addsAcross(grid, { rows, operations, sums });
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
  "publicBody",
  "siret",
  "decisionNumber",
  "postalCode",
  "contact",
];
const FEWEST_OPERATIONS = 2;
/** A title says what its column holds where it speaks so plainly for it. */
const PLAINLY = 8;
const HEADER_ROWS_LOOKED_AT = 30;

/** The parts of a cross table: where its titles stand, who receives, and in which column each operation and the sums stand. */
export interface Crossing {
  readonly titles: number;
  readonly name: number;
  readonly operations: readonly number[];
  readonly sums: number | null;
  readonly rows: readonly number[];
  /** The rows of other totals under that of each column: « Total du secteur ». */
  readonly under: readonly number[];
}

/** How a sheet crosses beneficiaries with operations; null where it does not. */
export function crossingOf(grid: Grid): Crossing | null {
  const looked = grid.rows.slice(0, HEADER_ROWS_LOOKED_AT);
  let lastHeading: number | undefined;
  const headsGroups = (titles: number): boolean =>
    (lastHeading ??= grid.rows.findLast((row) => isHeading(grid, row)) ?? -1) > titles;
  const [first, ...others] = looked.flatMap((titles) => crossingAt(grid, titles, headsGroups) ?? []);
  // Titles of groups of columns stand over those of the columns.
  const most = (one: Crossing, other: Crossing) =>
    other.operations.length > one.operations.length ? other : one;
  return first ? others.reduce(most, first) : null;
}

/** @param headsGroups whether headings stand on rows of their own below. */
function crossingAt(grid: Grid, titles: number, headsGroups: (titles: number) => boolean): Crossing | null {
  const cells = titleCells(grid, titles);
  const name = cells.find((cell) => (roleScores(textOf(cell)).get("beneficiary") ?? 0) > 0);
  if (!name) return null;
  const titled = cells.filter(({ column }) => column > name.column);
  const likely = titled.filter((cell) => isOperation(textOf(cell)));
  // Rows or a column may group the lines already: by operations, or by themes below the titles.
  if (likely.length < FEWEST_OPERATIONS || isGrouped(name.column, cells) || headsGroups(titles)) return null;
  const lastRow = lastFigure(grid);
  const all = grid.rows.filter(
    (row) =>
      row > titles &&
      row <= lastRow &&
      (textOf(grid.at(row, name.column)).trim() !== "" || isTotalRow(grid, row)) &&
      !isCountRow(grid, row),
  );
  const columns = likely.map(({ column }) => column);
  const rows = withoutRowsUnder(grid, all, columns);
  const operations = columns.filter((each) => holdsAmounts(grid, rows, each));
  if (operations.length < FEWEST_OPERATIONS) return null;
  // A title over several columns of amounts is a group's.
  const last = (column: number) => grid.mergeAt(titles, column)?.right ?? column;
  const isOver = (column: number) =>
    grid.columns.some((each) => each > column && each <= last(column) && holdsAmounts(grid, rows, each));
  if (operations.some(isOver)) return null;
  // Rows that add up some of the others group the lines already.
  if (rows.filter((row) => isTotalRow(grid, row)).length > 1) return null;
  const right = titled.filter(
    ({ column }) => operations.includes(column) || holdsAmounts(grid, rows, column),
  );
  const [sum, other] = right.filter((cell) => isOfSums(textOf(cell)));
  const beside = right.filter(({ column }) => column > (operations[0] ?? 0));
  const rest = beside.length + 1 - operations.length - (sum ? 1 : 0);
  if (other || rest > 0) return null;
  const under = all.filter((row) => !rows.includes(row) && isTotalRow(grid, row));
  const crossing = { titles, name: name.column, operations, sums: sum?.column ?? null, rows, under };
  const claimed = operations.every(
    (column) => readHeading(textOf(grid.shown(titles, column))).claims !== null,
  );
  return (claimed && operations.some((column) => isShared(grid, crossing, column))) ||
    addsAcross(grid, crossing)
    ? crossing
    : null;
}

/**
 * Rows down to the total that most columns come to over it, where no line of another total follows: what stands under it
 * (« Rappel 2025 », « Total par thème ») grants nothing.
 */
function withoutRowsUnder(
  grid: Grid,
  rows: readonly number[],
  columns: readonly number[],
): readonly number[] {
  const total = rows.find((row) => isTotalRow(grid, row));
  if (total === undefined) return rows;
  const under = rows.filter((row) => row > total);
  const isAnother = under.some((row) => isTotalRow(grid, row));
  if (isAnother && !under.every((row) => isTotalRow(grid, row))) return rows;
  const above = rows.filter((row) => row < total);
  const stated = columns.flatMap((column) => {
    const sum = amountAt(grid, total, column);
    const parts = above.flatMap((row) => amountAt(grid, row, column) ?? []);
    return sum && parts.length > 0 ? [Amount.sum(parts).equals(sum)] : [];
  });
  return stated.filter((agrees) => agrees).length * 2 > stated.length ? [...above, total] : rows;
}

/** Whether a column before the names groups the lines. */
function isGrouped(name: number, cells: readonly SheetCell[]): boolean {
  const grouping: readonly Role[] = ["operation", "theme"];
  const before = cells.filter(({ column }) => column < name);
  return before.some((cell) => grouping.some((role) => roleScores(textOf(cell)).has(role)));
}

/** Whether a row holds nothing but what says itself that it heads a group. */
function isHeading(grid: Grid, row: number): boolean {
  const [only, other] = grid.filled(row);
  return only !== undefined && !other && readHeading(textOf(only)).claims !== null;
}

/** The cells of a row of titles, those merged down over it from the row above among them. */
export function titleCells(grid: Grid, titles: number): readonly SheetCell[] {
  return grid.columns.flatMap((column) => {
    const cell = grid.shown(titles, column);
    const isOwn = cell !== undefined && (grid.mergeAt(titles, column)?.left ?? column) === column;
    return isOwn && textOf(cell).trim() !== "" ? [{ ...cell, row: titles, column }] : [];
  });
}

/** « Total », « Montant total accordé ». */
function isOfSums(title: string): boolean {
  return readTotalLabel(title) !== null || matches("total", title, 9);
}

/** Whether a title may be an operation's: it says so, or names no amount and nothing else that titles columns. */
function isOperation(title: string): boolean {
  if (isOfSums(title) || /^\d*$|(?:^|\s)20\d\d$/.test(title.trim())) return false;
  // « 1.1 Clubs » is of a group, whatever its words.
  const { claims, numbering } = readHeading(title);
  if (claims !== null || numbering === "1.1") return true;
  const grouping: readonly Role[] = ["operation", "theme"];
  const isOther = [...roleScores(title)].some(
    ([role, score]) => !grouping.includes(role) && score >= PLAINLY,
  );
  return !isOther && !roleScores(title).has("amount") && !matches(ofAmounts, title) && !/€/.test(title);
}

/** Amounts, and what says that there is none: « - », « néant ». */
function holdsAmounts(grid: Grid, rows: readonly number[], column: number): boolean {
  const cells = rows.flatMap((row) => grid.at(row, column) ?? []).filter(holdsSomething);
  const kinds = stretchesOf(cells).map((cell) => readAmountCell(cell, nowhere).kind);
  const readable = kinds.filter((kind) => kind !== "unreadable");
  return kinds.includes("amount") && readable.length >= kinds.length * 0.7;
}

/** Whether a row grants something under an operation and under another. */
function isShared(grid: Grid, { rows, operations }: Crossing, column: number): boolean {
  const granted = (row: number, each: number) => amountAt(grid, row, each)?.isZero === false;
  return rows.some(
    (row) => granted(row, column) && operations.some((each) => each !== column && granted(row, each)),
  );
}

/** Whether the column of sums states what each row adds up to, on nearly every row, two at least. */
function addsAcross(
  grid: Grid,
  { rows, operations, sums }: Pick<Crossing, "rows" | "operations" | "sums">,
): boolean {
  if (sums === null) return false;
  const stated = rows.flatMap((row) => {
    if (isTotalRow(grid, row)) return [];
    const sum = amountAt(grid, row, sums);
    const parts = operations.map((column) => amountAt(grid, row, column) ?? Amount.zero);
    return sum && !sum.isZero ? [Amount.sum(parts).equals(sum)] : [];
  });
  const agreed = stated.filter((agrees) => agrees).length;
  return agreed >= 2 && agreed * 3 >= stated.length * 2;
}

export function amountAt(grid: Grid, row: number, column: number): Amount | null {
  return amountOfCell(grid.at(row, column));
}
