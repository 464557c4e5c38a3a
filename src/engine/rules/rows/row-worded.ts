import { findingTexts } from "../../../texts";
import type { Place } from "../../model";
import { Amount } from "../../money";
import { Percent } from "../shares/percent";
import type { Broken } from "../rule";

/** A figure that is not what the other columns of its row make, as the other rows do. */
interface Odd {
  readonly stated: Amount;
  readonly expected: Amount;
}

type Worded = Pick<Broken, "message" | "fill" | "stated" | "expected">;

/** An amount that is not what the others come to. */
export function sumWorded({ stated, expected }: Odd, place: Place): Worded {
  return { message: findingTexts["annex-row"], fill: { place }, stated, expected };
}

/** An amount that is not what the other figures of its card come to, as on the other cards. */
export function cardWorded({ stated, expected }: Odd, place: Place): Worded {
  return { message: findingTexts["annex-row-card"], fill: { place }, stated, expected };
}

/** What may be no amount of euros: a rate, a number of places. */
export function factorWorded({ stated, expected }: Odd, place: Place): Worded {
  const isRate = [stated, expected].every((one) => one.compare(ONE) <= 0);
  const [said, meant] = [stated, expected].map(isRate ? percentOf : bare);
  const message = findingTexts[isRate ? "annex-row-rate" : "annex-row-factor"];
  return { message, fill: { place, said: said ?? "", meant: meant ?? "" } };
}

const ONE = Amount.fromCents(100);

function percentOf(share: Amount): Percent {
  return new Percent(share.toDecimal().times(100).toString());
}

/** A number as a sentence may hold it: « 9,5 », « 241 ». */
function bare(amount: Amount): Percent {
  return new Percent(amount.toDecimal().toString());
}
