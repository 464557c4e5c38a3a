import { showsCutWords, type ColumnWidth } from "./cell-text";
import { gridsOf, type Grid, type Slot } from "./grids";
import { lineOf, linesOf, segmentsOf, type Line } from "./lines";
import type { Rule } from "./page-content";
import { emptyCell, type RawCell, type RawRow, type RawTable } from "./raw-table";
import { stackedRows } from "./stacked-rows";
import type { Word } from "./words";

/** The tables that rules draw on a page, and the words that stand in none. */
export function ruledTables(
  words: readonly Word[],
  rules: readonly Rule[],
  page: number,
): { readonly tables: readonly RawTable[]; readonly rest: readonly Word[] } {
  let rest = words;
  const tables: RawTable[] = [];
  for (const grid of gridsOf(rules)) {
    const outside: Word[] = [];
    const byCell = new Map<Slot, Word[]>();
    for (const word of rest) {
      const cell = cellOf(grid, word);
      const held = cell && byCell.get(cell);
      if (held) held.push(word);
      else if (cell) byCell.set(cell, [word]);
      else outside.push(word);
    }
    const table = byCell.size > 0 ? tableOf(grid, byCell, page) : null;
    if (!table) continue;
    tables.push(table);
    rest = outside;
  }
  return { tables, rest };
}

/** The cell of a grid in which a word stands, told by its top left slot; or none. */
function cellOf(grid: Grid, word: Word): Slot | undefined {
  const column = lastUpTo(grid.xs, (word.left + word.right) / 2);
  const row = lastUpTo(grid.ys, word.y - word.size * 0.3);
  return grid.cells[row]?.[column];
}

/** The rank of the last edge, of those in order, that stands before a place or at it; -1 for none. */
function lastUpTo(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A grid of one column is a frame around text, and gives no table. */
function tableOf(grid: Grid, byCell: ReadonlyMap<Slot, readonly Word[]>, page: number): RawTable | null {
  const started = grid.xs
    .slice(0, -1)
    .map((_, column) => grid.cells.some((slots) => slots[column]?.column === column));
  const used = started.flatMap((isStarted, column) => (isStarted ? [column] : []));
  if (used.length < 2) return null;

  const rows = grid.cells.map((slots, row): RawRow =>
    used.map((column): RawCell => {
      const cell = slots[column];
      if (!cell) return emptyCell;
      const whole = linesOf(byCell.get(cell) ?? []);
      const covered = used.filter((other) => slots[other] === cell);
      const lines = covered.length > 1 ? sharedOut(whole, grid, covered, column) : whole;
      if (cell.column !== column && lines.length === 0) return emptyCell;
      const spansRows = cell.row !== row || grid.cells[row + 1]?.[column] === cell;
      if (!spansRows || !whole.some(isTotal)) return { lines, spansRows };
      // The label of a total is that of one row, even where no rule parts it from the next.
      const [top = 0, bottom = 0] = [grid.ys[row], grid.ys[row + 1]];
      return { lines: lines.filter((line) => line.y > top && line.y <= bottom), spansRows: false };
    }),
  );
  const edges = used.map((column, index): ColumnWidth => {
    const left = grid.xs[column] ?? 0;
    return { left, right: grid.xs[used[index + 1] ?? grid.xs.length - 1] ?? left, cutsWords: false };
  });
  const widths = innerWidths(
    edges,
    edges.map((_, index) => rows.flatMap((row) => row[index]?.lines ?? [])),
  );
  const cutsWords = rows.some((row) =>
    widths.some((width, index) => showsCutWords(row[index]?.lines ?? [], width)),
  );
  const columns = widths.map((width) => ({ ...width, cutsWords }));
  return {
    kind: "table",
    page,
    top: grid.ys[0] ?? 0,
    bottom: grid.ys[grid.ys.length - 1] ?? 0,
    columns,
    edges,
    rows: rows.filter((row) => row.some((cell) => cell.lines.length > 0)).flatMap(stackedRows),
    ruled: true,
  };
}

function isTotal(line: Line): boolean {
  return /^(?:sous[- ]?)?total\b|^montant total\b/i.test(segmentsOf(line)[0]?.text ?? "");
}

/**
 * What a cell that covers several columns holds in one of them. A text belongs to the first; but where borders are
 * left out of a row, its cells run together, and each stands where its column is.
 */
function sharedOut(
  lines: readonly Line[],
  grid: Grid,
  covered: readonly number[],
  column: number,
): readonly Line[] {
  const [first = column] = covered;
  const runTogether = lines.some((line) => segmentsOf(line).length > 1);
  if (!runTogether) return column === first ? lines : [];
  return lines.flatMap((line) => {
    const words = segmentsOf(line)
      .filter((segment) => {
        const middle = (segment.left + segment.right) / 2;
        return (covered.findLast((other) => (grid.xs[other] ?? 0) <= middle) ?? first) === column;
      })
      .flatMap((segment) => segment.words);
    return words.length > 0 ? [lineOf(words)] : [];
  });
}

/**
 * The room inside columns: their edges less the padding, which is that of most columns, or less where a line of the
 * column leaves less.
 */
function innerWidths(
  edges: readonly ColumnWidth[],
  columns: readonly (readonly { readonly left: number; readonly right: number }[])[],
): readonly ColumnWidth[] {
  const paddings = edges.map(({ left, right }, index) =>
    Math.min(
      (right - left) / 4,
      ...(columns[index] ?? [])
        .filter((line) => line.left >= left && line.right <= right)
        .flatMap((line) => [line.left - left, right - line.right]),
    ),
  );
  const usual = [...paddings].sort((one, other) => one - other)[Math.floor((paddings.length - 1) / 2)] ?? 0;
  return edges.map(({ left, right }, index) => {
    const padding = Math.min(usual, paddings[index] ?? usual);
    return { left: left + padding, right: right - padding, cutsWords: false };
  });
}
