import { forms } from "../../../lexicon";
import { keptFor } from "../../../lists";
import { gridOf, type Grid, textOf, type SheetSnapshot } from "../../../grid";
import {
  readByEvidence,
  retainedLines,
  worthOf,
  type Annex,
  type ReadingChoices,
  type StatedTotal,
} from "../../../model";
import { Amount } from "../../../money";
import { fold } from "../../../wording";
import type { SheetEvidence, SheetLayout } from "./annex-reading";
import { chosenColumns, chosenHeadings, withoutLeftOut } from "./choices";
import { crossTableOf, rowSums, type CrossTable } from "../layouts/cross-table";
import { columnsByContent } from "../columns/columns-by-content";
import type { RowEvent } from "../rows/events";
import { startsAfterBlank, withFoot, withoutFeet } from "../recaps/foot";
import { findHeaders, type Header } from "../columns/header";
import { roleScores, type Role } from "../columns/header-words";
import { rebuildColumns } from "../pasted/pasted-columns";
import { splitByGaps, splitBySeparator, textColumnOf } from "../pasted/text-column";
import { rowsOfCells } from "../pasted/one-cell-a-line";
import { readFlow } from "../pasted/pasted-flow";
import { readPlainFlow } from "../pasted/plain-flow";
import { powerOver, readRows } from "../rows/rows";
import { rowsOfBands } from "../layouts/rows-of-bands";
import type { PlaceOf } from "../columns/table-cells";
import { credits, partSaid, type CreditColumn } from "../../../tables";
import { tablesOf, titledAlike } from "../layouts/side-by-side";
import { buildAnnex } from "../tree/tree";
import { turnedTableOf, type TurnedTable } from "../layouts/turned-table";

/** One sheet read by itself, whether it is the annex or not. */
export interface SheetRead {
  readonly snapshot: SheetSnapshot;
  readonly events: readonly RowEvent[];
  readonly annex: Annex;
  readonly layout: SheetLayout;
  readonly evidence: SheetEvidence;
  /** The recapitulations under its table; absent where there is none. */
  readonly feet?: readonly Grid[];
  /** Its headers; none where its text had to be cut into columns. */
  readonly headers: readonly Header[];
  /** The header's texts, from the left: sheets of one annex share them. */
  readonly headerKey: string;
}

/** How a sheet is to be read. */
interface SheetOptions {
  readonly placeOf: PlaceOf;
  readonly choices: ReadingChoices;
}

/** Reads a sheet as if it were the annex; null where it holds no table of amounts. */
export function readSheet(whole: SheetSnapshot, options: SheetOptions): SheetRead | null {
  const snapshot = withoutLeftOut(whole, options.choices);
  const grid = gridOf(snapshot);
  if (grid.rows.length === 0 || isPivot(grid)) return null;
  const crossed = crossTableOf(grid);
  if (crossed) return readCrossed(snapshot, crossed, options);
  const turned = turnedTableOf(grid);
  if (turned) return readTurned(snapshot, turned, options);
  return (
    readPasted(snapshot, grid, options) ??
    readOneCellALine(snapshot, grid, options) ??
    readAboveFeet(snapshot, grid, options)
  );
}

/** A sheet's table, what sums it up underneath read as said again. */
function readAboveFeet(snapshot: SheetSnapshot, whole: Grid, options: SheetOptions): SheetRead | null {
  const read = keptFor((grid: Grid) => readTable(snapshot, grid, { ...options, ownCells: true }));
  const { grid, feet } = withoutFeet(whole, options.placeOf, (above) => read(above)?.annex ?? null);
  const table = read(grid);
  if (!table || feet.length === 0) return table;
  const annex = feet.reduce((known, foot) => withFoot(known, foot, options.placeOf, [grid]), table.annex);
  return { ...table, annex, feet, evidence: evidenceOf(snapshot.name, annex, table.evidence.roles) };
}

const pivotTitle = new RegExp(`^${forms("pivotTitle")}$`);

/** Whether a sheet is a pivot table laid out in outline: its levels are told by indents that no cell holds. */
function isPivot(grid: Grid): boolean {
  const texts = grid.snapshot.cells.filter(({ value }) => value.kind === "text");
  const first = texts.reduce((least, { column }) => Math.min(least, column), Infinity);
  return texts.some((cell) => cell.column === first && pivotTitle.test(fold(textOf(cell))));
}

/** A sheet that crosses beneficiaries with operations, read as the list that it makes. */
function readCrossed(snapshot: SheetSnapshot, crossed: CrossTable, options: SheetOptions): SheetRead {
  const choices = ofRowsAlone(options.choices);
  const placeOf = crossed.placesOf(options.placeOf);
  const rows = readRows(crossed.grid, crossed.headers, { placeOf, pasted: false, ownCells: true });
  const all = [
    ...chosenHeadings(rows, choices, crossed.grid),
    ...rowSums(crossed, rows, ({ row, column }) => options.placeOf(snapshot.name, row, column)),
  ];
  return { ...readAs("table", snapshot, all, crossed.headers), headerKey: "crossed" };
}

