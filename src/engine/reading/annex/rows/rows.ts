import { isUncomputed, textOf, type Grid, type SheetCell } from "../../../grid";
import { beginning, matches } from "../../../lexicon";
import { groupBy } from "../../../lists";
import type { AmountReading } from "../../../model";
import { fold } from "../../../wording";
import { isRate } from "../cells/amount-cell";
import { cardsOver, readCard, type Card } from "./cards";
import { numberColumns } from "../columns/column-numbers";
import { readContinuedRow } from "./continued-row";
import type { RowEvent } from "./events";
import { formulaReach, picksFromAbove } from "../cells/formula-reach";
import type { Header } from "../columns/header";
import {
  readHeadingOver,
  readHeadingRow,
  readHeadingWithCode,
  readHeadingWithTotal,
  saysWhatPays,
  readSumBeside,
  readTitledTotal,
  titleInOneCell,
} from "./heading-row";
import { isCarryLabel, isPageNumber, isSideFigure, readHeading } from "../cells/heading-text";
import { isCountRow } from "../cells/is-count-row";
import { groupLabel, readLineRow } from "./line-row";
import { readMark } from "../cells/mark";
import { headsOtherTable } from "./other-table";
import { ReaderState } from "./reader-state";
import {
  onlyText,
  TableCells,
  textCells,
  heldWords,
  wordsOf,
  type RowCell,
  type RowsOptions,
} from "../columns/table-cells";
import { isPartOfTotal, powerStated, readTotalLabel, type Power } from "../../../tables";
import { readTotalRow } from "./total-row";

/** What the rows of a sheet say, in order. `headers` holds one header at least; the first may have no row (none was found). */
export function readRows(grid: Grid, headers: readonly Header[], options: RowsOptions): readonly RowEvent[] {
  const [first] = headers;
  if (!first) return [];
  const table = new TableCells(grid, first.columns, options);
  const above = new ReaderState(table, options, headers, first.rows[0] ?? 0);
  const headerRows = new Map<number, Header>();
  for (const header of headers) for (const row of header.rows) headerRows.set(row, header);
  const titlesUnder = (labels: ReadonlySet<string>) =>
    headers.flatMap((header) => titlesOver(grid, header, headerRows, labels));
  const labels = groupBy(titlesUnder(new Set()), (row) => labelOf(grid, row));
  const usual = [...labels].flatMap(([label, { length }]) =>
    length > 1 && /\p{L}{2}/u.test(label) ? label : [],
  );
  above.titleRows = new Set(titlesUnder(new Set(usual)));
  above.bandRows = new Set(headers.flatMap(({ rows: [top] }) => (top === undefined ? [] : [top - 1])));
  const cards = new Map<number, Card | null>(
    cardsOver(grid, headers).flatMap((card) =>
      card.map(({ row }, rank) => [row, rank === 0 ? card : null] as const),
    ),
  );
  for (const row of grid.rows) {
    const header = headerRows.get(row);
    const card = cards.get(row);
    if (card) readCard(above, card);
    else if (card === undefined && !header) readRow(above, row);
    else if (header && row === header.rows[0]) {
      above.startTable(header);
      if (header.heading) readHeadingRow(above, row, [wholeCell(header.heading)]);
    }
  }
  return above.events();
}

/** The rows over a header that hold no number where its amounts stand, with no blank row between but over some labels. */
function titlesOver(
  grid: Grid,
  { rows: [first = 0], columns }: Header,
  headerRows: ReadonlyMap<number, Header>,
  labels: ReadonlySet<string>,
): readonly number[] {
  const amount = columns.of("amount");
  const over: number[] = [];
  for (let row = first - 1; !headerRows.has(row); row--) {
    if (grid.filled(row).length === 0 && (headerRows.has(--row) || !labels.has(labelOf(grid, row)))) break;
    if (amount !== undefined && grid.at(row, amount)?.value.kind === "number") break;
    over.push(row);
  }
  return over;
}

/** What a row begins with, whatever its number: « Fiche 3 ». */
function labelOf(grid: Grid, row: number): string {
  return fold(textOf(grid.filled(row)[0])).replace(/\d+/g, "0");
}

function wholeCell(cell: SheetCell): RowCell {
  return { cell, text: textOf(cell).trim(), role: undefined };
}

