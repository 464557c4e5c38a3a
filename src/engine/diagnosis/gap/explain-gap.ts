import type { DiagnosisKind } from "../kind";
import type { Candidate, Family } from "./candidate";
import { retainedIn, type GapCause, type GapInput } from "./gap";
import { lineAbsent, roundness } from "./line-absent";
import { lineCauses } from "./line-causes";
import { statedCauses } from "./stated-causes";
import { subsetsSumming } from "./subsets";
import { sumCauses } from "./sum-causes";

/*
 * How causes are ranked. Each family asks whether one kind of slip explains the gap exactly. A slip that could have
 * happened in few ways and hits the gap exactly is a rare coincidence, hence good evidence; one of thousands of ways
 * hits some gap or other by chance. So a cause weighs
 *
 *     frequency of the slip × (ways that fit ÷ ways it could have happened)
 *
 * which is Bayes' rule with the slip's frequency as prior and each of its ways equally likely. Swapping two digits of a
 * seven-digit total has six ways, mistyping one digit sixty-two, swapping two digits in one of twenty lines a hundred:
 * in this order they come out, and no order is written by hand. Frequencies stand in the families; a factor of two
 * there changes nothing but near ties. A cause that chance would give as readily as the gap itself is no cause, and
 * what is far behind the first is left out, save
 * the likeliest slip on the lines: which side is wrong, witnesses know better than chance.
 */

const FAMILIES: readonly Family[] = [statedCauses, sumCauses];
/** Families that find nothing wrong but lines: not asked where these are known to be right. */
const OF_LINES: readonly Family[] = [lineCauses];

/** How far behind the first cause another is still worth telling. */
const WORTH_TELLING = 1 / 200;
/** Chance is never taken to explain a gap more readily than this, however round the amounts are. */
const MOST_CHANCE = 1e-3;

/** Between equal weights: the order of DOMAIN.md. */
const ORDER: readonly DiagnosisKind[] = [
  ...(["transposed-digits", "decimal-shift", "missing-line", "line-absent", "counted-twice"] as const),
  ...(["duplicate-line", "amount-as-text", "formula-range", "rejected-counted", "sign", "rounded"] as const),
  ...([
    "hidden-decimals",
    "digit-typed-wrong",
    "copied-from",
    "offset",
    "stale-value",
    "unexplained",
  ] as const),
];

/**
 * Why a stated figure differs from what it should be, likeliest first; `unexplained` alone where nothing fits, nothing
 * at all where there is no gap. Knows numbers only: what a formula counts, whether a value is stale and whether two
 * gaps offset each other are for the caller to see.
 */
export function explainGap(input: GapInput): readonly GapCause[] {
  if (input.stated.equals(input.expected)) return [];
  const chance = chanceOf(input);
  const families = input.side === "stated" ? FAMILIES : [...FAMILIES, ...OF_LINES];
  const fitting = families
    .flatMap((family) => family(input))
    .map(weighed)
    .filter((cause) => input.side === undefined || cause.side === input.side)
    .filter((cause) => cause.weight >= chance || (cause.side === "stated" && cause.keys.length <= 1));
  const ranked = withoutRepeats([...fitting, ...lostLine(input, fitting)].sort(byWeight));
  const [leading] = ranked;
  if (!leading) return [unexplained(input)];
  const onLines = ranked.find((cause) => cause.side === "line");
  return ranked.filter((cause) => cause === onLines || cause.weight >= leading.weight * WORTH_TELLING);
}

/** A lost line is a guess by elimination: told only where nothing likelier is wrong with the lines that are there. */
function lostLine(input: GapInput, fitting: readonly GapCause[]): readonly GapCause[] {
  const lost = input.side === "stated" ? undefined : lineAbsent(input);
  const outdone = fitting.some((cause) => cause.side === "line" && cause.weight >= (lost?.weight ?? 0));
  return lost && !outdone ? [lost] : [];
}

function weighed({ frequency, fits, ways, ...cause }: Candidate): GapCause {
  return { ...cause, weight: (frequency * fits) / Math.max(1, ways) };
}

/** How readily a slip of no known kind would give just this gap: one of all the gaps as round as the amounts are. */
function chanceOf({ stated, expected, lines }: GapInput): number {
  const amounts = [stated, expected, ...lines.map((line) => line.amount)].filter((amount) => !amount.isZero);
  const units = amounts.map((amount) => amount.abs().units);
  const largest = units.reduce((one, other) => (one > other ? one : other), 1n);
  return Math.min(MOST_CHANCE, Number(roundness(units)) / Number(largest));
}

function byWeight(one: GapCause, other: GapCause): number {
  return other.weight - one.weight || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
}

/** A line skipped as text is missing too: the cause that says more, and weighs more, says it for both. */
function withoutRepeats(causes: readonly GapCause[]): readonly GapCause[] {
  const asText = causes.find((cause) => cause.kind === "amount-as-text");
  const keysOf = (cause: GapCause): string => [...cause.keys].sort().join("\n");
  return causes.filter(
    (cause, index) =>
      !(
        asText &&
        cause.kind === "missing-line" &&
        causes.indexOf(asText) < index &&
        keysOf(asText) === keysOf(cause)
      ) &&
      causes.findIndex(
        (other) => other.kind === cause.kind && other.side === cause.side && keysOf(other) === keysOf(cause),
      ) === index,
  );
}

function unexplained(input: GapInput): GapCause {
  const gap = input.stated.minus(input.expected);
  const { bounded } = subsetsSumming(retainedIn(input.lines), gap.negated(), 3);
  const detail = { from: input.stated, to: input.expected };
  return {
    kind: "unexplained",
    side: "stated",
    keys: [],
    weight: 0,
    detail,
    ...(bounded ? { searchBounded: true } : {}),
  };
}
