import type { Worked } from "../../claims";
import { retainedWorth } from "../../model";
import { distinctAmounts } from "../../money";
import { pairsOf, way, type Around, type Call, type Way } from "./way";

/** How far apart two of what a sentence says are, those before it first; or of what it names where it says no two. */
export function apart(
  { isResult }: Pick<Worked, "isResult">,
  { sentence, before, others, named, whole }: Around,
): readonly Way[] {
  const said = distinctAmounts(before.length > 1 ? before : others);
  const things = named(sentence).map(({ lines }) => retainedWorth(lines));
  // « A (1 150 €) excède de 500 € B (650 €) »: the two figures are those of what is named.
  const areTheirs = others.length === 2 && others.every((one) => things.some((own) => own.equals(one)));
  const isSure = said.length === 2 && ((isResult && before.length > 1) || areTheirs);
  const held = [...things, retainedWorth(whole)];
  const all = distinctAmounts([...others, ...held]);
  return [...between(said, isSure ? "sure" : "said"), ...between(all, said.length < 2 ? "said" : "right")];
}

function between(amounts: Around["others"], call: Call): readonly Way[] {
  return pairsOf(amounts).map(([one, other]) => way(call, one.minus(other).abs(), { one, other }));
}
