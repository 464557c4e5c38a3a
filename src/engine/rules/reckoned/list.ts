import { findingTexts } from "../../../texts";
import { groupBy, keptFor } from "../../lists";
import { isRetained, worthOf, type Reckoning } from "../../model";
import { Amount } from "../../money";
import { isVoted, isWorthOfPart } from "../envelope-left";
import { isMiswritten } from "../held/column-figures";
import { quantitiesOf, type Quantity } from "../held/quantities";
import type { Fill, RuleContext } from "../rule";
import { addedUp } from "./added";
import { linesOf, namedOf, strangersAmong, type ByWorth } from "./by-worth";
import { isAllOfValue, memberLeftOut } from "./member-left-out";
import { isGiven, type Reckoner, type Way } from "./reckoner";

/** What the items of a list add up to: meant where the annex comes to it too, or would if the list had one more of its lines. */
export const list: Reckoner = {
  waysTo: (one) => [addedUp(one, findingTexts["reckoning-list"])],
  isMeant(one, way, context) {
    const { value, terms, count } = one;
    const { expected } = way;
    if (leftOut(one, way, context) || misstated(one, way, context)) return true;
    // As many as announced, each a line's, that make a part of the annex together.
    const areAll = count === terms.length && isAllOfValue(one) && areLines(terms, context);
    if (areAll && isWorthOfPart(expected, context)) return true;
    // What is said is right of the annex, or a part of it, of which the list may be some: « Total du programme ».
    if (isWorthOfPart(value, context)) return false;
    return isVoted(expected, context) || isWrongOfLines(one, expected, context);
  },
  isOfAnything: true,
  tell(one, way, context) {
    const short = leftOut(one, way, context);
    if (short)
      return {
        message: findingTexts["reckoning-list-short"],
        isSure: false,
        line: short,
        fill: nameOf(short),
      };
    const odd = misstated(one, way, context);
    if (!odd) return { isSure: true, areParts: true };
    const { term, line } = odd;
    return {
      message: findingTexts["reckoning-list-odd"],
      isSure: true,
      line,
      fill: { term, amount: line.amount, ...nameOf(line) },
      oddTerm: term,
      isOfTerm: true,
    };
  },
};

/** So many items, each a line's, are hardly so by chance. */
const ENOUGH = 2;

/**
 * Whether all that a list gives is some line's, each its own, so that what it comes to is wrong: by a slip of the pen, or
 * labelled as its total and less than that. An item broken over lines may go unread where its amount is given; the last
 * items alone may be what is totalled.
 */
function isWrongOfLines(
  { at, value, terms, isSaidWhole }: Reckoning,
  sum: Amount,
  context: RuleContext,
): boolean {
  const isLess = value.compare(sum) < 0;
  if (!(isSaidWhole && isLess) && !isMiswritten(value, sum)) return false;
  if (!isLess && isGiven(value.minus(sum), at, context)) return false;
  return areLines(terms, context) && !terms.some((_, rank) => Amount.sum(terms.slice(rank)).equals(value));
}

function areLines(terms: readonly Amount[], context: RuleContext): boolean {
  return (
    terms.length > ENOUGH && strangersAmong(linesOf(quantitiesOf(context)), terms).strangers.length === 0
  );
}

/**
 * What is left out of a list announced by what a part of the annex comes to; else the only line of the annex that, added to a
 * list, makes of it the sum of the annex that is announced, be it that of lines whose rows say the same, or of as many lines
 * as are announced; null where the document gives its amount elsewhere.
 */
function leftOut(one: Reckoning, { expected }: Way, context: RuleContext): Quantity | null {
  const { value, terms, count, at } = one;
  // « 2 structures nouvelles (29 700 €) »: of as many as are announced, none is left out.
  if (count === terms.length) return null;
  const member = memberLeftOut(one, quantitiesOf(context), context.dossier.readings);
  if (member) return member;
  const isOfCount = count === terms.length + 1 && areLines(terms, context);
  const isSum = isOfCount || isVoted(value, context);
  const group = new Set((groupsBySum(context.dossier.groupings).get(value.units) ?? []).flat());
  const gap = value.minus(expected);
  const worth = linesOf(quantitiesOf(context)).get(gap.abs().units) ?? [];
  const [only, other] = worth.filter(
    ({ amount, lines }) => amount.equals(gap) && (isSum || lines.some((line) => group.has(line))),
  );
  return only && !other && !isGiven(gap, at, context) ? only : null;
}

/** The groups of lines whose rows say the same in a column, by what they come to. */
const groupsBySum = keptFor((groupings: RuleContext["dossier"]["groupings"]) => {
  const groups = groupings.flat().map(({ lines }) => lines.filter(isRetained));
  return groupBy(groups, (lines) => worthOf(lines).rounded().units);
});

/** An amount of a list, and what of the annex has the amount that would make of the list what it announces. */
interface Misstated {
  readonly term: Amount;
  readonly line: Quantity;
}

/**
 * The only amount of a list that is no line's, where all others are, and the only line left that would set the list right;
 * or the same of operations, or themes. Null where the amount is held against the annex already.
 */
function misstated({ terms }: Reckoning, { others }: Way, context: RuleContext): Misstated | null {
  if (terms.length <= ENOUGH) return null;
  const [found] = namedOf(quantitiesOf(context)).flatMap((own) => misstatedAmong(own, terms, others) ?? []);
  if (!found) return null;
  const isHeld = context.ledger.statements.some(
    ({ amount, scope }) =>
      (scope.kind === "lines") === (found.line.of === "line") && amount.equals(found.term),
  );
  return isHeld ? null : found;
}

function misstatedAmong(kind: ByWorth, terms: readonly Amount[], others: Way["others"]): Misstated | null {
  const { leftOf, strangers } = strangersAmong(kind, terms);
  const [term, another] = strangers;
  const instead = term && others.find((one) => one.term === term)?.instead;
  const [line, other] = instead ? leftOf(instead) : [];
  return term && !another && line && !other ? { term, line } : null;
}

/** What a list lacks, and where it stands. */
function nameOf({ of, at, fill: { title } }: Quantity): Fill {
  return of === "line" || !at || title === undefined ? {} : { name: title, line: at };
}
