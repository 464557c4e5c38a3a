import { textOf, type Grid, type SheetCell } from "../../../grid";
import type { CellPlace, RowOfCells, TableOfCells } from "../../../model";
import { isPartOfTotal, isTotalLabel } from "../../../tables";
import { fold } from "../../../wording";
import { readAmountCell } from "../../annex";
import { operationHeadingOf } from "../parts/headings";

/** More rows, or columns, are no table that somebody adds up by hand. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;

/** The tables of a sheet that is not the annex, each under its titles: what stands between two blank rows. */
export function cellTablesOf(grid: Grid): readonly TableOfCells[] {
  if (grid.rows.length > MOST_ROWS) return [];
  return blocksOf(grid).flatMap((rows): readonly TableOfCells[] => {
    const first = firstOf(grid, rows);
    // Headings stand between the titles and the first line.
    const above = rows.slice(0, Math.max(0, first)).findLastIndex((row) => grid.filled(row).length > 1);
    const header = rows[above < 0 ? first - 1 : above];
    if (header === undefined) return [];
    const width = Math.min(
      MOST_COLUMNS,
      Math.max(...rows.flatMap((row) => grid.filled(row).map(({ column }) => column + 1))),
    );
    const titles = Array.from({ length: width }, (_, column) => textOf(grid.shown(header, column)).trim());
    const read = rows.slice(first).map((row) => rowOf(grid, row, width));
    const held = read.flatMap((row) => row ?? []);
    const heading = headingOf(grid, rows[rows.indexOf(header) - 1]);
    const begun = new Map(
      read.flatMap((row, i) => {
        const named = headingOf(grid, rows[first + i - 1]);
        return row && named !== "" ? [[row, named] as const] : [];
      }),
    );
    return held.length > 1 ? [{ heading, titles, rows: withAddends(held, begun) }] : [];
  });
}

/** The rank of the first row of figures: of several, or of one beside its name under titles of both. */
function firstOf(grid: Grid, rows: readonly number[]): number {
  const several = rows.findIndex((row) => grid.filled(row).filter(isNumber).length > 1);
  if (several >= 0) return several;
  const titles = rows.findIndex((row) => grid.filled(row).length > 1);
  const isFigure = (row: number) => grid.filled(row).length > 1 && grid.filled(row).some(isNumber);
  return titles < 0 || isFigure(rows[titles] ?? 0) ? -1 : rows.findIndex(isFigure);
}

/**
 * Rows with the sets of rows that each total may add up, where headings part them: those since the last heading or total, and
 * for the last the totals above it, or all lines; a total is called without its heading. What no heading parts is found by the
 * totals alone.
 * @param begun the rows right under a heading, and what it names.
 */
function withAddends(
  rows: readonly RowOfCells[],
  begun: ReadonlyMap<RowOfCells, string>,
): readonly RowOfCells[] {
  if (begun.size === 0) return rows;
  const last = rows.findLastIndex(({ isTotal }) => isTotal);
  const ranks = rows.map((_, rank) => rank);
  return rows.map((row, rank) => {
    if (!row.isTotal) return row;
    const above = ranks.slice(0, rank);
    const since = (isStart: (one: number) => boolean) => above.slice(above.findLastIndex(isStart));
    const isOfTotal = (one: number) => rows[one]?.isTotal === true;
    const group = since((one) => isOfTotal(one - 1) || begun.has(rows[one] ?? row));
    const sets = [
      ...(isOfTotal(rank - 1) ? [] : [group]),
      ...(rank === last ? [above.filter(isOfTotal), above.filter((one) => !isOfTotal(one))] : []),
    ];
    const heading = begun.get(rows[group[0] ?? -1] ?? row) ?? "";
    const isOwn = heading !== "" && fold(row.name).endsWith(` ${fold(heading)}`);
    const name = isOwn ? row.name.slice(0, -heading.length).trim() : row.name;
    return { ...row, name, adds: sets.filter(({ length }) => length > 1) };
  });
}

/** What a row names that holds one text and nothing else: « Opération 2 : Toiture » is of « Toiture ». */
function headingOf(grid: Grid, row: number | undefined): string {
  const [only, another] = row === undefined ? [] : grid.filled(row);
  if (!only || another || isNumber(only)) return "";
  const text = textOf(only).trim();
  return operationHeadingOf(text)?.title ?? text;
}

function isNumber({ value }: SheetCell): boolean {
  return value.kind === "number";
}

/** Rows that follow one another, nothing blank between them. */
function blocksOf(grid: Grid): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  for (const row of grid.rows) {
    const last = blocks.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

function rowOf(grid: Grid, row: number, width: number): RowOfCells | null {
  const shown = Array.from({ length: width }, (_, column) => grid.shown(row, column));
  const texts = shown.flatMap((cell) => (cell?.value.kind === "text" ? [textOf(cell).trim()] : []));
  if (texts.some(isPartOfTotal)) return null;
  const read = Array.from({ length: width }, (_, column) => {
    const cell = grid.at(row, column);
    const at: CellPlace = { kind: "cell", sheet: grid.snapshot.name, row, column };
    const { kind, amount } = readAmountCell(cell, at);
    const isHeld = cell?.value.kind === "number" && kind === "amount";
    return isHeld ? { amount, at, isReckoned: cell.formula !== undefined } : null;
  });
  const isTotal = texts.some(isTotalLabel);
  // What formulas make of the rows above follows them, right or wrong.
  if (isTotal && read.every((one) => one === null || one.isReckoned)) return null;
  return {
    table: 0,
    name: (texts[0] ?? "").replace(/^[-–•] ?/u, ""),
    isTotal,
    isWhole: true,
    cells: read.map((one) => one?.amount ?? null),
    places: read.map((one) => one?.at ?? null),
    reckoned: new Set(read.flatMap((one, column) => (one?.isReckoned ? [column] : []))),
  };
}
