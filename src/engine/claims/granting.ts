import { forms } from "../lexicon";
import { fold } from "../folding";
import { compiled, END, governs, says, START, type Stretch } from "./said";

/** How long the opening of a clause is, its number and its verb. */
const OPENING = 300;
const article = `${forms("articleWord")} ?(?:n° ?)?[a-z0-9.]+`;
const otherPurpose = `^(?:[^a-z0-9]|${article}(?![a-z0-9.])|${forms("decides")}${END})*(?:${forms("ofBefore")} ?)?(?:${forms("beforeVerb")} ?)?${forms("otherPurpose")}`;
const charged = `${START}${forms("chargedOn")} ${forms("onBefore")}${END}`;
const title = `^[^a-z0-9]*${forms("imputationTitle")} ?:`;
const authorised = `${START}${forms("authorisationOn")}[^.;]{0,80}${START}${forms("onBefore")}${END}`;

/** Whether a clause grants money (and does not only authorise, charge or say what is paid from where). */
export function isFunding(text: string): boolean {
  return !isOtherPurpose(text) && says(fold(text), ["fundingVerb", "grantWord"]);
}

/** Whether a clause authorises, charges, delegates, or says what is paid from where. */
export function isOtherPurpose(text: string): boolean {
  return compiled(otherPurpose).test(fold(text.slice(0, OPENING)));
}

/** Whether a sentence says from which credits something is paid. */
export function saysImputation(text: string): boolean {
  const folded = fold(text);
  return [title, charged, authorised].some((source) => compiled(source).test(folded));
}

/** « d'accorder 25 750 €, imputés au chapitre 933 »: granted first, the credit that pays it said after. */
export function isGrantedThenCharged(text: string, figure: Stretch): boolean {
  const before = text.slice(0, figure.start);
  return governs(fold(before), "grantingVerb") && !saysImputation(before) && saysImputation(text);
}
