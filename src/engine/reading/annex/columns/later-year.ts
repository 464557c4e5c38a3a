import { textOf, type Grid } from "../../../grid";
import { forms } from "../../../lexicon";
import { yearOfTitle } from "../../../tables";
import { fold, words } from "../../../wording";
import { votedScore } from "./header-words";
import type { ColumnContent } from "./column-content";

/**
 * The one column called as the amount's is, but of a later year, with an amount on most lines, where the sheet is titled for that
 * year alone: it is put to the vote, be it called provisional beside what is definitive (« Compensation définitive 2025 »,
 * « Compensation provisoire 2026 »). Null where there is none, or no title tells: then the documents choose.
 */
export function columnOfLaterYear(
  headers: ReadonlyMap<number, string>,
  contents: ReadonlyMap<number, ColumnContent>,
  amount: number,
  above: { readonly grid: Grid; readonly headerRows: readonly number[] },
): number | null {
  const title = headers.get(amount) ?? "";
  const year = yearOfTitle(title);
  const [name] = words(title);
  if (year === null || name === undefined) return null;
  const [later, another] = [...headers].filter(([column, header]) => {
    const { sums = 0, rows = 0 } = contents.get(column) ?? {};
    const isLater = (yearOfTitle(header) ?? year) > year && words(header)[0] === name;
    return isLater && votedScore(header) >= 0 && sums * 2 > rows;
  });
  if (!later || another) return null;
  const years = yearsTitled(above.grid, above.headerRows);
  return years.length > 0 && years.every((one) => one === yearOfTitle(later[1])) ? later[0] : null;
}

const date = new RegExp(`(?:${forms("monthName")} |[/.-])20\\d\\d(?!\\d)`, "g");

/** The years that a sheet's name and what stands over its titles give, but for those of days. */
function yearsTitled(grid: Grid, headerRows: readonly number[]): readonly number[] {
  const top = Math.min(...headerRows);
  const over = grid.rows.filter((row) => row < top).flatMap((row) => grid.filled(row).map(textOf));
  return [grid.snapshot.name, ...over].flatMap((text) =>
    [
      ...fold(text)
        .replace(date, " ")
        .matchAll(/\b20\d\d\b/g),
    ].map(([found]) => Number(found)),
  );
}
