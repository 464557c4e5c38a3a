import { textOf, type Grid, type SheetCell } from "../../../grid";
import { matches } from "../../../lexicon";
import { withoutFactors } from "./amount-by-content";
import { amountOfCell } from "../cells/amount-cell";
import { isTotalRow } from "../cells/is-total-row";
import { lastFigure } from "../cells/last-figure";
import { contentOfColumn, holdsNoMoney, type ColumnContent } from "./column-content";
import { Columns } from "./columns";
import { countsRefused } from "./counts-refused";
import { isParted, joinedTexts, type Header } from "./header";
import { votedScore, withoutNotes, type Role } from "./header-words";
import { isYear, readHeading } from "../cells/heading-text";
import { readMark } from "../cells/mark";
import { titlesByContrast } from "./titles-by-contrast";

/** The columns of a table without any header, told by what they hold; none where nothing looks like a list of amounts. */
export function columnsByContent(grid: Grid): readonly Header[] {
  const rows = grid.rows;
  const columns = new Set<number>();
  for (const row of rows) for (const cell of grid.row(row)) columns.add(cell.column);
  const titles = titlesRow(grid, rows);
  const next = titles === undefined ? undefined : rows[rows.indexOf(titles) + 1];
  const parting =
    titles !== undefined && next !== undefined && isParted(grid, titles, next) ? next : undefined;
  // What stands over the titles heads the sheet.
  const [top, last] = [parting ?? titles ?? -1, lastFigure(grid)];
  const lineRows = rows.filter((row) => row > top && row <= last && !isTotalRow(grid, row));
  const contents = [...columns].map((column) => ({
    column,
    content: contentOfColumn(grid, column, lineRows),
  }));
  const titleOf = (column: number) =>
    titles === undefined ? "" : withoutNotes(textOf(grid.at(titles, column)));
  const money = contents.filter(
    ({ column, content }) =>
      !holdsNoMoney(titleOf(column), content) &&
      !matches("rate", titleOf(column)) &&
      lineRows.some((row) => !/^[01]?$/.test(textOf(grid.at(row, column)).trim())),
  );
  const amount = amountColumn(grid, money, rows, titleOf);
  if (amount === undefined) return [];
  const roles = new Map<number, Role>([[amount, "amount"]]);
  const rest = contents.filter((each) => each.column !== amount && each.content.filled > 0);
  const mark = rest.find(
    (each) =>
      each.content.marks / each.content.filled > 0.8 &&
      each.content.distinct <= 4 &&
      each.content.texts > 1 &&
      // What says no of every line chooses nothing: it is of something else.
      lineRows.some((row) => readMark(textOf(grid.at(row, each.column))) === "yes") &&
      !countsRefused(grid, rows, each.column, amount),
  );
  if (mark) roles.set(mark.column, "retained");
  const texts = rest.filter(
    (each) =>
      !roles.has(each.column) &&
      each.content.amounts * 2 < each.content.filled &&
      each.content.texts / each.content.filled > 0.5 &&
      each.content.length > 1.5,
  );
  const variety = ({ content }: { content: ColumnContent }) => content.distinct / Math.max(1, content.texts);
  const full = (each: { content: ColumnContent }) => each.content.texts / Math.max(1, lineRows.length);
  const beneficiary = texts
    .filter((each) => each.content.length <= 70)
    .sort((a, b) => full(b) * variety(b) - full(a) * variety(a) || a.content.length - b.content.length)[0];
  if (!beneficiary) return [];
  roles.set(beneficiary.column, "beneficiary");
  for (const each of texts) {
    if (roles.has(each.column)) continue;
    const cells = lineRows
      .map((row) => grid.at(row, each.column))
      .filter((cell) => cell?.value.kind === "text");
    const claimed = cells.filter((cell) => readHeading(textOf(cell)).claims === "operation").length;
    const sparse = full(each) < 0.4 && variety(each) > 0.8 && headed(grid, each.column, lineRows);
    const free = ![...roles.values()].includes("operation");
    if (free && (sparse || claimed * 3 >= cells.length)) roles.set(each.column, "operation");
    else if (each.content.length > 30 || variety(each) > 0.7) roles.set(each.column, "description");
    else if (![...roles.values()].includes("territory")) roles.set(each.column, "territory");
    else roles.set(each.column, "description");
  }
  const parted = titles === undefined || parting === undefined ? null : [titles, parting];
  const headerRows = parted ?? titleRows(grid, rows, amount, titles);
  const titled = parted
    ? joinedTexts(grid, parted)
    : new Map(
        headerRows.flatMap((row) => grid.row(row).map((cell) => [cell.column, textOf(cell).trim()] as const)),
      );
  const figures = [...titledFigures(grid, rows, headerRows, amount, contents)].map(
    ([column, words]) => [column, parted ? (titled.get(column) ?? "") : words] as const,
  );
  const heading = headingAmong(grid, headerRows, rows);
  return [
    {
      rows: headerRows,
      texts: titled,
      ...(heading && { heading }),
      body: rows.filter((row) => row > (headerRows.at(-1) ?? -1)),
      columns: new Columns(roles, { figures: new Map(figures) }),
    },
  ];
}

