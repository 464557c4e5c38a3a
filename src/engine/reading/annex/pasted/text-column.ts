import { forms } from "../../../lexicon";
import { Grid, holdsSomething, textOf, type SheetCell, type SheetSnapshot } from "../../../grid";
import { isWholeHeader } from "../columns/header-words";

/** The column of a sheet that holds a whole table as text, or undefined. */
export function textColumnOf(sheet: SheetSnapshot): number | undefined {
  const counts = new Map<number, number>();
  let cells = 0;
  for (const cell of sheet.cells) {
    if (!holdsSomething(cell)) continue;
    cells++;
    counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < cells * 0.9) return undefined;
  let amounts = 0;
  for (const { value } of sheet.cells)
    if (value.kind === "text" && endsWithAmount(value.value) && ++amounts === 3) return best[0];
  return undefined;
}

/** A text of several words or parts whose last is an amount: « TOTAL 420 000,00 € ». */
export function endsWithAmount(text: string): boolean {
  if (/^[^;|\t]*[;|\t].*\d[\s€]*[;|\t]*$/.test(text)) return true;
  const line = text.replace(/\s+/g, " ").trim();
  const [, amount] = amountAtEnd.exec(line) ?? [];
  return amount !== undefined && /\p{L}/u.test(line.slice(0, -amount.length));
}

/** The amount that ends a line, read from there backwards. */
const amountAtEnd = new RegExp(
  `$(?<=(\\s\\d[\\d\\s.]*(?:,\\d{2}\\s?${forms("currency")}?|\\s?${forms("currency")})))`,
  "iu",
);

const amountLast = new RegExp(`\\d[\\s.]*(?:(?:${forms("currency")}|[;|"])[;|"\\s]*)?$`, "i");

/** A table whose columns are parted by tabs, semicolons or bars, put back on a grid; null where they are not. */
export function splitBySeparator(grid: Grid, column: number): Grid | null {
  const texts = grid.rows.map((row) => ({ row, text: textOf(grid.at(row, column)) }));
  const withAmounts = texts.filter(({ text }) => amountLast.test(text));
  for (const separator of ["\t", ";", "|"]) {
    const parted = withAmounts.filter(({ text }) => text.split(separator).length > 2).length;
    if (parted < 3 || parted < withAmounts.length * 0.8) continue;
    const cells = texts.flatMap(({ row, text }) =>
      text.split(separator).flatMap((part, i): SheetCell[] => {
        const value = part.trim().replace(/^"(.*)"$/s, "$1");
        return value === "" ? [] : [{ row, column: i, value: { kind: "text", value } }];
      }),
    );
    return new Grid({ ...grid.snapshot, cells, merges: [] });
  }
  return null;
}

/**
 * A table whose columns are parted by runs of blanks that align nothing, as many between any two cells, put back on a
 * grid; null where blanks keep the columns in their places, or part the lines into more cells or fewer.
 */
export function splitByGaps(grid: Grid, column: number): Grid | null {
  const rows = grid.rows.map((row) => {
    const text = textOf(grid.at(row, column))
      .replace(/[\u00A0\u202F]/g, " ")
      .trim();
    return { row, text, parts: text.split(/ {2,}/) };
  });
  const header = rows.find(({ text, parts }) => parts.length > 3 && isWholeHeader(text));
  if (!header) return null;
  const width = header.parts.length;
  const lines = rows.filter(({ text, parts }) => parts.length > 2 && endsWithAmount(text));
  // The column of what lines are grouped by may be left empty, its texts on rows of their own.
  const full = lines.filter(({ parts }) => parts.length === width || parts.length === width - 1);
  if (full.length < 3 || full.length < lines.length * 0.9 || !areEvenlyParted(full)) return null;
  const cells = rows.flatMap(({ row, text, parts }): SheetCell[] => {
    const amount = parts.length > 1 && parts.length < width && endsWithAmount(text);
    const shift = amount ? 1 : 0;
    return parts.map((value, i) => ({
      row,
      column: amount && i === parts.length - 1 ? width - 1 : i + shift,
      value: { kind: "text", value },
    }));
  });
  return new Grid({ ...grid.snapshot, cells, merges: [] });
}

/** Whether all that parts the cells of lines is as wide: columns kept in their places are parted by what their texts leave. */
function areEvenlyParted(lines: readonly { readonly text: string }[]): boolean {
  const gaps = lines.flatMap(({ text }) => text.match(/ {2,}/g) ?? []);
  return new Set(gaps.map((gap) => gap.length)).size === 1;
}
