import { forms } from "../lexicon";
import { END, leads, patternOf, saidOf, START, type Said, type Stretch } from "./said";

/** How far a balance stands before what it comes to, as a part is told by it. */
const BALANCE_NEAR = 80;

/**
 * Whether a figure is the share of what is granted that is paid first: « un acompte de 30 %, soit … », « versée à 70 % à la
 * signature, soit … », but no advance that is paid back, and no share of something else.
 */
export function isPaidFirst({ before }: Pick<Said, "before">): boolean {
  return before.includes("%") && [advance, paying].some((pattern) => pattern().test(before));
}

const percent = "\\d{1,3}(?:,\\d{1,2})? ?%";

const advance = () =>
  patternOf(
    "advance",
    ["advance", "paidBack"],
    () =>
      `${START}${forms("advance")}(?! ${forms("paidBack")}${END})(?: [a-z']+){1,4} ${percent}[^€.;]{0,40}$`,
  );

const paying = () =>
  patternOf("paying", ["paid", "toPay"], () => {
    const of = forms(["of", "ofThe"]);
    const ofGrants = ` ${of} ?(?:${forms("article")} ?)?${forms(["grantNoun", "sumNoun"])}`;
    return `${START}${forms(["paid", "toPay"])}${END}[^€.;:%]{0,60} ${percent}(?:${ofGrants}|(?! ${of}(?:${END}|(?<='))))[^€.;%]{0,60}${START}${forms("resultSign")} ?$`;
  });

/** Whether a figure is what is left to pay. */
export function isPaidLast({ before }: Pick<Said, "before">): boolean {
  return leads(before, "balancePaid", BALANCE_NEAR);
}

/** The figures of a text without those that it says are paid first, and then: it grants neither. */
export function withoutInstalments<Figure extends Stretch>(
  text: string,
  figures: readonly Figure[],
): readonly Figure[] {
  const first = figures.filter((figure) => isPaidFirst(saidOf(text, figure)));
  if (first.length === 0) return figures;
  return figures.filter((figure) => !first.includes(figure) && !isPaidLast(saidOf(text, figure)));
}
