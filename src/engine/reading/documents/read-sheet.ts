import { isTotalLabel } from "../../tables";
import { Grid, textOf, type SheetCell, type SheetSnapshot } from "../../grid";
import { Amount } from "../../money";
import { readAmount } from "../../money/read-amount";
import type {
  CellPlace,
  DocumentBlock,
  DocumentReading,
  DocumentText,
  Imputation,
  ImputationTable,
  Sourced,
} from "../../model";
import { normaliseCode, parseCode } from "../../wording/codes";
import { noNames, type AnnexNames } from "./annex-names";
import { articleNumberOf } from "./clauses";
import { columnsOf, isAmountColumn, isImputationHeader, type ImputationColumn } from "./imputation-columns";
import { collapse } from "./passage";
import { decision } from "./parts";
import { readDocument } from "./read-document";

/** Beyond this many rows a sheet is no table of credits nor a text. */
const mostRows = 5000;

/**
 * Reads a sheet that is not the annex: a table of imputations, its values with their cells, or the text of a
 * deliberation or a report. `names` are the annex's. Any other sheet gives an empty reading.
 */
export function readSheet(sheet: SheetSnapshot, names: AnnexNames = noNames): DocumentReading {
  const grid = new Grid(sheet);
  const tables = imputationTablesOf(grid);
  const text = sheetText(grid);
  const reading = readDocument(holdsText(text) ? text : { ...text, blocks: [] }, null, names);
  if (tables.length === 0) return reading;
  return {
    ...reading,
    imputationTables: tables,
    roles: reading.roles.length > 0 ? reading.roles : [{ role: "imputations", evidence: sheet.name }],
  };
}

/** A sheet of another workbook than the annex's, as a document: its rows as they are shown. */
export function sheetAsDocument(sheet: SheetSnapshot): DocumentText {
  return sheetText(new Grid(sheet));
}

/** A text is one where it decides, reports, or counts articles. */
function holdsText(text: DocumentText): boolean {
  return text.blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      block.lines.some((line) => {
        const flat = collapse(line);
        return (
          decision.test(flat) ||
          articleNumberOf(flat) !== undefined ||
          /\ble pr[ée]sent rapport\b/iu.test(flat)
        );
      }),
  );
}

/** A row with one cell is a paragraph, rows of several are a table. */
function sheetText(grid: Grid): DocumentText {
  const blocks: DocumentBlock[] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: "table", rows, page: null });
    rows = [];
  };
  let before = -1;
  for (const row of grid.rows.slice(0, mostRows)) {
    const cells = grid.row(row).filter((cell) => textOf(cell).trim() !== "");
    const [first] = cells;
    if (!first) continue;
    if (cells.length === 1 || row > before + 1) close();
    before = row;
    if (cells.length === 1) {
      blocks.push({ kind: "paragraph", lines: textOf(first).split("\n"), page: null, heading: null });
      continue;
    }
    const width = Math.max(...cells.map((cell) => cell.column)) + 1;
    rows.push(Array.from({ length: width }, (_, column) => shownText(grid.shown(row, column))));
  }
  close();
  return { file: grid.snapshot.name, format: "sheet", blocks, warnings: [] };
}

/** A number as a French text would show it, so that the same readers serve. */
function shownText(cell: SheetCell | undefined): string {
  return cell?.value.kind === "number" ? String(cell.value.value).replace(".", ",") : textOf(cell);
}

function imputationTablesOf(grid: Grid): readonly ImputationTable[] {
  const tables: ImputationTable[] = [];
  const rows = grid.rows.slice(0, mostRows);
  for (let index = 0; index < rows.length; index++) {
    const header = headerAt(grid, rows, index);
    if (!header) continue;
    const table = tableBelow(grid, rows.slice(index + header.height), header.columns);
    if (table.rows.length === 0) continue;
    tables.push(table);
    index += header.height + table.height - 1;
  }
  return tables;
}

interface SheetHeader {
  readonly columns: ReadonlyMap<ImputationColumn, number>;
  readonly height: number;
}

