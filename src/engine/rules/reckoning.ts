import { findingTexts } from "../../texts";
import { annexAmount, everything } from "../diagnosis";
import { figuresGiving, isSlip } from "../linking";
import { groupBy, keptFor } from "../lists";
import { isRetained, worthOf, type DocumentPlace, type GrantLine, type Reckoning } from "../model";
import { decimalsOf, Amount, sumsOfSome } from "../money";
import { isMiswritten } from "./held/column-figures";
import { figureKey } from "./ticking/compared";
import { isVoted, isWorthOfPart, sumsVoted } from "./envelope-left";
import { heldBy, holderOf } from "./held/holders";
import { oddInstalments, rightInstalments } from "./worked/instalments";
import { Percent, shareOf, wholesAmong } from "./shares/percent";
import { isAllOfValue, memberLeftOut } from "./worked/member-left-out";
import { amountsHeld, quantitiesOf, type Kind, type Quantity } from "./held/quantities";
import { baseInstead, isShareOfItsLine, rateInstead } from "./shares/rate-said";
import { defineRule, type Broken, type Fill, type RuleContext } from "./rule";
import { statementsAt } from "./ticking/statements-at";
import { isAtOneRate, isMeantWithTax, mayBeTaxed, withTax } from "./worked/taxed";
import { isNearCount } from "./counting/ways-of-counting";

/**
 * What a paragraph reckons from its own figures holds: what is left of a sum, what two make together, how far apart they
 * are, a share. Where it may be of something else, it is asked about only where a slip of the pen, a part of the annex left
 * out, what another document gives, or other paragraphs that reckon so tell that it is meant.
 */
export const reckoning = defineRule({
  meta: { id: "reckoning", severity: "error", needs: [] },
  *holds(context) {
    yield* rightInstalments(context);
    const holds = holder(context);
    for (const { reckonings } of context.dossier.readings)
      for (const one of reckonings) yield* comparedIn(one, holds).map((value) => ({ at: one.at, value }));
  },
  *check(context) {
    const told = new Set(paidOfConventions(context));
    for (const odd of oddInstalments(context)) {
      if (told.has(keyOf(odd))) continue;
      told.add(keyOf(odd));
      yield odd;
    }
    if (context.dossier.readings.every(({ reckonings }) => reckonings.length === 0)) return;
    const holds = holder(context);
    for (const { reckonings } of context.dossier.readings) {
      const broken = reckonings.filter((one) => !holds(one));
      const [alike, brokenAlike] = [reckonings, broken].map((all) => groupBy(all, ({ kind }) => kind));
      const areBroken = new Set(broken);
      for (const one of reckonings) {
        const isBroken = areBroken.has(one);
        const instead = baseInstead(one, context) ?? (isBroken ? rateInstead(one, context) : null);
        if (instead) yield instead;
        if (instead || !isBroken) continue;
        const isHabit =
          (alike?.get(one.kind)?.length ?? 0) > ENOUGH && brokenAlike?.get(one.kind)?.length === 1;
        const way = [...waysTo(one), ...wayFromRest(one, context)].findLast(
          (each) => isMeant(one, each, context) || (isHabit && !OF_ANYTHING.has(one.kind)),
        );
        const key = keyOf({ at: one.at, stated: one.value });
        if (!way || told.has(key)) continue;
        told.add(key);
        const isUsed = reckonings.some((other) => !areBroken.has(other) && isTermOf(one, other));
        yield (isUsed ? takenInstead(one, way, context) : null) ?? toldOf(one, way, context);
      }
    }
  },
});

/** The figures that are right; a share that may be of anything is set against nothing. */
function comparedIn(one: Reckoning, holds: (one: Reckoning) => boolean): readonly Amount[] {
  if (one.kind === "taxed" && !isAtOneRate(one)) return [];
  const isShareOf = (term: Amount) => isShareOfAny({ ...one, terms: [term] }, () => []);
  const terms = one.kind === "share" ? one.terms.filter(isShareOf) : holds(one) ? one.terms : [];
  return terms.length > 0 ? [one.value, ...terms] : [];
}

/** The advances and balances of conventions, that have a rule of their own. */
function paidOfConventions({ dossier }: RuleContext): readonly string[] {
  return dossier.conventions.flatMap(({ convention: { advanceAmount, balanceAmount }, operation }) =>
    operation && advanceAmount && balanceAmount
      ? [advanceAmount, balanceAmount].map(({ at, value }) => keyOf({ at, stated: value }))
      : [],
  );
}

