import { findingTexts } from "../../texts";
import { eurosOf, sharesListedIn, wordsOf, type FoundFigure } from "../claims";
import { fold } from "../folding";
import { forms, matches } from "../lexicon";
import { groupBy, whenAsked } from "../lists";
import {
  passageKey,
  retainedWorth,
  type DocumentAmount,
  type DocumentReading,
  type ListedShare,
} from "../model";
import { Amount, decimalsOf, digitsOf, distinctAmounts, isDigitSlip } from "../money";
import { isMiswritten } from "./column-figures";
import { heldBy, heldByAll, holdersNamed, holdersOf } from "./holders";
import { linesGranted, partsOfAnnex } from "./lines-named";
import { passagesInTables } from "./passages";
import { isShareOf, Percent, shareAsWritten, shareOf } from "./percent";
import { quantitiesOf } from "./quantities";
import type { Broken, RuleContext } from "./rule";
import { OF_OTHER_TIMES } from "./said-elsewhere";
import { shareTold } from "./share-told";
import { blockOf } from "./stated-groups";

/** What leads from a figure to the percentage that is said of it: « , soit », « (», « , c'est-à-dire une hausse de ». */
const lead = new RegExp(
  `^(?:[^€;.%()0-9]{0,50}[,(]|[^€;.%(),0-9]{0,30}(?= ${forms("resultSign")}(?![a-z]))) ?(?:${forms(["resultSign", "shareWord", "orSaid"])}(?: |$))?(?:[a-z]{2,3} (?=${forms(["moreOrLess", "change"])}))?(?:${forms(["moreOrLess", "change"])} ${forms("ofBefore")}(?: |$))?[+−–-]? ?$`,
);
/** And from a percentage to the figure that it makes: « 60 %, soit », « 70 % à la signature, soit ». */
const makes = new RegExp(`^[^€;.%0-9]{0,60}[,(] ?${forms("resultSign")} ?$`);
/** How far before a figure, and behind a percentage, stands what says that it is a change, or what it is a share of. */
const NEAR = 60;
const BESIDE = 24;
/** A paragraph of more figures is a list. */
const MOST = 16;

/**
 * « 7 000 €, soit 27,2 % de l'enveloppe », « l'effort augmente de 1 850 €, soit 7,8 % »: a percentage said of the figure beside it,
 * that is nothing of what its paragraph gives or names, nor of what all is, and a slip away from what that figure is of all, of
 * the sum of its paragraph that is the annex's, or, as how far apart two of the paragraph are, of one of them.
 */
export function* sharesBeside(
  context: RuleContext,
  isTold: (share: ListedShare) => boolean,
): Generator<Broken> {
  const { readings } = context.dossier;
  const inTables = passagesInTables(readings);
  const blocks = groupBy(
    readings.flatMap(({ amounts }) => amounts),
    ({ at }) => blockOf(at),
  );
  const around = aroundIn(context);
  for (const share of sharesSaid(readings)) {
    if (isTold(share) || inTables.has(passageKey(share.at))) continue;
    const part = figureOf(share);
    const block = blocks.get(blockOf(share.at)) ?? [];
    if (!part || block.length > MOST) continue;
    const pool = around(share, block);
    const told = part.isChange ? changeTold(share, part.amount, pool) : partTold(share, part, pool);
    if (told) yield told;
  }
}

/** The percentages of sentences that give figures, or that are given of what is voted now. */
function sharesSaid(readings: readonly DocumentReading[]): readonly ListedShare[] {
  const places = readings.flatMap(({ amounts, listedShares }) => [...amounts, ...listedShares.flat()]);
  const sentences = new Map(places.map(({ at }) => [passageKey(at), at]));
  return [...sentences.values()].flatMap((at) =>
    sharesListedIn(at.quote).map(({ percent: value, ...beside }) => ({ at, value, ...beside })),
  );
}

/** The figure that a percentage is said of, whether it stands behind, and whether it is how far apart two others are. */
interface Beside {
  readonly amount: Amount;
  readonly isMade: boolean;
  readonly isChange: boolean;
}

function figureOf({ before, behind }: ListedShare): Beside | null {
  const said = figuresIn(before).at(-1);
  const between = said ? before.slice(said.end) : "";
  if (said && lead.test(fold(between))) {
    const ahead = before.slice(Math.max(0, said.start - NEAR), said.start);
    return {
      amount: said.amount,
      isMade: false,
      isChange: matches(CHANGE, `${clauseOf(ahead)} ${between} ${behind.slice(0, BESIDE)}`),
    };
  }
  const [made] = figuresIn(behind);
  if (said || !made || !makes.test(fold(behind.slice(0, made.start)))) return null;
  return { amount: made.amount, isMade: true, isChange: matches(CHANGE, before.slice(-NEAR)) };
}

const PAID = ["advance", "instalment", "paid", "toPay", "balancePaid"] as const;
const CHANGE = ["moreOrLess", "change", "gapBetween", "earned"] as const;

