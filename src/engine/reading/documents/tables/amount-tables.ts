import { eurosOf } from "../../../claims";
import { groupBy } from "../../../lists";
import type { DocumentAmount, DocumentPlace, RoundedTable, TableOfAmounts, TableRow } from "../../../model";
import {
  cellOf,
  isAskedTitle,
  isCountTitle,
  isPartOfTotal,
  isTotalLabel,
  powerStated,
  type Power,
} from "../../../tables";
import { matches } from "../../../lexicon";
import { Amount } from "../../../money";
import { fold } from "../../../wording";
import type { DocumentLine } from "../parts/document-lines";
import { tablesDrawn, type RoundedLines } from "./drawn-tables";
import { listedRows } from "./listed-rows";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { collapse, placeOfLine } from "../parts/passage";

/** The amounts of a part's tables, in cells, set apart by blanks or listed alike; tables of the same titles are one. */
export function readAmountTables(
  part: DocumentPart,
  file: string,
  power: Power = 0,
): readonly TableOfAmounts[] {
  const speaker = { ...speakerOf(part, file), where: "tableau" };
  const tables = [...tablesDrawn(part.lines), ...listedRows(part.lines)].map(({ titles, below }, table) => ({
    titles,
    rows: withUntitledTotal(below.flatMap((line) => rowOf(line, table, placeOfLine(line, speaker)) ?? [])),
    // « 96,0 » is rounded, and counts nothing; nor does what is in thousands.
    decimal: titles.map(
      (title, column) =>
        powerStated(title, "header") > 0 || below.some(({ cells }) => /\d,\d/.test(cells?.[column] ?? "")),
    ),
  }));
  const alike = groupBy(tables, ({ titles }) => titles.map(fold).join("|"));
  return [...alike.values()].flatMap((group): readonly TableOfAmounts[] => {
    const rows = group.flatMap((one) => one.rows);
    const [first] = group;
    // In thousands, whole numbers are counts beside amounts with decimals, and where their title counts.
    const mayCount = power === 0 || rows.some(({ cells }) => cells.some((cell) => cell && !isWhole(cell)));
    const isCounts = (column: number) =>
      !group.some(({ decimal }) => decimal[column]) &&
      (mayCount || isCountTitle(first?.titles[column] ?? ""));
    return first && rows.length > 0 ? [{ titles: first.titles, rows: countsApart(rows, isCounts) }] : [];
  });
}

/** The tables of a document whose amounts are in thousands, or in millions, as a line over them says. */
export function readRoundedTables(rounded: readonly RoundedLines[], file: string): readonly RoundedTable[] {
  return rounded.flatMap(({ power, part, lines }) =>
    readAmountTables({ ...part, lines }, file, power).map((table) => ({ ...table, power })),
  );
}

/** A sum of so many hardly comes out by chance. */
const ADDED = 3;

/** Rows of which the first without a name, where there is one below the others, is known as their total by what a column of it sums up. */
function withUntitledTotal(rows: readonly TableRow[]): readonly TableRow[] {
  const rank = rows.findIndex(({ name, isTotal }) => !isTotal && !/\p{L}/u.test(name));
  const total = rows[rank];
  if (!total || rank < ADDED) return rows;
  const above = rows.slice(0, rank).filter(({ isTotal }) => !isTotal);
  const sumsUp = total.cells.some((cell, column) => {
    const added = above.flatMap(({ cells }) => cells[column] ?? []).filter(({ isZero }) => !isZero);
    return cell !== null && added.length >= ADDED && Amount.sum(added).equals(cell);
  });
  return sumsUp ? rows.map((row) => (row === total ? { ...row, isTotal: true } : row)) : rows;
}

/** From here on a whole number is an amount, whatever stands beside it. */
const A_SUM = Amount.fromNumber(1000);

/** Rows with what their columns count beside amounts set apart: small whole numbers, all of them. */
function countsApart(rows: readonly TableRow[], mayCount: (column: number) => boolean): readonly TableRow[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const held = Array.from({ length: width }, (_, column) => rows.flatMap(({ cells }) => cells[column] ?? []));
  const counts = held.map(
    (amounts, column) => amounts.length > 0 && amounts.every(isSmall) && mayCount(column),
  );
  if (!held.some((amounts, column) => amounts.length > 0 && !counts[column])) return rows;
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => (counts[column] ? null : cell)),
    counts: row.cells.map((cell, column) => (counts[column] && cell ? cell.toCents() / 100 : null)),
  }));
}

function isSmall(amount: Amount): boolean {
  return !amount.isNegative && isWhole(amount) && amount.compare(A_SUM) < 0;
}

function isWhole(amount: Amount): boolean {
  return amount.toCents() % 100 === 0;
}

/** The amounts of tables that no currency tells, but the titles of their columns; those read already are left out. */
export function titledAmounts(
  tables: readonly TableOfAmounts[],
  known: readonly DocumentAmount[],
): readonly DocumentAmount[] {
  const keyOf = (block: number, amount: Amount) => `${block} ${amount.units}`;
  const read = new Set(known.map(({ at, amount }) => keyOf(at.block, amount)));
  return tables.flatMap(({ titles, rows }) =>
    titles.flatMap((title, column) => {
      if (!matches(["money", "grantNoun"], title) || powerStated(title, "header") > 0) return [];
      const reason = isAskedTitle(title) ? ("project-cost" as const) : null;
      return rows.flatMap(({ at, cells }): readonly DocumentAmount[] => {
        const amount = cells[column];
        const isNew = amount && !amount.isZero && !read.has(keyOf(at.block, amount));
        return isNew ? [{ at, amount, setAside: reason }] : [];
      });
    }),
  );
}

/** « M-01 », « C33-102 »: what a row is called by before its name. */
const REFERENCE = /^\p{Lu}{1,4}[-./ ]?\d[\d\p{Lu}./-]*$/u;

function rowOf({ cells }: DocumentLine, table: number, at: DocumentPlace): TableRow | null {
  const texts = (cells ?? []).map(collapse);
  if (texts.some(isPartOfTotal)) return null;
  const words = texts.filter((text) => /\p{L}/u.test(text) && cellOf(text).amount === null);
  return {
    at,
    table,
    name: words.find((text) => !REFERENCE.test(text)) ?? words[0] ?? texts[0] ?? "",
    isTotal: texts.some(isTotalLabel),
    isWhole: texts.every((text) => cellOf(text).amount !== null || eurosOf(text).length === 0),
    cells: texts.map((text) => cellOf(text).amount),
    counts: [],
    percents: texts.map(percentOf),
  };
}

/** « 77,1 % », « +2,15 % », « −3 % » */
function percentOf(text: string): string | null {
  const [, sign = "", percent] = /^([+−–-]?)\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?%$/u.exec(text) ?? [];
  return percent === undefined ? null : `${/[−–-]/u.test(sign) ? "-" : ""}${percent.replace(",", ".")}`;
}
