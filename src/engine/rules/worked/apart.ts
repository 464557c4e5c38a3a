import { eurosOf, type Worked } from "../../claims";
import { matches } from "../../lexicon";
import { columnsOver, sumsOver } from "../../linking";
import { retainedWorth } from "../../model";
import { distinctAmounts, type Amount } from "../../money";
import { yearOfTitle } from "../../tables";
import { onlyLines, partsOfAnnex } from "../held/lines-named";
import { namedNear, saidOf } from "./named-near";
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
  // « 17 600 €, soit 400 € de plus qu'en 2024 » is from what nothing here gives, whatever the sentence goes on with.
  const callOf = (call: Call): Call => (isFromYear(worked, around) ? "right" : call);
  return [
    ...between(said, callOf(isSure ? "sure" : "said")),
    ...between(all, callOf(said.length < 2 ? "said" : "right")),
    ...betweenColumns(worked, around),
    ...betweenYears(worked, around),
  ];
}

/** Whether a gap is from a year, « de plus qu'en 2024 », of which the sentence gives nothing ahead. */
function isFromYear({ tail }: Worked, { before }: Around): boolean {
  return before.length < 2 && /^[^:;.,(\d]*(?:19|20)\d\d/.test(tail);
}

const OF_DEMAND = ["gapBetween", "asked"] as const;

/** Of what is named; where nothing is, of what the sentence, or the paragraph before it, gives a sum of: all, or a part. */
function betweenColumns(worked: Worked, around: Around): readonly Way[] {
  const { whole, others, before, context } = around;
  // « le judo reçoit 500 € de plus que le vélo » is of both.
  const near = matches("partedBehind", worked.tail) ? namedNear(worked, around) : saidOf(worked, around);
  const [sum] = before;
  // « 17 600 €, soit 400 € de plus qu'en 2024 : le judo reçoit 3 000 € » is of what comes to the former.
  const isOfSum = sum !== undefined && isFromYear(worked, around);
  const found = (onlyLines(near).length > 0 ? onlyLines(near) : near).filter(
    ({ lines }) => !isOfSum || retainedWorth(lines).equals(sum),
  );
  const isAlone = others.length === 0;
  const isNamed = found.length > 0;
  const ofNamed = found.flatMap(({ lines }) => withColumns(worked, lines, { isNamed, isAlone }));
  // Of several, it may be any's.
  if (isNamed) return found.length > 1 ? ofNamed.map(({ amount }) => way("right", amount)) : ofNamed;
  // « l'écart entre la demande et le montant retenu » is of all.
  const isOfAll = OF_DEMAND.every((said) => matches(said, worked.lead));
  const given = sumsGiven(around);
  const parts = [whole, ...partsOfAnnex(context).map(({ lines }) => lines)].filter((lines) =>
    sumsOver(lines).some((sum) => given.some((one) => one.equals(sum))),
  );
  return (isOfAll ? [whole] : parts).flatMap((lines) =>
    withColumns(worked, lines, { isNamed: false, isAlone }),
  );
}

/** The sums that a sentence gives, or its paragraph before it where it gives none. */
function sumsGiven({ others, above = "" }: Around): readonly Amount[] {
  return others.length > 0 ? others : eurosOf(above).map(({ amount }) => amount);
}

const TWO_YEARS = /^[^€.;:]*?(?<one>(?:19|20)\d\d)[^€.;:\d]{1,20}(?<other>(?:19|20)\d\d)/u;

/** « une hausse de 4 500 € entre 2023 et 2024 »: how far the columns of two years are, of what is named, or of all or a part. */
function betweenYears(worked: Worked, { whole, named, sentence, context }: Around): readonly Way[] {
  const { one = "", other = "" } = TWO_YEARS.exec(worked.tail)?.groups ?? {};
  if (one === other) return [];
  const found = named(sentence).map(({ lines }) => lines);
  const sets = found.length > 0 ? found : [whole, ...partsOfAnnex(context).map(({ lines }) => lines)];
  return sets.flatMap((lines, rank) => {
    const columns = columnsOver(lines).flatMap(({ total }) => total ?? []);
    const [from, to] = [one, other].map((year) =>
      columns.find(({ label }) => yearOfTitle(label) === Number(year) && !matches("asked", label)),
    );
    const isMeant = found.length > 0 ? found.length === 1 : rank === 0;
    return from && to ? between([from.amount, to.amount], isMeant ? "said" : "right") : [];
  });
}

/** How far what some lines are granted is from their columns: from that of before, where there is one. */
function withColumns(
  { lead }: Worked,
  lines: Around["whole"],
  { isNamed, isAlone }: { readonly isNamed: boolean; readonly isAlone: boolean },
): readonly Way[] {
  const granted = retainedWorth(lines);
  // What is granted may be a change itself, and a column may hold it.
  if (granted.isNegative) return [];
  const columns = columnsOver(lines).flatMap(({ total }) => total ?? []);
  const isOfDemand = OF_DEMAND.every((said) => matches(said, lead));
  const isOfBefore = columns.some(({ label }) => isBefore(label));
  const callOf = (label: string): Call => {
    if (isOfDemand) return isAlone && matches("asked", label) ? "sure" : "said";
    return (isOfBefore ? isBefore(label) : isNamed) ? "said" : "right";
  };
  return columns.flatMap(({ label, amount }) => [
    way("right", amount.abs()),
    ...(amount.equals(granted)
      ? []
      : [way(callOf(label), granted.minus(amount).abs(), { one: granted, other: amount })]),
  ]);
}

/** Whether a column holds what was granted before: « Versé 2024 ». */
function isBefore(label: string): boolean {
  return (
    matches(["previousYear", "paid"], label) || (yearOfTitle(label) !== null && !matches("asked", label))
  );
}

function between(amounts: Around["others"], call: Call): readonly Way[] {
  return pairsOf(amounts).map(([one, other]) => way(call, one.minus(other).abs(), { one, other }));
}
