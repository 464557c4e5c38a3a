import type { ColumnWidth } from "./cell-text";
import { lineOf, segmentsOf, type Line, type Segment } from "./lines";
import { isWholeAmount, type RawCell, type RawTable } from "./raw-table";
import { stackedRows } from "./stacked-rows";

/** Free lines of a page, and among them the tables that the alignment of their columns alone tells. */
export type PagePart = RawTable | FreeLines;

export interface FreeLines {
  readonly kind: "lines";
  readonly page: number;
  readonly lines: readonly Line[];
}

interface Interval {
  readonly left: number;
  readonly right: number;
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Interval[];
}

/** Parts the lines of a page that no rules frame into tables and plain lines, in order. */
export function alignedTables(lines: readonly Line[], page: number): readonly PagePart[] {
  const parts: PagePart[] = [];
  const segments = lines.map(segmentsOf);
  let free: Line[] = [];
  const close = (): void => {
    if (free.length > 0) parts.push({ kind: "lines", page, lines: free });
    free = [];
  };
  for (let index = 0; index < lines.length;) {
    const run = runAt(lines, segments, index);
    const table = run && tableOf(lines, segments, run, page);
    if (run && table) {
      close();
      parts.push(table);
      index = run.end;
    } else {
      const line = lines[index];
      if (line) free.push(line);
      index++;
    }
  }
  close();
  return parts;
}

/** The longest run of lines from an index on whose segments stand in columns that no line bridges. */
function runAt(lines: readonly Line[], segments: readonly (readonly Segment[])[], start: number): Run | null {
  const first = segments[start];
  if (!first || first.length < 2) return null;
  let columns: readonly Interval[] = first;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const above = lines[end - 1];
    if (!line || !above || line.y - above.y > Math.max(line.size, above.size) * 4) break;
    const widened = widen(columns, segments[end] ?? []);
    if (!widened) break;
    columns = widened;
  }
  // A last line of one segment may be the sentence after the table.
  while (end > start + 1 && (segments[end - 1]?.length ?? 0) < 2) end--;
  return { start, end, columns };
}

/** The columns with the segments of one more line; null where a segment bridges two, or two fall in one. */
function widen(columns: readonly Interval[], segments: readonly Segment[]): readonly Interval[] | null {
  const widened: Interval[] = [...columns];
  const taken = new Set<number>();
  for (const segment of segments) {
    const touched = widened.flatMap((column, index) =>
      segment.left < column.right + 2 && segment.right > column.left - 2 ? [index] : [],
    );
    if (touched.length > 1) return null;
    const index = touched[0];
    if (index === undefined) {
      widened.push({ left: segment.left, right: segment.right });
      continue;
    }
    if (taken.has(index)) return null;
    taken.add(index);
    const column = widened[index];
    if (column) {
      widened[index] = {
        left: Math.min(column.left, segment.left),
        right: Math.max(column.right, segment.right),
      };
    }
  }
  widened.sort((one, other) => one.left - other.left);
  const bridged = widened.some((column, index) => (widened[index + 1]?.left ?? Infinity) < column.right + 2);
  return bridged ? null : widened;
}

/** A run as a table, where its columns are certain: several full rows of three columns, or of a text and an amount. */
function tableOf(
  lines: readonly Line[],
  segments: readonly (readonly Segment[])[],
  run: Run,
  page: number,
): RawTable | null {
  const { start, end, columns } = run;
  const rows = segments.slice(start, end);
  const amounts = rows.filter((row) => row.some((segment) => isWholeAmount(segment.text))).length;
  const full = rows.filter((row) => row.length >= Math.max(2, columns.length - 1)).length;
  const certain = columns.length >= 3 ? full >= 2 && amounts >= 2 : amounts >= 3 && full >= 3;
  if (!certain) return null;

  const cells = columns.map((column): RawCell => ({
    lines: lines.slice(start, end).flatMap((line) => {
      const words = line.words.filter(
        (word) => (word.left + word.right) / 2 >= column.left && (word.left + word.right) / 2 <= column.right,
      );
      return words.length > 0 ? [lineOf(words)] : [];
    }),
    spansRows: false,
  }));
  const width = (column: Interval): ColumnWidth => ({ left: column.left, right: column.right });
  const header = headerEnd(rows, columns.length);
  const inHeader = (line: Line) => line.y < (lines[start + header]?.y ?? Infinity) - 1;
  const part = (wanted: boolean): readonly RawCell[] =>
    cells.map((cell) => ({
      lines: cell.lines.filter((line) => inHeader(line) === wanted),
      spansRows: false,
    }));
  return {
    kind: "table",
    page,
    top: lines[start]?.y ?? 0,
    bottom: lines[end - 1]?.y ?? 0,
    columns: columns.map(width),
    edges: columns.map(width),
    rows: [...(header > 0 ? [part(true)] : []), ...stackedRows(part(false))],
    ruled: false,
  };
}

/** How many lines head the table: those before the first figure, down to the last that names most columns. */
function headerEnd(rows: readonly (readonly Segment[])[], columns: number): number {
  const first = rows.findIndex((row) => row.some((segment) => /\d/.test(segment.text)));
  for (let index = first - 1; index >= 0; index--) {
    if ((rows[index]?.length ?? 0) * 2 > columns) return index + 1;
  }
  return 0;
}
