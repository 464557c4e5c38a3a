import { matches } from "../lexicon";
import { addTo, groupBy, keptFor } from "../lists";
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

/** The lines that say the same as another, group by group, by their ranks: only of those that give the same is all of it looked at. */
export const linesAlike = keptFor((lines: readonly GrantLine[]): readonly (readonly number[])[] => {
  const ofAmount = groupBy([...lines.keys()], (rank) => lines[rank]?.amount.amount.units);
  const alike = [...ofAmount.values()].flatMap((ranks) => {
    if (ranks.length < 2) return [];
    const byIdentity = new Map<string, number[]>();
    for (const rank of ranks) {
      const line = lines[rank];
      const identity = line ? lineIdentity(line) : null;
      if (identity !== null) addTo(byIdentity, identity, rank);
    }
    return [...byIdentity.values()].filter(({ length }) => length > 1);
  });
  return alike.sort(([one = 0], [other = 0]) => one - other);
});