/** What the titles above a row state the amounts under it in. */
export function powerOver(grid: Grid, row: number): Power {
  const powers = grid.rows.filter((each) => each < row).map((each) => powerOf(grid.row(each).map(textOf)));
  return powers.find((power) => power !== 0) ?? 0;
}

/** What the title of a column states the amounts under it in, or else the titles over all of them, from a row on. */
export function powerIn(grid: Grid, column: number, first: number): Power {
  const above = grid.rows.filter((row) => row < first).map((row) => textOf(grid.shown(row, column)).trim());
  return powerStated(above.at(-1) ?? "", "header") || powerOver(grid, first);
}

/** What a row of one title or two states amounts in. */
function powerOf(texts: readonly string[]): Power {
  const powers = texts.length <= 2 ? texts.map((text) => powerStated(text, "title")) : [];
  return powers.find((power) => power !== 0) ?? 0;
}

/** Reads a row as the first of what it can be, from the plainest to the least: a total, a heading, the rest of a line, a line. */
function readRow(above: ReaderState, row: number): void {
  const cells = above.table.row(row);
  if (cells.length === 0) return;
  const headed = above.besideTitles(cells);
  if (headed && readHeadingRow(above, row, [headed])) return;
  if (above.repeatsTitles(cells) || titlesPage(above, row, cells)) return;
  if (!above.started && numberColumns(cells.map(({ text }) => text))) return;
  above.isOther ||= headsOtherTable(above, row, cells);
  if (above.isOther && cells.length > 1)
    return above.addUnread(above.table.amountAt(row).at, heldWords(cells));
  if (!above.started) above.table.power ||= powerOf(cells.map(({ text }) => text));
  const amount = amountOf(above, row, cells);
  // A code where amounts stand pays what its row heads: it is no amount that cannot be read.
  if (amount?.kind === "unreadable" && saysWhatPays(amount.text) && readHeadingWithCode(above, row, cells))
    return;
  if (amount?.kind === "unreadable" && numbersGroup(amount.text) && readHeadingRow(above, row, cells)) return;
  if (amount !== null && isCarriedForward(cells))
    return above.addCarried(amount, wordsOf(textCells(cells.filter(({ role }) => role !== "amount"))));
  if (amount !== null && readSumBelow(above, row, cells, amount)) return;
  if (amount !== null && readTax(above, cells, amount)) return;
  if (amount !== null && readTitledTotal(above, row, cells, amount)) return;
  if (readTotalRow(above, row, cells)) return;
  if (amount !== null && (readRates(above, cells, amount) || readCounts(above, row, cells, amount))) return;
  const parts = above.columns.amountParts;
  const others = cells.filter((each) => amount === null || !parts.includes(each.cell.column));
  if (amount !== null && readSumBeside(above, row, others, amount)) return;
  if (amount !== null && readFigureAbove(above, row, others, amount)) return;
  if (amount !== null && (readShare(above, row, others, amount) || readByFormula(above, row, others, amount)))
    return;
  if (amount !== null && readPicked(above, row, others, amount)) return;
  const [alone, another] = cells;
  if (alone && !another && above.columns.holdsSumsAside(alone.cell.column))
    return above.addTotal(row, above.table.amountIn(row, alone.cell.column), null, null);
  if (!hasMark(cells)) {
    if (amount !== null && readSideFigure(above, row, others, amount)) return;
    if (amount === null && readHeadingRow(above, row, others)) return;
    if (readContinuedRow(above, row, others, amount)) return;
  }
  if (amount !== null && (others.length === 0 || endsInFigures(above, row, others, amount))) {
    above.addTotal(row, amount, null, null);
    return;
  }
  if (amount !== null && !hasMark(cells) && readHeadingWithTotal(above, row, others, amount)) return;
  // Above a header, words over several columns are titles of groups of columns, or of the table, and say what pays it.
  const titles = above.lastDraft === null && above.titleRows.has(row) && amount?.kind !== "amount";
  if (row < above.firstHeaderRow || titles) {
    if (amount !== null || row > above.firstHeaderRow)
      above.addUnread((amount ?? above.table.amountAt(row)).at, heldWords(cells));
    return;
  }
  readLineRow(above, row, cells, amount);
}

