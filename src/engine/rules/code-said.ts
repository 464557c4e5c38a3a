import { isRecalled } from "../claims";
import { findingTexts } from "../../texts";
import { goingOn, groupBy, keptFor } from "../lists";
import type { Case } from "../linking";
import type { CodeSaid, PassageOfCodes, SentenceOfCodes } from "../model";
import { Amount, isDigitSlip } from "../money";
import { foldWithPositions, words } from "../wording";
import { defineRule } from "./rule";
import { codingOf, type Coding, type WayOfCoding } from "./coding/ways-of-coding";

/**
 * A code said of something of the annex (an operation, a title, an amount, a column) is the one that the annex gives it.
 * Told where others of its kind are right, and it is a slip of the pen away from its own, or another's.
 */
export const codeSaid = defineRule({
  meta: { id: "code-said", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { sentence, code, meant, of } of codesTold(dossier)) {
      const { at } = sentence;
      yield {
        message: findingTexts[of === null ? "code-said-listed" : "code-said"],
        fill: { place: at, code: code.value, meant, of: of ?? "" },
        at,
        suspects: [{ at, for: 1, against: 2 }],
      };
    }
  },
});

/** The codes that are told not to be those of what they are said of. */
export function codesTold(dossier: Case): readonly Odd[] {
  const { odd, right } = codesHeld(dossier);
  return odd.filter(({ code, isSure }) => isSure || right.has(code.kind));
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

/** What is said in a sentence of the annex, and the code that it should have. */
interface Claim {
  readonly start: number;
  readonly said: string | Amount;
  readonly code: string;
  /** Whether it may be meant by chance: one word. */
  readonly isWeak: boolean;
}

interface Held {
  readonly odd: readonly Odd[];
  /** The kinds of codes that are said right somewhere. */
  readonly right: ReadonlySet<string>;
}

const codesHeld = keptFor((dossier: Case): Held => {
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
      odd.push(...found.odd.filter(({ of, code }) => of !== null || times.get(code.value)?.length === 1));
      if (found.isRight) right.add(kind);
    }
  }
  return { odd, right };
});

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

/** What a sentence leads to: the items of its list, or else the next one; where it does not, the one before. What is no sentence, alone on a line, may be of what stands over it or under. */
function besides(passage: PassageOfCodes, rank: number): PassageOfCodes {
  const sentence = passage[rank];
  if (!sentence?.opens && !/:\s*$/.test(sentence?.text ?? ""))
    return /[.;]\s*$/.test(sentence?.text ?? "") ? passage.slice(Math.max(0, rank - 1), rank) : [];
  let past = rank + 1;
  while (ITEM.test(passage[past]?.text ?? "")) past++;
  return passage.slice(rank + 1, Math.max(past, rank + 2));
}

/** What a sentence says that codes of a kind may be of; where it says nothing, what those beside it do. */
function claimsFor(
  passage: PassageOfCodes,
  rank: number,
  kind: string,
  way: WayOfCoding,
  coding: Coding,
): readonly Claim[] {
  const own = passage.slice(rank, rank + 1).flatMap((one) => claimsIn(one, kind, way, coding));
  if (own.length > 0) return own;
  const others = besides(passage, rank);
  if (others.some(({ codes }) => codes.some((code) => code.kind === kind))) return [];
  return surestOfEach(others.flatMap((one) => claimsIn(one, kind, way, coding)));
}

/** The item of a list. */
const ITEM = /^\s*(?:[•▪◦●■➢➤✓\uF000-\uF0FF*–—-]|(?:\d{1,2}|[a-z])[.)°])\s/u;

/** In a sentence of so few words one is what it is of: « Acquisitions (chapitre 21). » */
const FEW = 4;

/** A smaller amount may be anybody's. */
const TELLING = Amount.fromNumber(1000);

function isTelling({ amount }: SentenceOfCodes["figures"][number]): boolean {
  return amount.compare(TELLING) >= 0;
}

function claimsIn(
  { text, codes, figures }: SentenceOfCodes,
  kind: string,
  way: WayOfCoding,
  { names }: Coding,
): readonly Claim[] {
  const found = [
    ...figures.filter(isTelling).map(({ start, amount }) => ({ start, said: amount })),
    ...codes.filter((code) => code.kind !== kind).map(({ start, value }) => ({ start, said: value })),
    ...namesSaid(text, names),
  ];
  const isLong = words(text).length > FEW;
  const claims = found.flatMap(({ start, said }): readonly Claim[] => {
    const code = way.codeOf(said);
    const isWeak = isLong && typeof said === "string" && !/[\s\d]/.test(said);
    return code === null ? [] : [{ start, said, code, isWeak }];
  });
  return surestOfEach(claims.sort((a, b) => a.start - b.start));
}

/** The names that a text says, the longest where several begin alike. */
function namesSaid(
  text: string,
  names: Coding["names"],
): readonly { readonly start: number; readonly said: string }[] {
  const { folded, starts } = foldWithPositions(text);
  const said = [...folded.matchAll(/[\p{L}\p{N}]+/gu)];
  const found: { start: number; said: string }[] = [];
  for (let at = 0; at < said.length; at++) {
    const name = names.get(said[at]?.[0] ?? "")?.find((one) => {
      const parts = one.split(" ");
      return parts.every((part, rank) => said[at + rank]?.[0] === part);
    });
    if (name === undefined) continue;
    found.push({ start: starts[said[at]?.index ?? 0] ?? 0, said: name });
    at += name.split(" ").length - 1;
  }
  return found;
}

/** The claims of one code that follow each other as one, the surest. */
function surestOfEach(claims: readonly Claim[]): readonly Claim[] {
  return goingOn(claims, (last, next) => last.code === next.code).flatMap(
    (run) =>
      run.find(({ said }) => typeof said !== "string") ?? run.find(({ isWeak }) => !isWeak) ?? run[0] ?? [],
  );
}
