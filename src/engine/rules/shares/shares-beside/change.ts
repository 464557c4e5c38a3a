import { findingTexts } from "../../../../texts";
import type { ListedShare } from "../../../model";
import { Amount, decimalsOf, distinctAmounts } from "../../../money";
import { isMiswritten } from "../../held/column-figures";
import { Percent, shareAsWritten, shareOf } from "../percent";
import type { Broken } from "../../rule";
import { isKnown, isSlip, type Pool } from "./pool";

/** A change of two amounts that its paragraph gives, or of one and all: the percentage is that of one of them, the former where that is said. */
export function changeTold({ at, value }: ListedShare, change: Amount, pool: Pool): Broken | null {
  const [amounts, own] = [distinctAmounts([...pool.given, pool.whole]), change.abs()];
  const all = amounts.flatMap((before) =>
    [before.plus(own), before.minus(own)].flatMap((now) =>
      !before.equals(own) && !now.equals(own) && amounts.some((one) => one.equals(now))
        ? [{ before, now }]
        : [],
    ),
  );
  const former = all.filter(({ before }) => pool.former.some((one) => one.equals(before)));
  const ways = former.length > 0 ? former : all;
  const [way, other] = ways.filter(({ before }) => isSlip(value, own, before));
  if (isKnown(value, own, pool)) return null;
  if (!way) return wrongOfChange({ at, value }, own, pool);
  if (other && ways.length > 2) return null;
  return {
    message: findingTexts["part-share-growth"],
    fill: {
      place: at,
      said: new Percent(value),
      counted: Percent.of(shareOf(own, way.before), decimalsOf(value)),
      ...way,
    },
    at,
    suspects: [],
  };
}

/** The change, or one of the two figures that it parts, where the percentage is right of what a slip of the pen made of it. */
function wrongOfChange(
  { at, value }: Pick<ListedShare, "at" | "value">,
  change: Amount,
  pool: Pool,
): Broken | null {
  if (decimalsOf(value) === 0) return null;
  const { given, whole } = pool;
  const amounts = distinctAmounts([...given, whole]).filter((one) => !one.equals(change));
  const isOf = (part: Amount, of: Amount) =>
    !of.isZero && !of.isNegative && shareAsWritten(value, part, of).equals(Amount.fromDecimal(value));
  const parted = amounts.flatMap((before) =>
    amounts.flatMap((now) => {
      const gap = now.minus(before).abs();
      return isMiswritten(change, gap) && isOf(gap, before)
        ? [{ stated: change, expected: gap, one: now, other: before }]
        : [];
    }),
  );
  const moved = amounts.flatMap((now) =>
    [now.minus(change), now.plus(change)].flatMap((before) =>
      isOf(change, before)
        ? given.flatMap((stated) =>
            isMiswritten(stated, before) && !stated.equals(now)
              ? [{ stated, expected: before, one: now, other: change }]
              : [],
          )
        : [],
    ),
  );
  const [odd, another] = [...parted, ...moved];
  if (!odd || (another && !another.expected.equals(odd.expected))) return null;
  const { stated, expected, one, other } = odd;
  return {
    message: findingTexts["near-figure-apart"],
    fill: { place: at, one, other },
    at,
    stated,
    expected,
    suspects: [],
  };
}
