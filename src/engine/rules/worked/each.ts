import { countsFound, unitBehind, type Worked } from "../../claims";
import { forms } from "../../lexicon";
import { retainedWorth } from "../../model";
import { Amount } from "../../money";
import { fold, stems } from "../../wording";
import { way, writtenLike, type Around, type Call, type Way } from "./way";

const isJoined = new RegExp(`^ ?${forms("and")} ?$`);

/** What each of so many has of what the sentence gives: « 124 000 € pour 620 habitants ». */
export function each(
  { amount, lead, tail, isResult }: Worked,
  { sentence, before, behind, others, whole }: Around,
): readonly Way[] {
  // « un forfait de 5 000 € et 15 € par élève » gives both.
  if (isJoined.test(fold(lead))) return [];
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
