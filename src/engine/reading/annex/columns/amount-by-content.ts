import { factorReferences, textOf, type Grid } from "../../../grid";
import { groupBy } from "../../../lists";
import { Amount } from "../../../money";
import { matches, opensWith } from "../../../lexicon";
import { amountOfCell } from "../cells/amount-cell";
import { contentOfColumn, holdsNoMoney } from "./column-content";
import { ofTheGrant } from "./rated-column";
import { partsOf, valueAt } from "./sum-columns";

/** Whether a title may stand over money without naming it: « AE 2026 », « 2026 », « Total », « CP », or nothing. */
function isMoneyLike(title: string): boolean {
  if (title === "" || /€|\b20\d\d\b/.test(title) || opensWith("total", title, 9)) return true;
  return matches(["money", "granted", "commitmentAuthorisation", "expense"], title);
}

/**
 * The column of amounts of a table none of whose titles says « montant »: the one that holds amounts and sums the others
 * on nearly every line, else the first of those that part it by section, else the commitment (AE), else the last of several
 * years, else the only one. Null where several are as likely: what is granted is not guessed.
 */
export function amountByContent(
  headers: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
  isFree: (column: number) => boolean,
): number | null {
  const columns = new Set(rows.flatMap((row) => grid.row(row).map((cell) => cell.column)));
  const all = [...columns]
    .sort((a, b) => a - b)
    .filter((column) => {
      const title = headers.get(column) ?? "";
      const isOther = holdsNoMoney(title, contentOfColumn(grid, column, rows)) || /%/.test(title);
      return isFree(column) && !isOther && holdsMoney(grid, column, rows);
    });
  const titledMoney = all.filter((column) => isMoneyLike(headers.get(column) ?? ""));
  const money = withoutFactors(titledMoney.length > 0 ? titledMoney : all, grid, rows, headers);
  const [only] = money;
  if (only === undefined || money.length === 1) return only ?? null;
  const sums = money.filter((column) => isSumOfOthers(grid, column, money, rows));
  const [sum] = sums;
  if (sum !== undefined && sums.length === 1) return sum;
  const parts = new Set(partsOf(headers, only, grid, rows));
  if (money.every((column) => parts.has(column))) return only;
  const [commitment, other] = money.filter((column) =>
    matches("commitmentAuthorisation", headers.get(column) ?? ""),
  );
  if (commitment !== undefined && other === undefined) return commitment;
  return lastYear(money, headers);
}

/**
 * The columns but those that another of them multiplies, on most lines, by its formulas: « Élèves » under « Forfait ». What
 * is paid or left of a grant is worked out of it.
 */
export function withoutFactors(
  columns: readonly number[],
  grid: Grid,
  rows: readonly number[],
  headers: ReadonlyMap<number, string>,
): readonly number[] {
  const multiplied = new Set(
    columns.flatMap((column) =>
      matches(ofTheGrant, headers.get(column) ?? "") ? [] : factorsOf(column, grid, rows),
    ),
  );
  return columns.filter((column) => !multiplied.has(column));
}

/** The columns that the formulas of one multiply, most of them and several. */
function factorsOf(column: number, grid: Grid, rows: readonly number[]): readonly number[] {
  const formulas = rows.flatMap((row) => {
    const formula = grid.at(row, column)?.formula;
    return formula === undefined ? [] : [{ row, formula }];
  });
  const made = groupBy(
    formulas.flatMap(({ row, formula }) => {
      const own = factorReferences(formula).filter(({ top, bottom }) => top === row && bottom === row);
      return [...new Set(own.flatMap(({ left, right }) => (left === right ? [left] : [])))];
    }),
    (factor) => factor,
  );
  return [...made].flatMap(([factor, { length }]) =>
    length > 1 && length * 2 > formulas.length ? [factor] : [],
  );
}

/** Whether a column's filled cells are amounts, several of them. */
function holdsMoney(grid: Grid, column: number, rows: readonly number[]): boolean {
  const filled = rows.flatMap((row) => {
    const cell = grid.at(row, column);
    return cell && textOf(cell).trim() !== "" ? [cell] : [];
  });
  const amounts = filled.flatMap((cell) => amountOfCell(cell) ?? []);
  return amounts.length >= 2 && amounts.length >= filled.length * 0.8 && amounts.some((each) => !each.isZero);
}

/** Whether a column is the sum of the others on nearly every line, several of them filled on some. */
function isSumOfOthers(
  grid: Grid,
  column: number,
  money: readonly number[],
  rows: readonly number[],
): boolean {
  const others = money.filter((other) => other !== column);
  if (others.length < 2) return false;
  let agree = 0;
  let differ = 0;
  for (const row of rows) {
    const total = valueAt(grid, row, column);
    if (total.isZero) continue;
    if (Amount.sum(others.map((other) => valueAt(grid, row, other))).equals(total)) agree++;
    else differ++;
  }
  return agree > 1 && agree >= differ * 3;
}

/** The column of the latest year, where each column is titled by one and no two by the same. */
function lastYear(money: readonly number[], headers: ReadonlyMap<number, string>): number | null {
  const years = money.map((column) => ({
    column,
    year: Number(/\b20\d\d\b/.exec(headers.get(column) ?? "")?.[0] ?? 0),
  }));
  const distinct = new Set(years.map(({ year }) => year));
  if (distinct.has(0) || distinct.size < years.length) return null;
  return years.reduce((best, each) => (each.year > best.year ? each : best)).column;
}