/** The first title of the columns, where the others come again under another: it heads the first group, as that does the next. */
function headingAmong(
  grid: Grid,
  [header, other]: readonly number[],
  rows: readonly number[],
): SheetCell | undefined {
  if (header === undefined || other !== undefined) return undefined;
  const [heading, ...titles] = grid.filled(header);
  const areAgain = (row: number) => {
    const [first, ...others] = grid.filled(row);
    return (
      row > header &&
      others.length === titles.length &&
      textOf(first) !== textOf(heading) &&
      titles.every((title) => textOf(grid.at(row, title.column)) === textOf(title))
    );
  };
  return titles.length > 1 && rows.some(areAgain) ? heading : undefined;
}

/** The other columns that hold amounts, under the words that stand over each in the row of words that the first amount is under. */
function titledFigures(
  grid: Grid,
  rows: readonly number[],
  headerRows: readonly number[],
  amount: number,
  contents: readonly { readonly column: number; readonly content: ColumnContent }[],
): ReadonlyMap<number, string> {
  const header = headerRows.at(-1) ?? -1;
  const first = rows.findIndex((row) => row > header && amountOfCell(grid.at(row, amount)) !== null);
  const over = rows
    .slice(0, Math.max(0, first))
    .findLast((row) => grid.at(row, amount) && grid.filled(row).every(({ value }) => value.kind === "text"));
  if (over === undefined) return new Map();
  return new Map(
    contents.flatMap(({ column, content }) =>
      column === amount || content.amounts === 0
        ? []
        : [[column, textOf(grid.at(over, column)).replace(/\s+/g, " ").trim()] as const],
    ),
  );
}

/** Where no row of titles is known, years stand over the amounts in one of so many first rows. */
const NEAR_THE_TOP = 4;

/** The rows above the first amount that say something over the amounts: words, or their year. */
function titleRows(
  grid: Grid,
  rows: readonly number[],
  amount: number,
  titles: number | undefined,
): readonly number[] {
  const isTitle = (row: number) => {
    const cell = grid.at(row, amount);
    const text = textOf(cell).trim();
    return isYear(text) || (row === titles && text !== "");
  };
  // What heads the sheet may stand over the titles, as many rows as it takes.
  const near = titles === undefined ? NEAR_THE_TOP : Math.max(NEAR_THE_TOP, rows.indexOf(titles) + 1);
  const year = rows.slice(0, near).find(isTitle);
  if (year === undefined) return [];
  const below = rows.filter((row) => row > year);
  const first = below.findIndex((row) => amountOfCell(grid.at(row, amount)) !== null);
  const before = below.slice(0, Math.max(0, Math.min(first, 2)));
  const last = before.findLastIndex((row) => textOf(grid.at(row, amount)).trim() !== "");
  return [year, ...before.slice(0, last + 1)];
}

/** The row that may be of titles that no word of ours reads (« Qui ? », « Combien ? »): over amounts, or the first with several cells, all words. */
function titlesRow(grid: Grid, rows: readonly number[]): number | undefined {
  const contrasting = titlesByContrast(grid);
  if (contrasting !== undefined) return contrasting;
  const first = rows.find((row) => grid.filled(row).length > 1);
  if (first === undefined) return undefined;
  const words = grid.row(first).every((cell) => cell.value.kind === "text" && !/\d/.test(cell.value.value));
  return words ? first : undefined;
}

/** Whether a column's texts stand at the top of groups of lines: merged down, or followed by blanks. */
function headed(grid: Grid, column: number, rows: readonly number[]): boolean {
  return (
    rows.some((row) => grid.mergeAt(row, column) !== undefined) ||
    rows.some((row) => grid.at(row, column) === undefined)
  );
}

/** The column whose cells are amounts, and whose totals stand beside their labels; of several, the one with most sums. */
function amountColumn(
  grid: Grid,
  contents: readonly { readonly column: number; readonly content: ColumnContent }[],
  rows: readonly number[],
  titleOf: (column: number) => string,
): number | undefined {
  const totalRows = rows.filter((row) => isTotalRow(grid, row));
  const columns = contents.map(({ column }) => column);
  const headers = new Map(columns.map((column) => [column, titleOf(column)]));
  const free = new Set(withoutFactors(columns, grid, rows, headers));
  const scored = contents
    .filter(
      (each) =>
        free.has(each.column) && each.content.sums >= 2 && each.content.amounts / each.content.filled >= 0.7,
    )
    .map((each) => {
      const totals = totalRows.filter((row) => grid.at(row, each.column) !== undefined).length;
      const formatted = rows.filter(
        (row) =>
          /€|0\.00|,##/.test(grid.at(row, each.column)?.numberFormat ?? "") ||
          /€|,\d\d\b/.test(textOf(grid.at(row, each.column))),
      ).length;
      return {
        column: each.column,
        score:
          each.content.sums / Math.max(1, rows.length) +
          totals * 2 +
          (formatted > 0 ? 1 : 0) +
          (votedScore(titleOf(each.column)) > 0 ? 1 : 0),
      };
    })
    .filter((each) => each.score > 0.4);
  return scored.sort((a, b) => b.score - a.score || b.column - a.column)[0]?.column;
}
