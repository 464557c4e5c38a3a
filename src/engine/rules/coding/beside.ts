import { findingTexts } from "../../../texts";
import type { Case } from "../../linking";
import { groupBy } from "../../lists";
import { passageKey, type CodesTogether, type Place } from "../../model";
import { isDigitSlip, significantDigits } from "../../money";
import { isAccount } from "../../wording";
import type { Broken } from "../rule";
import { keyOf, kindOf, onlyBeside, onlyBesideAmong, type Beside, type Only } from "./companions";

/** Two codes beside the same thing: the one of them that is doubted, and how many sources bear each. */
interface Pair {
  readonly odd: Only;
  readonly meant: Only;
  readonly votes: { readonly for: number; readonly against: number };
  /** What they stand beside, each in its turn. */
  readonly exchanged?: readonly [string, string];
}

/**
 * What goes with a code in one source goes with the same in the others. Told where one puts another of its kind there: a
 * slip of the pen that no source has beside the right one, or a code that goes with something else.
 */
export function codesBeside(dossier: Case): readonly Broken[] {
  const { codesTogether } = dossier;
  const found = onlyBesideAmong(codesTogether);
  const thingsBeside = groupBy(found, ({ source, value }) => `${source} ${value}`);
  const sourcesOf = sourcesByCode(codesTogether);
  const ofCredits = toldOfCredits(dossier);
  const between = [...groupBy(found, ({ key }) => key).values()].flatMap((alike) => {
    const [[one] = [], [two] = [], another] = groupBy(alike, ({ value }) => value).values();
    if (!one || !two || another) return [];
    return slipOf(one, two, sourcesOf) ?? exchangedOf(one, two, thingsBeside) ?? [];
  });
  const within = codesTogether.flatMap((rows, source) => slipsWithin(rows, source, sourcesOf));
  const told = new Set<string>();
  return [...between, ...within].flatMap(({ odd, meant, votes, exchanged }) => {
    if (ofCredits.has(pairKey(odd.value, meant.value))) return [];
    // A row says it once, and so do two that are exchanged, from whichever end.
    const keys = [
      rowKey(odd.at),
      pairKey(odd.value, meant.value),
      ...(exchanged ? [pairKey(...exchanged)] : []),
    ];
    if (keys.some((key) => told.has(key))) return [];
    for (const key of keys) told.add(key);
    return {
      message: findingTexts["code-beside"],
      fill: { place: odd.at, beside: odd.beside, code: odd.value, other: meant.at, meant: meant.value },
      at: odd.at,
      related: [meant.at],
      suspects: votes.for < votes.against ? [{ at: odd.at, ...votes }] : [],
    };
  });
}

/** What tables of credits charge one code to, two by two, where they contradict each other: it is told of the credit. */
function toldOfCredits({ codes }: Case): ReadonlySet<string> {
  const pairs = [...codes.values()].flatMap((rows) => {
    const all = rows.flatMap(({ imputation }) => imputation.budgetImputation?.value.replace(/\s/g, "") ?? []);
    const charged = [...new Set(all)];
    return charged.flatMap((one, rank) => charged.slice(rank + 1).map((other) => pairKey(one, other)));
  });
  return new Set(pairs);
}

/** One text for the row of a sheet, or the passage, that a place stands in. */
function rowKey(at: Place): string {
  return at.kind === "cell" ? `${at.sheet}!${at.row}` : passageKey(at);
}

function pairKey(one: string, other: string): string {
  return [one, other].sort().join(" / ");
}

/** Two codes of which one is a slip of the other, no source holding both: that of fewer sources is odd. */
function slipOf(one: Only, two: Only, sourcesOf: (code: string) => ReadonlySet<number>): Pair | null {
  if (!isSlipOf(one, two)) return null;
  const [ones, twos] = [sourcesOf(one.value), sourcesOf(two.value)];
  if ([...ones].some((source) => twos.has(source))) return null;
  return ones.size < twos.size
    ? { odd: one, meant: two, votes: { for: ones.size, against: twos.size } }
    : { odd: two, meant: one, votes: { for: twos.size, against: ones.size } };
}

