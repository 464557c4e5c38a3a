import { matches } from "../../lexicon";
import type { GrantLine } from "../../model";
import { Amount } from "../../money";
import type { RowEvent } from "./events";

/** Fewer lines may come to another by chance. */
const FEWEST = 4;
/** So many columns that are what the others come to tell a total of which one is not. */
const ENOUGH = 2;

/**
 * The rows of a table without totals, where the first line, or the last, is what all the others come to, in each column that
 * it fills, or in all of several but one: it is their total, whatever it is called. By its amount alone one that is called an
 * envelope is.
 */
export function withTotalOfAll(events: readonly RowEvent[]): readonly RowEvent[] {
  const isTotalled = events.some(
    (event) =>
      event.kind === "total" ||
      event.kind === "partial" ||
      (event.kind === "heading" && event.total !== null),
  );
  if (isTotalled) return events;
  const lines = events.flatMap((event) => (event.kind === "line" ? [event.line] : []));
  const all =
    lines.length > FEWEST ? [lines[0], lines.at(-1)].find((line) => line && isOfAll(line, lines)) : undefined;
  if (!all) return events;
  const { beneficiary, description, amount, parts, beside } = all;
  const total = {
    ...amount,
    label: beneficiary?.value ?? description,
    ...(parts && { parts }),
    ...(beside && { beside }),
  };
  return events.map((event): RowEvent =>
    event.kind === "line" && event.line === all
      ? { kind: "total", total, claims: "grand", names: null }
      : event,
  );
}

function isOfAll(line: GrantLine, lines: readonly GrantLine[]): boolean {
  const others = lines.filter((other) => other !== line && other.retained.kind !== "no");
  const filled = figuresOf(line).filter(({ amount }) => !amount.isZero);
  const right = filled.filter(({ label, amount }) => {
    const cells = others.flatMap((other) => figuresOf(other).filter((cell) => cell.label === label));
    return Amount.sum(cells.map((cell) => cell.amount)).equals(amount);
  });
  if (line.amount.amount.isZero || right.length < filled.length)
    return right.length >= ENOUGH && right.length === filled.length - 1;
  return filled.length > 1 || matches("envelopeWhole", line.beneficiary?.value ?? line.description ?? "");
}

/** The amounts of a line's row, the granted one without a title. */
function figuresOf({ amount, parts = [], beside = [] }: GrantLine) {
  return [{ label: "", amount: amount.amount }, ...parts, ...beside];
}
