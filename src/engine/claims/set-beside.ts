import { forms } from "../lexicon";
import { numeral } from "./counts";
import { compiled, END, START } from "./said";

const from = `${START}${forms("ofBefore")} ?$`;
const upTo = `^ ?${forms("upTo")} ?$`;
const instead = `^[^.;€]{0,30}${START}${forms("instead")}${END}[^.;€]{0,12}$`;
const replaced = `${START}(?<said>${forms("replacedBy")})${END}(?<by>[^.;€]{0,30})$`;
const pluralBefore = `[sx] [a-z]+$`;
const plural = `[sx]${END}`;
const several = `${START}(?:(?!${forms("article")}${END})${numeral}|${forms("overTime")})${END}`;

/** Whether two figures are « de A à B », by the folded texts before the first and between them. */
export function isFromTo(before: string, between: string): boolean {
  return compiled(upTo).test(between) && compiled(from).test(before);
}

/** Whether two figures are « A, contre B », by the folded text between them. */
export function isInstead(between: string): boolean {
  return compiled(instead).test(between);
}

/**
 * Whether two figures are « A, remplacé par B », by the folded texts before the first, between them and behind: neither may
 * be of several, nor of some time.
 */
export function isReplaced(before: string, between: string, behind: string): boolean {
  const { said, by } = compiled(replaced).exec(between)?.groups ?? {};
  if (said === undefined || by === undefined || compiled(pluralBefore).test(said)) return false;
  return ![before, by, behind].some((text) => compiled(several).test(text)) && !compiled(plural).test(by);
}
