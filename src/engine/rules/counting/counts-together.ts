import { countedOfLines, countsFound, eurosOf, isRecalled, setAsideBy } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import type { Case } from "../../linking";
import { addTo, groupBy, keptFor } from "../../lists";
import {
  operationGroups,
  passageKey,
  worthOf,
  type GrantLine,
  type SharedCountSaid,
  type UnitCount,
} from "../../model";
import { Amount, digitsOf, isDigitSlip } from "../../money";
import { stems } from "../../wording";
import { heldByWorth } from "../held/held-groups";
import { labelsOf } from "./titled-counts";
import { columnOf, columnsBeside, titlesOf } from "./unit-columns";
import { countsInEveryWay, isNearCount, nearestCount, type OddCount } from "./ways-of-counting";

/** Lines that a sentence may speak of, by what they come to or hold in a column. */
interface Spoken {
  readonly amount: Amount;
  readonly lines: readonly GrantLine[];
  /** How many operations they are all the lines of; absent where they are not. */
  readonly operations?: number;
}

/** So long a count of something that a column holds is met by no chance. */
const TELLING = 100;
/** Of fewer, one is as many by chance. */
const SEVERAL = 5;
/** So many groups are not gone through for what a column holds. */
const MOST_GROUPS = 300;

/**
 * « 100 420 € pour 2 fiches et 7 organismes »: the numbers of a sentence are all of the same lines. Where its amounts are what
 * some lines come to, or hold in a column, or where it counts what a column holds over all lines, the one count that is not
 * what they make in any way.
 */
export function oddTogether(dossier: Case): readonly OddCount[] {
  return dossier.readings.flatMap(({ units, counts, narrative, sharedCounts }) => {
    // What is told of an operation has a rule of its own.
    const others = new Set([...counts.filter(isOfOthers), ...narrative].map(({ at }) => passageKey(at)));
    const shares = new Set(sharedCounts.flatMap(sharesMade));
    const whole = units.filter(({ at, count }) => !shares.has(`${passageKey(at)} ${count}`));
    return [...groupBy(whole, ({ at }) => passageKey(at))].flatMap(([passage, said]) =>
      others.has(passage) ? [] : (oddIn(said, dossier) ?? []),
    );
  });
}

/** The shares that make a whole, « neuf maîtres d'ouvrage, soit huit communes et un syndicat »: each is of a part. */
function sharesMade({ at, counts: [whole, ...shares] }: SharedCountSaid): readonly string[] {
  const sum = shares.reduce((all, { count }) => all + count, 0);
  return sum === whole?.count ? shares.map(({ count }) => `${passageKey(at)} ${count}`) : [];
}

/** Whether a count is of some of them alone: those beyond an amount, those who ask or are refused. */
function isOfOthers({ bound, fate }: Case["readings"][number]["counts"][number]): boolean {
  return bound !== undefined || fate === "asked" || fate === "refused";
}

/** What a count may be, by what is known of its lines. */
interface Member {
  readonly said: UnitCount;
  readonly ways: readonly number[];
  /** What a column, or what each line is for, makes of it. */
  readonly added: readonly number[];
}

function oddIn(units: readonly UnitCount[], dossier: Case): OddCount | null {
  const [first] = units;
  if (!first || isRecalled(first.at.quote)) return null;
  const sentence = ofNow(first.at.quote);
  const said = units.filter(
    ({ words }) =>
      sentence.includes(words) &&
      !matches("countedBefore", words) &&
      !isOutOfMore(words, sentence) &&
      !opensList(words, sentence),
  );
  const figures = eurosOf(sentence).map((figure) => ({ ...figure, reason: setAsideBy(sentence, figure) }));
  // What each of them costs is of no lines.
  const own = figures.filter(({ reason }) => reason !== "unit-price");
  if (said.length === 0 || own.some(({ reason }) => reason !== null)) return null;
  const amounts = [...own.map(({ amount }) => amount), ...amountsNext(first, own, dossier)];
  const told = spokenBy(amounts, said, dossier).map((spoken) => toldBy(spoken, amounts, said, dossier));
  const [odd] = told;
  // What any lines make of all of it is right.
  if (!odd || told.some((one) => one?.said !== odd.said)) return null;
  const { spoken, nearest } = odd;
  const { at, count, words } = odd.said;
  return { at, count, words, counted: nearest, cells: spoken.lines, isBorneOut: true };
}