/** A sheet whose rows are the columns of a list, read as that. */
function readTurned(snapshot: SheetSnapshot, turned: TurnedTable, options: SheetOptions): SheetRead | null {
  const { grid, headers } = turned;
  if (!headers.every(({ columns }) => columns.has("amount"))) return null;
  const placeOf = turned.placesOf(options.placeOf);
  const power = powerOver(grid, headers[0]?.rows[0] ?? 0);
  const rows = readRows(grid, headers, { placeOf, pasted: false, ownCells: true, power });
  const read = chosenHeadings(rows, ofRowsAlone(options.choices), grid);
  return { ...readAs("table", snapshot, read, headers), headerKey: "turned" };
}

/** A sheet as its rows were read under some headers, whose columns others need not know. */
function readAs(
  form: SheetLayout["form"],
  snapshot: SheetSnapshot,
  rows: readonly RowEvent[],
  headers: readonly Header[],
  roles: readonly Role[] = headers.flatMap(({ columns }) => columns.entries.map(([, role]) => role)),
): SheetRead {
  const { name } = snapshot;
  const events: readonly RowEvent[] = [{ kind: "break", why: "sheet", sheet: name }, ...rows];
  const annex = buildAnnex([name], events);
  const headerRows = [...new Set(headers.flatMap((header) => header.rows))];
  return {
    snapshot,
    events,
    annex,
    layout: { sheet: name, headerRows, columns: {}, form },
    evidence: evidenceOf(name, annex, [...new Set(roles)]),
    headers: [],
    headerKey: form,
  };
}

/** A table pasted one cell a line; null where the sheet is not one. */
function readOneCellALine(snapshot: SheetSnapshot, grid: Grid, options: SheetOptions): SheetRead | null {
  const rows = rowsOfCells(grid);
  if (!rows) return null;
  const { column, unread } = rows;
  const ownPlace: PlaceOf = (sheet, row) => options.placeOf(sheet, row, column);
  const choices = ofRowsAlone(options.choices);
  const read = readTable(snapshot, rows.grid, { placeOf: ownPlace, choices, ownCells: true });
  if (!read) return null;
  const events: readonly RowEvent[] = [
    ...read.events,
    ...unread.map((cell): RowEvent => {
      const at = options.placeOf(snapshot.name, cell.row, column);
      return { kind: "unread", at, text: textOf(cell).trim() };
    }),
  ];
  const annex = buildAnnex([snapshot.name], events);
  return {
    ...read,
    events,
    annex,
    layout: { ...read.layout, columns: {}, form: "pasted" },
    headers: [],
    headerKey: "pasted",
  };
}

/** A sheet whose columns are columns. */
function readTable(
  snapshot: SheetSnapshot,
  grid: Grid,
  options: SheetOptions & { readonly ownCells: boolean },
): SheetRead | null {
  const { choices } = options;
  const found = headersOf(grid, choices);
  const bands = tablesOf(grid, found);
  const tables =
    bands.length > 1
      ? titledAlike(bands.map((band) => ({ grid: band, headers: headersOf(band, choices) })))
      : [tableAlone(grid, found, choices)];
  const headers: readonly Header[] = tables.flatMap((table) => table.headers);
  const [first] = headers;
  if (!first) return null;
  const { placeOf, ownCells } = options;
  const power = powerOver(grid, first.rows[0] ?? 0);
  const rows = rowsOfBands(
    tables.map((table) => readRows(table.grid, table.headers, { placeOf, pasted: false, ownCells, power })),
  );
  const read = readAs("table", snapshot, chosenHeadings(rows, choices, grid), headers);
  const columns = Object.fromEntries(
    [...first.columns.entries].reverse().map(([column, role]) => [role, column]),
  );
  return {
    ...read,
    layout: { ...read.layout, columns },
    headers,
    headerKey: JSON.stringify(
      [...first.texts].sort(([a], [b]) => a - b).map(([, text]) => text.trim().toLowerCase()),
    ),
  };
}

/** One table under its headers, without what stands beside it after a blank column: a table of its own, or what no title spans. */
function tableAlone(grid: Grid, headers: readonly Header[], choices: ReadingChoices) {
  const titled = headers.flatMap(({ texts }) => [...texts.keys()]);
  const last = titled.reduce((most, column) => Math.max(most, column), -1);
  const beyond = startsAfterBlank(grid.columns).find(
    (start) => start > last + 1 || isOtherTable(headers, start),
  );
  if (beyond === undefined || last < 0) return { grid, headers };
  const own = grid.part(({ column }) => column < beyond);
  return { grid: own, headers: beyond > last ? headers : headersWithAmounts(own, choices) };
}