function keyOf({ at, stated = null }: Pick<Broken, "at" | "stated">): string {
  return stated ? figureKey(at, stated) : "";
}

/** Paragraphs that bear out that another reckons so. */
const ENOUGH = 2;
/** What other paragraphs bear out says nothing of these: they may be of what the paragraph does not give. */
const OF_ANYTHING: ReadonlySet<Reckoning["kind"]> = new Set(["share", "average", "each", "list", "taxed"]);
/** A share is written to the euro. */
const EURO = Amount.fromNumber(1);

/** One way in which a paragraph may mean a figure: what it then comes to, and from what. */
interface Way {
  readonly expected: Amount;
  /** Other amounts with which its terms, one at a time, would make the figure what it is. */
  readonly others: readonly { readonly term: Amount; readonly instead: Amount }[];
  readonly fill: Fill;
}

function waysTo({ kind, value, terms, percent, count, quantities = [] }: Reckoning): readonly Way[] {
  const [first = Amount.zero, ...rest] = terms;
  const sum = Amount.sum(rest);
  const moved = (amounts: readonly Amount[], by: Amount) =>
    amounts.map((term) => ({ term, instead: term.plus(by) }));
  switch (kind) {
    case "left": {
      const gap = value.minus(first.minus(sum));
      const others = [...moved([first], gap), ...moved(rest, gap.negated())];
      return [{ expected: first.minus(sum), others, fill: { whole: first, ...takenFrom(rest, sum) } }];
    }
    case "together": {
      const others = moved(terms, value.minus(first.plus(sum)));
      return [{ expected: first.plus(sum), others, fill: { one: first, other: sum } }];
    }
    case "list":
    case "sum": {
      const all = Amount.sum(terms);
      const others = moved(terms, value.minus(all));
      return [{ expected: all, others, fill: { count: terms.length } }];
    }
    case "priced": {
      const costs = terms.map((price, rank) => price.times(String(quantities[rank] ?? 1)));
      return [{ expected: Amount.sum(costs), others: [], fill: {} }];
    }
    case "taxed":
      return [{ expected: withTax(first), others: [], fill: { net: first } }];
    case "apart": {
      const [from, to] = [0, 1].map((side) => Amount.sum(terms.filter((_, rank) => rank % 2 === side)));
      const [one, other] = [from ?? Amount.zero, to ?? Amount.zero];
      return [{ expected: one.minus(other).abs(), others: [], fill: { one, other } }];
    }
    case "average":
    case "each":
      return [
        {
          expected: amongEach(first, count ?? MONTHS),
          others: [],
          fill: { whole: first, count: count ?? MONTHS },
        },
      ];
    case "share":
      return terms.map((whole) => shareWay(whole, percent));
  }
}

/** The months of a year, where a monthly sum does not say among how many it is shared. */
const MONTHS = 12;

/** What each of some receives, to the cent. */
function amongEach(whole: Amount, count: number): Amount {
  return Amount.fromDecimal(whole.toDecimal().dividedBy(count).toFixed(2));
}

function shareWay(whole: Amount, percent: string | null): Way {
  const expected = whole.times(hundredths(percent)).rounded();
  return { expected, others: [], fill: { percent: new Percent(percent ?? ""), whole } };
}

/** A share of what its balance is the rest of, where the annex gives that to somebody: « 70 %, soit 42 000 € ; le solde, soit 18 600 € » of 62 000 €. */
function wayFromRest({ kind, percent, remainder }: Reckoning, context: RuleContext): readonly Way[] {
  const left = Amount.fromNumber(1).minus(Amount.fromDecimal(hundredths(percent)));
  if (kind !== "share" || !remainder || left.isZero || left.isNegative) return [];
  const whole = Amount.fromNumber(remainder.toDecimal().dividedBy(left.toDecimal()).toNumber()).rounded();
  return amountsHeld(quantitiesOf(context)).has(whole.toFixed()) ? [shareWay(whole, percent)] : [];
}

/** What is taken, one by one where there are two. */
function takenFrom([one, other, more]: readonly Amount[], taken: Amount): Fill {
  return one && other && !more ? { one, other } : { taken };
}

function hundredths(percent: string | null): string {
  return Amount.fromDecimal(percent ?? "0")
    .times("0.01")
    .toExact();
}

