import { isInBracket } from "../../claims";
import { goingOn } from "../../lists";
import type { PassageOfCodes, SentenceOfCodes } from "../../model";
import { Amount } from "../../money";
import { foldWithPositions, words } from "../../wording";
import type { Coding, WayOfCoding } from "./ways-of-coding";

/** What is said in a sentence of the annex, and the code that it should have. */
interface Claim {
  readonly start: number;
  readonly said: string | Amount;
  readonly code: string;
  /** Whether it may be meant by chance: one word. */
  readonly isWeak: boolean;
}

/**
 * What a sentence leads to: the items of its list, or else the next one; where it does not, the one before. A code that goes
 * first heads what follows: « AC-102. La Biennale reçoit 40 000 € ». What is no sentence, alone on a line, may be of what
 * stands over it or under.
 */
function besides(passage: PassageOfCodes, rank: number): PassageOfCodes {
  const sentence = passage[rank];
  const isHeading = sentence?.codes[0]?.start === 0;
  if (!sentence?.opens && !isHeading && !/:\s*$/.test(sentence?.text ?? ""))
    return /[.;]\s*$/.test(sentence?.text ?? "") ? passage.slice(Math.max(0, rank - 1), rank) : [];
  let past = rank + 1;
  while (ITEM.test(passage[past]?.text ?? "")) past++;
  return passage.slice(rank + 1, Math.max(past, rank + 2));
}

/** What a sentence says that codes of a kind may be of; where it says nothing, what those beside it do. */
export function claimsFor(
  passage: PassageOfCodes,
  rank: number,
  kind: string,
  way: WayOfCoding,
  coding: Coding,
): readonly Claim[] {
  const own = passage.slice(rank, rank + 1).flatMap((one) => claimsIn(one, kind, way, coding));
  if (own.length > 0) return aheadOfBrackets(own, passage[rank], kind);
  const others = besides(passage, rank);
  if (others.some(({ codes }) => codes.some((code) => code.kind === kind))) return [];
  return surestOfEach(others.flatMap((one) => claimsIn(one, kind, way, coding)));
}

/**
 * Claims; none where all are behind the bracket that a code closes in, which is of what is said before it: « les haies (code
 * B1) sont payées, les vergers attendent ».
 */
function aheadOfBrackets(
  claims: readonly Claim[],
  sentence: SentenceOfCodes | undefined,
  kind: string,
): readonly Claim[] {
  const { text = "", codes = [] } = sentence ?? {};
  const own = codes.filter((code) => code.kind === kind);
  const areBracketed = own.every(({ start, value }) =>
    isInBracket(text, { start, end: start + value.length }),
  );
  const end = text.indexOf(")", own.at(-1)?.start);
  if (own.length === 0 || !areBracketed || end < 0) return claims;
  // « Travaux (chapitre 23) : … » heads what it lists.
  const areBehind = claims.every(({ start }) => start > end && !text.slice(end, start).includes(":"));
  return areBehind ? [] : claims;
}

/** The item of a list. */
const ITEM = /^\s*(?:[•▪◦●■➢➤✓\uF000-\uF0FF*–—-]|(?:\d{1,2}|[a-z])[.)°])\s/u;

/** In a sentence of so few words one is what it is of: « Acquisitions (chapitre 21). » */
const FEW = 4;

/** A smaller amount may be anybody's. */
const TELLING = Amount.fromNumber(1000);

export function isTelling({ amount }: SentenceOfCodes["figures"][number]): boolean {
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
