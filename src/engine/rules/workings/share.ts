import { percentBeside, type Worked } from "../../claims";
import type { Amount } from "../../money";
import { distinctAmounts } from "../../money";
import { Percent } from "../percent";
import { granted, way, writtenLike, type Around, type Way } from "./way";

/** So many hundredths of another figure of the sentence, of what it names or of all. */
export function share(worked: Worked, { sentence, others, named, whole }: Around): readonly Way[] {
  const percent = percentBeside(worked);
  if (percent === null) return [];
  const held = distinctAmounts([...named(sentence).map(({ lines }) => granted(lines)), granted(whole)]);
  const said = { percent: new Percent(percent) };
  const of = (sum: Amount) => writtenLike(sum.toDecimal().times(percent).dividedBy(100), worked.amount);
  return [
    ...distinctAmounts(others).map((sum) => way("said", of(sum), { ...said, whole: sum })),
    ...held.map((sum) => way(others.length > 0 ? "right" : "said", of(sum), { ...said, whole: sum })),
  ];
}
