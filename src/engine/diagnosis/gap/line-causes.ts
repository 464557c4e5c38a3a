import type { Amount } from "../../money";
import { boundOf, keysOf, type Candidate, type Family } from "./candidate";
import {
  differByOneDigit,
  digitsOf,
  isTransposed,
  misspellingsOf,
  shiftBetween,
  SHIFTS,
  transpositionsOf,
} from "../../money";
import type { GapInput, GapLine } from "./gap";

/** As many lines are listed for one cause. */
const MOST_LISTED = 32;

/**
 * The slips of one who types a line: each retained line that nothing else attests is asked whether another reading of its digits would close the
 * gap, the stated figure being right.
 */
export const lineCauses: Family = (input) => [
  ...ofLines(input, "transposed-digits", 3, transpositionWays, (line, meant) =>
    sameSign(line, meant, isTransposed),
  ),
  ...ofLines(
    input,
    "decimal-shift",
    2,
    () => SHIFTS,
    (line, meant) => shiftBetween(meant, line) !== undefined,
  ),
  ...ofLines(input, "digit-typed-wrong", 1, misspellingWays, (line, meant) =>
    sameSign(line, meant, differByOneDigit),
  ),
  // A grant below zero is suspect by itself; one above zero seldom should have been below.
  ...ofLines(
    input,
    "sign",
    0.2,
    (line) => (line.isNegative ? 1 : 5),
    (line, meant) => meant.equals(line.negated()),
  ),
];

const transpositionWays = (amount: Amount): number => transpositionsOf(digitsOf(amount));
const misspellingWays = (amount: Amount): number => misspellingsOf(digitsOf(amount));

type Typed = Pick<GapLine, "key" | "amount">;

function ofLines(
  input: GapInput,
  kind: Candidate["kind"],
  frequency: number,
  waysOf: (amount: Amount) => number,
  fits: (line: Amount, meant: Amount) => boolean,
): readonly Candidate[] {
  const gap = input.stated.minus(input.expected);
  const retained = input.lines
    .filter((line) => line.retained && !line.attested)
    .flatMap((line): readonly Typed[] => line.typed ?? [line])
    .filter(({ amount }) => !amount.isZero);
  const meantBy = ({ amount }: Typed): Amount => amount.plus(gap);
  const fitting = retained.filter((line) => !meantBy(line).isZero && fits(line.amount, meantBy(line)));
  const [first] = fitting;
  if (!first) return [];
  const power = kind === "decimal-shift" ? shiftBetween(meantBy(first), first.amount) : undefined;
  return [
    {
      kind,
      side: "line",
      ...keysOf(fitting.slice(0, MOST_LISTED).map((line) => [line.key])),
      ...boundOf(fitting.length > MOST_LISTED),
      detail: { from: first.amount, to: meantBy(first), ...(power === undefined ? {} : { power }) },
      frequency,
      fits: fitting.length,
      ways: retained.reduce((sum, line) => sum + waysOf(line.amount), 0),
    },
  ];
}

function sameSign(one: Amount, other: Amount, compare: (one: string, other: string) => boolean): boolean {
  if (one.isNegative !== other.isNegative || one.hasHiddenDecimals || other.hasHiddenDecimals) return false;
  return compare(digitsOf(one), digitsOf(other));
}
