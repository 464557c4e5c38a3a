import { Amount } from "../../money";
import { boundOf, keysOf, type Candidate, type Family } from "./candidate";
import { retainedIn, type GapInput, type GapLine } from "./gap";
import { roundedTo, STEPS } from "./rounding";
import { subsetsSumming, type Subsets } from "./subsets";

/** The slips of adding up: a line left out, counted twice, counted though rejected, skipped as text, rounded. */
export const sumCauses: Family = (input) => [
  ...skippedAsText(input),
  ...missing(input),
  ...uncounted(input),
  ...countedTwice(input),
  ...duplicated(input),
  ...rejectedCounted(input),
  ...hiddenDecimals(input),
  ...roundedLines(input),
];

/** A line left out is the commonest of all slips; two at once are rarer, three rarer still. */
const MISSING_FREQUENCY = [0, 6, 1, 0.3];

function sumOf(lines: readonly GapLine[]): Amount {
  return Amount.sum(lines.map((line) => line.amount));
}

function gapOf({ stated, expected }: GapInput): Amount {
  return stated.minus(expected);
}

function ofStated({ stated, expected }: GapInput): Pick<Candidate, "side" | "detail"> {
  return { side: "stated", detail: { from: stated, to: expected } };
}

function ofSubsets(
  subsets: Subsets,
): Pick<Candidate, "keys" | "alternatives" | "searchBounded" | "fits" | "ways"> {
  return { ...keysOf(subsets.sets), ...boundOf(subsets.bounded), fits: subsets.count, ways: subsets.tried };
}

/** Every line as one set, where it alone closes the gap. */
function ofAll(lines: readonly GapLine[]): Pick<Candidate, "keys" | "fits" | "ways"> {
  return { keys: lines.map((line) => line.key), fits: 1, ways: 1 };
}

function skippedAsText(input: GapInput): readonly Candidate[] {
  const retained = retainedIn(input.lines);
  const texts = retained.filter((line) => line.asText);
  const short = gapOf(input).negated();
  const cause = { ...ofStated(input), kind: "amount-as-text", frequency: 8 } as const;
  if (texts.length === 0) return [];
  if (sumOf(texts).equals(short)) return [{ ...cause, ...ofAll(texts) }];
  if (texts.length === retained.length) return [];
  const some = subsetsSumming(texts, short, 2);
  return some.size > 0 ? [{ ...cause, ...ofSubsets(some) }] : [];
}

function missing(input: GapInput): readonly Candidate[] {
  const found = subsetsSumming(retainedIn(input.lines), gapOf(input).negated(), 3);
  if (found.size === 0) return [];
  const frequency = MISSING_FREQUENCY[found.size] ?? 0;
  return [{ ...ofStated(input), kind: "missing-line", frequency, ...ofSubsets(found) }];
}

/** The figure is right, and one line or two are in no figure: entered after all was added up. Asked where the lines are known to be wrong. */
function uncounted(input: GapInput): readonly Candidate[] {
  if (input.side !== "line") return [];
  const found = subsetsSumming(retainedIn(input.lines), gapOf(input).negated(), 2);
  if (found.size === 0) return [];
  const detail = { from: gapOf(input).negated(), to: Amount.zero };
  const frequency = found.size === 1 ? 4 : 0.3;
  return [{ kind: "missing-line", side: "line", detail, frequency, ...ofSubsets(found) }];
}

/** How much less a figure that is copied counts something twice: the sum that it was copied from would have to. */
const RARER_IN_A_COPY = 0.05;

/** One or two lines, or the whole: a SUM that takes the subtotal in with its lines. */
function countedTwice(input: GapInput): readonly Candidate[] {
  const retained = retainedIn(input.lines);
  const excess = gapOf(input);
  const cause = { ...ofStated(input), kind: "counted-twice" } as const;
  const rarer = input.copied ? RARER_IN_A_COPY : 1;
  if (retained.length > 1 && sumOf(retained).equals(excess))
    return [{ ...cause, frequency: 3 * rarer, ...ofAll(retained) }];
  const found = subsetsSumming(retained, excess, 2);
  if (found.size === 0) return [];
  return [{ ...cause, frequency: (found.size === 1 ? 2 : 0.5) * rarer, ...ofSubsets(found) }];
}

