import { forms, matches } from "../lexicon";
import type { Amount } from "../money";
import { countsFound } from "./counts";
import { eurosOf, type FoundFigure } from "./figures";
import { isPast, isRecalled } from "./kind-of";
import { compiled, END, leads, saidOf, says, START } from "./said";

/** A figure that is a sum shared out: by the months of a year, or among so many as its sentence, or the annex, counts. */
export type SharedOut = "month" | "average";

/** How far before a figure the word stands that says so. */
const NEAR = 20;
/** No such word is longer: more of the text before says nothing. */
const REACH = 80;

const monthly = `^ ?,? ?${forms("perMonth")}${END}`;
const comesTo = `${forms(["resultSign", "or"])} ?$`;
const onAverage = `^[^€.;:]{0,30}?${START}${forms("onAverage")}${END}`;

/** What a figure of a sentence is said to be of a sum: « soit 4 120 € par mois », « l'aide moyenne est de 412,60 € »; null where it is no share. */
export function sharedOutIn(sentence: string, amount: Amount): SharedOut | null {
  const figure = eurosOf(sentence).find((one) => one.amount.equals(amount));
  const shared = figure ? sharedOut(sentence, figure) : null;
  return shared && !isPast(sentence) && !isRecalled(sentence) ? shared : null;
}

function sharedOut(sentence: string, figure: FoundFigure): SharedOut | null {
  const { before, after } = saidOf(sentence, figure);
  // What is paid by the month is no share of a sum unless it is said to come of one: rents are not.
  const near = before.slice(-REACH);
  const isComing = () => compiled(comesTo).test(near) || says(before, "monthlySum");
  if (leads(near, "monthlySum", NEAR) || (compiled(monthly).test(after) && isComing())) return "month";
  return compiled(onAverage).test(after) || leads(near, ["average", "onAverage"], NEAR) ? "average" : null;
}

/** Among how many a sentence may share a sum out; the months and the years are none of them. */
export function sharersIn(sentence: string): readonly number[] {
  const counts = countsFound(sentence).filter(
    ({ count, noun }) => count > 1 && !matches("countedOtherwise", noun),
  );
  return [...new Set(counts.map(({ count }) => count))];
}