function headerAt(grid: Grid, rows: readonly number[], index: number): SheetHeader | null {
  for (let height = 1; height <= 2; height++) {
    const header = rows.slice(index, index + height);
    const width = Math.max(0, ...header.flatMap((row) => grid.row(row).map((cell) => cell.column))) + 1;
    if (width > 60) return null;
    const names = Array.from({ length: width }, (_, column) =>
      header
        .map((row) => grid.shown(row, column))
        .map((cell) => (cell?.value.kind === "text" ? collapse(cell.value.value) : ""))
        .filter((name, position, all) => name !== "" && all.indexOf(name) === position)
        .join(" "),
    );
    const columns = columnsOf(names);
    if (!isImputationHeader(columns)) continue;
    return {
      height,
      columns: new Map(columns.flatMap((column, at) => (column ? [[column, at] as const] : []))),
    };
  }
  return null;
}

function tableBelow(
  grid: Grid,
  rows: readonly number[],
  columns: SheetHeader["columns"],
): ImputationTable & { readonly height: number } {
  const read: Imputation[] = [];
  let total: Sourced<Amount> | null = null;
  let height = 0;
  for (const row of rows) {
    const cells = grid.row(row);
    if (cells.some((cell) => isTotalLabel(textOf(cell)))) {
      total = amountAt(grid, row, columns.get("expense"));
      height++;
      break;
    }
    const imputation = imputationAt(grid, row, columns);
    if (!imputation) break;
    read.push(imputation);
    height++;
  }
  return { role: "imputations", file: grid.snapshot.name, rows: read, total, height };
}

function imputationAt(grid: Grid, row: number, columns: SheetHeader["columns"]): Imputation | null {
  const text = (column: ImputationColumn): Sourced<string> | null => {
    const at = columns.get(column);
    const written = at === undefined ? "" : collapse(textOf(grid.shown(row, at)));
    return at === undefined || written === "" ? null : { value: written, at: cellPlace(grid, row, at) };
  };
  const written = text("code");
  const nature = text("nature");
  const functionCode = text("function");
  const joined =
    nature && functionCode ? { value: `${nature.value}/${functionCode.value}`, at: nature.at } : nature;
  const budgetImputation = text("budgetImputation") ?? joined;
  const parsed = written
    ? (parseCode(written.value) ?? (/\d/.test(written.value) ? normaliseCode(written.value) : null))
    : null;
  const code =
    written && parsed ? { value: parsed, at: written.at } : columns.has("code") ? null : budgetImputation;
  if (!code || code.value.length > 30) return null;
  const operations = text("operations");
  const amount = (column: ImputationColumn) =>
    isAmountColumn(column) ? amountAt(grid, row, columns.get(column)) : null;
  return {
    at: code.at,
    code,
    budgetImputation,
    label: text("label"),
    commitmentAuthorisation: amount("commitmentAuthorisation"),
    available: amount("available"),
    expense: amount("expense"),
    balance: amount("balance"),
    themes: [],
    operations: operations === null ? [] : operationsIn(operations),
  };
}

/** « 1.1 ; 1.2 », one a line, or one title. */
function operationsIn(cell: Sourced<string>): readonly Sourced<string>[] {
  const numbers = cell.value.match(/\d{1,2}\.\d{1,2}/g);
  const pieces = numbers ?? cell.value.split(/[;\n]|\s\|\s/);
  return pieces
    .map((piece) => ({ value: collapse(piece), at: cell.at }))
    .filter((piece) => piece.value !== "");
}

function cellPlace(grid: Grid, row: number, column: number): CellPlace {
  return { kind: "cell", sheet: grid.snapshot.name, row, column };
}

function amountAt(grid: Grid, row: number, column: number | undefined): Sourced<Amount> | null {
  if (column === undefined) return null;
  const cell = grid.shown(row, column);
  const at = cellPlace(grid, row, column);
  if (cell?.value.kind === "number")
    return Amount.holds(cell.value.value) ? { value: Amount.fromNumber(cell.value.value), at } : null;
  const read = readAmount(textOf(cell));
  return read.kind === "amount" ? { value: read.amount, at } : null;
}
