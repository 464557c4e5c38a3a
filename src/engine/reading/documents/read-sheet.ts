import { matches } from "../../lexicon";
import { gridOf, type Grid, textOf, type SheetCell, type SheetSnapshot } from "../../grid";
import { Amount } from "../../money";
import { cellOf } from "../../tables";
import type { CellPlace, DocumentBlock, DocumentReading, DocumentText, ImputationTable } from "../../model";
import { noNames, type AnnexNames } from "./naming/annex-names";
import { cellTablesOf } from "./tables/cell-tables";
import { articleNumberOf } from "./parts/clauses";
import { codesOfSheet } from "./imputations/codes-together";
import type { DocumentLine } from "./parts/document-lines";
import { imputationsOfSheet } from "./imputations/imputation-tables";
import { collapse } from "./parts/passage";
import { decision } from "./parts/parts";
import { readDocument } from "./read-document";

/** Beyond this many rows a sheet is no table of credits nor a text. */
const mostRows = 5000;
/** Nor are its columns beyond these. */
const MOST_COLUMNS = 60;

/**
 * Reads a sheet that is not the annex: a table of imputations, its values with their cells, or the text of a
 * deliberation or a report. `names` are the annex's, and `sums` what its groups come to. Any other sheet gives an empty reading.
 */
export function readSheet(
  sheet: SheetSnapshot,
  names: AnnexNames = noNames,
  sums: ReadonlySet<string> = new Set(),
): DocumentReading {
  const grid = gridOf(sheet);
  const tables = imputationTablesOf(grid, sums);
  const text = sheetText(grid);
  const said = readDocument(holdsText(text) ? text : { ...text, blocks: [] }, null, names);
  const isShown = sheet.visibility === "visible";
  const reading = {
    ...said,
    cellTables: isShown ? cellTablesOf(grid) : [],
    codesTogether: isShown ? codesOfSheet(grid) : [],
  };
  if (tables.length === 0) return reading;
  return {
    ...reading,
    imputationTables: tables,
    roles: reading.roles.length > 0 ? reading.roles : [{ role: "imputations", evidence: sheet.name }],
  };
}

/** Another workbook than the annex's, as one document: the rows of its visible sheets, in their order, as they are shown. */
export function sheetsAsDocument(sheets: readonly SheetSnapshot[], file: string): DocumentText {
  const shown = sheets.filter(({ visibility }) => visibility === "visible");
  const blocks = shown.flatMap((sheet) => sheetText(gridOf(sheet)).blocks);
  return { file, format: "sheet", blocks, warnings: [] };
}

/** A text is one where it decides, reports, or counts articles. */
function holdsText(text: DocumentText): boolean {
  return text.blocks.some(
    (block) =>
      block.kind === "paragraph" &&
      block.lines.some((line) => {
        const flat = collapse(line);
        return decision.test(flat) || articleNumberOf(flat) !== undefined || matches("thisReport", flat);
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
    const cells = grid.filled(row);
    const [first] = cells;
    if (!first) continue;
    if (cells.length === 1 || (row > before + 1 && !goesOn(grid, row, before))) close();
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

/** Whether a row after a blank one is of the table above it: its figures stand under those of the row before. */
function goesOn(grid: Grid, row: number, before: number): boolean {
  const figures = figuresOf(grid, row);
  const above = figuresOf(grid, before);
  return figures.length > 0 && figures.every((column) => above.includes(column));
}

function figuresOf(grid: Grid, row: number): readonly number[] {
  return grid.filled(row).flatMap((cell) => (cellOf(textOf(cell)).amount === null ? [] : cell.column));
}

/** A number as a French text would show it, so that the same readers serve; a whole one may be a code. */
function shownText(cell: SheetCell | undefined): string {
  if (cell?.value.kind !== "number") return textOf(cell);
  const { value } = cell.value;
  const isPlain = Number.isInteger(value) || !Amount.holds(value);
  return isPlain ? String(value) : Amount.fromNumber(value).toExact().replace(".", ",");
}

/** The rows of a sheet as lines of a table, from its first column on, empty ones left out. */
function imputationTablesOf(grid: Grid, sums: ReadonlySet<string>): readonly ImputationTable[] {
  const rowOf = new Map<DocumentLine, number>();
  const [first = 0] = grid.columns;
  for (const row of grid.rows.slice(0, mostRows)) {
    const held = grid.filled(row);
    const width = Math.min(MOST_COLUMNS, Math.max(0, ...held.map((cell) => cell.column + 1 - first)));
    const cells = Array.from({ length: width }, (_, i) => shownText(grid.shown(row, first + i)));
    const line = { text: cells.join("\t"), cells, block: 0, page: null, first: false };
    if (width > 0) rowOf.set(line, row);
  }
  const place = (line: DocumentLine | undefined, column: number): CellPlace => {
    const row = (line && rowOf.get(line)) ?? 0;
    return { kind: "cell", sheet: grid.snapshot.name, row, column: first + Math.max(0, column) };
  };
  return imputationsOfSheet(grid.snapshot.name, [...rowOf.keys()], place, sums);
}