/**
 * Reads an amount above the titles of the columns that no group claims: what is called a total is of the whole; anything
 * else (« Réparti ce jour ») is told of it, granted to nobody.
 */
function readFigureAbove(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const only = onlyText(cells);
  if (row >= above.firstHeaderRow || !only || readHeading(only.text).claims !== null) return false;
  const label = amount.kind === "amount" ? readTotalLabel(only.text) : null;
  if (label) above.addOver(amount, only.text, label);
  else above.addUnread(amount.at, `${only.text} ${amount.text}`);
  return true;
}

/** Reads « dont associations » and its amount: a share of a total, granted to nobody besides. */
function readShare(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const only = onlyText(cells);
  if (!only || !isPartOfTotal(only.text) || hasMark(cells)) return false;
  above.addShare(amount, only.text, above.table.place(row, only.cell.column));
  return true;
}

/** Reads the tax that a total bears, right under it, and what the total comes to with it, be the tax said or not: granted to nobody besides. */
function readTax(above: ReaderState, cells: readonly RowCell[], amount: AmountReading): boolean {
  const [label] = textCells(cells);
  const text = fold(label?.text ?? "");
  const [last] = above.upwards();
  const isTax = last?.kind === "total" && beginning("valueAddedTax").test(text);
  const isTaxed =
    (last?.kind === "unread" && beginning("valueAddedTax").test(fold(last.text))) ||
    (last?.kind === "total" && matches("beforeTax", fold(last.total.label ?? "")));
  const isWithTax = isTaxed && matches("afterTax", text);
  if (!isTax && !isWithTax) return false;
  above.addUnread(amount.at, heldWords(cells));
  return true;
}

/** Reads a row whose formula picks some of the lines above as what these come to, granted to nobody besides. */
function readPicked(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const [first] = textCells(cells);
  if (!first || !picksFromAbove(amount)) return false;
  above.addShare(amount, first.text, above.table.place(row, first.cell.column));
  return true;
}

/**
 * Reads, under totals, what they are of another or of what was voted before, as rates, and shares that their row calls so,
 * « Clé (%) »: granted to nobody.
 */
function readRates(above: ReaderState, cells: readonly RowCell[], amount: AmountReading): boolean {
  const saysShares = /\(%\)$/.test(onlyText(cells)?.text ?? "");
  if (!saysShares && !above.isUnderTotal) return false;
  const figures = cells
    .map(({ cell }) => cell)
    .filter((cell) => cell.value.kind === "number" || isRate(cell));
  const valueOf = ({ value }: SheetCell) => (value.kind === "number" ? value.value : null);
  const isPart = (cell: SheetCell) => isRate(cell) || !Number.isInteger(valueOf(cell));
  // No grants are all of less than a euro, but they may be stated in thousands.
  const inEuros = above.columns.power === 0 && above.table.power === 0;
  const isSmall = (cell: SheetCell) => inEuros && figures.length > 1 && Math.abs(valueOf(cell) ?? 0) <= 1;
  const areParts = figures.every((cell) => isRate(cell) || isSmall(cell));
  const isUnderTotals = areParts && figures.some(isPart) && above.isUnderTotal;
  const areShares = saysShares && figures.every((cell) => Math.abs(valueOf(cell) ?? 0) <= 100);
  if (!isUnderTotals && !areShares) return false;
  above.addUnread(amount.at, heldWords(cells));
  return true;
}

/** Reads, under totals, how many each column is granted to: granted to nobody. */
function readCounts(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  if (!above.isUnderTotal || !isCountRow(above.table.grid, row)) return false;
  above.addUnread(amount.at, heldWords(cells));
  return true;
}

/**
 * Reads « Collèges publics | Total | =SUM(…) » over the rows that its formula adds up as their heading, not as the total of
 * those above; « Total du programme | =SUM(…) » right under a heading as its total; and « Axe 1 : Emploi | Total de l'axe | 380 »
 * over the titles of the columns.
 */