/** The words just before a figure, from the last figure or sign that ends a clause on. */
function clauseOf(ahead: string): string {
  return ahead.replace(/^.*[€;:.]/su, "");
}

/** The amounts of a text, in figures or in words alone. */
function figuresIn(text: string): readonly FoundFigure[] {
  const figures = eurosOf(text);
  const words = wordsOf(text).filter(
    (one) => !figures.some(({ start, end }) => start < one.end + 3 && one.start < end + 3),
  );
  return [...figures, ...words].sort((one, other) => one.start - other.start);
}

/** What a percentage may be of. */
interface Pool {
  /** What its paragraph gives, and which of that was so another time. */
  readonly given: readonly Amount[];
  readonly former: readonly Amount[];
  /** All that is granted. */
  readonly whole: Amount;
  /** What all of the annex, or a group of it, is granted or holds in a column. */
  readonly held: readonly Amount[];
  /** That, what its paragraph gives or names, and what the dossier says of credits, costs and other years. */
  readonly known: () => readonly Amount[];
  /** What any line or group of the annex is granted. */
  readonly worths: () => readonly Amount[];
}

function aroundIn(context: RuleContext) {
  const named = whenAsked(() => holdersNamed(holdersOf(context)));
  const whole = retainedWorth(linesGranted(context)).rounded();
  const groups = partsOfAnnex(context).map(({ lines }) => retainedWorth(lines).rounded());
  const worths = whenAsked(() =>
    distinctAmounts([
      ...quantitiesOf(context)
        .flat()
        .flatMap(({ of, amount }) => (of === "column" ? [] : [amount])),
      ...context.dossier.sharedGroupings.flat().map(({ lines }) => retainedWorth(lines).rounded()),
    ]),
  );
  const setAside = context.dossier.readings.flatMap(({ amounts, envelopes }) => [
    ...amounts.flatMap((one) => (one.setAside ? [one.amount] : [])),
    ...envelopes.map(({ value }) => value),
  ]);
  const held = distinctAmounts([whole, ...heldByAll(context), ...groups]);
  return ({ at: { quote } }: ListedShare, block: readonly DocumentAmount[]): Pool => {
    const given = amountsOf([...block, ...figuresIn(quote)]);
    const quotes = new Set([quote, ...block.map(({ at }) => at.quote)]);
    return {
      given,
      former: amountsOf(block.filter((one) => one.setAside && OF_OTHER_TIMES.has(one.setAside))),
      whole,
      held,
      known: () => {
        const own = [...quotes].flatMap((text) => named()(text).flatMap(heldBy));
        return distinctAmounts([...given, ...held, ...setAside, ...own]).filter((one) => !one.isZero);
      },
      worths,
    };
  };
}

function amountsOf(figures: readonly { readonly amount: Amount }[]): readonly Amount[] {
  return distinctAmounts(figures.map(({ amount }) => amount)).filter((one) => !one.isZero);
}

/** A change of two amounts that its paragraph gives, or of one and all: the percentage is that of one of them, the former where that is said. */
function changeTold({ at, value }: ListedShare, change: Amount, pool: Pool): Broken | null {
  const [amounts, own] = [distinctAmounts([...pool.given, pool.whole]), change.abs()];
  const all = amounts.flatMap((before) =>
    [before.plus(own), before.minus(own)].flatMap((now) =>
      !before.equals(own) && !now.equals(own) && amounts.some((one) => one.equals(now))
        ? [{ before, now }]
        : [],
    ),
  );
  const former = all.filter(({ before }) => pool.former.some((one) => one.equals(before)));
  const ways = former.length > 0 ? former : all;
  const [way, other] = ways.filter(({ before }) => isSlip(value, own, before));
  if (isKnown(value, own, pool)) return null;
  if (!way) return wrongOfChange({ at, value }, own, pool);
  if (other && ways.length > 2) return null;
  return {
    message: findingTexts["part-share-growth"],
    fill: {
      place: at,
      said: new Percent(value),
      counted: Percent.of(shareOf(own, way.before), decimalsOf(value)),
      ...way,
    },
    at,
    suspects: [],
  };
}

/** The change, or one of the two figures that it parts, where the percentage is right of what a slip of the pen made of it. */
function wrongOfChange(
  { at, value }: Pick<ListedShare, "at" | "value">,
  change: Amount,
  pool: Pool,
): Broken | null {
  if (decimalsOf(value) === 0) return null;
  const { given, whole } = pool;
  const amounts = distinctAmounts([...given, whole]).filter((one) => !one.equals(change));
  const isOf = (part: Amount, of: Amount) =>
    !of.isZero && !of.isNegative && shareAsWritten(value, part, of).equals(Amount.fromDecimal(value));
  const parted = amounts.flatMap((before) =>
    amounts.flatMap((now) => {
      const gap = now.minus(before).abs();
      return isMiswritten(change, gap) && isOf(gap, before)
        ? [{ stated: change, expected: gap, one: now, other: before }]
        : [];
    }),
  );
  const moved = amounts.flatMap((now) =>
    [now.minus(change), now.plus(change)].flatMap((before) =>
      isOf(change, before)
        ? given.flatMap((stated) =>
            isMiswritten(stated, before) && !stated.equals(now)
              ? [{ stated, expected: before, one: now, other: change }]
              : [],
          )
        : [],
    ),
  );
  const [odd, another] = [...parted, ...moved];
  if (!odd || (another && !another.expected.equals(odd.expected))) return null;
  const { stated, expected, one, other } = odd;
  return {
    message: findingTexts["near-figure-apart"],
    fill: { place: at, one, other },
    at,
    stated,
    expected,
    suspects: [],
  };
}

