import { matches } from "../lexicon";
import type { GrantLine } from "../model";
import { fold } from "../wording";

/**
 * One text for lines that say the same: territory, structure, description, mark, amount, and whatever else their rows
 * hold (the date of another vote, the number of another file, what the works cost). Null for a line that gives nothing, or
 * to nobody and for nothing.
 */
export function lineIdentity(line: GrantLine): string | null {
  if (line.amount.amount.isZero || (line.beneficiary === null && line.description === null)) return null;
  const texts = [line.territory, line.beneficiary?.value, line.description, line.besides, line.retained.kind];
  const beside = (line.beside ?? []).filter(({ label }) => !matches("numberSign", label));
  const amounts = [line.amount, ...beside].map(({ amount }) => amount.toExact());
  return [...texts.map((text) => fold(text ?? "")), ...amounts].join("|");
}
