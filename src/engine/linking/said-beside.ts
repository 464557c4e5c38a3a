import { matches, type Concept } from "../lexicon";
import type { GrantLine } from "../model";

/** Whether a table says that a line takes something back: beside it, or in the title of what holds it. */
export function isTakenBack(line: GrantLine, titles: readonly string[]): boolean {
  return titles.some((title) => matches("takenBack", title)) || saidBeside(line, "takenBack");
}

/** Whether what a table says beside a line (its description, comment, mark, beneficiary) speaks of one of the concepts. */
export function saidBeside(line: GrantLine, concepts: Concept | readonly Concept[]): boolean {
  const texts = [line.description, line.comment, line.retained.text, line.beneficiary?.value];
  return texts.some((text) => typeof text === "string" && text !== "" && matches(concepts, text));
}