/** What the same sentence goes on to, where no amount of its first part is of lines: « 9 dossiers, dont 3 nouveaux ; la dépense est de 7 400 € ». */
function amountsNext(
  { at: { file, block, quote } }: UnitCount,
  own: readonly { readonly amount: Amount }[],
  dossier: Case,
): readonly Amount[] {
  const known = spokenIn(dossier);
  if (!quote.trimEnd().endsWith(";") || own.some(({ amount }) => known.has(amount.toFixed()))) return [];
  const beside = dossier.readings.flatMap(({ amounts }) =>
    amounts.filter(({ at }) => at.file === file && at.block === block),
  );
  const start = beside.findLastIndex(({ at }) => at.quote === quote);
  const [next, another] = [...groupBy(beside.slice(start + 1), ({ at }) => at.quote).values()];
  const isOfNow = next?.every(({ setAside }) => setAside === null);
  return next && isOfNow && (start >= 0 || !another) ? next.map(({ amount }) => amount) : [];
}

const outOf = new RegExp(`^ ?${forms("outOf")} `);

/** « 6 associations sur 7 » */
function isOutOfMore(words: string, sentence: string): boolean {
  return outOf.test(fold(sentence.slice(sentence.indexOf(words) + words.length)));
}

/** « 2 actions : mares et haies, 3 dossiers pour 20 526 € ; … »: what a list opens with is of all its items, of which a passage that goes on has the first alone. */
function opensList(words: string, sentence: string): boolean {
  const behind = sentence.slice(sentence.indexOf(words) + words.length);
  const first = eurosOf(behind)[0]?.start ?? 0;
  return sentence.trimEnd().endsWith(";") && /^[^.;:\d]*:.*\p{L}/su.test(behind.slice(0, first));
}

const instead = new RegExp(`(?<![a-z])${forms("instead")}(?![a-z])`);

/** A sentence up to what it recalls: « 62 postes, contre 58 en 2025 ». */
function ofNow(sentence: string): string {
  const start = fold(sentence).search(instead);
  return start < 0 ? sentence : sentence.slice(0, start);
}

/** The lines that the greatest amount of a sentence may be of; without an amount, those over which a column holds a count of it, or all. */
function spokenBy(amounts: readonly Amount[], said: readonly UnitCount[], dossier: Case): readonly Spoken[] {
  const [greatest] = [...amounts].sort((a, b) => b.compare(a));
  if (greatest) return spokenIn(dossier).get(greatest.toFixed()) ?? [];
  if (said.length < 2) return [];
  const long = said.filter(({ count }) => count >= TELLING);
  const groups = [...heldByWorth(dossier).values()].flat();
  return long.length > 0 && groups.length <= MOST_GROUPS
    ? groups.filter(({ lines }) => long.some((unit) => titledIn(unit, lines).sums.includes(unit.count)))
    : allOf(dossier);
}

const allOf = keptFor((dossier: Case): readonly Spoken[] => {
  const operations = dossier.operations.map(({ operation }) => operation);
  const [amount] = [...heldByWorth(dossier).values()]
    .flat()
    .filter((one) => one.operations === operations.length);
  return amount ? [amount] : [];
});

/** What the annex holds together, and those of its lines that hold something in a column, by what they come to. */
const spokenIn = keptFor((dossier: Case): ReadonlyMap<string, readonly Spoken[]> => {
  const found = new Map<string, Spoken[]>();
  for (const [key, groups] of heldByWorth(dossier)) for (const group of groups) addTo(found, key, group);
  for (const operations of operationGroups(dossier.annex.themes)) {
    const lines = operations.flatMap((operation) => operation.lines);
    for (const label of titlesOf(lines)) {
      const cells = lines.flatMap((line) => {
        const cell = columnsBeside(line).find((one) => one.label === label);
        return cell?.kind === "amount" && !cell.amount.isZero ? [{ line, amount: cell.amount }] : [];
      });
      const amount = Amount.sum(cells.map((one) => one.amount)).rounded();
      const own = cells.map(({ line }) => line);
      if (!amount.isZero)
        addTo(found, amount.toFixed(), { amount, lines: own, operations: operations.length });
    }
  }
  return found;
});

/** A count that some lines do not make, and what is nearest to it that they do. */
interface OddMember extends Member {
  readonly spoken: Spoken;
  readonly nearest: number;
}

/** What some lines make of the counts of a sentence whose amounts are all theirs: the one that they do not. */
function toldBy(
  spoken: Spoken,
  amounts: readonly Amount[],
  said: readonly UnitCount[],
  dossier: Case,
): OddMember | null {
  if (!amounts.every((amount) => isOf(spoken, amount, dossier))) return null;
  const members = said.map((unit) => memberOf(unit, spoken)).filter(({ ways }) => ways.length > 0);
  const [odd, another] = members.filter(({ said: { count }, ways }) => !ways.includes(count));
  if (!odd || another) return null;
  const { count, noun } = odd.said;
  const nearest = nearestCount(count, odd.ways);
  if (nearest === undefined || isOfPart(odd.said, spoken, amounts, dossier)) return null;
  // « 12 dossiers, 10 accords »: more may have asked.
  if (count > nearest && countsFound(odd.said.at.quote).some((other) => other.count === nearest)) return null;
  const isLong = amounts.length > 0 || members.some((one) => one !== odd && one.said.count >= TELLING);
  // « 14 dossiers portés par 9 communes »: one of two is right, and the other the next number.
  const isOfTwo = members.some((one) => one !== odd && one.said.noun !== noun && one.said.count >= SEVERAL);
  const isNear = isLong
    ? isNearCount(count, nearest) || (odd.added.includes(nearest) && isSlip(count, nearest))
    : isOfTwo && Math.abs(count - nearest) === 1;
  return isNear ? { ...odd, spoken, nearest } : null;
}

