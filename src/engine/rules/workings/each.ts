import { countsFound, unitBehind, type Worked } from "../../claims";
import { Amount } from "../../money";
import { stems } from "../../wording";
import { granted, way, type Around, type Way } from "./way";

/** What each of so many has of what the sentence gives: « 124 000 € pour 620 habitants ». */
export function each({ amount, tail }: Worked, { sentence, before, others, whole }: Around): readonly Way[] {
  const [unit] = stems(unitBehind(tail) ?? "");
  const counts = countsFound(sentence).filter(
    ({ count, noun }) => count > 1 && stems(noun).some((one) => one === unit),
  );
  const isAlone = counts.length === 1 && before.length === 1 && others.length === 1;
  return (before.length > 0 ? before : [granted(whole)]).flatMap((sum) =>
    counts.map(({ count }) => {
      const places = amount.toCents() % 100 === 0 ? 0 : 2;
      const share = Amount.fromDecimal(sum.toDecimal().dividedBy(count).toFixed(places));
      return way(isAlone ? "sure" : "said", share, { whole: sum, count });
    }),
  );
}
