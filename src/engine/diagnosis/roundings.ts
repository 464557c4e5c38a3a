import type { Amount } from "../money";
import type { DocumentReading, Rounding } from "../model";
import { annexAmount, type Ledger } from "./ledger";
import { operationsIn } from "./scope";
import type { Statement } from "./statement";

/**
 * Gives the statements of a document that rounds its amounts the tolerance of its rounding, where the annex's amount
 * has what was rounded away: such a figure bears the annex's out, and has no vote of its own.
 */
export function withRoundings(ledger: Ledger, readings: readonly DocumentReading[]): Ledger {
  const rounded = new Map<Statement, Amount>();
  for (const { file, roundings } of readings) {
    for (const rounding of roundings) {
      const own = ledger.statements.filter(
        (one) => isOf(one, file, rounding) && hides(ledger, one, rounding),
      );
      if (rounding.said || isBorneOut(ledger, own, rounding))
        own.forEach((one) => rounded.set(one, toleranceOf(one, rounding)));
    }
  }
  if (rounded.size === 0) return ledger;
  const statements = ledger.statements.map((one) => {
    const tolerance = rounded.get(one);
    return tolerance ? { ...one, tolerance, votes: false } : one;
  });
  return { ...ledger, statements };
}

function isOf({ at, amount, tolerance }: Statement, file: string, { role, unit }: Rounding): boolean {
  return (
    at.kind === "document" &&
    at.file === file &&
    at.role === role &&
    tolerance === null &&
    isWhole(amount, unit)
  );
}

/** Whether the annex's amount is more exact than the unit. */
function hides(ledger: Ledger, { scope }: Statement, { unit }: Rounding): boolean {
  return !isWhole(annexAmount(ledger, scope), unit);
}

function isWhole(amount: Amount, unit: Amount): boolean {
  return amount.rounded().toCents() % unit.toCents() === 0;
}

/** A total may add up amounts that are rounded themselves. */
function toleranceOf({ level }: Statement, { unit }: Rounding): Amount {
  return level === "whole" ? unit : unit.times("0.5");
}

/** Two figures of different operations that are the annex's, rounded: one alone may be a slip. */
function isBorneOut(ledger: Ledger, own: readonly Statement[], rounding: Rounding): boolean {
  const agreeing = own.filter((one) => {
    const gap = one.amount.minus(annexAmount(ledger, one.scope)).abs();
    return gap.compare(toleranceOf(one, rounding)) <= 0;
  });
  return agreeing.some((one) => agreeing.some((other) => areApart(one, other)));
}

function areApart({ scope: one }: Statement, { scope: other }: Statement): boolean {
  const operations = operationsIn(other);
  return operationsIn(one).every((id) => !operations.includes(id));
}