/** So many digits of an amount tell that two sources give the same one. */
const TELLING_DIGITS = 4;

/**
 * Whether one code is a slip of the other beside the same. Two accounts a digit apart may both be right, of one class: beside
 * an amount that few others could be.
 */
function isSlipOf({ value, beside }: Only, other: Only): boolean {
  if (!isDigitSlip(value, other.value)) return false;
  if (!isAccount(value) || typeof beside === "string") return true;
  return value[0] === other.value[0] && significantDigits(beside) >= TELLING_DIGITS;
}

/**
 * The codes of a document's rows that its sentences never cite, and those of its sentences that its rows never hold, each
 * beside the amount that is beside another on the other side, a slip of the pen away, where it stands on that side alone
 * and other sources have it.
 */
function slipsWithin(
  rows: readonly CodesTogether[],
  source: number,
  sourcesOf: (code: string) => ReadonlySet<number>,
): readonly Pair[] {
  const [listed, cited] = [rows.filter(({ isRow }) => isRow), rows.filter(({ isRow }) => !isRow)];
  if (listed.length === 0 || cited.length === 0) return [];
  const codesCited = codesOf(cited);
  const both = new Set([...codesOf(listed)].filter((code) => codesCited.has(code)));
  return [[listed, cited] as const, [cited, listed] as const].flatMap(([own, others]) => {
    const byAmount = groupBy(onlyBeside(others, source), ({ beside }) => keyOf(beside));
    return onlyBeside(own, source).flatMap((odd): readonly Pair[] => {
      if (both.has(odd.value) || sourcesOf(odd.value).size > 1 || typeof odd.beside === "string") return [];
      const meant = byAmount
        .get(keyOf(odd.beside))
        ?.find((one) => isSlipOf(odd, one) && !both.has(one.value));
      const against = meant ? sourcesOf(meant.value).size : 0;
      return meant && against > 1 ? [{ odd, meant, votes: { for: 1, against } }] : [];
    });
  });
}

function codesOf(rows: readonly CodesTogether[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ codes }) => codes.map(({ value }) => value)));
}

/**
 * Two codes of which the source of one puts the other beside another thing of the same kind: that other is odd. An amount
 * may be of several codes: two of them must be exchanged.
 */
function exchangedOf(one: Only, two: Only, thingsBeside: ReadonlyMap<string, readonly Only[]>): Pair | null {
  const besides = ({ source }: Only, { value }: Only): readonly Beside[] =>
    (thingsBeside.get(`${source} ${value}`) ?? []).map(({ beside }) => beside);
  const elsewhere = (odd: Only, meant: Only): Beside | undefined => {
    const own = new Set(besides(odd, meant).map(keyOf));
    return besides(meant, odd).find(
      (other) =>
        keyOf(other) !== keyOf(odd.beside) &&
        (typeof other === "string" && typeof odd.beside === "string"
          ? kindOf(other) === kindOf(odd.beside)
          : typeof other === typeof odd.beside && own.has(keyOf(other))),
    );
  };
  const [first, second] = [elsewhere(one, two), elsewhere(two, one)];
  const other = first ?? second;
  if (other === undefined) return null;
  return {
    ...(first === undefined ? { odd: two, meant: one } : { odd: one, meant: two }),
    votes: { for: 1, against: first !== undefined && second !== undefined ? 1 : 2 },
    exchanged: [keyOf(one.beside), keyOf(other)],
  };
}

function sourcesByCode(
  codesTogether: readonly (readonly CodesTogether[])[],
): (code: string) => ReadonlySet<number> {
  const sources = new Map<string, Set<number>>();
  for (const [source, rows] of codesTogether.entries())
    for (const value of codesOf(rows)) sources.set(value, (sources.get(value) ?? new Set()).add(source));
  return (code) => sources.get(code) ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();
