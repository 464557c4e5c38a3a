import { forms } from "../lexicon";
import { compiled, END, leads, saidOf, START, type Said, type Stretch } from "./said";

/** How far a balance stands before what it comes to, as a part is told by it. */
const BALANCE_NEAR = 80;

/** Whether a figure is the share of what is granted that is paid first: « un acompte de 30 %, soit … », but no advance that is paid back. */
export function isPaidFirst({ before }: Pick<Said, "before">): boolean {
  const source = `${START}${forms("advance")}(?! ${forms("paidBack")}${END})(?: [a-z']+){1,4} \\d{1,3}(?:,\\d{1,2})? ?%[^€.;]{0,40}$`;
  return compiled(source).test(before);
}

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
