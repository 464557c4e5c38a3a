import type { Worked } from "../../claims";
import { matches } from "../../lexicon";
import { columnsOver } from "../../linking";
import { retainedWorth } from "../../model";
import { distinctAmounts } from "../../money";
import { onlyLines } from "../lines-named";
import { namedNear } from "./named-near";
import { pairsOf, way, type Around, type Call, type Way } from "./way";

/**
 * How far apart two of what a sentence says are, those before it first; or of what it names where it says no two; or what the one
 * that it names, or all, is granted and holds in another column: « le judo gagne 150 € ».
 */
export function apart(worked: Worked, around: Around): readonly Way[] {
  const { isResult } = worked;
  const { sentence, before, others, named, whole } = around;
  const said = distinctAmounts(before.length > 1 ? before : others);
  const things = named(sentence).map(({ lines }) => retainedWorth(lines));
  // « A (1 150 €) excède de 500 € B (650 €) »: the two figures are those of what is named.
  const areTheirs = others.length === 2 && others.every((one) => things.some((own) => own.equals(one)));
  const isSure = said.length === 2 && ((isResult && before.length > 1) || areTheirs);
  const held = [...things, retainedWorth(whole)];
  const all = distinctAmounts([...others, ...held]);
  return [
    ...between(said, isSure ? "sure" : "said"),
    ...between(all, said.length < 2 ? "said" : "right"),
    ...betweenColumns(worked, around),
  ];
}

const OF_DEMAND = ["gapBetween", "asked"] as const;

function betweenColumns(worked: Worked, around: Around): readonly Way[] {
  const found = namedNear(worked, around);
  const [only, other] = onlyLines(found).length > 0 ? onlyLines(found) : found;
  if (other) return [];
  const isOfDemand = OF_DEMAND.every((said) => matches(said, worked.lead));
  // Where nothing is named, « l'écart entre la demande et le montant retenu » is of all.
  if (!only && !isOfDemand) return [];
  const lines = only?.lines ?? around.whole;
  const granted = retainedWorth(lines);
  const isSure = isOfDemand && around.others.length === 0;
  // What is granted may be a change itself, and a column may hold it.
  if (granted.isNegative) return [];
  const columns = columnsOver(lines).flatMap(({ total }) => total ?? []);
  return columns.flatMap(({ label, amount }) => [
    way("right", amount.abs()),
    ...(amount.equals(granted)
      ? []
      : [
          way(isSure && matches("asked", label) ? "sure" : "said", granted.minus(amount).abs(), {
            one: granted,
            other: amount,
          }),
        ]),
  ]);
}

function between(amounts: Around["others"], call: Call): readonly Way[] {
  return pairsOf(amounts).map(([one, other]) => way(call, one.minus(other).abs(), { one, other }));
}
