import { matches, type Concept } from "../lexicon";
import type { AmountPart, GrantLine } from "../model";
import { Amount } from "../money";

/** Whether a table says that a line takes something back: beside it, in the title of what holds it, or by what its row makes of it. */
export function isTakenBack(line: GrantLine, titles: readonly string[]): boolean {
  return (
    titles.some((title) => matches("takenBack", title)) || saidBeside(line, "takenBack") || isChange(line)
  );
}

/**
 * Whether a negative amount makes of one column of its row another, « Voté 6 000 | Modification −3 000 | Après 3 000 », or
 * of all of them but one this one: « Nouveaux 42 000 | Modifiés −3 000 | Annulés −8 000 | Net 31 000 ».
 */
function isChange({ amount: { amount }, beside = [] }: GrantLine): boolean {
  const others = beside.filter((column) => !column.amount.isZero);
  const all = Amount.sum(others.map((column) => column.amount)).plus(amount);
  return beside.some((after) => {
    if (others.length > 2 && all.minus(after.amount).equals(after.amount)) return true;
    const isBefore = (before: AmountPart) =>
      before !== after && after.amount.equals(before.amount.plus(amount));
    return !after.amount.isNegative && beside.some(isBefore);
  });
}

/** Whether what a table says beside a line (its description, comment, mark, beneficiary) speaks of one of the concepts. */
export function saidBeside(line: GrantLine, concepts: Concept | readonly Concept[]): boolean {
  const texts = [line.description, line.comment, line.retained.text, line.beneficiary?.value];
  return texts.some((text) => typeof text === "string" && text !== "" && matches(concepts, text));
}
