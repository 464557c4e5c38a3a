import { forms } from "../lexicon";
import { fold } from "../wording";
import { eurosOf, type FoundFigure } from "./figures";
import { setAsideBy } from "./kind-of";
import type { Stretch } from "./said";

/** The amount that leads to a count, which is of it: « 27 470 € pour 21 associations », « 6 100 € (3 associations) »; null where none does. */
export function figureAhead(text: string, count: Stretch): FoundFigure | null {
  const ahead = eurosOf(text).findLast((figure) => figure.end <= count.start && !setAsideBy(text, figure));
  if (!ahead) return null;
  const between = fold(text.slice(ahead.end, count.start));
  const isBracketed = /^ ?\($/.test(between) && text[count.end] === ")";
  return isBracketed || leads.test(between) ? ahead : null;
}

const leads = new RegExp(
  `^ ?${forms(["sharedAmong", "leadsToName", "onBefore"])}(?: ${forms("definiteArticle")})? ?$`,
);
