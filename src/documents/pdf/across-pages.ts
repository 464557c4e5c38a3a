import { cellText, type ColumnWidth } from "./cell-text";
import { joinCutParagraph, type RawParagraph } from "./paragraphs";
import { isWholeAmount, rowTexts, type RawRow, type RawTable } from "./raw-table";

/** How many rows on each side of a page's end tell what a row of their table looks like. */
const neighbours = 40;

export type RawBlock = RawTable | RawParagraph;

/** The pages of a document one after another, what a page's end cut in two joined again. */
export function joinPages(pages: readonly (readonly RawBlock[])[]): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  let read = 0;
  for (const page of pages) {
    const [first, ...others] = page;
    if (!first) continue;
    const last = blocks[blocks.length - 1];
    // What a page without text stands between may be something else.
    const joined = last && first.page === read + 1 ? joinBlocks(last, first) : null;
    read = first.page;
    if (joined) blocks[blocks.length - 1] = joined;
    else blocks.push(first);
    blocks.push(...others);
  }
  return blocks;
}

function joinBlocks(before: RawBlock, after: RawBlock): RawBlock | null {
  if (before.kind === "paragraph" && after.kind === "paragraph") return joinCutParagraph(before, after);
  if (before.kind === "table" && after.kind === "table") return joinTables(before, after);
  return null;
}

/** One table where the second goes on with the columns of the first; null where they are two. */
function joinTables(before: RawTable, after: RawTable): RawTable | null {
  if (before.ruled !== after.ruled || before.columns.length !== after.columns.length) return null;
  const aligned = before.edges.every((column, index) => {
    const other = after.edges[index];
    if (!other) return false;
    if (before.ruled)
      return Math.abs(column.left - other.left) <= 6 || Math.abs(column.right - other.right) <= 6;
    // Without rules a column is as wide as its texts: it is the same where it meets no other.
    const met = after.edges.filter((edge) => edge.left < column.right && edge.right > column.left);
    return met.length === 1 && met[0] === other;
  });
  if (!aligned) return null;

  const columns = before.columns.map((column, index) => ({
    left: Math.min(column.left, after.columns[index]?.left ?? column.left),
    right: Math.max(column.right, after.columns[index]?.right ?? column.right),
    cutsWords: column.cutsWords || (after.columns[index]?.cutsWords ?? false),
  }));
  const texts = (row: RawRow | undefined) => (row ? rowTexts(row, columns) : []);
  const header = texts(before.rows[0]).join("\t");
  const repeats = before.rows.length > 1 && header !== "" && texts(after.rows[0]).join("\t") === header;
  const rest = repeats ? after.rows.slice(1) : after.rows;

  const last = before.rows[before.rows.length - 1];
  const [first, ...others] = rest;
  const table = { ...before, bottom: after.bottom, columns };
  if (!last || !first) return { ...table, rows: [...before.rows, ...rest] };
  if (!isCut(before, after, last, first, columns)) {
    return { ...table, rows: [...before.rows, ...fillSpans(rest, last)] };
  }
  const joined = joinRows(last, first);
  return { ...table, rows: [...before.rows.slice(0, -1), joined, ...fillSpans(others, joined)] };
}

/** The halves of a row as one: its cells' lines one under the other. */
function joinRows(last: RawRow, first: RawRow): RawRow {
  return last.map((cell, index) => ({
    lines: [...cell.lines, ...(first[index]?.lines ?? [])],
    spansRows: cell.spansRows || (first[index]?.spansRows ?? false),
  }));
}

/**
 * A cell that covers several rows and was cut by the page says on the second page what it said on the first; also
 * where one row alone is left of it, unless that is a total, which begins anew.
 */
function fillSpans(rows: readonly RawRow[], last: RawRow): readonly RawRow[] {
  const carried = last.map((cell) => (cell.lines.length > 0 ? cell : null));
  return rows.map((row, position) => {
    const total = row.some((cell) => /^(?:sous[- ]?)?total\b/i.test(cell.lines[0]?.words[0]?.text ?? ""));
    return row.map((cell, index) => {
      const above = carried[index];
      const goesOn = above && (cell.spansRows || (position === 0 && above.spansRows && !total));
      if (!goesOn || cell.lines.length > 0) {
        carried[index] = null;
        return cell;
      }
      if (!cell.spansRows) carried[index] = null;
      return { ...cell, lines: above.lines };
    });
  });
}

/**
 * Whether a page's end cut a row in two. Its second half then holds no amount of its own where the others do; or
 * figures that are only whole once put together.
 */
function isCut(
  before: RawTable,
  after: RawTable,
  last: RawRow,
  first: RawRow,
  columns: RawTable["columns"],
): boolean {
  const above = rowTexts(last, columns);
  const below = rowTexts(first, columns);
  const others = [...before.rows.slice(-neighbours, -1), ...after.rows.slice(1, neighbours)];
  const isWhole = (texts: readonly string[], index: number) => isWholeAmount(texts[index] ?? "");
  const ofAmounts = columns.map((column, index) => () => holdsAmounts(others, index, column));
  if (ofAmounts.some((is, index) => isWhole(above, index) && isWhole(below, index) && is())) return false;

  const amountColumns = ofAmounts.flatMap((is, index) => (is() ? [index] : []));
  const together = columns.map((column, index) =>
    cellText([...(last[index]?.lines ?? []), ...(first[index]?.lines ?? [])], column),
  );
  // A header alone at the foot of its page, its other lines at the top of the next.
  const filled = (texts: readonly string[]) => texts.flatMap((text, index) => (text === "" ? [] : [index]));
  const wordsOnly = [...above, ...below].every((text) => !/\d/.test(text));
  if (before.rows.length === 1 && wordsOnly && amountColumns.length > 0) {
    return (
      filled(below).every((index) => (above[index] ?? "") !== "") && filled(above).length * 2 > columns.length
    );
  }
  const currency = amountColumns.some((index) => /^(?:€|euros?)$/i.test(below[index] ?? ""));
  if (currency) return true;
  const completed = amountColumns.some(
    (index) =>
      !isWhole(above, index) &&
      isWhole(together, index) &&
      (above[index] ?? "") !== "" &&
      (below[index] ?? "") !== "",
  );
  if (completed) return true;
  const hasAmount = amountColumns.some((index) => (below[index] ?? "") !== "");
  if (hasAmount) return false;
  // Without an amount below: the rest of a cell, if the cells it continues have a beginning and most rows are fuller.
  const filledBelow = filled(below);
  const continues = filledBelow.every((index) => (above[index] ?? "") !== "");
  const fuller = others.filter((row) => filled(rowTexts(row, columns)).length > filledBelow.length).length;
  const amountAbove = amountColumns.some((index) => isWhole(above, index));
  return continues && amountAbove && filledBelow.length < columns.length && fuller * 2 > others.length;
}

/** Whether a column holds amounts: whole ones in most of the rows that hold figures there. */
function holdsAmounts(rows: readonly RawRow[], index: number, column: ColumnWidth): boolean {
  const filled = rows
    .map((row) => cellText(row[index]?.lines ?? [], column))
    .filter((text) => /\d/.test(text));
  return filled.length > 0 && filled.filter(isWholeAmount).length * 2 > filled.length;
}
