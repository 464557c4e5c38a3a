import type { Worked } from "../../claims";
import { addTo } from "../../lists";
import { isRetained } from "../../model";
import { Amount, distinctAmounts } from "../../money";
import { namedNear } from "./named-near";
import { way, type Around, type Way } from "./way";

/** No more ways of taking a line of each are looked at. */
const MOST = 64;

/** What those named beside a figure make by one line of each: « A et B se partagent les 48 250 € restants », where B has another line elsewhere. */
export function oneEach(worked: Worked, around: Around): readonly Way[] {
  const held = new Map<string, Amount[]>();
  for (const { names, lines } of namedNear(worked, around))
    for (const { amount } of lines.filter(isRetained)) addTo(held, names[0] ?? "", amount.amount.rounded());
  if (held.size < 2) return [];
  let sums: readonly Amount[] = [Amount.zero];
  for (const each of held.values()) {
    if (each.length * sums.length > MOST) return [];
    sums = distinctAmounts(sums.flatMap((sum) => each.map((one) => sum.plus(one))));
  }
  return sums.map((sum) => way("right", sum));
}
