import { findingTexts } from "../../../texts";
import { isRecalled } from "../../claims";
import type { Case } from "../../linking";
import { goingOn, groupBy } from "../../lists";
import type { CodeSaid, PassageOfCodes, SentenceOfCodes } from "../../model";
import { isDigitSlip, type Amount } from "../../money";
import type { Broken } from "../rule";
import { claimsFor, isTelling } from "./claims-of-code";
import { codingOf, type Coding, type WayOfCoding } from "./ways-of-coding";

/**
 * A code said of something of the annex (an operation, a title, an amount, a column) is the one that the annex gives it.
 * Told where others of its kind are right, and it is a slip of the pen away from its own, or another's.
 */
export function codesSaidOf(dossier: Case): readonly Broken[] {
  const { odd, right } = codesHeld(dossier);
  return odd
    .filter(({ code, isSure }) => isSure || right.has(code.kind))
    .map(({ sentence: { at }, code, meant, of }) => ({
      message: findingTexts[of === null ? "code-cited" : "code-said"],
      fill: { place: at, code: code.value, meant, of: of ?? "" },
      at,
      suspects: [{ at, for: 1, against: 2 }],
    }));
}

/** A code that is not that of what it is said of. */
interface Odd {
  readonly sentence: SentenceOfCodes;
  readonly code: CodeSaid;
  readonly meant: string;
  /** What it is said of; null where only those listed beside it tell. */
  readonly of: string | Amount | null;
  /** Whether its sentence says others of its kind right. */
  readonly isSure: boolean;
}

interface Held {
  readonly odd: readonly Odd[];
  /** The kinds of codes that are said right somewhere. */
  readonly right: ReadonlySet<string>;
}

function codesHeld(dossier: Case): Held {
  const coding = codingOf(dossier);
  const odd: Odd[] = [];
  const right = new Set<string>();
  for (const [kind, all] of groupBy(codesOf(dossier), ({ code }) => code.kind)) {
    const way = wayFor(coding.ways, all, kind);
    if (!way) continue;
    const times = groupBy(all, ({ code }) => code.value);
    for (const [{ passage, rank } = NOWHERE] of groupBy(all, sentenceOf).values()) {
      const found = heldIn(passage, rank, kind, way, coding);
      // What is written again is no slip: of a list alone nothing more is known.
      const isOnce = ({ of, code }: Odd) => of !== null || times.get(code.value)?.length === 1;
      // One account pays what has several codes, where the same document says the right one of it too.
      const isShared = ({ of, meant, sentence: { at } }: Odd) =>
        typeof of === "string" &&
        times
          .get(meant)
          ?.map(sentenceOf)
          .some((one) => one?.at.file === at.file && one.text.includes(of));
      odd.push(...found.odd.filter((one) => isOnce(one) && !isShared(one)));
      if (found.isRight) right.add(kind);
    }
  }
  return { odd, right };
}

/** A code, and where it is said. */
interface Said {
  readonly code: CodeSaid;
  readonly passage: PassageOfCodes;
  readonly rank: number;
}

const NOWHERE = { passage: [], rank: 0 };

const sentenceOf = ({ passage, rank }: Said) => passage[rank];

function codesOf({ readings }: Case): readonly Said[] {
  return readings.flatMap(({ codesSaid }) =>
    codesSaid.flatMap((passage) =>
      passage.flatMap(({ codes }, rank) => codes.map((code) => ({ code, passage, rank }))),
    ),
  );
}

/** The way of coding that holds most of some codes; for chapters that nobody says right, that which the accounts tell. */
function wayFor(ways: readonly WayOfCoding[], said: readonly Said[], kind: string): WayOfCoding | null {
  const values = [...new Set(said.map(({ code }) => code.value))];
  const [best] = ways
    .map((way) => ({ way, held: values.filter((value) => way.codes.has(value)).length }))
    .sort((a, b) => b.held - a.held);
  if (best && best.held > 0) return best.way;
  return (kind === "chapter" && ways.find(({ areChapters }) => areChapters)) || null;
}

interface HeldInSentence {
  readonly odd: readonly Odd[];
  readonly isRight: boolean;
}

