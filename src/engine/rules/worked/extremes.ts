import { rankedIn, type Worked } from "../../claims";
import type { Case } from "../../linking";
import { matches } from "../../lexicon";
import { keptFor } from "../../lists";
import { isRetained } from "../../model";
import { Amount } from "../../money";
import { isMiswritten } from "../held/column-figures";
import { heldByWorth, type HeldGroup } from "../held/held-groups";
import { onlyGroups, partsOfAnnex } from "../held/lines-named";
import { way, type Around, type Way } from "./way";

/**
 * The least or the most that a line is granted, of all or of what is named; sure where the other end, that the sentence
 * gives, is its own. A sentence may also be of a group that its documents give the amount of and that it does not name.
 */
export function extremes(worked: Worked, around: Around): readonly Way[] {
  const { how, amount: said, other } = worked;
  const { sentence, named, whole, others, context } = around;
  const endsOf = (sorted: readonly Amount[]) => {
    const [least, most] = [sorted[0], sorted.at(-1)];
    return how === "least" ? [least, most] : [most, least];
  };
  const groups = onlyGroups(named(sentence));
  // « le plus élevé de la rubrique » is of one of them.
  const meant = groups.length === 0 && matches("theme", sentence) ? partsOfAnnex(context) : groups;
  const told = [whole, ...meant.map(({ lines }) => lines.filter(isRetained))].flatMap((lines) => {
    const sorted = sortedBy(lines);
    const [amount, end] = endsOf(sorted);
    if (!amount || !end) return [];
    const isBorneOut = other ? other.amount.equals(end) : others.length === 1 && others[0]?.equals(end);
    const isOfALine = isMiswritten(said, amount) || sorted.some((one) => one.equals(said));
    return [way(isBorneOut && isOfALine ? "sure" : "said", amount)];
  });
  if (!other) return told;
  const isTold = told.some(({ call }) => call === "sure");
  const unsaid = groupsSpokenOf(context.dossier).flatMap(({ lines }) => {
    const [amount, end] = endsOf(sortedBy(lines));
    return amount && end?.equals(other.amount) && !end.equals(amount)
      ? [way(isTold ? "right" : "said", amount)]
      : [];
  });
  return [...told, ...unsaid];
}

/** The groups of the annex whose amount a document gives. */
const groupsSpokenOf = keptFor((dossier: Case): readonly HeldGroup[] => {
  const given = new Set(
    dossier.readings.flatMap(({ amounts }) => amounts.map(({ amount }) => amount.toFixed())),
  );
  return [...heldByWorth(dossier)].flatMap(([amount, groups]) => (given.has(amount) ? groups : []));
});

/** « les trois plus fortes aides »: what the so many that are granted the most, or the least, come to. */
export function topOf({ ahead }: Pick<Worked, "ahead">, { whole }: Pick<Around, "whole">): readonly Way[] {
  const ranked = rankedIn(ahead);
  const sorted = sortedBy(whole);
  if (!ranked || ranked.count < 2 || ranked.count >= sorted.length) return [];
  const parts = ranked.how === "least" ? sorted.slice(0, ranked.count) : sorted.slice(-ranked.count);
  return [way("said", Amount.sum(parts), {}, parts)];
}

function sortedBy(lines: Around["whole"]): readonly Amount[] {
  const amounts = lines.map(({ amount }) => amount.amount.rounded());
  return amounts.filter((one) => !one.isZero && !one.isNegative).sort((one, two) => one.compare(two));
}