/** The figure is right, and the lines hold one of theirs twice. */
function duplicated(input: GapInput): readonly Candidate[] {
  const retained = retainedIn(input.lines);
  const excess = gapOf(input).negated();
  const fitting = retained.filter((line) => line.amount.equals(excess));
  const [first] = fitting;
  if (!first || fitting.length < 2) return [];
  const cause = {
    kind: "duplicate-line",
    side: "line",
    detail: { from: first.amount, to: Amount.zero },
  } as const;
  const twins = fitting.flatMap((line) => (line.twinOf === undefined ? [] : [[line.twinOf, line.key]]));
  if (twins.length > 0) {
    const ways = retained.filter((line) => line.twinOf !== undefined).length;
    return [{ ...cause, ...keysOf(twins), frequency: 8, fits: twins.length, ways }];
  }
  const repeated = repeatedAmounts(retained);
  // Equal amounts are common among grants: only where no other amount recurs is one a sign of a line entered twice.
  const stands = repeated === 1 && fitting.length === 2 && retained.length >= 4;
  const keys = fitting.map((line) => line.key);
  return [{ ...cause, keys, frequency: stands ? 8 : 0.3, fits: 1, ways: repeated }];
}

/** How many different amounts occur more than once. */
function repeatedAmounts(lines: readonly GapLine[]): number {
  const once = new Set<bigint>();
  const again = new Set<bigint>();
  for (const { amount } of lines) (once.has(amount.units) ? again : once).add(amount.units);
  return again.size;
}

function rejectedCounted(input: GapInput): readonly Candidate[] {
  const rejected = input.lines.filter((line) => !line.retained && !line.amount.isZero);
  const cause = { ...ofStated(input), kind: "rejected-counted", frequency: 8 } as const;
  if (rejected.length === 0) return [];
  if (sumOf(rejected).equals(gapOf(input))) return [{ ...cause, ...ofAll(rejected) }];
  const found = subsetsSumming(rejected, gapOf(input), 3);
  return found.size > 0 ? [{ ...cause, ...ofSubsets(found) }] : [];
}

/** What the sheet shows to the cent adds up to the figure; what it holds does not. */
function hiddenDecimals(input: GapInput): readonly Candidate[] {
  const { stated, expected } = input;
  const hidden = retainedIn(input.lines).filter((line) => line.amount.hasHiddenDecimals);
  const isHidden = hidden.length > 0 || stated.hasHiddenDecimals || expected.hasHiddenDecimals;
  const asShown = gapOf(input).minus(Amount.sum(hidden.map(({ amount }) => amount.rounded().minus(amount))));
  const halfCents = BigInt(Math.max(1, hidden.length)) * (Amount.fromCents(1).units / 2n);
  const isWithin = gapOf(input).abs().units < halfCents;
  if (!isHidden || (!isWithin && !asShown.isZero)) return [];
  const keys = hidden.map((line) => line.key);
  const side = hidden.length > 0 ? "line" : "stated";
  return [
    {
      kind: "hidden-decimals",
      side,
      keys,
      detail: { from: stated, to: expected },
      frequency: 8,
      fits: 1,
      ways: 1,
    },
  ];
}

/** The figure adds up lines rounded one by one. */
function roundedLines(input: GapInput): readonly Candidate[] {
  const retained = retainedIn(input.lines);
  if (retained.length < 2) return [];
  const sum = sumOf(retained);
  for (const step of STEPS) {
    const rounded = Amount.sum(retained.map(({ amount }) => roundedTo(amount, step)));
    if (!rounded.minus(sum).equals(gapOf(input))) continue;
    const changed = retained.filter((line) => !roundedTo(line.amount, step).equals(line.amount));
    if (changed.length === 0) continue;
    const detail = { from: input.stated, to: input.expected, step, truncated: false };
    const keys = changed.map((line) => line.key);
    return [{ kind: "rounded", side: "stated", keys, detail, frequency: 2, fits: 1, ways: STEPS.length }];
  }
  return [];
}