function isSlip(one: number, other: number): boolean {
  return isDigitSlip(digitsOf(Amount.fromNumber(one)), digitsOf(Amount.fromNumber(other)));
}

/** Whether an amount is what some lines come to, or a part of them, or what each of so many costs. */
function isOf({ amount, lines }: Spoken, one: Amount, dossier: Case): boolean {
  const [whole, part] = [amount.toCents(), one.toCents()];
  return (
    one.equals(amount) ||
    (part > 0 && whole % part === 0) ||
    lines.some((line) => line.amount.amount.equals(one)) ||
    (spokenIn(dossier).get(one.toFixed()) ?? []).some((group) => isWithin(group.lines, lines)) ||
    byRecipient(lines).some((own) => worthOf(own).rounded().equals(one))
  );
}

/** Whether a count is that of a part whose amount the sentence gives too. */
function isOfPart(said: UnitCount, spoken: Spoken, amounts: readonly Amount[], dossier: Case): boolean {
  const parts = amounts.flatMap((amount) =>
    amount.equals(spoken.amount) ? [] : (spokenIn(dossier).get(amount.toFixed()) ?? []),
  );
  return parts.some((part) => memberOf(said, part).ways.includes(said.count));
}

function isWithin(some: readonly GrantLine[], lines: readonly GrantLine[]): boolean {
  const all = new Set(lines);
  return some.every((line) => all.has(line));
}

function byRecipient(lines: readonly GrantLine[]): readonly (readonly GrantLine[])[] {
  return [...groupBy(lines, ({ beneficiary }) => fold(beneficiary?.value ?? "")).values()];
}

function memberOf(said: UnitCount, { lines, operations }: Spoken): Member {
  const { sums, held } = titledIn(said, lines);
  const isKnown = matches(countedOfLines, said.noun);
  const asOthers = [
    matches("place", said.noun) ? placesOf(lines) : undefined,
    matches(["countedRecipients", "countedOfAKind"], said.noun) ? undefined : operations,
  ];
  const ofLines = isKnown ? [...asOthers, ...countsInEveryWay(lines)] : [];
  const added = [...sums, ...saidInTexts(said, lines)];
  const ways = [...added, ...held, ...ofLines, isOfCalled(said, lines) && said.count];
  return { said, added, ways: ways.flatMap((way) => way || []) };
}

/** Whether so many receive who are called what is counted: « à 4 communes », where the land of others is in five. */
function isOfCalled({ noun, count }: UnitCount, lines: readonly GrantLine[]): boolean {
  const [stem] = stems(noun);
  const names = lines.flatMap(({ beneficiary }) => beneficiary?.value ?? []);
  return new Set(names.filter((name) => stems(name).some((one) => one === stem)).map(fold)).size === count;
}

/** What the columns that a count names come to, and how many lines hold something there. */
function titledIn(said: UnitCount, lines: readonly GrantLine[]) {
  const labels = labelsOf(said, titlesOf(lines));
  const holds = (label: string, line: GrantLine) =>
    columnsBeside(line).some((one) => one.label === label && !one.amount.isZero);
  return {
    sums: labels.flatMap((label) => {
      const sum = columnOf(lines, label)?.sum;
      return sum ? [sum.toCents() / 100] : [];
    }),
    held: labels.map((label) => lines.filter((line) => holds(label, line)).length),
  };
}

/** What the purposes of some lines make together, where each counts the same: « 14 mesures », « 9 mesures ». */
function saidInTexts({ noun }: UnitCount, lines: readonly GrantLine[]): readonly number[] {
  const [stem] = stems(noun);
  const counts = lines.map(({ description }) =>
    countsFound(description ?? "").filter((one) => stems(one.noun)[0] === stem),
  );
  if (lines.length < 2 || counts.some(({ length }) => length !== 1)) return [];
  return [counts.flat().reduce((sum, { count }) => sum + count, 0)];
}

/** How many places some lines name; none where one names none. */
function placesOf(lines: readonly GrantLine[]): number {
  const names = new Set(lines.map(({ territory }) => fold(territory ?? "")));
  return names.has("") ? 0 : names.size;
}
