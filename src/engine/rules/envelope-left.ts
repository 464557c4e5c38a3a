import { findingTexts, type Text } from "../../texts";
import type { EnvelopeFigure } from "../model";
import { Amount, significantDigits } from "../money";
import { figuresGiving, isSlip, type Case } from "../linking";
import { keptFor } from "../lists";
import { annexAmount, everything, gapOf, type Ledger } from "../diagnosis";
import { figureKey } from "./ticking/compared";
import { amountsHeld, quantitiesOf } from "./held/quantities";
import { defineRule, type Broken, type RuleContext } from "./rule";

/**
 * What is left of an envelope is the envelope less what was taken from it before and what is voted; the total shared out is
 * what was taken before and what is voted. Told where a slip of the pen parts the figure from it, or just what the annex
 * gives for something, forgotten there: an envelope may be of something else.
 */
export const envelopeLeft = defineRule({
  meta: { id: "envelope-left", severity: "error", needs: [] },
  *holds(context) {
    const figures = context.dossier.readings.flatMap(({ envelopes }) => envelopes);
    if (figures.length === 0) return;
    const sums = sumsVoted(context);
    for (const figure of figures)
      for (const way of waysTo(figure, figures))
        if (sums.some((voted) => holds(way, voted)))
          yield* [figure, way.envelope, way.before].flatMap((one) => one ?? []);
  },
  *check(context) {
    const figures = context.dossier.readings.flatMap(({ envelopes }) => envelopes);
    if (figures.length === 0) return;
    const sums = sumsVoted(context);
    // By what is wrong elsewhere, what is left differs as well.
    const toldElsewhere = new Set(context.verdict.rootCauses.map((one) => gapOf(one).abs().toFixed()));
    for (const figure of figures) {
      const ways = waysTo(figure, figures);
      if (ways.length === 0 || sums.some((voted) => ways.some((way) => holds(way, voted)))) continue;
      const voted = annexAmount(context.ledger, everything(context.dossier)).rounded();
      if (ways.some((way) => isSaidVoted(way, voted, context))) continue;
      const held = amountsHeld(quantitiesOf(context));
      const isForgotten = (amount: Amount) => {
        const gap = amount.minus(figure.value).abs().toFixed();
        return held.has(gap) && !toldElsewhere.has(gap);
      };
      const [near, other] = ways.filter((way) => {
        const amount = reckoned(way, voted);
        if (amount.isNegative || amount.isZero) return false;
        return isNear(figure.value, amount) || isForgotten(amount);
      });
      if (near && !other) yield toldOf(near, voted, context.ledger);
    }
  },
});

/** How a figure may be reckoned: from an envelope or from nothing, with what was taken before or without. */
interface Way {
  readonly figure: EnvelopeFigure;
  readonly envelope: EnvelopeFigure | null;
  readonly before: EnvelopeFigure | null;
}

function waysTo(figure: EnvelopeFigure, figures: readonly EnvelopeFigure[]): readonly Way[] {
  const ofRole = (role: EnvelopeFigure["role"]) => distinct(figures.filter((one) => one.role === role));
  const before = ofRole("before");
  if (figure.role === "reached") return before.map((one) => ({ figure, envelope: null, before: one }));
  if (figure.role !== "left") return [];
  const others = ofRole("envelope").filter(({ value }) => !value.equals(figure.value));
  return others.flatMap((envelope) => [null, ...before].map((one) => ({ figure, envelope, before: one })));
}

/** The figures that differ. */
export function distinct(figures: readonly EnvelopeFigure[]): readonly EnvelopeFigure[] {
  return figures.filter(({ value }, index) => figures.findIndex((one) => one.value.equals(value)) === index);
}

/** What a figure comes to where so much is voted. */
function reckoned({ envelope, before }: Way, voted: Amount): Amount {
  const taken = voted.plus(before?.value ?? Amount.zero);
  return envelope ? envelope.value.minus(taken) : taken;
}

