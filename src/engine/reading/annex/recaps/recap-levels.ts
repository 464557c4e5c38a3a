import type { GrantLine, RecapitulatedTotal } from "../../../model";
import { Amount } from "../../../money";
import type { RecapRow } from "./recap-row";

/** What the rows of a summary that name a group sum up; null for the others. */
type LinesOf = (row: RecapRow) => readonly GrantLine[] | null;

/**
 * The rows of a summary that name no group of lines and sum up those that do, right under each of them (« 1 Clubs » over
 * « 1.1 Écoles de sport ») or right over it (« Total chapitre I »); none where fewer than half are what theirs come to.
 */
export function sumsOfRows(rows: readonly RecapRow[], linesOf: LinesOf): readonly RecapitulatedTotal[] {
  const readings = [levelsOf(rows, linesOf), levelsOf([...rows].reverse(), linesOf)].map((levels) => ({
    levels,
    agreeing: levels.filter(agrees).length,
  }));
  const [best] = readings.sort((a, b) => b.agreeing - a.agreeing);
  if (!best || best.agreeing === 0 || best.agreeing * 2 < best.levels.length) return [];
  return best.levels.map(({ row: { total, texts }, parts }) => ({
    by: "part",
    name: texts.find((text) => /\p{L}{3}/u.test(text)) ?? texts[0] ?? "",
    total,
    lines: parts.flatMap(({ lines }) => lines),
  }));
}

/** A row and those that it may sum up, with their lines. */
interface RowOver {
  readonly row: RecapRow;
  readonly parts: { readonly row: RecapRow; readonly lines: readonly GrantLine[] }[];
}

/** Each row that names no group, with those that follow it; none where one has none, or no one has several. */
function levelsOf(rows: readonly RecapRow[], linesOf: LinesOf): readonly RowOver[] {
  const levels: RowOver[] = [];
  for (const row of rows) {
    const lines = linesOf(row);
    const last = levels.at(-1);
    if (lines === null) levels.push({ row, parts: [] });
    else if (last) last.parts.push({ row, lines });
    else return [];
  }
  const areOver = levels.every(({ parts }) => parts.length > 0);
  return areOver && levels.length > 1 && levels.some(({ parts }) => parts.length > 1) ? levels : [];
}

/** Whether a row is what its parts state, or what their lines come to. */
function agrees({ row, parts }: RowOver): boolean {
  const stated = parts.map((part) => part.row.total.amount);
  const granted = parts.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount));
  return [stated, granted].some((amounts) => Amount.sum(amounts).rounded().equals(row.total.amount));
}