/** A part of all, where the words say so or nothing is more; else of the largest sum of its paragraph, that is the annex's; or just so many hundredths of one. */
function partTold(share: ListedShare, { amount: part, isMade }: Beside, pool: Pool): Broken | null {
  const { value, behind } = share;
  const meant = decimalsOf(value) > 0 && !isMade ? wholesOf(behind, part, pool) : [];
  const slips = meant.filter((one) => isSlip(value, part, one));
  const isPaid = isMade && matches(PAID, share.before.slice(-NEAR));
  const sums = isPaid ? [...pool.given, ...pool.held] : isMade ? [] : pool.given;
  const just =
    slips.length === 0 && decimalsOf(value) === 0 ? sums.filter((one) => isJust(value, part, one)) : [];
  const [one, other] = distinctAmounts([...slips, ...just]);
  if (!one) return wrongOfPart(share, part, meant, pool);
  if (other) return null;
  // « 40 % en mai et 20 % en juin, soit A »: of the other.
  const said = isMade ? sharesListedIn(share.at.quote).map(({ percent }) => percent) : [value];
  const isRight =
    slips.length > 0
      ? isKnown(value, part, pool)
      : pool.given.some((sum) => isShareOf(value, part, sum)) ||
        pool.known().some((sum) => said.some((own) => sum.times(own).times("0.01").rounded().equals(part)));
  return isRight ? null : shareTold({ ...share, part }, one);
}

/** The figure itself, where the percentage is right of what a slip of the pen made of it and the annex holds. */
function wrongOfPart(
  { at, value }: ListedShare,
  part: Amount,
  wholes: readonly Amount[],
  pool: Pool,
): Broken | null {
  const [whole, another] = wholes;
  if (!whole || another || isKnown(value, part, pool)) return null;
  const said = Amount.fromDecimal(value);
  const [expected, other] = pool
    .worths()
    .filter((one) => isMiswritten(part, one) && shareAsWritten(value, one, whole).equals(said));
  if (!expected || other) return null;
  return {
    message: findingTexts["reckoning-share"],
    fill: { place: at, percent: new Percent(value), whole },
    at,
    stated: part,
    expected,
    suspects: [],
  };
}

function wholesOf(behind: string, part: Amount, { given, held, whole }: Pool): readonly Amount[] {
  if (matches("shareOfAll", behind.slice(0, BESIDE))) return [whole];
  if (!/^ ?(?:[).,;:]|$)/.test(behind)) return [];
  // « A €, soit 48,4 %, et B € dette comprise »: it is of no figure behind.
  const own = given.findIndex((one) => one.equals(part));
  const more = given.slice(0, Math.max(0, own)).filter((one) => one.compare(part) > 0);
  const [most] = more.sort((one, other) => other.compare(one));
  return most && held.some((one) => one.equals(most)) ? [most] : [];
}

function isSlip(value: string, part: Amount, whole: Amount): boolean {
  if (whole.isZero) return false;
  const meant = shareAsWritten(value, part, whole);
  return isDigitSlip(digitsOf(Amount.fromDecimal(value)), digitsOf(meant));
}

/** Whether a figure is just a whole number of hundredths of a sum, another than the one said by one digit. */
function isJust(value: string, part: Amount, whole: Amount): boolean {
  if (whole.compare(part) <= 0) return false;
  const share = shareOf(part, whole);
  const isWhole = share.toDecimal().isInteger() && whole.times(share.times("0.01").toExact()).equals(part);
  return isWhole && isDigitSlip(digitsOf(Amount.fromDecimal(value)), digitsOf(share));
}

/** Whether a percentage is what the figure is of anything that is known, or leaves of it, or what two figures of its paragraph are to one another. */
function isKnown(value: string, part: Amount, { given, known }: Pool): boolean {
  const rest = Amount.fromNumber(100).minus(Amount.fromDecimal(value)).toDecimal().toFixed(decimalsOf(value));
  const isOf = (one: Amount, whole: Amount) =>
    !one.equals(whole) &&
    (isShareOf(value, one, whole) ||
      isShareOf(rest, one, whole) ||
      isShareOf(value, one.minus(whole).abs(), whole));
  return (
    known().some((whole) => isOf(part, whole)) || given.some((one) => given.some((whole) => isOf(one, whole)))
  );
}