/** Tells whether a figure is what it is reckoned to be, in any way that its paragraph may mean. */
function holder(context: RuleContext): (one: Reckoning) => boolean {
  const held = quantitiesOf(context).flat();
  // What is voted may weigh on a sum by another column of the annex: what those who receive leave to the council.
  const columns = held.flatMap(({ of, amount }) => (of === "column" ? [amount] : []));
  const voted = new Set([...sumsVoted(context), ...columns].map((sum) => sum.toExact()));
  const near = wholesAmong(held.map(({ amount }) => amount));
  return (one) => {
    if (one.kind === "share") return isShareOfAny(one, near) || isShareOfItsLine(one, context);
    if (one.kind === "taxed") return mayBeTaxed(one);
    const tolerance = one.tolerance ?? Amount.zero;
    const isNear = ({ expected }: Way) => expected.minus(one.value).abs().compare(tolerance) <= 0;
    if (waysTo(one).some(isNear)) return true;
    // « 3 clubs à 4 100 € » may say what the three are given together.
    if (one.kind === "priced") return waysTo({ ...one, kind: "sum" }).some(isNear);
    // « la dépense est de A, ce qui laisse b et c, soit T »: what goes first may be no part of it, nor be set beside it.
    if (one.kind === "sum" || one.kind === "apart")
      return lastOf(one).some((own) => waysTo(own).some(isNear));
    if (one.kind !== "left") return false;
    // Some of what stands between may not be taken from the sum, and what is voted may be taken too without being said.
    const [whole = Amount.zero, ...taken] = one.terms;
    const away = sumsOfSome(taken).map((sum) => whole.minus(sum).minus(one.value));
    return away.some((rest) => rest.isZero || voted.has(rest.toExact()));
  };
}

/** The same with only the last of its terms, two at the least; of figures set side by side, with the last of the pairs. */
function lastOf(one: Reckoning): readonly Reckoning[] {
  const step = one.kind === "apart" ? 2 : 1;
  return one.terms.flatMap((_, rank) =>
    rank > 0 && rank % step === 0 && rank <= one.terms.length - 2
      ? [{ ...one, terms: one.terms.slice(rank) }]
      : [],
  );
}

/** A share of a figure before, or of anything that the annex holds, as far as it is written. */
function isShareOfAny(
  { value, terms, percent, isWorkedOut }: Reckoning,
  near: (percent: string, sum: Amount) => readonly Amount[],
): boolean {
  const said = percent ?? "0";
  const decimals = decimalsOf(said);
  const isOf = (whole: Amount) =>
    !whole.isZero &&
    (value
      .minus(whole.times(hundredths(percent)))
      .abs()
      .compare(EURO) < 0 ||
      (!isWorkedOut &&
        shareOf(value, whole).toDecimal().toFixed(decimals) ===
          Amount.fromDecimal(said).toDecimal().toFixed(decimals)));
  return [...terms, ...near(said, value)].some(isOf);
}

/** Whether a figure is meant to be what one way makes of it, though it is not. */
function isMeant(one: Reckoning, way: Way, context: RuleContext): boolean {
  const { kind, value, terms, remainder, isSaidWhole } = one;
  const { expected, others } = way;
  switch (kind) {
    case "apart":
      return true;
    case "share":
      return isMiswritten(value, expected) || isWithRest(way, remainder);
    // Divided by a neighbour of the count, or miswritten.
    case "average":
      return isMiswritten(value, expected) || isAmongOthers(one);
    // What each is given may be rounded.
    case "each":
      return (
        isAmongOthers(one) ||
        (isMiswritten(value, expected) && value.minus(expected).abs().compare(EURO) >= 0)
      );
    // What a list comes to is meant where the annex comes to it too, or would if the list had one more of its lines.
    case "list":
      if (leftOut(one, way, context) !== null || misstated(one, way, context) !== null) return true;
      // As many as announced, each a line's, that make a part of the annex together.
      if (
        one.count === terms.length &&
        isAllOfValue(one) &&
        areLines(terms, context) &&
        isWorthOfPart(expected, context)
      )
        return true;
      // What is said is right of the annex, or a part of it, of which the list may be some: « Total du programme ».
      if (isWorthOfPart(value, context)) return false;
      return (
        isVoted(expected, context) ||
        (groupsWorth(expected, context).length > 0 && !isGiven(value.minus(expected), one.at, context)) ||
        isWrongOfLines(one, expected, context) ||
        isGivenElsewhere(one, expected, context)
      );
    case "sum":
      // « T, dont a et b » need not be all of T: what the annex holds of one of its parts is no slip of the pen.
      return (
        isSaidWhole ||
        [{ term: value, instead: expected }, ...others].some(
          ({ term, instead }) => isMiswritten(term, instead) && !isHeldOfPart(term, context),
        )
      );
    case "taxed":
      return isMeantWithTax(one);
    case "priced":
      return isSaidWhole && (isMiswritten(value, expected) || isOffInOne(one, expected));
    case "together":
      return isSlip(value, expected) || others.some(({ term, instead }) => isSlip(term, instead));
    case "left": {
      const gap = value.minus(expected).abs();
      return (
        isSlip(value, expected) ||
        others.some(({ term, instead }) => isSlip(term, instead)) ||
        amountsHeld(quantitiesOf(context)).has(gap.toFixed()) ||
        // Another document gives it.
        figuresGiving(expected, context.dossier.readings).some(({ at }) => at.file !== one.at.file) ||
        (isSaidWhole && Amount.sum(terms.slice(1)).equals(grantedInAll(context)))
      );
    }
  }
}

