import { forms, pattern } from "../lexicon";
import { fold } from "../wording";

const numbers = pattern(["code", "decisionNumber", "count", "numberSign"]);
const numbered = new RegExp(`(?<![a-z0-9])${forms("numberSign")} ?[0-9]+`, "g");

/** Whether a column's title says that it holds numbers of files, codes or counts, no amounts; « Avenant n° 1 » is called by its number. */
export function isNumberTitle(title: string): boolean {
  return numbers.test(fold(title).replace(numbered, ""));
}
