import { matches, pattern } from "../../lexicon";
import { fold } from "../../wording";
import type { ColumnContent } from "./column-content";

/**
 * How well a column says what is granted, among all the amounts of its table.
 * @param score what its title's words are worth by themselves.
 * @param lastYear the latest year that a title of the table names.
 */
export function amountScore(
  header: string,
  score: number,
  content: ColumnContent,
  lastYear: number | null,
): number {
  const folded = fold(header);
  const isPast = lastYear !== null && (yearOf(header) ?? lastYear) < lastYear;
  // Of two years, the later is put to the vote, the other recalled.
  const past = isPast ? 12 : 0;
  // An amount in a column of decisions is what was decided, whatever was proposed before.
  const full = content.filled > 0 && content.amounts >= content.filled * 0.9;
  const isDecided = pattern("decided").test(folded) && !matches("previousYear", header);
  const decided = !isPast && full && isDecided ? 16 : 0;
  // « Montant total de l'opération » is what the whole costs, not what is granted for it.
  const whole = /\btotal (?:de l'|du |des? )\p{L}/u.test(folded) ? 6 : 0;
  // A sum before or after tax is what is bought.
  const cost = pattern("tax").test(folded) ? 3 : 0;
  // What is granted is granted to nearly everybody who is listed.
  const shared = content.rows > 0 ? (2 * content.filled) / content.rows : 0;
  // Among amounts, one that is put to the vote wins however its neighbours are worded; but words are not amounts.
  return score - past - whole - cost + decided + shared + 20;
}

/** The latest year that titles name, or null. */
export function latestYear(headers: readonly string[]): number | null {
  const years = headers.map(yearOf).filter((year) => year !== null);
  return years.length > 0 ? Math.max(...years) : null;
}

function yearOf(header: string): number | null {
  const found = /\b(20\d{2})\b/.exec(header)?.[1];
  return found === undefined ? null : Number(found);
}