const NOTHING: HeldInSentence = { odd: [], isRight: false };

function heldIn(
  passage: PassageOfCodes,
  rank: number,
  kind: string,
  way: WayOfCoding,
  coding: Coding,
): HeldInSentence {
  const sentence = passage[rank];
  const all = sentence?.codes.filter((code) => code.kind === kind) ?? [];
  if (!sentence || all.length === 0 || isRecalled(sentence.text)) return NOTHING;
  const claims = claimsFor(passage, rank, kind, way, coding);
  const runs = goingOn(all, (last, next) => last.value === next.value).flatMap(([first]) => first ?? []);
  const said = [all, runs].find(({ length }) => length === claims.length);
  if (!said) return { odd: missingIn(passage, rank, kind, way), isRight: false };
  const pairs = said.map((code, at) => ({ code, claim: claims[at] }));
  const wrong = pairs.filter(({ code, claim }) => claim?.code !== code.value);
  const isRight = wrong.length < pairs.length;
  if (wrong.length === 0) return { odd: [], isRight };
  const [first, second] = wrong;
  const areExchanged =
    wrong.length === 2 &&
    first?.code.value === second?.claim?.code &&
    second?.code.value === first?.claim?.code;
  if (!first?.claim || (wrong.length > 1 && !areExchanged)) return { odd: [], isRight: false };
  const { code, claim } = first;
  const isOthers = way.codes.has(code.value);
  if (isOthers ? claim.isWeak : !isSlip(code.value, claim.code)) return { odd: [], isRight };
  const isSure = isRight || isOwnChapter(claim.code, way);
  return { odd: [{ sentence, code, meant: claim.code, of: claim.said, isSure }], isRight };
}

/** Whether a chapter has so many digits that no other budget's is a slip away. */
function isOwnChapter(code: string, { areChapters }: WayOfCoding): boolean {
  return areChapters && code.length > SHORT;
}

/** Of two digits, a number next to another is a slip of it too. */
const SHORT = 2;

function isSlip(one: string, other: string): boolean {
  const isNext = one.length <= SHORT && Math.abs(Number(one) - Number(other)) === 1;
  return isDigitSlip(one, other) || (one.length === other.length && isNext);
}

/**
 * The one code of a list that the annex does not give, where it gives one more, a slip of the pen away: to the lines of an
 * amount of the sentence, or at all, and the sentences around may hold the rest of the list. An amount that the annex does
 * not have is of other credits, and so may the code be.
 */
function missingIn(passage: PassageOfCodes, rank: number, kind: string, way: WayOfCoding): readonly Odd[] {
  const sentence = passage[rank];
  if (!sentence) return [];
  const telling = sentence.figures.filter(isTelling);
  if (telling.some(({ amount }) => way.codesOf(amount).size === 0)) return [];
  const own = sentence.codes.filter((code) => code.kind === kind);
  const around = clauseOf(passage, rank).flatMap(({ codes }) => codes.filter((code) => code.kind === kind));
  const among = telling.map(({ amount }) => way.codesOf(amount)).filter(({ size }) => size > 1);
  const lists = [
    ...among.map((codes) => [own, codes] as const),
    [own, way.codes] as const,
    [around, way.codes] as const,
  ];
  for (const [said, codes] of lists) {
    const values = new Set(said.map(({ value }) => value));
    const [odd, another] = [...values].filter((value) => !codes.has(value));
    const [meant, other] = [...codes].filter((code) => !values.has(code));
    const code = own.find(({ value }) => value === odd);
    if (!code || another !== undefined || meant === undefined || other !== undefined) continue;
    if (values.size < 2 && !(isOwnChapter(meant, way) && !/^[09]/.test(code.value))) continue;
    if (!way.codes.has(code.value) && isSlip(code.value, meant))
      return [{ sentence, code, meant, of: null, isSure: true }];
  }
  return [];
}

/** The sentences of the clause that one stands in. */
function clauseOf(passage: PassageOfCodes, rank: number): PassageOfCodes {
  let [first, past] = [rank, rank + 1];
  while (first > 0 && !passage[first]?.opens) first--;
  while (past < passage.length && !passage[past]?.opens) past++;
  return passage.slice(first, past);
}
