import { countsFound, eurosOf, unitBehind, workedIn, type Worked } from "../../claims";
import { forms } from "../../lexicon";
import { retainedWorth } from "../../model";
import { Amount } from "../../money";
import { fold, stems } from "../../wording";
import { way, writtenLike, type Around, type Call, type Way } from "./way";

const isJoined = new RegExp(`^ ?${forms("and")} ?$`);

/** What each of so many has of what the sentence gives: « 124 000 € pour 620 habitants ». */
export function each(
  { amount, lead, tail, isResult, start }: Worked,
  { sentence, before: all, behind, others, whole }: Around,
): readonly Way[] {
  // « un forfait de 5 000 € et 15 € par élève » gives both.
  if (isJoined.test(fold(lead))) return [];
  // « 32 000 €, 4 000 € par logement, et 60 000 €, 5 000 € par logement »: what is shared out once is not shared out again.
  const shared = workedIn(sentence).findLast((one) => one.how === "each" && one.start < start);
  const before = shared
    ? eurosOf(sentence).flatMap((one) => (one.start > shared.start && one.start < start ? [one.amount] : []))
    : all;
  if (shared && before.length === 0) return [];
  const [unit] = stems(unitBehind(tail) ?? "");
  const counts = countsFound(sentence).filter(
    ({ count, noun }) => count > 1 && stems(noun).some((one) => one === unit),
  );
  const isAlone = counts.length === 1 && before.length === 1 && others.length === 1;
  const waysOf = (call: Call, sums: readonly Amount[]) =>
    sums.flatMap((sum) =>
      counts.flatMap(({ count }) => {
        // « 461 élèves, 48,50 € et 9,00 € par élève »: what leaves each nothing is not shared among them.
        if (sum.compare(Amount.fromNumber(count)) < 0) return [];
        const share = writtenLike(sum.toDecimal().dividedBy(count), amount);
        return way(call, share, { whole: sum, count });
      }),
    );
  return [
    ...waysOf(isAlone && isResult ? "sure" : "said", before.length > 0 ? before : [retainedWorth(whole)]),
    // « 14 € par élève, 78 élèves, soit 1 092 € »
    ...waysOf("right", behind),
  ];
}
