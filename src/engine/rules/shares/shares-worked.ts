import { countsFound, eurosOf } from "../../claims";
import { matches } from "../../lexicon";
import { totalsBeside } from "../../linking";
import { isRetained, retainedWorth, type ListedShare } from "../../model";
import {
  Amount,
  decimalsOf,
  digitsOf,
  distinctAmounts,
  isDigitSlip,
  isTransposed,
  significantDigits,
} from "../../money";
import {
  groupsAround,
  linesGranted,
  linesNamed,
  onlyGroups,
  onlyLines,
  partsOfAnnex,
  union,
  type LinesNamed,
} from "../held/lines-named";
import { isShareOf, shareAsWritten } from "./percent";
import type { Broken, RuleContext } from "../rule";
import { shareTold } from "./share-told";

/** A part and a whole that a percentage may be the share of. */
interface Sharing {
  readonly part: Amount;
  readonly whole: Amount;
}

/** Digits of a percentage that it hardly shares with another by chance. */
const TELLING = 2;
/** How much of what stands before a percentage tells what it is of, and what stands behind it. */
const CLAUSE = 100;
/** And how far behind it stands what it is said to be of: « 63,0 % des aides ». */
const BESIDE = 24;
const CLAUSE_BEHIND = /^[^,;:.]{0,60}/u;
/** What brackets say in hundredths: « près des deux tiers des crédits (63,7 %) ». */
const bracketed = /([^,;:.()]{0,40})\(\s*$/u;
/** A sentence of more figures is a list. */
const MOST_FIGURES = 12;

/**
 * « La voirie concentre 63,0 % des aides », « l'Harmonie représente 22,8 % des crédits »: a percentage that is no share, nor any
 * growth, of what its sentence names or gives, and a slip of the pen from the one share that it is said to be.
 */
export function* sharesWorked(
  context: RuleContext,
  isTold: (share: ListedShare) => boolean,
): Generator<Broken> {
  for (const share of context.dossier.readings.flatMap(({ listedShares }) => listedShares.flat())) {
    if (isTold(share) || decimalsOf(share.value) === 0) continue;
    if (significantDigits(Amount.fromDecimal(share.value)) < TELLING) continue;
    const [meant, other] = meantBy(share, context);
    if (meant && !other) yield shareTold({ at: share.at, value: share.value, part: meant.part }, meant.whole);
  }
}

/** What a percentage is a slip away from, each value once; nothing where it is right of anything. */
function meantBy(share: ListedShare, context: RuleContext): readonly Sharing[] {
  const { at, value, before, behind } = share;
  const figures = eurosOf(at.quote).map(({ amount }) => amount);
  if (figures.length > MOST_FIGURES) return [];
  const named = linesNamed(context);
  const all = named(at.quote);
  const whole = linesGranted(context);
  const [clauseBefore, clauseBehind] = [before.slice(-CLAUSE), CLAUSE_BEHIND.exec(behind)?.[0] ?? ""];
  if (matches(["moreOrLess", "change", "gapBetween", "earned"], clauseBefore)) return [];
  const ahead = named(clauseBefore);
  const near = ahead.length > 0 ? ahead : named(clauseBehind);
  const told = near.length > 0 ? near : all;
  const lines = onlyLines(told);
  const isOfAll = [clauseBehind.slice(0, BESIDE), bracketed.exec(before)?.[1] ?? ""].some((one) =>
    matches("shareOfAll", one),
  );
  // « À elle seule, cette opération représente 53,9 % des aides »: of one of the parts, whichever.
  const isOfAPart = told.length === 0 && isOfAll && figures.length === 0;
  const parts = isOfAPart ? partsOfAnnex(context) : lines.length === 1 ? lines : told;
  if (isOfAPart && isOfAny(value, [...parts, ...linesAlone(context)], whole)) return [];
  const [one, two, more] = figures;
  // « 59 545 €, soit 49,6 %, et 66 445 € dette comprise »: on both sides, neither is said to be of the other.
  const areAsOne = [before, behind].some((side) => eurosOf(side).length === figures.length);
  const ofTwo =
    one && two && !more && areAsOne
      ? [
          { part: one, whole: two },
          { part: two, whole: one },
        ]
      : [];
  const ofOne = one && !two ? [{ part: retainedWorth(whole), whole: one }] : [];
  const said = [
    ...parts.flatMap(({ lines: own }) => {
      const groups = [...onlyGroups(all), ...groupsAround(own.filter(isRetained), context)].map(
        ({ lines }) => lines,
      );
      const wholes = [...[whole, ...groups].map(retainedWorth), ...totalsBeside(own)];
      return wholes.map((of): Sharing => ({ part: retainedWorth(own), whole: of }));
    }),
    ...ofTwo,
    ...ofOne,
  ].filter(({ part, whole: of }) => part.compare(of) < 0 && !part.isZero && !part.isNegative);
  if (said.length === 0 || isRight(value, all, whole, figures, at.quote)) return [];
  const isOfTwo = ofTwo.length > 0 && matches("shareWord", `${clauseBefore} ${clauseBehind}`);
  const slips = said.filter(({ part, whole: of }) => {
    const [one, meant] = [Amount.fromDecimal(value), shareAsWritten(value, part, of)].map(digitsOf);
    if (one === undefined || meant === undefined) return false;
    return (isOfAll && !isOfAPart) || isOfTwo ? isDigitSlip(one, meant) : isTransposed(one, meant);
  });
  const asWritten = (one: Sharing) => shareAsWritten(value, one.part, one.whole).toFixed();
  return slips.filter((one, rank) => slips.findIndex((same) => asWritten(same) === asWritten(one)) === rank);
}

/** Whether a percentage is the share of all that any of some lines have. */
function isOfAny(
  value: string,
  sets: readonly Pick<LinesNamed, "lines">[],
  whole: LinesNamed["lines"],
): boolean {
  const all = retainedWorth(whole);
  return sets.some(({ lines }) => isShareOf(value, retainedWorth(lines), all));
}

/** Each line of the annex, and those whose rows say the same. */
function linesAlone(context: RuleContext): readonly Pick<LinesNamed, "lines">[] {
  return [
    ...linesGranted(context).map((line) => ({ lines: [line] })),
    ...context.dossier.sharedGroupings.flat(),
  ];
}

/** Whether a percentage is the share or the rest of what its sentence names or gives, in any column, or a growth between its figures. */
function isRight(
  value: string,
  named: readonly LinesNamed[],
  whole: LinesNamed["lines"],
  figures: readonly Amount[],
  quote: string,
): boolean {
  const sets = [whole, ...named.map(({ lines }) => lines)];
  const sums = distinctAmounts([
    ...figures,
    ...[...sets, union(named), union(onlyLines(named))].map(retainedWorth),
  ]);
  const numbers = [...countsFound(quote).map(({ count }) => count), ...sets.map(({ length }) => length)];
  const counts = distinctAmounts(numbers.map((count) => Amount.fromNumber(count)));
  const rest = Amount.fromNumber(100).minus(Amount.fromDecimal(value)).toDecimal().toFixed(decimalsOf(value));
  const isShare = (part: Amount, of: Amount) => isShareOf(value, part, of) || isShareOf(rest, part, of);
  return (
    [sums, counts].some((held) => held.some((part) => held.some((of) => isShare(part, of)))) ||
    sets.some((lines) => totalsBeside(lines).some((of) => isShare(retainedWorth(lines), of))) ||
    figures.some((now) => figures.some((then) => isShareOf(value, now.minus(then).abs(), then)))
  );
}
