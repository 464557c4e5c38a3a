import { boundOf, keysOf, type Candidate, type Family } from "./candidate";
import {
  Amount,
  differByOneDigit,
  digitsOf,
  isTransposed,
  misspellingsOf,
  shiftBetween,
  SHIFTS,
  transpositionsOf,
} from "../../money";
import type { GapInput, GapLine, GapTyped } from "./gap";
import { chanceOfAmount, looksLikeOne } from "./line-absent";

/** As many lines are listed for one cause. */
const MOST_LISTED = 32;

/**
 * The slips of one who types a line: each retained line that nothing else attests is asked whether another reading of its digits would close the
 * gap, the stated figure being right.
 */
export const lineCauses: Family = (input) => {
  const typed = typedIn(input);
  return [
    ...ofLines(typed, "transposed-digits", 3, transpositionWays, (line, meant) =>
      sameSign(line, meant, SWAP, isTransposed),
    ),
    ...ofLines(
      typed,
      "decimal-shift",
      2,
      () => SHIFTS,
      (line, meant) => shiftBetween(meant, line) !== undefined,
    ),
    ...ofLines(typed, "digit-typed-wrong", 1, misspellingWays, (line, meant) =>
      sameSign(line, meant, ONE_DIGIT, differByOneDigit),
    ),
    // A grant below zero is suspect by itself; one above zero seldom should have been below.
    ...ofLines(
      typed,
      "sign",
      0.2,
      (line) => (line.isNegative ? 1 : 5),
      (line, meant) => meant.equals(line.negated()),
    ),
    ...againstItsRow(input),
    ...copiedOver(input),
  ];
};

/** What a line's own row comes to closes the gap: whatever else was typed in its place. */
function againstItsRow(input: GapInput): readonly Candidate[] {
  const gap = input.stated.minus(input.expected);
  const broken = input.lines.filter(({ retained, rowSays = [] }) => retained && rowSays.length > 0);
  const fitting = broken.filter((line) => isTold(line, line.amount.plus(gap)));
  const [first, ...others] = fitting;
  if (!first) return [];
  return [
    {
      kind: "stale-value",
      ...meantBy({ ...first, meant: first.amount.plus(gap) }, others),
      frequency: 1,
      fits: fitting.length,
      ways: broken.length,
    },
  ];
}

/** No more lines that repeat the one above are a sign of anything. */
const MOST_REPEATED = 3;

/** A line repeats the amount of the one above, or of another column of its row, as a copy would: a guess where its row does not say what it should be. */
function copiedOver(input: GapInput): readonly Candidate[] {
  const gap = input.stated.minus(input.expected);
  const retained = input.lines.filter((line) => line.retained && !line.amount.isZero);
  const repeated = retained.filter(
    (line, index) => line.repeatsRow === true || retained[index - 1]?.amount.equals(line.amount),
  );
  if (repeated.length > MOST_REPEATED) return [];
  const chance = chanceOfAmount(retained.map(({ amount }) => amount.abs().units));
  const open = repeated.filter(({ attested }) => !attested);
  const told = open.filter((line) => isTold(line, line.amount.plus(gap)));
  const guessed = open.filter(
    ({ amount, rowSays }) => rowSays === undefined && looksLikeOne(amount.plus(gap), retained),
  );
  const fitting = told.length > 0 ? told : guessed;
  const [first, ...others] = fitting;
  if (!first) return [];
  return [
    {
      kind: "copied-from",
      ...meantBy({ ...first, meant: first.amount.plus(gap) }, others),
      frequency: told.length > 0 ? 2 * TOLD : chance * BEHIND,
      fits: fitting.length,
      ways: repeated.length,
    },
  ];
}

/** A guess at a line that is there is a shade behind one at a line that was lost. */
const BEHIND = 0.9;
/** How much more a cause is worth where the line's own row comes to what closes the gap: that hardly happens by chance. */
const TOLD = 1_000;

