import {
  allCorridors,
  corridorsThrough,
  tightLeading,
  widestRun,
  type Corridor,
  type Run,
} from "./corridors";
import { lineOf, segmentsOf, type Line } from "./lines";
import type { Rule } from "./page-content";
import { isWholeAmount, type RawCell, type RawRow, type RawTable } from "./raw-table";
import { stackedRows } from "./stacked-rows";

/** Free lines of a page, and among them the tables that the alignment of their columns alone tells. */
export type PagePart = RawTable | FreeLines;

export interface FreeLines {
  readonly kind: "lines";
  readonly page: number;
  readonly lines: readonly Line[];
}

/** How many lines are tried as the start of a table before the rest is left as lines. */
const mostTries = 60;

/**
 * Parts the lines of a page that no rules frame into tables and plain lines, in order. Horizontal rules that cross a
 * table part its rows.
 */
export function alignedTables(
  lines: readonly Line[],
  rules: readonly Rule[],
  page: number,
): readonly PagePart[] {
  const seeds = lines
    .map((line, index) => ({ index, segments: segmentsOf(line).length }))
    .filter((seed) => seed.segments >= 2)
    .sort((one, other) => other.segments - one.segments || one.index - other.index)
    .slice(0, mostTries);
  for (const seed of seeds) {
    const run = widestRun(lines, seed.index);
    const table = run && tableOf(lines, run, rules, page);
    if (!run || !table) continue;
    return [
      ...alignedTables(lines.slice(0, run.start), rules, page),
      table,
      ...alignedTables(lines.slice(run.end), rules, page),
    ];
  }
  return lines.length > 0 ? [{ kind: "lines", page, lines }] : [];
}

/**
 * A run as a table, where its columns are certain: several full rows of three columns, or of a text and an amount, or one
 * row of amounts, each under its title.
 */
function tableOf(lines: readonly Line[], run: Run, rules: readonly Rule[], page: number): RawTable | null {
  const inside = lines.slice(run.start, run.end);
  const corridors = allCorridors(inside, run.corridors);
  const count = corridors.length + 1;
  const amounts = inside.filter((line) => segmentsOf(line).some((segment) => isWholeAmount(segment.text)));
  const full = inside.filter((line) => segmentsOf(line).length >= Math.max(2, Math.ceil(count * 0.6)));
  const certain =
    count >= 3 ? full.length >= 2 && amounts.length >= 2 : amounts.length >= 3 && full.length >= 3;
  if (!certain && !isTitledRow(inside, count)) return null;

  const bands = bandsOf(inside, rules);
  const rows = bands.flatMap((band) => rowsOf(band, corridors));
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = rows.flatMap((row) => row[index]?.lines ?? []);
    return {
      left: Math.min(...cells.map((line) => line.left)),
      right: Math.max(...cells.map((line) => line.right)),
      cutsWords: false,
    };
  });
  return {
    kind: "table",
    page,
    top: inside[0]?.y ?? 0,
    bottom: inside[inside.length - 1]?.y ?? 0,
    columns,
    edges: columns,
    rows,
    ruled: false,
  };
}

/** Whether two lines are three titles or more and as many amounts: what is paid each year, and in all. */
function isTitledRow(lines: readonly Line[], count: number): boolean {
  const [titles = [], amounts = [], ...more] = lines.map(segmentsOf);
  const areAmounts = amounts.every(({ text }) => isWholeAmount(text));
  const areAll = count >= 3 && titles.length === count && amounts.length === count && more.length === 0;
  return areAll && areAmounts && titles.every(({ text }) => !isWholeAmount(text));
}

/** The lines between the horizontal rules that cross the table; all of them where fewer than two do. */
function bandsOf(lines: readonly Line[], rules: readonly Rule[]): readonly (readonly Line[])[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const [top, bottom] = [lines[0]?.y ?? 0, lines[lines.length - 1]?.y ?? 0];
  const cuts = rules
    .filter((rule) => rule.direction === "horizontal" && rule.position > top && rule.position < bottom)
    .filter((rule) => Math.min(rule.end, right) - Math.max(rule.start, left) > (right - left) * 0.6)
    .map((rule) => rule.position)
    .sort((one, other) => one - other);
  if (cuts.length < 2) return [lines];
  return [...cuts, Infinity]
    .map((cut, index) => lines.filter((line) => line.y <= cut && line.y > (cuts[index - 1] ?? -Infinity)))
    .filter((band) => band.length > 0);
}

/** The rows of a band: titles that stand across its columns, its header, and what its amounts part. */
function rowsOf(lines: readonly Line[], corridors: readonly Corridor[]): readonly RawRow[] {
  const rows: RawRow[] = [];
  let group: Line[] = [];
  const close = (): void => {
    const header = headerEnd(group, corridors.length + 1);
    if (header > 0) rows.push(cellsOf(group.slice(0, header), corridors));
    if (group.length > header) rows.push(...stackedRows(cellsOf(group.slice(header), corridors)));
    group = [];
  };
  for (const line of lines) {
    if (corridorsThrough(line, corridors).length === corridors.length) {
      group.push(line);
      continue;
    }
    close();
    rows.push(acrossColumns(line, corridors));
  }
  close();
  return rows;
}

function cellsOf(lines: readonly Line[], corridors: readonly Corridor[]): RawRow {
  return Array.from({ length: corridors.length + 1 }, (_, column): RawCell => {
    const from = corridors[column - 1]?.left ?? -Infinity;
    const to = corridors[column]?.left ?? Infinity;
    const cell = lines.flatMap((line) => {
      const words = line.words.filter((word) => word.left >= from && word.left < to);
      return words.length > 0 ? [lineOf(words)] : [];
    });
    return { lines: cell, spansRows: false };
  });
}

/** A title across the columns, in the one it starts in. */
function acrossColumns(line: Line, corridors: readonly Corridor[]): RawRow {
  const column = corridors.filter((corridor) => corridor.right <= line.left + 1).length;
  return Array.from({ length: corridors.length + 1 }, (_, index): RawCell => ({
    lines: index === column ? [line] : [],
    spansRows: false,
  }));
}

/** How many lines head a group: those before its first figure, down to the last that names most of its columns. */
function headerEnd(lines: readonly Line[], columns: number): number {
  const rows = lines.map(segmentsOf);
  // « Exercice 2025 » is a title.
  const first = rows.findIndex((row) => row.some(({ text }) => /\d/.test(text.replace(/\b20\d\d\b/g, ""))));
  for (let index = first - 1; index >= 0; index--) {
    if ((rows[index]?.length ?? 0) * 2 <= columns) continue;
    let end = index + 1;
    // The last words of names on two lines, as near to the line above as a line can be.
    while (end < first && tightLeading(lines[end - 1], lines[end])) end++;
    const next = lines[end];
    const distinct = !next || !tightLeading(lines[end - 1], next);
    return distinct ? end : index + 1;
  }
  return 0;
}
