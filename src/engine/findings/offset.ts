import type { LinesRoot, Statement, StatementRoot, Verdict } from "../diagnosis";
import type { Place } from "../model";
import type { Amount } from "../money";
import type { Explanation } from "./explanation";

/** Another line of the operation that has too much what this one lacks: something was moved between them. */
export function offsetLines(root: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const [id] = root.operations;
  const operation = id === undefined ? undefined : verdict.ledger.accounts.get(id)?.operation;
  const places = verdict.roots.flatMap((other): readonly Place[] => {
    if (other === root || other.kind !== "lines" || other.line === null || root.line === null) return [];
    const isOpposite = other.operations[0] === id && other.shift.plus(root.shift).isZero;
    const at = isOpposite ? operation?.lines[other.line]?.amount.at : undefined;
    return at ? [at] : [];
  });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap: root.shift }] : [];
}

/** Another figure of the same level in the same operation, or theme, with the opposite gap: the two offset each other. */
export function offsetBy(root: StatementRoot, gap: Amount, verdict: Verdict): readonly Explanation[] {
  const places = verdict.roots.flatMap((other): readonly Place[] => {
    if (other === root || other.kind !== "statement") return [];
    const { statement, truth } = other;
    if (statement.level !== root.statement.level || !statement.amount.minus(truth).equals(gap.negated()))
      return [];
    return groupOf(statement, verdict) === groupOf(root.statement, verdict) ? [statement.at] : [];
  });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap }] : [];
}

/** What holds a figure: its operation for a line, its theme for an operation, the whole for the rest. */
function groupOf({ scope, level }: Statement, verdict: Verdict): string {
  if (scope.kind === "lines") return scope.operation;
  const [first = ""] = scope.operations;
  return level === "operation" ? `theme ${verdict.ledger.accounts.get(first)?.themeRank ?? ""}` : "";
}
