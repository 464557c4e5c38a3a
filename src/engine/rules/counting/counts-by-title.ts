import { eurosOf } from "../../claims";
import { fold } from "../../folding";
import { forms, matches } from "../../lexicon";
import { namedBy, type Case } from "../../linking";
import { groupBy } from "../../lists";
import { passageKey, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { amountsBehind } from "./amounts-behind";
import { quantitiesOf, type Kind, type Quantity } from "../held/quantities";
import type { RuleContext } from "../rule";
import { countsInEveryWay, isNearCount, type OddCount } from "./ways-of-counting";

/**
 * « Soit 10 associations communales et 7 associations extérieures, pour 11 730 € »: where a sentence counts all the themes
 * of the annex, or its operations, by their titles, and gives what they receive, together or each behind its count, the one count that is not as many as the
 * annex holds, where all others are.
 */
export function oddByTitle({
  dossier,
  ledger,
}: Pick<RuleContext, "dossier" | "ledger">): readonly OddCount[] {
  const sentences = sentencesCounting(dossier);
  if (sentences.length === 0) return [];
  const [, , themes = [], operations = []] = quantitiesOf({ dossier, ledger });
  return [themes, operations]
    .filter(({ length }) => length > 1)
    .flatMap((kind) => {
      const named = namedBy(kind);
      return sentences.flatMap((units) => oddAmong(membersOf(units, named), kind) ?? []);
    });
}

/** The counts of each sentence that gives several and an amount. */
function sentencesCounting({ readings }: Case): readonly (readonly UnitCount[])[] {
  return readings.flatMap(({ units }) =>
    [...groupBy(units, ({ at }) => passageKey(at)).values()].filter(
      ([first, another]) => first && another && eurosOf(first.at.quote).length > 0,
    ),
  );
}

/** A count, and what it is said to be of. */
interface Member {
  readonly said: UnitCount;
  readonly quantity: Quantity;
}

function membersOf(units: readonly UnitCount[], named: (words: string) => Kind): readonly Member[] {
  return units.flatMap((said): readonly Member[] => {
    const [quantity, another] = named(wordsCounted(said));
    return quantity && !another ? [{ said, quantity }] : [];
  });
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

/** Whether each count has behind it what is given to those it is of. */
function areGivenEach(members: readonly Member[]): boolean {
  const [first] = members;
  const given = amountsBehind(
    first?.said.at.quote ?? "",
    members.map(({ said }) => said),
  );
  return members.every(({ quantity }, rank) => given[rank]?.equals(quantity.amount));
}

function oddAmong(members: readonly Member[], kind: Kind): OddCount | null {
  const [first] = members;
  const counted = new Set(members.map(({ quantity }) => quantity));
  if (!first || members.length !== kind.length || counted.size !== kind.length) return null;
  if (!areGivenTogether(first.said, kind) && !areGivenEach(members)) return null;
  const waysOf = ({ quantity }: Member) => countsInEveryWay(quantity.lines);
  const isRight = (member: Member) => waysOf(member).includes(member.said.count);
  const [odd, another] = members.filter((member) => !isRight(member));
  if (!odd || another) return null;
  const others = members.filter((member) => member !== odd);
  const way = waysOf(odd).findIndex((_, rank) =>
    others.every((member) => waysOf(member)[rank] === member.said.count),
  );
  const expected = waysOf(odd)[way];
  if (expected === undefined || !isNearCount(odd.said.count, expected)) return null;
  const { at, count, words } = odd.said;
  return { at, count, words, counted: expected, cells: odd.quantity.lines };
}
