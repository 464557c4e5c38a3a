import { eurosOf } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import { namedBy, type Case } from "../../linking";
import { groupBy } from "../../lists";
import { passageKey, type GrantLine, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { rated } from "../held/groups-at-rate";
import { quantitiesOf, type Kind } from "../held/quantities";
import type { RuleContext } from "../rule";
import { amountsBehind } from "./amounts-behind";
import { countsInEveryWay, isNearCount, type OddCount } from "./ways-of-counting";

type Context = Pick<RuleContext, "dossier" | "ledger">;

/** A count, and the lines of the group that it is said to be of. */
interface Member extends Pick<UnitCount, "at" | "count" | "words"> {
  readonly lines: readonly GrantLine[];
}

/**
 * « Soit 10 associations communales et 7 associations extérieures, pour 11 730 € », « 5 communes au taux de 40 %, 7 au taux de
 * 30 % et 4 au taux de 20 % »: where a sentence counts all the themes of the annex, or its operations, by their titles, or
 * those of each rate, the one count that is not as many as its group has, where all others are.
 */
export function oddOfGroups(context: Context): readonly OddCount[] {
  const sentences = sentencesCounting(context.dossier);
  return [...byTitle(sentences, context), ...byRate(sentences, context)].flatMap(
    (members) => oddAmong(members) ?? [],
  );
}

/** The counts of each sentence. */
function sentencesCounting({ readings }: Case): readonly (readonly UnitCount[])[] {
  return readings.flatMap(({ units }) => [...groupBy(units, ({ at }) => passageKey(at)).values()]);
}

/** The counts of sentences that count every theme, or every operation, by its title, and give what they receive, together or each behind its count. */
function byTitle(sentences: readonly (readonly UnitCount[])[], context: Context) {
  const telling = sentences.filter(
    ([first, another]) => first && another && eurosOf(first.at.quote).length > 0,
  );
  if (telling.length === 0) return [];
  const [, , themes = [], operations = []] = quantitiesOf(context);
  return [themes, operations]
    .filter(({ length }) => length > 1)
    .flatMap((kind) => {
      const named = namedBy(kind);
      return telling.flatMap((units) => [membersOf(units, named, kind)]);
    });
}

function membersOf(
  units: readonly UnitCount[],
  named: (words: string) => Kind,
  kind: Kind,
): readonly Member[] {
  const members = units.flatMap((said) => {
    const [quantity, another] = named(wordsCounted(said));
    return quantity && !another ? [{ ...said, lines: quantity.lines, amount: quantity.amount }] : [];
  });
  const [first] = members;
  const areAll =
    members.length === kind.length && new Set(members.map(({ lines }) => lines)).size === kind.length;
  const given = first && areAll ? amountsBehind(first.at.quote, members) : [];
  const areGivenEach = given.length > 0 && members.every(({ amount }, rank) => given[rank]?.equals(amount));
  return first && areAll && (areGivenEach || areGivenTogether(first, kind)) ? members : [];
}

/** What a count is of, as far as its words go on without another figure. */
function wordsCounted({ at: { quote }, words, noun }: UnitCount): string {
  const behind = quote.slice(quote.indexOf(words) + words.length);
  return `${noun}${behind.replace(/[\d,;:.()€].*$/su, "")}`;
}

const opening = new RegExp(`^${forms("thatIs")} *$`);

/** Whether a sentence gives what all come to, and says that they receive it: what there is, or was asked for, is no count of who does. */
function areGivenTogether({ at: { quote }, words }: UnitCount, kind: Kind): boolean {
  const sum = Amount.sum(kind.map(({ amount }) => amount));
  const lead = fold(quote.slice(0, quote.indexOf(words)));
  const isOfGiven = opening.test(lead) || matches("supportedBehind", lead);
  return isOfGiven && eurosOf(quote).some(({ amount }) => amount.equals(sum));
}

/** So many others of a sentence tell that it counts those of each rate. */
const ENOUGH = 2;

const ofRate = /(?<![\d.,/])(?<count>\d{1,3}) (?<words>[^\d%;.:]{1,60}) ?(?<rate>\d{1,3}(?:,\d{1,2})?) ?%/gu;

function byRate(sentences: readonly (readonly UnitCount[])[], { dossier }: Context) {
  return sentences.map(([first]): readonly Member[] => {
    const members = [...(first?.at.quote.matchAll(ofRate) ?? [])].map(
      ({ groups: { count = "", words = "", rate = "" } = {} }) => {
        const [own, another] = rated(dossier).get(Number(rate.replace(",", "."))) ?? [];
        const lines = another ? [] : (own?.lines ?? []);
        return { count: Number(count), words: `${count} ${words.trim()} ${rate} %`, lines };
      },
    );
    const areOfRates = members.length > ENOUGH && members.every(({ lines }) => lines.length > 0);
    return first && areOfRates ? members.map((one) => ({ ...one, at: first.at })) : [];
  });
}

/** The only count that is not its group's, counted in the way that makes all others right. */
function oddAmong(members: readonly Member[]): OddCount | null {
  const isRight = ({ lines, count }: Member) => countsInEveryWay(lines).includes(count);
  const [odd, another] = members.filter((member) => !isRight(member));
  if (!odd || another) return null;
  const others = members.filter((member) => member !== odd);
  const counted = countsInEveryWay(odd.lines).find((_, way) =>
    others.every(({ lines, count }) => countsInEveryWay(lines)[way] === count),
  );
  if (counted === undefined) return null;
  const { at, count, words, lines } = odd;
  // Where several others are right, one may be further off.
  const isNear =
    isNearCount(count, counted) || (others.length >= ENOUGH && Math.abs(count - counted) <= ENOUGH);
  return isNear ? { at, count, words, counted, cells: lines, isBorneOut: true } : null;
}
