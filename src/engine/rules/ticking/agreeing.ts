import type { Amount } from "../../money";
import type { Ledger, Scope } from "../../diagnosis";

/** The independent voices (`Statement.voter`) of documents that give just this amount for just this part of the annex. */
export function agreeingDocuments(ledger: Ledger, scope: Scope, amount: Amount): ReadonlySet<string> {
  return new Set(
    ledger.statements
      .filter((one) => one.votes && one.at.kind === "document" && one.amount.equals(amount))
      .filter((one) => isSameScope(one.scope, scope))
      .map(({ voter }) => voter),
  );
}

function isSameScope(a: Scope, b: Scope): boolean {
  if (a.kind === "operations" && b.kind === "operations") return isSameSet(a.operations, b.operations);
  if (a.kind === "lines" && b.kind === "lines") {
    return a.operation === b.operation && isSameSet(a.lines, b.lines);
  }
  return false;
}

function isSameSet<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