/** Whether what quantities come to at their prices is a sum but for some more, or fewer, of one of them, or a slip of the pen in one price. */
function isOffInOne({ value, terms, quantities = [] }: Reckoning, sum: Amount): boolean {
  const gap = value.minus(sum);
  return terms.some((price, rank) => {
    const quantity = quantities[rank] ?? 1;
    const more = gap.toCents() / price.toCents();
    const instead = price.plus(Amount.fromDecimal(gap.toDecimal().dividedBy(quantity).toFixed(6)));
    return (Number.isInteger(more) && isNearCount(quantity, quantity + more)) || isMiswritten(price, instead);
  });
}

/** Whether the whole of the annex, a theme or an operation holds an amount in one of its columns. */
function isHeldOfPart(amount: Amount, context: RuleContext): boolean {
  return amountsOfParts(quantitiesOf(context)).has(amount.toFixed());
}

const amountsOfParts = keptFor(
  (kinds: readonly Kind[]): ReadonlySet<string> =>
    new Set(
      kinds
        .flat()
        .filter(({ of }) => of !== "line")
        .flatMap((one) => heldBy(holderOf(one)))
        .map((amount) => amount.toFixed()),
    ),
);

function grantedInAll({ ledger, dossier }: RuleContext): Amount {
  return annexAmount(ledger, everything(dossier)).rounded();
}

/**
 * Whether all that a list gives is some line's, each its own, so that what it comes to is wrong: by a slip of the pen, or
 * labelled as its total and less than that. An item broken over lines may go unread where its amount is given; the last
 * items alone may be what is totalled.
 */
function isWrongOfLines(one: Reckoning, sum: Amount, context: RuleContext): boolean {
  const { at, value, terms, isSaidWhole } = one;
  const isLess = value.compare(sum) < 0;
  if (!(isSaidWhole && isLess) && !isMiswritten(value, sum)) return false;
  if (!isLess && isGiven(value.minus(sum), at, context)) return false;
  return areLines(terms, context) && !terms.some((_, rank) => Amount.sum(terms.slice(rank)).equals(value));
}

/** Whether all that a list is said to come to is some line's, each its own, and another document gives what they do come to. */
function isGivenElsewhere(
  { at, value, terms, isSaidWhole }: Reckoning,
  sum: Amount,
  context: RuleContext,
): boolean {
  const { readings } = context.dossier;
  return (
    isSaidWhole &&
    areLines(terms, context) &&
    figuresGiving(sum, readings).some(({ at: { file } }) => file !== at.file) &&
    !isGiven(value.minus(sum).abs(), at, context)
  );
}

function areLines(terms: readonly Amount[], context: RuleContext): boolean {
  return (
    terms.length > ENOUGH && strangersAmong(linesOf(quantitiesOf(context)), terms).strangers.length === 0
  );
}

/** Quantities by their amounts, signs left to words; none of nothing. */
type ByWorth = ReadonlyMap<bigint, readonly Quantity[]>;

function byWorth(quantities: readonly Quantity[]): ByWorth {
  return groupBy(
    quantities.filter(({ amount }) => !amount.isZero),
    ({ amount }) => amount.abs().units,
  );
}

const linesOf = keptFor((kinds: readonly Kind[]) => byWorth(kinds.flat().filter(({ of }) => of === "line")));

/** The lines of the annex, its themes and its operations that have a name, kind by kind. */
const namedOf = keptFor((kinds: readonly Kind[]) =>
  [...kinds].reverse().map((own) => byWorth(own.filter(isNamed))),
);