function readSumBelow(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const isOverTitles = row < above.firstHeaderRow || above.bandRows.has(row);
  const isSum = formulaReach(amount) === "below";
  if ((!isSum && !isOverTitles) || hasMark(cells)) return false;
  const others = cells.filter(({ text }) => readTotalLabel(text) === null);
  if (others.length === cells.length) return false;
  const [label, another] = cells.filter(({ role }) => role !== "amount");
  if (isSum && label && !another) {
    const total = { ...amount, label: label.text, ...above.table.othersAt(row) };
    return above.totalHeading(total, readTotalLabel(label.text)?.claims ?? null);
  }
  const only = onlyText(titleInOneCell(above, row, textCells(others)));
  if (!isSum && readHeading(only?.text ?? "").claims === null) return false;
  if (
    readSumBeside(
      above,
      row,
      others.filter(({ role }) => role !== "amount"),
      amount,
    )
  )
    return true;
  if (only) readHeadingOver(above, row, only, amount);
  return only !== null;
}

/** Reads a row whose formula adds up the amounts above it as their total, whatever it is called; below it, as their heading. */
function readByFormula(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const reach = formulaReach(amount);
  const only = onlyText(cells);
  if (reach === null || !only || hasMark(cells)) return false;
  if (reach === "below") readHeadingOver(above, row, only, amount);
  else above.addTotal(row, amount, only.text, null);
  return true;
}

/** Whether a text where amounts stand is the number of a group, whose title stands beside it: « Mesure 2 | Accueil ». */
function numbersGroup(text: string): boolean {
  const { claims, number, title } = readHeading(text);
  return claims !== null && number !== null && title === "";
}

/** A row's amount; null where its columns of amounts are empty, or hold a word alone on its row: a heading that happens to stand there. */
function amountOf(
  { table, columns }: ReaderState,
  row: number,
  cells: readonly RowCell[],
): AmountReading | null {
  const reading = table.amountAt(row);
  // A formula that nobody computed says nothing, and stands for an amount.
  if (reading.cell && isUncomputed(reading.cell)) return reading;
  if (!cells.some((each) => columns.amountParts.includes(each.cell.column))) return null;
  return reading.kind !== "unreadable" || cells.length > 1 ? reading : null;
}

/** Whether the last row of a table holds figures alone, each under those of the lines: what they come to. */
function endsInFigures(
  { table, columns }: ReaderState,
  row: number,
  others: readonly RowCell[],
  amount: AmountReading,
): boolean {
  // Words where amounts stand say what a figure beside them is: they total nothing.
  const areWords = amount.kind === "unreadable" && amount.cell?.value.kind === "text";
  return (
    row === table.grid.rows.at(-1) &&
    !areWords &&
    others.every(({ cell }) => cell.value.kind !== "text" && columns.holdsOtherFigures(cell.column))
  );
}

/** Whether a row says whether it is retained; a text alone that is no mark is a heading that happens to stand in that column. */
function hasMark(cells: readonly RowCell[]): boolean {
  const own = cells.find((each) => each.role === "retained");
  return own !== undefined && (cells.length > 1 || readMark(own.text) !== null);
}

/** Whether a row under the titles of the columns says what its page is, and its number: « Subventions 2026 | Page 2 ». */
function titlesPage({ firstHeaderRow }: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  const last = cells.at(-1);
  return row > firstHeaderRow && cells.length > 1 && last !== undefined && isPageNumber(last.text);
}

/** Whether a row only carries a sum from one page to the next. */
function isCarriedForward(cells: readonly RowCell[]): boolean {
  let only: RowCell | null = null;
  for (const each of cells) {
    if (each.role === "amount" || each.cell.value.kind !== "text") continue;
    if (only) return false;
    only = each;
  }
  return only !== null && isCarryLabel(only.text);
}

/**
 * Reads an amount that is about the money at hand, not granted to anybody: it is unread. What stands beside it in a column
 * that names groups is the name of the one below: « Canton de Nolay | Enveloppe annuelle | 35 000 ».
 */
function readSideFigure(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const texts = textCells(cells);
  const side = texts.find(({ text }) => isSideFigure(text));
  const [title, other] = texts.filter((each) => each !== side);
  if (!side || other) return false;
  if (title) {
    const { role, text } = title;
    if ((role !== "operation" && role !== "theme") || above.label[role]?.text === text) return false;
    groupLabel(above, role, row);
  }
  above.addUnread(amount.at, `${side.text} ${amount.text}`);
  return true;
}
