import { countsFound, eurosOf, kindOf, roundedOf } from "../../claims";
import { matches, type Concept } from "../../lexicon";
import type { DocumentPlace } from "../../model";
import { Amount } from "../../money";
import { besideVoted } from "../../tables";
import { tokens } from "../../wording";
import type { Quantity } from "../held/quantities";
import type { Namer } from "./namer";

/** Which words stand beside a figure: those that lead to it, or those that follow it. */
type Side = "before" | "behind";

/** A figure beside words that name something of the annex. */
export interface Member {
  readonly at: DocumentPlace;
  readonly amount: Amount;
  /** How far from it the amount may be that « 29 k€ » stands for; nothing where it is exact. */
  readonly tolerance: Amount;
  readonly side: Side;
  /** How many figures of its sentence stand so beside names of its kind. */
  readonly beside: number;
  /** What its words name, of one kind. */
  readonly of: readonly Quantity[];
  /** Whether it is counted by the first words of its title: « 12 communes » of « Communes hors transfert ». */
  readonly isCounted: boolean;
  /** Whether it is what stands above its passage that names it: « Axe 2 », and below « Cinq actions, pour 85 500 € ». */
  readonly isUnder: boolean;
  /** Its words, those that name what it is of apart. */
  readonly form: ReadonlySet<string>;
}

/** The figures of a passage, on either side, that stand beside the name of something; the first, where no words do, under it. */
export function membersOf(at: DocumentPlace, named: Namer): readonly Member[] {
  const exact = eurosOf(at.quote).map((figure) => ({ ...figure, tolerance: Amount.zero }));
  const figures = [...exact, ...roundedOf(at.quote)].sort((a, b) => a.start - b.start);
  const members = figures.flatMap(({ start, end, amount, tolerance }, index) => {
    const before = at.quote.slice(figures[index - 1]?.end ?? 0, start);
    const behind = inOwnBracket(
      at.quote.slice(0, start),
      at.quote.slice(end, figures[index + 1]?.start ?? at.quote.length),
    );
    const sides = [
      { side: "before", words: before },
      { side: "behind", words: behind },
    ] as const;
    const own = sides.map(({ side, words }) => ({ side, words, kinds: named(words) }));
    const isNameless =
      index === 0 &&
      own.every(({ kinds }) => kinds.every(({ isCounted }) => isCounted)) &&
      kindOf(at.quote, { start, end }) === "granted" &&
      own.every(({ side, words }) => isGiven(clauseOf(words, side)));
    const above = isNameless ? [{ side: "before", words: before, kinds: named(at.where) } as const] : own;
    return above.flatMap(({ side, words, kinds }) =>
      kinds.map(({ of, isCounted }): Omit<Member, "beside"> => {
        const names = new Set(of.flatMap((one) => one.names.flatMap((name) => tokens(name))));
        return {
          at,
          amount,
          tolerance,
          side,
          of,
          isCounted,
          isUnder: isNameless,
          form: new Set(tokens(clauseOf(words, side)).filter((word) => !names.has(word) && !/\d/.test(word))),
        };
      }),
    );
  });
  return members.map((member) => ({
    ...member,
    beside: members.filter(
      ({ side, of, isCounted }) => !isCounted && side === member.side && of[0]?.of === member.of[0]?.of,
    ).length,
  }));
}

/** What is beside what is given, or is more: what it is taken from, what others give. */
const notGiven: readonly Concept[] = [
  ...besideVoted.filter((concept) => concept !== "partOf"),
  "envelopeWhole",
  "creditsOpen",
  "otherFunder",
];

/** Whether words beside a figure may say what is given now: they name no year, and none of what is beside it, were that counted, « deux projets, pour ». */
function isGiven(words: string): boolean {
  const said = countsFound(words).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    words,
  );
  return !matches(notGiven, said) && !/(?<!\d)(?:19|20)\d\d(?!\d)/.test(said);
}

/** The words behind a figure, as far as the bracket goes that it stands in: it is of what stands before that. */
function inOwnBracket(before: string, behind: string): string {
  const isIn = before.lastIndexOf("(") > before.lastIndexOf(")");
  return isIn ? behind.replace(/\).*$/su, "") : behind;
}

/** The words of a figure as far as its own clause goes: « 49 k€ pour l'accueil, dont … » says no more behind than « 29 k€ pour les sentiers ». */
function clauseOf(words: string, side: Side): string {
  return side === "behind" ? words.replace(/[,;(].*$/su, "") : words;
}
