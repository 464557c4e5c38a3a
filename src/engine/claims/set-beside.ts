import { forms } from "../lexicon";
import { compiled, END, START } from "./said";

const from = `${START}${forms("ofBefore")} ?$`;
const upTo = `^ ?${forms("upTo")} ?$`;
const instead = `^[^.;€]{0,30}${START}${forms("instead")}${END}[^.;€]{0,12}$`;
const replaced = `${START}${forms("replacedBy")}${END}[^.;€]{0,30}$`;

/** Whether two figures are « de A à B », by the folded texts before the first and between them. */
export function isFromTo(before: string, between: string): boolean {
  return compiled(upTo).test(between) && compiled(from).test(before);
}

/** Whether two figures are « A, contre B », by the folded text between them. */
export function isInstead(between: string): boolean {
  return compiled(instead).test(between);
}

/** Whether two figures are « A, remplacé par B », by the folded text between them. */
export function isReplaced(between: string): boolean {
  return compiled(replaced).test(between);
}
