import { matches, type Concept } from "../lexicon";
import type { GrantLine } from "../model";

/** Whether a table says that a line takes something back: beside it, in the title of what holds it, or by what its row makes of it. */
export function isTakenBack(line: GrantLine, titles: readonly string[]): boolean {
  return (
    titles.some((title) => matches("takenBack", title)) || saidBeside(line, "takenBack") || isChange(line)
  );
}

/** Whether a negative amount makes of one column of its row another: « Voté 6 000 | Modification −3 000 | Après 3 000 ». */
function isChange({ amount: { amount }, beside = [] }: GrantLine): boolean {
  return beside.some(
    (before) =>
      !before.amount.plus(amount).isNegative &&
      beside.some((after) => after !== before && after.amount.equals(before.amount.plus(amount))),
  );
}

/** Whether what a table says beside a line (its description, comment, mark, beneficiary) speaks of one of the concepts. */
export function saidBeside(line: GrantLine, concepts: Concept | readonly Concept[]): boolean {
  const texts = [line.description, line.comment, line.retained.text, line.beneficiary?.value];
  return texts.some((text) => typeof text === "string" && text !== "" && matches(concepts, text));
}
