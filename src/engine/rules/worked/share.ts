import { percentBeside, type Worked } from "../../claims";
import { retainedWorth } from "../../model";
import { Amount, distinctAmounts } from "../../money";
import { Percent, shareAsWritten } from "../shares/percent";
import { way, writtenLike, type Around, type Way } from "./way";

/** So many hundredths of another figure of the sentence, of what it names or of all. */
export function share(worked: Worked, { sentence, others, named, whole }: Around): readonly Way[] {
  const percent = percentBeside(worked);
  if (percent === null) return [];
  const held = distinctAmounts([
    ...named(sentence).map(({ lines }) => retainedWorth(lines)),
    retainedWorth(whole),
  ]);
  const said = { percent: new Percent(percent) };
  const of = (sum: Amount) => writtenLike(sum.toDecimal().times(percent).dividedBy(100), worked.amount);
  // « 2 980 €, soit 11,6 % » of 25 700 €: where no whole number of euros is just that part, the percentage is what is rounded.
  const isRounded = (sum: Amount) =>
    !sum.toDecimal().times(percent).dividedBy(100).isInteger() &&
    shareAsWritten(percent, worked.amount, sum).equals(Amount.fromDecimal(percent));
  if ([...others, ...held].some((sum) => !sum.isZero && isRounded(sum))) return [way("right", worked.amount)];
  return [
    ...distinctAmounts(others).map((sum) => way("said", of(sum), { ...said, whole: sum })),
    ...held.map((sum) => way(others.length > 0 ? "right" : "said", of(sum), { ...said, whole: sum })),
  ];
}
