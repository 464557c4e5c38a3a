import { textOf, type Grid } from "../../../grid";
import { groupBy, only } from "../../../lists";
import { Amount } from "../../../money";
import { readTotalLabel, type Level } from "../../../tables";
import { votedScore } from "./header-words";
import { isShare, valueAt } from "./sum-columns";

/** A column that states, beside the lines, what their operation or theme comes to. */
export interface GroupTotals {
  readonly column: number;
  readonly level: Exclude<Level, "grand">;
  /** Its title, the label of the totals that it states. */
  readonly label: string;
  /** Whether it states them on the last line of each group, and nowhere else; absent elsewhere. */
  readonly isClosing?: true;
}

/** From the smallest groups up. */
const LEVELS: readonly GroupTotals["level"][] = ["operation", "theme"];

/**
 * The columns that state, beside the lines, what groups of them come to: those merged over the lines that they sum, those whose
 * titles say so, or else those whose figures do.
 */
export function totalsBeside(
  headers: ReadonlyMap<number, string>,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly GroupTotals[] {
  const merged = mergedTotalColumns(headers, amount, grid, rows);
  if (merged.length > 0) return merged;
  const titled = groupTotalColumns(headers, amount, grid, rows);
  return titled.length > 0 ? titled : closingTotalColumns(headers, amount, grid, rows);
}

/** Whether merged cells of other columns state what groups of lines come to in a column: it is what they sum. */
export function isTotalledBeside(
  headers: ReadonlyMap<number, string>,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): boolean {
  return mergedTotalColumns(headers, amount, grid, rows).length > 0;
}

/** The columns of cells merged over several lines, most of which state what these come to. */
function mergedTotalColumns(
  headers: ReadonlyMap<number, string>,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly GroupTotals[] {
  const merges = grid.snapshot.merges.filter(({ top, bottom }) => bottom > top);
  if (merges.length === 0) return [];
  const [known, byColumn] = [new Set(rows), groupBy(merges, ({ left }) => left)];
  const columns = [...headers].flatMap(([column, header]) => {
    if (column === amount || votedScore(header) < 0 || isShare(header)) return [];
    let [stated, agreeing] = [0, 0];
    for (const { top, bottom } of byColumn.get(column) ?? []) {
      const figure = known.has(top) ? valueAt(grid, top, column) : Amount.zero;
      if (figure.isZero) continue;
      stated++;
      const lines = Array.from({ length: bottom - top + 1 }, (_, i) => valueAt(grid, top + i, amount));
      if (Amount.sum(lines).equals(figure)) agreeing++;
    }
    return agreeing > 1 && agreeing * 2 > stated ? [{ column, stated, header }] : [];
  });
  return levelled(columns);
}

/** Of columns of totals, that of most figures is of operations, the next of themes; one alone is of what its title says. */
function levelled(
  columns: readonly { readonly column: number; readonly stated: number; readonly header: string }[],
): readonly GroupTotals[] {
  const [only, other] = columns;
  const claims = only && !other ? readTotalLabel(only.header)?.claims : undefined;
  return [...columns]
    .sort((a, b) => b.stated - a.stated)
    .slice(0, LEVELS.length)
    .flatMap(({ column, header }, rank): readonly GroupTotals[] => {
      const level = claims && claims !== "grand" ? claims : LEVELS[rank];
      return level ? [{ column, level, label: header.replace(/\s+/g, " ").trim() }] : [];
    });
}

/**
 * The columns whose title says a total and that hold one figure for several lines: of those that claim one level, that of
 * most figures is of operations.
 */
function groupTotalColumns(
  headers: ReadonlyMap<number, string>,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly GroupTotals[] {
  const found = [...headers].flatMap(([column, header]): (GroupTotals & { readonly groups: number })[] => {
    const label =
      column === amount || votedScore(header) < 0 || isShare(header) ? null : readTotalLabel(header);
    if (!label || label.claims === "grand") return [];
    const stated = rows.filter((row) => !valueAt(grid, row, column).isZero);
    const words = rows.filter((row) => grid.at(row, column)?.value.kind === "text").length;
    if (stated.length === 0 || words > stated.length) return [];
    // One that states another figure on nearly every line is about the lines.
    const figures = stated.map((row) => valueAt(grid, row, column).toExact());
    const changes = figures.filter((figure, i) => figure !== figures[i - 1]).length;
    if (stated.length > rows.length * 0.75 && changes > Math.max(2, stated.length * 0.8)) return [];
    if (label.claims === null && (label.names !== null || stated.length > rows.length * 0.6)) return [];
    const level = label.claims ?? "operation";
    return [{ column, level, label: header.replace(/\s+/g, " ").trim(), groups: changes }];
  });
  const most = Math.max(...found.map(({ groups }) => groups));
  const areAlike = found.length > 1 && new Set(found.map(({ level }) => level)).size === 1;
  return found.map(({ groups, ...one }) =>
    areAlike ? { ...one, level: groups === most ? "operation" : "theme" } : one,
  );
}

/**
 * The columns of figures that are, on some lines, what these and those above come to since the last figure: of operations,
 * and of themes where one of them sums up several of another's, whatever their titles say.
 */
function closingTotalColumns(
  headers: ReadonlyMap<number, string>,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly GroupTotals[] {
  const granted = rows.map((row) => valueAt(grid, row, amount));
  const columns = [...headers].flatMap(([column, header]) => {
    if (column === amount || votedScore(header) < 0 || isShare(header)) return [];
    let [sum, lines] = [Amount.zero, 0];
    let [stated, agreeing, telling] = [0, 0, 0];
    for (const [i, row] of rows.entries()) {
      const own = granted[i] ?? Amount.zero;
      if (!own.isZero) lines += 1;
      sum = sum.plus(own);
      const figure = valueAt(grid, row, column);
      if (figure.isZero) continue;
      stated++;
      if (sum.equals(figure)) agreeing++;
      if (sum.equals(figure) && lines > 1) telling++;
      [sum, lines] = [Amount.zero, 0];
    }
    const isClosing = telling > 1 && agreeing * 2 > stated && stated * 2 <= rows.length;
    return isClosing ? [{ column, stated, header }] : [];
  });
  return levelled(columns).map((one) => ({ ...one, isClosing: true }));
}

/** The only column that says the same on all lines of each group that closing totals end, and something else on those of the next. */
export function columnNaming(
  totals: GroupTotals,
  columns: readonly number[],
  grid: Grid,
  rows: readonly number[],
): number | null {
  const ends = rows.map((row) => !valueAt(grid, row, totals.column).isZero);
  const found = only(columns, (column) => {
    const texts = rows.map((row) => textOf(grid.shown(row, column)).trim());
    return texts.every((text, i) => text !== "" && (i === 0 || (text !== texts[i - 1]) === ends[i - 1]));
  });
  return found ?? null;
}
