import { matches, type Concept } from "../lexicon";
import type { GrantLine } from "../model";

/** Whether what a table says beside a line (its description, comment, mark, beneficiary) speaks of one of the concepts. */
export function saidBeside(line: GrantLine, concepts: Concept | readonly Concept[]): boolean {
  const texts = [line.description, line.comment, line.retained.text, line.beneficiary?.value];
  return texts.some((text) => typeof text === "string" && text !== "" && matches(concepts, text));
}
