import { worthOf } from "../model";
import { isLive } from "./statement";
import type { Ledger } from "./ledger";
import type { RootCause, StatementRoot } from "./verdict";

/**
 * Whether a wrong total is a formula that adds up rejected lines as well: it is too high by exactly what they carry in
 * its part of the annex, and the lines are what is wrong, not the formula.
 */
export function countsRejected(
  rootCause: RootCause,
  ledger: Ledger,
  operation: string,
): rootCause is StatementRoot {
  if (rootCause.kind !== "statement" || !isLive(rootCause.statement)) return false;
  const { scope, amount } = rootCause.statement;
  if (scope.kind !== "operations" || !scope.operations.includes(operation)) return false;
  const rejected = scope.operations.flatMap((id) =>
    (ledger.accounts.get(id)?.operation.lines ?? []).filter((line) => line.retained.kind === "no"),
  );
  const sum = worthOf(rejected);
  return !sum.isZero && amount.minus(rootCause.truth).equals(sum);
}
