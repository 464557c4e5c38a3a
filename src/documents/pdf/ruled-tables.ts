import { showsCutWords, type ColumnWidth } from "./cell-text";
import { gridsOf, type Grid } from "./grids";
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
    const inside = rest.filter((word) => slotOf(grid, word) !== null);
    if (inside.length === 0) continue;
    const table = tableOf(grid, inside, page);
    if (!table) continue;
    tables.push(table);
    rest = rest.filter((word) => slotOf(grid, word) === null);
  }
  return { tables, rest };
}

function slotOf(grid: Grid, word: Word): { row: number; column: number } | null {
  const x = (word.left + word.right) / 2;
  const y = word.y - word.size * 0.3;
  const column = grid.xs.findLastIndex((edge) => edge <= x);
  const row = grid.ys.findLastIndex((edge) => edge <= y);
  if (column < 0 || row < 0 || column >= grid.xs.length - 1 || row >= grid.ys.length - 1) return null;
  return { row, column };
}

/** A grid of one column is a frame around text, and gives no table. */
function tableOf(grid: Grid, words: readonly Word[], page: number): RawTable | null {
  const byCell = new Map<string, Word[]>();
  for (const word of words) {
    const slot = slotOf(grid, word);
    const cell = slot && grid.cells[slot.row]?.[slot.column];
    if (!cell) continue;
    const key = `${cell.row} ${cell.column}`;
    const held = byCell.get(key) ?? [];
    held.push(word);
    byCell.set(key, held);
  }
  const started = grid.xs
    .slice(0, -1)
    .map((_, column) => grid.cells.some((slots) => slots[column]?.column === column));
  const used = started.flatMap((isStarted, column) => (isStarted ? [column] : []));
  if (used.length < 2) return null;

  const rows = grid.cells.map((slots, row): RawRow =>
    used.map((column): RawCell => {
      const cell = slots[column];
      if (!cell) return emptyCell;
      const whole = linesOf(byCell.get(`${cell.row} ${cell.column}`) ?? []);
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