/**
 * What is left out of a list announced by what a part of the annex comes to; else the only line of the annex that, added to a
 * list, makes of it the sum of the annex that is announced, be it that of lines whose rows say the same, or of as many lines
 * as are announced; null where the document gives its amount elsewhere.
 */
function leftOut(one: Reckoning, { expected }: Way, context: RuleContext): Quantity | null {
  const { kind, value, terms, count, at } = one;
  // « 2 structures nouvelles (29 700 €) »: of as many as are announced, none is left out.
  if (kind !== "list" || count === terms.length) return null;
  const member = memberLeftOut(one, quantitiesOf(context), context.dossier.readings);
  if (member) return member;
  const isOfCount = count === terms.length + 1 && areLines(terms, context);
  const isSum = isOfCount || isVoted(value, context);
  const groups = isSum ? [] : groupsWorth(value, context);
  if (!isSum && groups.length === 0) return null;
  const gap = value.minus(expected);
  const isOfGroup = ({ lines: [line] }: Quantity) =>
    line !== undefined && groups.some((lines) => lines.includes(line));
  const [only, other] = (linesOf(quantitiesOf(context)).get(gap.abs().units) ?? []).filter(
    (one) => one.amount.equals(gap) && (isSum || isOfGroup(one)),
  );
  return only && !other && !isGiven(gap, at, context) ? only : null;
}

/** The groups of lines whose rows say the same in a column, that come to a sum. */
function groupsWorth(sum: Amount, { dossier }: RuleContext): readonly (readonly GrantLine[])[] {
  return groupsBySum(dossier.groupings).get(sum.units) ?? [];
}

const groupsBySum = keptFor((groupings: RuleContext["dossier"]["groupings"]) => {
  const groups = groupings.flat().map(({ lines }) => lines.filter(isRetained));
  return groupBy(groups, (lines) => worthOf(lines).rounded().units);
});

/** Whether the document of a place gives an amount. */
function isGiven(amount: Amount, { file }: DocumentPlace, { dossier }: RuleContext): boolean {
  return figuresGiving(amount, dossier.readings).some(({ at }) => at.file === file);
}

/** An amount of a list, and what of the annex has the amount that would make of the list what it announces. */
interface Misstated {
  readonly term: Amount;
  readonly line: Quantity;
}

/**
 * The only amount of a list that is no line's, where all others are, and the only line left that would set the list right;
 * or the same of operations, or themes. Null where the amount is held against the annex already.
 */
function misstated({ kind, terms }: Reckoning, { others }: Way, context: RuleContext): Misstated | null {
  if (kind !== "list" || terms.length <= ENOUGH) return null;
  const [found] = namedOf(quantitiesOf(context)).flatMap((own) => misstatedAmong(own, terms, others) ?? []);
  if (!found) return null;
  const isHeld = context.ledger.statements.some(
    ({ amount, scope }) =>
      (scope.kind === "lines") === (found.line.of === "line") && amount.equals(found.term),
  );
  return isHeld ? null : found;
}

function isNamed({ of, at, fill }: Quantity): boolean {
  return of === "line" || ((of === "operation" || of === "theme") && at !== null && fill["title"] !== "");
}

function misstatedAmong(kind: ByWorth, terms: readonly Amount[], others: Way["others"]): Misstated | null {
  const { leftOf, strangers } = strangersAmong(kind, terms);
  const [term, another] = strangers;
  const instead = term && others.find((one) => one.term === term)?.instead;
  const [line, other] = instead ? leftOf(instead) : [];
  return term && !another && line && !other ? { term, line } : null;
}

/** Of some amounts, their signs left to words, those that are none of a kind's, each taken once, and what of the kind is left. */
function strangersAmong(kind: ByWorth, terms: readonly Amount[]) {
  const taken = new Map<bigint, number>();
  const strangers = terms.filter((term) => {
    const worth = term.abs().units;
    const count = taken.get(worth) ?? 0;
    taken.set(worth, count + 1);
    return count >= (kind.get(worth)?.length ?? 0);
  });
  const leftOf = (sum: Amount) => {
    const worth = sum.abs().units;
    return (kind.get(worth) ?? []).slice(taken.get(worth) ?? 0).filter(({ amount }) => amount.equals(sum));
  };
  return { leftOf, strangers };
}

/** How far from the count what an average was divided by may be. */
const MISCOUNTED = 2;

