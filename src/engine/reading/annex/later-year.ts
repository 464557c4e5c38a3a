import { votedScore } from "./header-words";
import type { ColumnContent } from "./column-content";
import { yearOf } from "./amount-score";
import { words } from "../../wording";

/**
 * The one column called as the amount's is, but of a later year, with an amount on most lines: what is put to the vote, be it
 * called provisional beside what is definitive (« Compensation définitive 2025 », « Compensation provisoire 2026 »). Null where there is none.
 */
export function columnOfLaterYear(
  headers: ReadonlyMap<number, string>,
  contents: ReadonlyMap<number, ColumnContent>,
  amount: number,
): number | null {
  const title = headers.get(amount) ?? "";
  const year = yearOf(title);
  const [name] = words(title);
  if (year === null || name === undefined) return null;
  const [later, another] = [...headers].filter(([column, header]) => {
    const { sums = 0, rows = 0 } = contents.get(column) ?? {};
    const isLater = (yearOf(header) ?? year) > year && words(header)[0] === name;
    return isLater && votedScore(header) >= 0 && sums * 2 > rows;
  });
  return later && !another ? later[0] : null;
}
