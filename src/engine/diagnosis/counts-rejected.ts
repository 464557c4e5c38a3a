import { Amount } from "../money";
import { isLive } from "./statement";
import type { Ledger } from "./ledger";
import type { Root, StatementRoot } from "./verdict";

/**
 * Whether a wrong total is a formula that adds up rejected lines as well: it is too high by exactly what they carry in
 * its part of the annex, and the lines are what is wrong, not the formula.
 */
export function countsRejected(root: Root, ledger: Ledger, operation: string): root is StatementRoot {
  if (root.kind !== "statement" || !isLive(root.statement)) return false;
  const { scope, amount } = root.statement;
  if (scope.kind !== "operations" || !scope.operations.includes(operation)) return false;
  const rejected = scope.operations.flatMap((id) =>
    (ledger.accounts.get(id)?.operation.lines ?? []).filter((line) => line.retained.kind === "no"),
  );
  const sum = Amount.sum(rejected.map((line) => line.amount.amount));
  return !sum.isZero && amount.minus(root.truth).equals(sum);
}
