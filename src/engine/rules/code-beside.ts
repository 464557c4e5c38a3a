import { findingTexts } from "../../texts";
import type { Case } from "../linking";
import { groupBy } from "../lists";
import { passageKey, type CodesTogether, type Place, type Sourced } from "../model";
import { Amount, isDigitSlip, significantDigits } from "../money";
import { codeShape, isAccount } from "../wording";
import { codesMistyped } from "./report-imputation";
import { defineRule } from "./rule";

/** What stands beside codes: another code, or an amount. */
type Beside = string | Amount;

/** The one code of its kind that a source puts beside something. */
interface Only extends Sourced<string> {
  readonly beside: Beside;
  /** One text for what it stands beside and for its kind. */
  readonly key: string;
  readonly source: number;
}

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
export const codeBeside = defineRule({
  meta: { id: "code-beside", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    const { codesTogether } = dossier;
    const companions = codesTogether.map(companionsIn);
    const goesWithOne = goingWithOne(companions.flat());
    const found = companions.flatMap((own) => own.filter((each) => each.isAlone && goesWithOne(each)));
    const thingsBeside = groupBy(found, ({ source, value }) => `${source} ${value}`);
    const sourcesOf = sourcesByCode(codesTogether);
    const ofCredits = toldOfCredits(dossier);
    const told = new Set<string>();
    const between = [...groupBy(found, ({ key }) => key).values()];
    const pairs = between.flatMap((alike): readonly Pair[] => {
      const [[one] = [], [two] = [], another] = groupBy(alike, ({ value }) => value).values();
      if (!one || !two || another) return [];
      const pair = slipOf(one, two, sourcesOf) ?? exchangedOf(one, two, thingsBeside);
      return pair ? [pair] : [];
    });
    const within = codesTogether.flatMap((rows, source) => slipsWithin(rows, source, sourcesOf));
    for (const { odd, meant, votes, exchanged } of [...pairs, ...within]) {
      if (ofCredits.has(pairKey(odd.value, meant.value))) continue;
      // A row says it once, and so do two that are exchanged, from whichever end.
      const keys = [
        rowKey(odd.at),
        pairKey(odd.value, meant.value),
        ...(exchanged ? [pairKey(...exchanged)] : []),
      ];
      if (keys.some((key) => told.has(key))) continue;
      for (const key of keys) told.add(key);
      yield {
        message: findingTexts["code-beside"],
        fill: { place: odd.at, beside: odd.beside, code: odd.value, other: meant.at, meant: meant.value },
        at: odd.at,
        related: [meant.at],
        suspects: votes.for < votes.against ? [{ at: odd.at, ...votes }] : [],
      };
    }
  },
});

/** What tables of credits contradict each other on, two by two: it is told of the credit. */
function toldOfCredits(dossier: Case): ReadonlySet<string> {
  const mistyped = codesMistyped(dossier).map(({ odd, kept }) => pairKey(odd.value, kept.value));
  const pairs = [...dossier.codes.values()].flatMap((rows) => {
    const all = rows.flatMap(({ imputation }) => imputation.budgetImputation?.value.replace(/\s/g, "") ?? []);
    const charged = [...new Set(all)];
    return charged.flatMap((one, rank) => charged.slice(rank + 1).map((other) => pairKey(one, other)));
  });
  return new Set([...mistyped, ...pairs]);
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

/** Whether one code may tell which other goes with it: one account goes with many credits, and with many accounts. */
function goTogether(code: string, other: string): boolean {
  return code !== other && !isAccount(code) && !isAccount(other);
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
    for (const { codes } of rows)
      for (const { value } of codes) {
        const known = sources.get(value);
        if (known) known.add(source);
        else sources.set(value, new Set([source]));
      }
  return (code) => sources.get(code) ?? NONE;
}

const NONE: ReadonlySet<number> = new Set();

/** Of more codes in one row, or more amounts, which goes with which is not said. */
const MOST = 12;
/** A smaller amount may be anybody's. */
const TELLING = Amount.fromNumber(1000);

/** The code of a kind that stands first beside a code or an amount of a source, and whether no other of its kind does. */
interface Companion extends Only {
  readonly isAlone: boolean;
}

/** Of each code and each amount of a source, the code of each kind that alone stands beside it there. */
function onlyBeside(rows: readonly CodesTogether[], source: number): readonly Only[] {
  return companionsIn(rows, source).filter(({ isAlone }) => isAlone);
}

/** So many codes that go with several of a kind tell that others of theirs do. */
const GOING_WITH_SEVERAL = 2;

/** Says whether codes of a kind go with one of another: a commune's number stands beside each operation that it has a grant of. */
function goingWithOne(companions: readonly Companion[]): (each: Companion) => boolean {
  const kindsOf = ({ beside, value }: Companion) =>
    typeof beside === "string" ? `${kindOf(beside)} ${kindOf(value)}` : "";
  const several = groupBy(
    companions.filter(({ isAlone, beside }) => !isAlone && typeof beside === "string"),
    kindsOf,
  );
  return (each) => (several.get(kindsOf(each))?.length ?? 0) < GOING_WITH_SEVERAL;
}

function companionsIn(rows: readonly CodesTogether[], source: number): readonly Companion[] {
  const companions = new Map<string, { only: Only; isAlone: boolean }>();
  for (const { codes, figures } of rows) {
    if (codes.length > MOST || figures.length > MOST) continue;
    const telling = figures.filter((figure) => figure.compare(TELLING) >= 0);
    const kinds = codes.map(({ value }) => kindOf(value));
    for (const beside of [...codes.map(({ value }) => value), ...telling]) {
      const besideKey = keyOf(beside);
      codes.forEach((code, rank) => {
        if (typeof beside === "string" && !goTogether(code.value, beside)) return;
        const key = `${besideKey} ${kinds[rank] ?? ""}`;
        const known = companions.get(key);
        if (!known) companions.set(key, { only: { ...code, beside, key, source }, isAlone: true });
        else known.isAlone &&= known.only.value === code.value;
      });
    }
  }
  return [...companions.values()].map(({ only, isAlone }) => ({ ...only, isAlone }));
}

function keyOf(beside: Beside): string {
  return typeof beside === "string" ? beside : `${beside.toFixed()} €`;
}

/** Codes are of one kind whose letters and signs are alike, however many digits stand between; what is an account is no number of a file. */
function kindOf(code: string): string {
  return isAccount(code) ? "account" : codeShape(code).replace(/9+/g, "9");
}
