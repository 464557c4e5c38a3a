import { forms, matches, pattern } from "../../../lexicon";
import { yearOfTitle } from "../../../tables";
import { fold } from "../../../wording";
import { isOfAVote, isVotedBefore, votedScore } from "./header-words";
import type { ColumnContent } from "./column-content";

const totalOfSomething = new RegExp(`(?<![a-z])${forms("totalOf")} ?(?<=[' ])\\p{L}`, "u");

/**
 * How well a column says what is granted, among all the amounts of its table.
 * @param score what its title's words are worth by themselves.
 * @param votes what the titles of the table tell votes apart by.
 */
export function amountScore(
  header: string,
  score: number,
  content: ColumnContent,
  { lastYear, isNow, isNet, ahead }: Votes,
): number {
  const folded = fold(header);
  const isChanged = ahead.includes(header) && isOfAVote(header) && !becomes(header);
  const isBefore = (isNow && isVotedBefore(header)) || isChanged;
  const isPast = isBefore || (lastYear !== null && (yearOfTitle(header) ?? lastYear) < lastYear);
  // Of two years, the later is put to the vote, the other recalled; and so is what was voted on a day, beside what is now.
  const past = isPast ? 12 : 0;
  // An amount in a column of decisions is what was decided, whatever was proposed before.
  const full = content.filled > 0 && content.amounts >= content.filled * 0.9;
  const isDecided = pattern("decided").test(folded) && !matches("previousYear", header);
  const decided = !isPast && full && isDecided ? 16 : 0;
  // « Montant total de l'opération » is what the whole costs, not what is granted for it.
  const whole = totalOfSomething.test(folded) ? 6 : 0;
  // A sum before or after tax is what is bought.
  const cost = pattern("tax").test(folded) ? 3 : 0;
  const gross = isNet && matches("gross", header) ? 6 : 0;
  // What is granted is granted to nearly everybody who is listed.
  const shared = content.rows > 0 ? (2 * content.filled) / content.rows : 0;
  // Among amounts, one that is put to the vote wins however its neighbours are worded; but words are not amounts.
  return score - past - whole - cost - gross + decided + shared + 20;
}

/** What tells apart the votes that a table's amounts are of. */
export interface Votes {
  /** The latest year that a title names, or null. */
  readonly lastYear: number | null;
  /** Whether a title says that its amounts are voted, or what they become, and no day of a vote before this one. */
  readonly isNow: boolean;
  /** The titles ahead of one that says what sums voted before become: what is voted behind « Montant révisé » is voted now. */
  readonly ahead: readonly string[];
  /** Whether a title says that its amounts are net: those before what is taken off are no votes. */
  readonly isNet: boolean;
}

/** What titles, left to right, tell votes apart by. */
export function votesOf(headers: readonly string[]): Votes {
  const years = headers.map(yearOfTitle).filter((year) => year !== null);
  const isNow = headers.some(
    (header) => (votedScore(header) > 0 || becomes(header)) && !isVotedBefore(header),
  );
  const isNet = headers.some((header) => matches("net", header));
  return {
    lastYear: years.length > 0 ? Math.max(...years) : null,
    isNow,
    isNet,
    ahead: headers.slice(0, Math.max(headers.findLastIndex(isWhatBecomes), 0)),
  };
}

function isWhatBecomes(header: string): boolean {
  return becomes(header) && !matches("asked", header);
}

function becomes(header: string): boolean {
  return matches("becoming", header);
}
