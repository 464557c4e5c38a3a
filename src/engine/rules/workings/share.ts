import { percentBeside, type Worked } from "../../claims";
import { Amount } from "../../money";
import { Percent } from "../percent";
import { distinct, granted, way, type Around, type Way } from "./way";

/** So many hundredths of another figure of the sentence, of what it names or of all. */
export function share(worked: Worked, { sentence, others, named, whole }: Around): readonly Way[] {
  const percent = percentBeside(worked);
  if (percent === null) return [];
  const places = worked.amount.toCents() % 100 === 0 ? 0 : 2;
  const held = distinct([...named(sentence).map(({ lines }) => granted(lines)), granted(whole)]);
  const of = (sum: Amount) =>
    Amount.fromDecimal(sum.toDecimal().times(percent).dividedBy(100).toFixed(places));
  return [
    ...distinct(others).map((sum) => way("said", of(sum), { percent: new Percent(percent), whole: sum })),
    ...held.map((sum) =>
      way(others.length > 0 ? "right" : "said", of(sum), { percent: new Percent(percent), whole: sum }),
    ),
  ];
}
