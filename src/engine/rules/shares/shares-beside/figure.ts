import { eurosOf, sharesListedIn } from "../../../claims";
import { fold } from "../../../folding";
import { forms, matches } from "../../../lexicon";
import { passageKey, type DocumentReading, type ListedShare } from "../../../model";
import type { Amount } from "../../../money";

/** What leads from a figure to the percentage that is said of it: « , soit », « (», « , c'est-à-dire une hausse de ». */
const lead = new RegExp(
  `^(?:[^€;.%()0-9]{0,50}[,(]|[^€;.%(),0-9]{0,30}(?= ${forms("resultSign")}(?![a-z]))) ?(?:(?:${forms("whichBefore")} )?${forms(["resultSign", "shareWord", "orSaid"])}(?: |$)(?:${forms("byItself")}(?: |$))?)?(?:[a-z]{2,3} (?=${forms(["moreOrLess", "change"])}))?(?:${forms(["moreOrLess", "change"])} ${forms("ofBefore")}(?: |$))?[+−–-]? ?$`,
);
/** And from a percentage to the figure that it makes: « 60 %, soit », « 70 % à la signature, soit ». */
const makes = new RegExp(`^[^€;.%0-9]{0,60}[,(] ?${forms("resultSign")} ?$`);
/** How far before a figure, and behind a percentage, stands what says that it is a change, or what it is a share of. */
export const NEAR = 60;
export const BESIDE = 24;

/** The percentages of sentences that give figures, or that are given of what is voted now. */
export function sharesSaid(readings: readonly DocumentReading[]): readonly ListedShare[] {
  const places = readings.flatMap(({ amounts, listedShares }) => [...amounts, ...listedShares.flat()]);
  const sentences = new Map(places.map(({ at }) => [passageKey(at), at]));
  return [...sentences.values()].flatMap((at) =>
    sharesListedIn(at.quote).map(({ percent: value, ...beside }) => ({ at, value, ...beside })),
  );
}

/** The figure that a percentage is said of, whether it stands behind, and whether it is how far apart two others are. */
export interface Beside {
  readonly amount: Amount;
  readonly isMade: boolean;
  readonly isChange: boolean;
}

/** The figure just before a percentage, or the one that it makes behind; null for neither. */
export function figureOf({ before, behind }: ListedShare): Beside | null {
  const said = eurosOf(before).at(-1);
  const between = said ? before.slice(said.end) : "";
  if (said && lead.test(fold(between))) {
    const ahead = before.slice(Math.max(0, said.start - NEAR), said.start);
    return {
      amount: said.amount,
      isMade: false,
      isChange: matches(CHANGE, `${clauseOf(ahead)} ${between} ${behind.slice(0, BESIDE)}`),
    };
  }
  const [made] = eurosOf(behind);
  if (said || !made || !makes.test(fold(behind.slice(0, made.start)))) return null;
  return { amount: made.amount, isMade: true, isChange: matches(CHANGE, before.slice(-NEAR)) };
}

const CHANGE = ["moreOrLess", "change", "gapBetween", "earned"] as const;

/** The words just before a figure, from the last figure or sign that ends a clause on. */
function clauseOf(ahead: string): string {
  return ahead.replace(/^.*[€;:.]/su, "");
}
