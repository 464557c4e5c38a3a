import { whenAsked } from "../lists";
import { Amount } from "../money";
import { passageKey, retainedAmount, type DocumentReading, type PartsStatement } from "../model";
import { findingTexts } from "../../texts";
import { annexAmount } from "../diagnosis";
import { figuresGiving, namedBy, sectionAmount } from "../linking";
import { columnFigures, isMiswritten } from "./held/column-figures";
import { quantitiesOf, type Kind } from "./held/quantities";
import { defineRule, type Broken, type RuleContext } from "./rule";
import { statementsAt } from "./ticking/statements-at";
import { totalsOf } from "./held/ways-of-holding";

/**
 * A total that a text divides by nature or by year is the sum of its parts, and the part of each section of the budget is
 * what the annex's column for it, or the codes that pay it, come to. Guards against a part left as it was.
 */
export const partsTotal = defineRule({
  meta: { id: "parts-total", severity: "error", needs: [] },
  *holds(context) {
    const isHeld = holder(context);
    for (const { partsStatements } of context.dossier.readings)
      for (const stated of partsStatements) {
        const { parts, total } = stated;
        const sum = Amount.sum(parts.map(({ value }) => value));
        if (total ? sum.equals(total.value) : isHeld(stated, sum))
          yield* [...parts, ...(total ? [total] : [])];
      }
  },
  *check(context) {
    const { readings } = context.dossier;
    const miswritten = columnFigures(
      context.ledger,
      readings.flatMap(({ figuresTogether }) => figuresTogether),
    );
    const isHeld = holder(context);
    // What says what a group of lines comes to is of that group, in its other columns too.
    const ofGroups = new Set(
      context.dossier.recapitulated.flatMap(({ total: { at } }) =>
        at.kind === "document" ? [passageKey(at)] : [],
      ),
    );
    for (const reading of readings) {
      const { partsStatements, figuresTogether } = reading;
      const told = new Set<string>();
      for (const together of figuresTogether) {
        const isOfPart = ofGroups.has(passageKey(together.at));
        const broken = miswritten(isOfPart ? { ...together, isOfPart } : together);
        if (!broken) continue;
        told.add(passageKey(together.at));
        yield broken;
      }
      for (const stated of partsStatements) {
        if (told.has(passageKey(stated.at))) continue;
        const sum = Amount.sum(stated.parts.map(({ value }) => value));
        const total = stated.total?.value;
        if (!total && isHeld(stated, sum)) continue;
        if (!total) yield* unlikeAny(stated, sum, reading, context);
        else if (sum.equals(total)) yield* ofSections(stated, total, context);
        else yield unlikeTotal(stated, { sum, total }, context);
      }
    }
  },
});

/** How far above parts whose total goes unsaid it may stand, in blocks. */
const ABOVE = 3;

/**
 * Parts whose total goes unsaid add up to nothing that is known, and one slip of the pen in one of them would make them
 * add up to what is voted, or to what the text gives just above.
 */
function* unlikeAny(
  { at, parts }: PartsStatement,
  sum: Amount,
  { amounts }: DocumentReading,
  { dossier: { annex, readings } }: RuleContext,
): Generator<Broken> {
  const voted = [annex.themes, ...annex.themes.map((theme) => [theme])].map((themes) =>
    Amount.sum(themes.flatMap(({ operations }) => operations.map(retainedAmount))).rounded(),
  );
  if (voted.some((one) => one.equals(sum)) || figuresGiving(sum, readings).length > 0) return;
  const above = amounts.filter(
    (one) =>
      one.setAside === null &&
      one.at.block <= at.block &&
      one.at.block >= at.block - ABOVE &&
      one.at.quote !== at.quote,
  );
  const totals = [...voted, ...above.map(({ amount }) => amount)].filter((total) =>
    parts.some(({ value }) => isMiswritten(value, value.plus(total.minus(sum)))),
  );
  const [total, ...others] = totals;
  if (!total || others.some((other) => !other.equals(total))) return;
  yield { ...unlike({ at, parts }, sum, total), severity: "warning", suspects: [] };
}

/**
 * Tells whether parts are of something that the annex holds: they come to it, or, for those whom their sentence names or for
 * all, each is what a column states, or one of them all that is granted: the others are then of other years.
 */
function holder(context: RuleContext): (stated: PartsStatement, sum: Amount) => boolean {
  const drawn = whenAsked((): { readonly all: Kind; readonly named: (text: string) => Kind } => {
    const all = quantitiesOf(context).flat();
    return { all, named: namedBy(all) };
  });
  const isAmong = (amounts: readonly Amount[], one: Amount) => amounts.some((amount) => amount.equals(one));
  return ({ at, parts }, sum) => {
    const { all, named } = drawn();
    const spokenOf = [...all.filter(({ of }) => of === "whole"), ...named(at.quote)];
    return (
      all.some((one) => isAmong([one.amount, ...totalsOf(one)], sum)) ||
      spokenOf.some((one) => {
        const isHeld = parts.every(({ value }) => isAmong([one.amount, ...totalsOf(one)], value));
        return isHeld || parts.some(({ value }) => value.equals(one.amount));
      })
    );
  };
}

function unlike({ at, parts }: Pick<PartsStatement, "at" | "parts">, sum: Amount, total: Amount): Broken {
  return {
    message: findingTexts["parts-total"],
    fill: { place: at, count: parts.length },
    at,
    stated: sum,
    expected: total,
    parts,
  };
}

function unlikeTotal(
  { at, parts }: PartsStatement,
  { sum, total }: { readonly sum: Amount; readonly total: Amount },
  { ledger }: RuleContext,
): Broken {
  const stated = [total, ...parts.map(({ value }) => value)];
  return {
    ...unlike({ at, parts }, sum, total),
    relies: statementsAt(at, ledger.statements)
      .filter(({ amount }) => stated.some((one) => one.equals(amount)))
      .map(({ index }) => index),
  };
}

/** The first part that is not what its section comes to: the others then differ by as much. */
function* ofSections(
  { at, parts }: PartsStatement,
  total: Amount,
  { dossier, ledger }: RuleContext,
): Generator<Broken> {
  const whole = statementsAt(at, ledger.statements).find(({ amount }) => amount.equals(total));
  const { scope } = whole ?? {};
  if (!whole || scope?.kind !== "operations" || !annexAmount(ledger, scope).rounded().equals(total)) return;
  const operations = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
  for (const { value, nature } of parts) {
    const own = nature && sectionAmount(dossier, nature, operations, total);
    if (!own || own.amount.equals(value)) continue;
    yield {
      message: findingTexts[own.by === "column" ? "parts-total-column" : "parts-total-codes"],
      fill: { place: at, label: own.label },
      at,
      stated: value,
      expected: own.amount,
      relies: [whole.index],
    };
    return;
  }
}