/** A slip of the pen, or a digit miscounted: what is below it is the same, too much of it to be so by chance. */
function isNear(one: Amount, other: Amount): boolean {
  const gap = /^[1-9](0*)$/.exec(String(one.minus(other).abs().toCents()));
  const same = gap ? one.toCents() % 10 ** (gap[1] ?? "").length : 0;
  return isSlip(one, other) || significantDigits(Amount.fromCents(same)) >= ALIKE;
}

/** Digits that two figures hardly share by chance. */
const ALIKE = 4;

function holds(way: Way, voted: Amount): boolean {
  return reckoned(way, voted).equals(way.figure.value);
}

/** Whether a document gives, as a figure of its own, the vote that one needs: it is wider than what is read of the annex. */
function isSaidVoted({ figure, envelope, before }: Way, voted: Amount, { dossier }: RuleContext): boolean {
  const known = before?.value ?? Amount.zero;
  const needed = envelope ? envelope.value.minus(known).minus(figure.value) : figure.value.minus(known);
  if (needed.compare(voted) <= 0) return false;
  const own = [figure, envelope, before].flatMap((one) => (one ? [figureKey(one.at, one.value)] : []));
  return figuresGiving(needed, dossier.readings).some(({ at }) => !own.includes(figureKey(at, needed)));
}

/** What may be voted, for a rule: what the annex comes to or a part of it, and every figure that a document gives for one. */
export function sumsVoted({ ledger, dossier }: RuleContext): readonly Amount[] {
  return votedFor(dossier)(ledger);
}

/** Whether a sum is one of those. */
export function isVoted(sum: Amount, context: RuleContext): boolean {
  return unitsOf(sumsVoted(context)).has(sum.units);
}

/** Whether the annex, or a part of it that a document gives a sum for, comes to a sum. */
export function isWorthOfPart(sum: Amount, { ledger, dossier }: RuleContext): boolean {
  return unitsOf(worthsFor(dossier)(ledger)).has(sum.units);
}

const unitsOf = keptFor(
  (sums: readonly Amount[]): ReadonlySet<bigint> => new Set(sums.map(({ units }) => units)),
);

const votedFor = keptFor((dossier: Case) =>
  keptFor((ledger: Ledger): readonly Amount[] => [
    ...worthsFor(dossier)(ledger),
    ...statedOfParts(ledger).flatMap(({ amount }) => (amount.isZero ? [] : [amount])),
  ]),
);

const worthsFor = keptFor((dossier: Case) =>
  keptFor((ledger: Ledger): readonly Amount[] =>
    [everything(dossier), ...statedOfParts(ledger).map(({ scope }) => scope)]
      .map((scope) => annexAmount(ledger, scope).rounded())
      .filter(({ isZero }) => !isZero),
  ),
);

function statedOfParts({ statements }: Ledger): Ledger["statements"] {
  return statements.filter(({ level }) => level !== "line");
}

function toldOf(way: Way, voted: Amount, { statements }: Ledger): Broken {
  const { figure, envelope, before } = way;
  const expected = reckoned(way, voted);
  const gap = expected.minus(figure.value);
  // The envelope, or what was taken before, may be what is miswritten.
  const isOther = [
    envelope && isSlip(envelope.value, envelope.value.minus(gap)),
    before && isSlip(before.value, envelope ? before.value.plus(gap) : before.value.minus(gap)),
  ].some(Boolean);
  return {
    ...(isOther ? { severity: "warning" } : {}),
    message: messageOf(way),
    fill: {
      place: figure.at,
      voted,
      ...(envelope && { envelope: envelope.value }),
      ...(before && { before: before.value }),
    },
    at: figure.at,
    related: [envelope, before].flatMap((one) => one?.at ?? []).filter((at) => at.quote !== figure.at.quote),
    stated: figure.value,
    expected,
    relies: statements.flatMap(({ at, amount, index }) =>
      at.kind === "document" && at.quote === figure.at.quote && amount.equals(figure.value) ? [index] : [],
    ),
    suspects: isOther ? [] : [{ at: figure.at, for: 1, against: 1 }],
  };
}

function messageOf({ envelope, before }: Way): Text {
  if (!envelope) return findingTexts["envelope-reached"];
  return findingTexts[before ? "envelope-left-before" : "envelope-left"];
}