function isAmongOthers({ value, terms: [whole = Amount.zero], count, tolerance }: Reckoning): boolean {
  if (count === null) return false;
  const near = Array.from({ length: 2 * MISCOUNTED + 1 }, (_, rank) => count + rank - MISCOUNTED);
  return near.some(
    (other) =>
      other > 0 &&
      amongEach(whole, other)
        .minus(value)
        .abs()
        .compare(tolerance ?? EURO) < 0,
  );
}

/** Whether what is told to be left of the whole beside a share is what the share, as it should be, leaves. */
function isWithRest({ expected, fill: { whole } }: Way, remainder: Amount | null): boolean {
  return (
    remainder !== null &&
    whole instanceof Amount &&
    whole.minus(remainder).minus(expected).abs().compare(EURO) < 0
  );
}

/** Whether a figure is one that another is reckoned from. */
function isTermOf({ value }: Reckoning, other: Reckoning): boolean {
  return other.kind !== "share" && other.terms.some((term) => term.equals(value));
}

/** What is told of a balance with which the text goes on rightly: of what is taken, the one sum that a slip of the pen parts from what leaves it; null for none, or several. */
function takenInstead(
  { kind, at, value, terms: [whole, ...taken] }: Reckoning,
  { expected, others }: Way,
  { ledger }: RuleContext,
): Broken | null {
  const slips = others.filter(({ term, instead }) => taken.includes(term) && isSlip(term, instead));
  const [only, another] = slips;
  if (kind !== "left" || !whole || !only || another) return null;
  return {
    severity: "warning",
    message: findingTexts["reckoning-taken"],
    fill: { place: at, whole, counted: expected, left: value },
    at,
    stated: only.term,
    expected: only.instead,
    relies: statementsAt(at, ledger.statements)
      .filter(({ amount }) => amount.equals(only.term))
      .map(({ index }) => index),
    suspects: [],
  };
}

function toldOf(one: Reckoning, way: Way, context: RuleContext): Broken {
  const { kind, at, value, terms, remainder } = one;
  const { ledger } = context;
  const short = leftOut(one, way, context);
  const odd = short ? null : misstated(one, way, context);
  const line = short ?? odd?.line;
  const isSure =
    kind === "apart" || (kind === "list" && !short) || (kind === "share" && isWithRest(way, remainder));
  const oddTerm = odd?.term ?? (kind === "sum" ? miswrittenTerm(one, way) : null);
  const said = short ? "reckoning-list-short" : odd ? "reckoning-list-odd" : messageOf(kind, way);
  return {
    ...(isSure ? {} : { severity: "warning" }),
    message: findingTexts[said],
    fill: {
      place: at,
      ...way.fill,
      ...line?.fill,
      ...(short ? nameOf(short) : {}),
      ...(odd ? { term: odd.term, amount: odd.line.amount, ...nameOf(odd.line) } : {}),
    },
    at,
    ...(line?.at ? { related: [line.at] } : {}),
    stated: value,
    expected: way.expected,
    relies: statementsAt(at, ledger.statements)
      .filter(({ amount }) => (odd ? [odd.term] : [value, ...terms]).some((one) => one.equals(amount)))
      .map(({ index }) => index),
    parts: kind === "sum" || (kind === "list" && !line) ? terms.map((term) => ({ value: term, at })) : [],
    suspects: oddTerm
      ? placesGiving(oddTerm, at, context).map((place) => ({ at: place, for: 1, against: 2 }))
      : [],
  };
}

/** The only part of a sum that a slip of the pen makes of what would set it right, where no slip makes the sum; null for none, or several. */
function miswrittenTerm({ value }: Reckoning, { expected, others }: Way): Amount | null {
  const slips = others.filter(({ term, instead }) => isMiswritten(term, instead));
  const [only, another] = isMiswritten(value, expected) ? [] : slips;
  return only && !another ? only.term : null;
}

/** The only passage of a document that gives a figure; none where several do. */
function placesGiving(
  figure: Amount,
  { file }: DocumentPlace,
  { dossier }: RuleContext,
): readonly DocumentPlace[] {
  const giving = dossier.readings.flatMap(({ amounts }) =>
    amounts.flatMap(({ at, amount }) => (at.file === file && amount.equals(figure) ? [at] : [])),
  );
  return giving.length === 1 ? giving : [];
}

/** What a list lacks, and where it stands. */
function nameOf({ of, at, fill: { title } }: Quantity): Fill {
  return of === "line" || !at || title === undefined ? {} : { name: title, line: at };
}

function messageOf(kind: Reckoning["kind"], { fill }: Way) {
  return kind === "left" && !("taken" in fill) ? "reckoning-left-two" : (`reckoning-${kind}` as const);
}
