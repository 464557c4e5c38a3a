import type { Place } from "../model";
import { Amount } from "../money";
import { Percent, type RuleId, type Violation } from "../rules";

/** What documents say of a column's figures, and of what these come to. */
const OF_COLUMNS: readonly RuleId[] = ["recipient-count", "parts-total"];

/** A cell that its own row says is wrong, by its row and how far it is off: what follows from it. */
export function oddCellOf(violation: Violation): readonly string[] {
  if (violation.rule !== "annex-row") return [];
  const { at, stated, expected, fill } = violation;
  const [is, should] = [stated ?? amountIn(fill["said"]), expected ?? amountIn(fill["meant"])];
  return is && should ? keysOf([at], is.minus(should)) : [];
}

/** The cells that would make right what a document says of a column, if one of them were off by just the gap. */
export function oddCellsAsked(violation: Violation): readonly string[] {
  const { rule, related, stated, expected, fill } = violation;
  if (!OF_COLUMNS.includes(rule)) return [];
  const [said, counted] = [stated ?? countIn(fill["said"]), expected ?? countIn(fill["counted"])];
  return said && counted ? keysOf(related, counted.minus(said)) : [];
}

/** A line is known by its row: what is told of it may name another of its cells. */
function keysOf(places: readonly Place[], gap: Amount): readonly string[] {
  if (gap.isZero) return [];
  return places.flatMap((at) =>
    at.kind === "cell" ? [`row ${at.sheet} ${at.row} off by ${gap.toExact()}`] : [],
  );
}

function amountIn(said: Violation["fill"][string] | undefined): Amount | null {
  return said instanceof Percent ? Amount.fromDecimal(said.decimal) : null;
}

function countIn(said: Violation["fill"][string] | undefined): Amount | null {
  return typeof said === "string" && /^\d+$/.test(said) ? Amount.fromDecimal(said) : null;
}
