import type { Amount } from "../money";
import type { Operation } from "../model";
import type { Ledger } from "./ledger";

/** A line of an operation, by its rank. */
export interface LineOf {
  readonly operation: string;
  readonly line: number;
}

/** What was put under the wrong operation: one or two lines, or two lines in each other's place. */
export interface Misplaced {
  readonly kind: "moved" | "swapped";
  /** The lines that it may be, those of the operation that has too much first. */
  readonly lines: readonly LineOf[];
}

/** Operations with more lines than this have too many pairs that fit by chance. */
const MOST_LINES = 60;
/** As many pairs that fit tell nothing any more. */
const MOST_PAIRS = 2;

/**
 * The lines that stand where they should not, if some operations have an amount too much and others lack just it: a line
 * of that amount, two lines that make it, or one whose place another took.
 */
export function misplaced(
  ledger: Ledger,
  excess: readonly string[],
  lack: readonly string[],
  amount: Amount,
): Misplaced | null {
  const own = linesOf(ledger, excess);
  const single = own.filter((line) => line.amount.equals(amount));
  if (single.length > 0) return { kind: "moved", lines: single };
  const others = linesOf(ledger, lack);
  if (own.length > MOST_LINES || others.length > MOST_LINES) return null;
  const swapped = pairs(own, others, (one, other) => one.amount.minus(other.amount).equals(amount));
  if (swapped) return { kind: "swapped", lines: swapped };
  const both = pairs(own, own, (one, other) => one !== other && one.amount.plus(other.amount).equals(amount));
  return both && { kind: "moved", lines: both };
}

type Line = LineOf & { readonly amount: Amount };

function linesOf({ accounts }: Ledger, operations: readonly string[]): readonly Line[] {
  return operations.flatMap((id) => retained(id, accounts.get(id)?.operation));
}

function retained(id: string, operation: Operation | undefined): readonly Line[] {
  return (operation?.lines ?? []).flatMap((line, rank) =>
    line.retained.kind === "no" || line.amount.amount.isZero
      ? []
      : [{ operation: id, line: rank, amount: line.amount.amount }],
  );
}

function pairs(
  own: readonly Line[],
  others: readonly Line[],
  fit: (one: Line, other: Line) => boolean,
): readonly Line[] | null {
  const found = own.flatMap((one, rank) =>
    (own === others ? others.slice(rank + 1) : others).flatMap((other) =>
      fit(one, other) ? [[one, other]] : [],
    ),
  );
  return found.length > 0 && found.length <= MOST_PAIRS ? [...new Set(found.flat())] : null;
}
