import { findingTexts } from "../../../texts";
import type { Reckoning } from "../../model";
import { Amount } from "../../money";
import { isNear, withLastOf, type Reckoner, type Way } from "./reckoner";

/** How far two figures are apart, or two sums of several. */
export const apart: Reckoner = {
  waysTo: (one) => [between(one)],
  // What goes first may not be set beside it.
  isRight: (one) => withLastOf(one, 2).some((own) => isNear(own, between(own))),
  isMeant: () => true,
  tell: () => ({ isSure: true }),
};

function between({ terms }: Reckoning): Way {
  const [from, to] = [0, 1].map((side) => Amount.sum(terms.filter((_, rank) => rank % 2 === side)));
  const [one, other] = [from ?? Amount.zero, to ?? Amount.zero];
  return {
    message: findingTexts["reckoning-apart"],
    expected: one.minus(other).abs(),
    others: [],
    fill: { one, other },
  };
}