/**
 * Whether titles from one column on are those of a table of something else: its first names groups, or they are those of
 * credits, and none who receives, as those before do beside what they receive.
 */
function isOtherTable(headers: readonly Header[], start: number): boolean {
  return headers.some(({ texts, columns }) => {
    const scoresOf = (titles: readonly string[]) => titles.map(roleScores);
    const titles = (isHere: (column: number) => boolean) =>
      [...texts].flatMap(([column, text]) => (isHere(column) ? [text] : []));
    const said = titles((column) => column >= start);
    const [before, beside] = [scoresOf(titles((column) => column < start)), scoresOf(said)];
    const names = (scores: typeof before, role: Role) => scores.some((own) => (own.get(role) ?? 0) > 0);
    const isNamed = columns.entries.some(([column, role]) => role === "beneficiary" && column < start);
    const isGroup = GROUPS.some((role) => names(beside.slice(0, 1), role));
    return (
      isNamed &&
      names(before, "amount") &&
      (isGroup || areOfCredits(said)) &&
      names(beside, "amount") &&
      !names(beside, "beneficiary")
    );
  });
}

const GROUPS: readonly Role[] = ["theme", "operation"];

/** Whether titles are those of what pays, what it holds and what is left: « Imputation | Crédit voté | Proposition | Solde ». */
function areOfCredits(titles: readonly string[]): boolean {
  const parts = new Set(titles.map((title) => partSaid(credits, title)));
  const holds = (...some: readonly CreditColumn[]) => some.some((part) => parts.has(part));
  return (
    holds("code", "budgetImputation") && holds("available", "commitmentAuthorisation") && holds("balance")
  );
}

/** The headers of a table; where no words of columns title it, its columns as what they hold tells them. */
function headersOf(grid: Grid, choices: ReadingChoices): readonly Header[] {
  const found = headersWithAmounts(grid, choices);
  return found.length > 0 ? found : chosenColumns(columnsByContent(grid), choices, grid);
}

function headersWithAmounts(grid: Grid, choices: ReadingChoices): readonly Header[] {
  return chosenColumns(findHeaders(grid), choices, grid).filter((header) => header.columns.has("amount"));
}

/** Text in one column has no columns to choose from. */
function ofRowsAlone({ headings, leftOut }: ReadingChoices): ReadingChoices {
  return { ...readByEvidence, headings, leftOut };
}

/** A sheet whose table was pasted as text in one column; null where it is not one. */
function readPasted(snapshot: SheetSnapshot, grid: Grid, options: SheetOptions): SheetRead | null {
  const { placeOf } = options;
  const choices = ofRowsAlone(options.choices);
  const column = textColumnOf(snapshot);
  if (column === undefined) return null;
  const textPlace: PlaceOf = (sheet, row) => placeOf(sheet, row, column);
  const separated = splitBySeparator(grid, column) ?? splitByGaps(grid, column);
  if (separated) {
    const read = readTable(separated.snapshot, separated, { placeOf: textPlace, choices, ownCells: false });
    return (
      read && { ...read, snapshot, layout: { ...read.layout, columns: {}, form: "pasted" }, headers: [] }
    );
  }
  const table = rebuildColumns(grid, column);
  const rows = table
    ? readRows(table.grid, table.headers, { placeOf: textPlace, pasted: true, ownCells: false })
    : (readFlow(grid, column, placeOf) ?? readPlainFlow(grid, column, placeOf));
  if (!rows) return null;
  const read = chosenHeadings(rows, choices, grid);
  if (table) return readAs("pasted", snapshot, read, table.headers);
  const isMarked = rows.some((row) => row.kind === "line" && row.line.retained.at !== null);
  return readAs("pasted", snapshot, read, [], [isMarked ? "retained" : "description", "amount"]);
}

function evidenceOf(sheet: string, annex: Annex, roles: readonly Role[]): SheetEvidence {
  let totals = 0;
  let agree = 0;
  const check = (total: StatedTotal | null, expected: Amount) => {
    if (!total) return;
    totals++;
    if (total.kind === "amount" && total.amount.equals(expected)) agree++;
  };
  const sums = annex.themes.map((theme) =>
    Amount.sum(
      theme.operations.map((operation) => {
        const sum = worthOf(retainedLines(operation));
        check(operation.statedTotal, sum);
        return sum;
      }),
    ),
  );
  annex.themes.forEach((theme, i) => check(theme.statedTotal, sums[i] ?? Amount.zero));
  check(annex.grandTotal, Amount.sum(sums));
  const lines = annex.themes.flatMap((theme) => theme.operations.flatMap((operation) => operation.lines));
  return { sheet, roles, lines: lines.length, totals, totalsThatAddUp: agree };
}