/** Whether a line's row comes to an amount, to the euro. */
function isTold({ rowSays = [] }: Pick<Typed, "rowSays">, meant: Amount): boolean {
  return rowSays.some((one) => one.minus(meant).abs().compare(EURO) < 0);
}

const EURO = Amount.fromCents(100);

const transpositionWays = (amount: Amount): number => transpositionsOf(digitsOf(amount));
const misspellingWays = (amount: Amount): number => misspellingsOf(digitsOf(amount));

/** What was typed, and what it should have been. */
interface Typed extends Pick<GapLine, "key" | "amount"> {
  readonly rowSays?: GapLine["rowSays"] | undefined;
  readonly meant: Amount;
}

/** What was typed of the retained lines that nothing else attests, each as it would close the gap. */
function typedIn({ stated, expected, lines }: GapInput): readonly Typed[] {
  const gap = stated.minus(expected);
  const all: Typed[] = [];
  for (const { key, amount: whole, retained, attested, rowSays, typed } of lines) {
    if (!retained || attested || whole.isZero) continue;
    if (!typed) all.push({ key, amount: whole, rowSays, meant: whole.plus(gap) });
    else for (const one of typed) if (!one.amount.isZero) all.push(typedOf(one, whole, gap));
  }
  return all;
}

/** A figure that a line is reckoned from, as it would close the gap. */
function typedOf({ key, amount, isFactor }: GapTyped, whole: Amount, gap: Amount): Typed {
  return { key, amount, meant: isFactor ? scaled(amount, whole.plus(gap), whole) : amount.plus(gap) };
}

function scaled(factor: Amount, to: Amount, from: Amount): Amount {
  return Amount.fromDecimal(factor.toDecimal().times(to.toDecimal()).dividedBy(from.toDecimal()).toFixed(6));
}

/** A line and others, any of which closes the gap by itself: what the first should have been. */
function meantBy(first: Typed, others: readonly Pick<Typed, "key">[]) {
  return {
    side: "line" as const,
    ...keysOf([first, ...others].map(({ key }) => [key])),
    detail: { from: first.amount, to: first.meant },
  };
}

function ofLines(
  typed: readonly Typed[],
  kind: Candidate["kind"],
  frequency: number,
  waysOf: (amount: Amount) => number,
  fits: (line: Amount, meant: Amount) => boolean,
): readonly Candidate[] {
  const all = typed.filter(({ amount, meant }) => !meant.isZero && fits(amount, meant));
  const told = all.filter((line) => isTold(line, line.meant));
  const fitting = told.length > 0 ? told : all;
  const [first, ...others] = fitting;
  if (!first) return [];
  const power = kind === "decimal-shift" ? shiftBetween(first.meant, first.amount) : undefined;
  const meant = meantBy(first, others.slice(0, MOST_LISTED - 1));
  return [
    {
      kind,
      ...meant,
      ...boundOf(fitting.length > MOST_LISTED),
      ...(power === undefined ? {} : { detail: { ...meant.detail, power } }),
      frequency: told.length > 0 ? frequency * TOLD : frequency,
      fits: fitting.length,
      ways: typed.reduce((sum, line) => sum + waysOf(line.amount), 0),
    },
  ];
}

/** What a digit typed wrong changes an amount by is so many times a power of ten, up to nine times; two neighbours swapped. */
const [ONE_DIGIT, SWAP] = [1n, 9n];

function sameSign(
  one: Amount,
  other: Amount,
  step: bigint,
  compare: (one: string, other: string) => boolean,
): boolean {
  if (one.isNegative !== other.isNegative || !isOfADigit(one.minus(other), step)) return false;
  if (one.hasHiddenDecimals || other.hasHiddenDecimals) return false;
  return compare(digitsOf(one), digitsOf(other));
}

/** Whether an amount is one to nine times a step, at some power of ten: no change of a digit comes to another, as most gaps show at once. */
function isOfADigit({ units }: Amount, step: bigint): boolean {
  if (units % step !== 0n) return false;
  let left = (units < 0n ? -units : units) / step;
  while (left > 9n && left % 10n === 0n) left /= 10n;
  return left <= 9n;
}
