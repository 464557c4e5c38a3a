import { textOf, type Grid, type SheetCell } from "../../grid";
import type { CellPlace, RowOfCells, TableOfCells } from "../../model";
import { isPartOfTotal, isTotalLabel } from "../../tables";
import { readAmountCell } from "../annex";
import { operationHeadingOf } from "./headings";

/** More rows, or columns, are no table that somebody adds up by hand. */
const MOST_ROWS = 1000;
const MOST_COLUMNS = 60;

/** The tables of a sheet that is not the annex, each under its titles: what stands between two blank rows. */
export function cellTablesOf(grid: Grid): readonly TableOfCells[] {
  if (grid.rows.length > MOST_ROWS) return [];
  return blocksOf(grid).flatMap((rows): readonly TableOfCells[] => {
    const first = rows.findIndex((row) => grid.filled(row).filter(isNumber).length > 1);
    const header = rows[first - 1];
    if (header === undefined) return [];
    const width = Math.min(
      MOST_COLUMNS,
      Math.max(...rows.flatMap((row) => grid.filled(row).map(({ column }) => column + 1))),
    );
    const titles = Array.from({ length: width }, (_, column) => textOf(grid.shown(header, column)).trim());
    const held = rows.slice(first).flatMap((row) => rowOf(grid, row, width) ?? []);
    return held.length > 1 ? [{ heading: headingOf(grid, rows[first - 2]), titles, rows: held }] : [];
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
    name: texts[0] ?? "",
    isTotal,
    isWhole: true,
    cells: read.map((one) => one?.amount ?? null),
    places: read.map((one) => one?.at ?? null),
    reckoned: new Set(read.flatMap((one, column) => (one?.isReckoned ? [column] : []))),
  };
}
