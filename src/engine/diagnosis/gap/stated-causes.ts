import type { Amount } from "../../money";
import type { Candidate, Family } from "./candidate";
import { keysOf } from "./candidate";
import {
  differByOneDigit,
  digitsOf,
  isTransposed,
  misspellingsOf,
  shiftBetween,
  SHIFTS,
  transpositionsOf,
} from "../../money";
import type { GapInput } from "./gap";
import { roundedTo, truncatedTo, STEPS } from "./rounding";

/** The slips of one who types or copies the stated figure itself. */
export const statedCauses: Family = (input) => [
  ...mistyped(input),
  ...shifted(input),
  ...signed(input),
  ...roundedOff(input),
  ...copied(input),
];

function ofStated({ stated, expected }: GapInput): Pick<Candidate, "side" | "keys" | "detail"> {
  return { side: "stated", keys: [], detail: { from: stated, to: expected } };
}

function mistyped(input: GapInput): readonly Candidate[] {
  const { stated, expected } = input;
  if (stated.isNegative !== expected.isNegative) return [];
  const digits = digitsOf(expected);
  const typed = digitsOf(stated);
  if (isTransposed(digits, typed)) {
    const ways = transpositionsOf(digits);
    return [{ ...ofStated(input), kind: "transposed-digits", frequency: 5, fits: 1, ways }];
  }
  if (!differByOneDigit(digits, typed)) return [];
  return [
    { ...ofStated(input), kind: "digit-typed-wrong", frequency: 2, fits: 1, ways: misspellingsOf(digits) },
  ];
}

function shifted(input: GapInput): readonly Candidate[] {
  const power = shiftBetween(input.expected, input.stated);
  if (power === undefined) return [];
  const { from, to } = { from: input.stated, to: input.expected };
  return [
    {
      kind: "decimal-shift",
      side: "stated",
      keys: [],
      detail: { from, to, power },
      frequency: 3,
      fits: 1,
      ways: SHIFTS,
    },
  ];
}

function signed(input: GapInput): readonly Candidate[] {
  if (!input.stated.equals(input.expected.negated())) return [];
  return [{ ...ofStated(input), kind: "sign", frequency: 3, fits: 1, ways: 1 }];
}

function roundedOff(input: GapInput): readonly Candidate[] {
  const { stated, expected } = input;
  for (const step of STEPS) {
    const truncated = truncatedTo(expected, step).equals(stated);
    if (!truncated && !roundedTo(expected, step).equals(stated)) continue;
    const isCut = truncated && !roundedTo(expected, step).equals(stated);
    const detail = { from: stated, to: expected, step, truncated: isCut };
    return [
      { kind: "rounded", side: "stated", keys: [], detail, frequency: 4, fits: 1, ways: STEPS.length * 2 },
    ];
  }
  return [];
}

/** Another total or one line stands where the sum should: the eye slipped. The nearer, the likelier. */
function copied(input: GapInput): readonly Candidate[] {
  const { stated, expected, lines, others } = input;
  if (stated.isZero) return [];
  const shareOf = (index: number): number => 1 / (index + 1);
  const same = (amount: Amount): boolean => amount.equals(stated);
  const fits = others.reduce((sum, other, index) => (same(other.amount) ? sum + shareOf(index) : sum), 0);
  const ways = others.reduce((sum, _, index) => sum + shareOf(index), 0);
  const detail = { from: stated, to: expected };
  const from = others.filter((other) => same(other.amount)).map((other) => [other.key]);
  const lineKeys = lines.filter((line) => same(line.amount)).map((line) => [line.key]);
  const candidates: Candidate[] = [];
  if (from.length > 0) {
    candidates.push({
      kind: "copied-from",
      side: "stated",
      ...keysOf(from),
      detail,
      frequency: 3,
      fits,
      ways,
    });
  }
  if (lineKeys.length > 0) {
    const tries = { frequency: 1, fits: lineKeys.length, ways: lines.length };
    candidates.push({ kind: "copied-from", side: "stated", ...keysOf(lineKeys), detail, ...tries });
  }
  return candidates;
}
