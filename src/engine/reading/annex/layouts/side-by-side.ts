import { Grid, textOf, type GridRange } from "../../../grid";
import { fold } from "../../../wording";
import { isYear } from "../cells/heading-text";
import type { Header } from "../columns/header";
import { roleScores, type Role } from "../columns/header-words";

/** The tables that stand beside one another under one row of headers, each on a grid of its own; the grid itself where there is one table. */
export function tablesOf(grid: Grid, headers: readonly Header[]): readonly Grid[] {
  const fullest = [...headers].sort((a, b) => b.texts.size - a.texts.size)[0];
  const repeated = fullest ? startsOf(fullest.texts) : [];
  const starts = fullest && repeated.length < 2 ? startsAfterGaps(fullest.texts, grid) : repeated;
  if (starts.length < 2) return [grid];
  return starts.map((start, i) => {
    const left = i === 0 ? 0 : start;
    const right = (starts[i + 1] ?? Infinity) - 1;
    const cells = grid.snapshot.cells.filter((cell) => cell.column >= left && cell.column <= right);
    const merges = grid.snapshot.merges
      .filter((merge) => merge.left >= left && merge.left <= right)
      .map((merge): GridRange => ({ ...merge, right: Math.min(merge.right, right) }));
    return new Grid({ ...grid.snapshot, cells, merges });
  });
}

/** Where each table begins: where the titles of the first come again, an amount and somebody or something to receive it among them. */
function startsOf(texts: ReadonlyMap<number, string>): readonly number[] {
  const columns = [...texts.keys()].sort((a, b) => a - b);
  const titles = columns.map((column) => fold(texts.get(column) ?? ""));
  const first = titles.findIndex((title, i) => title !== "" && titles.indexOf(title, i + 1) > 0);
  if (first < 0) return [];
  const found = titles.flatMap((title, i) => (title === titles[first] ? [i] : []));
  const bands = found.map((from, i) => titles.slice(from, found[i + 1] ?? titles.length));
  const [model = []] = bands;
  const alike = bands.every((band) => {
    const common = band.filter((title) => model.includes(title));
    return (
      common.length >= 2 &&
      has(common, ["amount"]) &&
      has(common, ["beneficiary", "description", "operation"])
    );
  });
  return alike ? found.map((i) => columns[i] ?? 0) : [];
}

/** So many titles in common say that tables hold the same of others. */
const ALIKE = 2;

/**
 * Where each table begins, under titles of its own: after a column that holds nothing, where both sides name somebody to
 * receive an amount, or where they have the same titles but for that.
 */
function startsAfterGaps(texts: ReadonlyMap<number, string>, grid: Grid): readonly number[] {
  const columns = [...texts.keys()].sort((a, b) => a - b);
  const held = new Set(
    grid.snapshot.cells.flatMap(({ value, column }) => (value.kind === "empty" ? [] : [column])),
  );
  const gaps = columns
    .slice(1)
    .filter((column, i) => column > (columns[i] ?? 0) + 1 && !held.has(column - 1));
  const [first] = columns;
  if (first === undefined) return [];
  const titlesFrom = (starts: readonly number[]) =>
    starts.map((start, i) =>
      columns
        .filter((column) => column >= start && column < (starts[i + 1] ?? Infinity))
        .map((column) => fold(texts.get(column) ?? "")),
    );
  // A column that holds nothing may stand in a table too.
  const ways = (gaps.length > MOST_GAPS ? [gaps] : subsetsOf(gaps))
    .sort((a, b) => b.length - a.length)
    .map((own) => [first, ...own]);
  return ways.find((starts) => starts.length > 1 && areTables(titlesFrom(starts))) ?? [];
}

/** More columns that hold nothing all part tables, or none does. */
const MOST_GAPS = 5;

function subsetsOf(columns: readonly number[]): (readonly number[])[] {
  const [first, ...others] = columns;
  if (first === undefined) return [[]];
  const rest = subsetsOf(others);
  return [...rest.map((own) => [first, ...own]), ...rest];
}

/** Whether titles are those of tables that grant, each of its own. */
function areTables(whole: readonly (readonly string[])[]): boolean {
  const [model = []] = whole;
  const areAlike = whole.every((titles) => titles.filter((title) => model.includes(title)).length >= ALIKE);
  const areNamed = areAlike || whole.every((titles) => has(titles, ["beneficiary"]));
  return areNamed && whole.every((titles) => has(titles, ["amount"]) || titles.some(isYear));
}

function has(titles: readonly string[], roles: readonly Role[]): boolean {
  return titles.some((title) => roles.some((role) => (roleScores(title).get(role) ?? -1) > 0));
}

/** A table and its headers. */
interface Titled {
  readonly grid: Grid;
  readonly headers: readonly Header[];
}

/** Tables side by side, one of which has the title of its first group in the place of a column's: so have the others, whose first title says no column's role. */
export function titledAlike(tables: readonly Titled[]): readonly Titled[] {
  if (!tables.some(({ headers }) => headers.some(({ heading }) => heading))) return tables;
  return tables.map(({ grid, headers }) => ({
    grid,
    headers: headers.map((header) => {
      const [first] = grid.filled(header.rows[0] ?? -1);
      const isGroup = header.heading === undefined && first && roleScores(textOf(first)).size === 0;
      return isGroup ? { ...header, heading: first } : header;
    }),
  }));
}
