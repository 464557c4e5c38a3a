import { findingTexts } from "../../../texts";
import { isSlip } from "../../linking";
import { keptFor } from "../../lists";
import type { Reckoning } from "../../model";
import { Amount } from "../../money";
import { isMiswritten } from "../held/column-figures";
import { heldBy, holderOf } from "../held/holders";
import { quantitiesOf, type Kind } from "../held/quantities";
import type { RuleContext } from "../rule";
import { isNear, moved, withLastOf, type Reckoner, type Way } from "./reckoner";

/** What two sums make together. */
export const together: Reckoner = {
  waysTo({ value, terms }) {
    const [one = Amount.zero, ...rest] = terms;
    const other = Amount.sum(rest);
    const expected = one.plus(other);
    return [
      {
        message: findingTexts["reckoning-together"],
        expected,
        others: moved(terms, value.minus(expected)),
        fill: { one, other },
      },
    ];
  },
  isMeant({ value }, { expected, others }) {
    return isSlip(value, expected) || others.some(({ term, instead }) => isSlip(term, instead));
  },
};

/** What a figure's parts add up to. */
export const sum: Reckoner = {
  waysTo: (one) => [addedUp(one, findingTexts["reckoning-sum"])],
  // « la dépense est de A, ce qui laisse b et c, soit T »: what goes first may be no part of it.
  isRight: (one) => isSumOfLast(one),
  // « T, dont a et b » need not be all of T: what the annex holds of one of its parts is no slip of the pen.
  isMeant({ value, isSaidWhole }, { expected, others }, context) {
    return (
      isSaidWhole ||
      [{ term: value, instead: expected }, ...others].some(
        ({ term, instead }) => isMiswritten(term, instead) && !isHeldOfPart(term, context),
      )
    );
  },
  tell: (one, way) => ({ isSure: false, oddTerm: miswrittenTerm(one, way), areParts: true }),
};

/** What the terms add up to. */
export function addedUp({ value, terms }: Reckoning, message: Way["message"]): Way {
  const expected = Amount.sum(terms);
  return {
    message,
    expected,
    others: moved(terms, value.minus(expected)),
    fill: { count: terms.length },
  };
}

function isSumOfLast(one: Reckoning): boolean {
  return withLastOf(one, 1).some((own) => isNear(own, { expected: Amount.sum(own.terms) }));
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

/** The only part of a sum that a slip of the pen makes of what would set it right, where no slip makes the sum; null for none, or several. */
function miswrittenTerm({ value }: Reckoning, { expected, others }: Way): Amount | null {
  const slips = others.filter(({ term, instead }) => isMiswritten(term, instead));
  const [only, another] = isMiswritten(value, expected) ? [] : slips;
  return only && !another ? only.term : null;
}
