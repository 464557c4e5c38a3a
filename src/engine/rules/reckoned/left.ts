import { findingTexts } from "../../../texts";
import { isSlip } from "../../linking";
import { keptFor } from "../../lists";
import { Amount, sumsOfSome } from "../../money";
import { isVoted } from "../envelope-left";
import { amountsHeld, quantitiesOf, type Kind } from "../held/quantities";
import type { RuleContext } from "../rule";
import { statementsAt } from "../ticking/statements-at";
import { moved, type Reckoner } from "./reckoner";

/** What is left of a sum once others are taken from it. */
export const left: Reckoner = {
  waysTo({ value, terms: [whole = Amount.zero, ...taken] }) {
    const sum = Amount.sum(taken);
    const expected = whole.minus(sum);
    const gap = value.minus(expected);
    const [one, other, more] = taken;
    const areTwo = one && other && !more;
    return [
      {
        message: findingTexts[areTwo ? "reckoning-left-two" : "reckoning-left"],
        expected,
        others: [...moved([whole], gap), ...moved(taken, gap.negated())],
        fill: { whole, ...(areTwo ? { one, other } : { taken: sum }) },
      },
    ];
  },
  // Some of what stands between may not be taken from the sum, and what is voted may be taken too without being said.
  isRight({ value, terms: [whole = Amount.zero, ...taken] }, context) {
    const away = sumsOfSome(taken).map((sum) => whole.minus(sum).minus(value));
    return away.some((rest) => rest.isZero || weighs(rest, context));
  },
  isMeant({ value }, { expected, others }, context) {
    return (
      isSlip(value, expected) ||
      others.some(({ term, instead }) => isSlip(term, instead)) ||
      amountsHeld(quantitiesOf(context)).has(value.minus(expected).abs().toFixed())
    );
  },
  /** Of what is taken, the one sum that a slip of the pen parts from what leaves the balance; nothing for none, or several. */
  tellUsed({ at, value, terms: [whole, ...taken] }, { expected, others }, { ledger }) {
    const slips = others.filter(({ term, instead }) => taken.includes(term) && isSlip(term, instead));
    const [only, another] = slips;
    if (!whole || !only || another) return null;
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
  },
};

/** Whether what is voted weighs so much on a sum, be it by another column of the annex: what those who receive leave to the council. */
function weighs(sum: Amount, context: RuleContext): boolean {
  return isVoted(sum, context) || unitsOfColumns(quantitiesOf(context)).has(sum.units);
}

const unitsOfColumns = keptFor(
  (kinds: readonly Kind[]): ReadonlySet<bigint> =>
    new Set(kinds.flat().flatMap(({ of, amount }) => (of === "column" ? [amount.units] : []))),
);
