import {
  misplaced,
  type LinesRoot,
  type Misplaced,
  type Statement,
  type StatementRoot,
  type Verdict,
} from "../diagnosis";
import type { Place } from "../model";
import type { Amount } from "../money";
import type { Explanation } from "./explanation";
import { rootsOf } from "./roots";

/** Another line of the operation that has too much what this one lacks: something was moved between them. */
export function offsetLines(rootCause: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const [id] = rootCause.operations;
  const operation = id === undefined ? undefined : verdict.ledger.accounts.get(id)?.operation;
  const places = rootsOf(verdict)
    .linesShortOf(-rootCause.by.units)
    .flatMap((other): readonly Place[] => {
      if (other === rootCause || other.line === null || rootCause.line === null) return [];
      const at = other.operations[0] === id ? operation?.lines[other.line]?.amount.at : undefined;
      return at ? [at] : [];
    });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap: rootCause.by }] : [];
}

/** A line that stands under an operation which has too much, where another lacks exactly its amount. */
export function movedLine(rootCause: LinesRoot, verdict: Verdict): readonly Explanation[] {
  const move = moveOf(rootCause, verdict);
  if (!move) return [];
  const variant = move.kind === "moved" ? "offset-moved-line" : "offset-swapped-lines";
  return [{ kind: "offset", variant, places: move.places, from: null, to: null, gap: rootCause.by }];
}

/** Where a line was put under the wrong operation: what the one that holds it has too much, what the other lacks. */
export interface Move {
  readonly kind: Misplaced["kind"];
  readonly excess: LinesRoot;
  readonly lack: LinesRoot;
  /** The lines that it may be. */
  readonly places: readonly Place[];
}

/** The move of which wrong lines are one side; null where no line tells of one. */
export function moveOf(rootCause: LinesRoot, verdict: Verdict): Move | null {
  for (const other of rootsOf(verdict).linesShortOf(-rootCause.by.units)) {
    if (!areApart(rootCause, other)) continue;
    const [excess, lack] = rootCause.by.isNegative ? [rootCause, other] : [other, rootCause];
    if (lack.line !== null) continue;
    const found = misplaced(verdict.ledger, excess.operations, lack.operations, lack.by);
    const places = (found?.lines ?? []).flatMap(({ operation, line }) =>
      excess.line === null || excess.line === line || !excess.operations.includes(operation)
        ? (verdict.ledger.accounts.get(operation)?.operation.lines[line]?.amount.at ?? [])
        : [],
    );
    if (found && places.length > 0) return { kind: found.kind, excess, lack, places };
  }
  return null;
}

/** Whether two root causes speak of different operations. */
function areApart(one: LinesRoot, other: LinesRoot): boolean {
  return !one.operations.some((id) => other.operations.includes(id)) && !one.mark && !other.mark;
}

/** Another figure of the same level in the same operation, or theme, with the opposite gap: the two offset each other. */
export function offsetBy(rootCause: StatementRoot, gap: Amount, verdict: Verdict): readonly Explanation[] {
  const places = rootsOf(verdict)
    .figuresOffBy(-gap.units)
    .flatMap((other): readonly Place[] => {
      const { statement } = other;
      if (other === rootCause || statement.level !== rootCause.statement.level) return [];
      return groupOf(statement, verdict) === groupOf(rootCause.statement, verdict) ? [statement.at] : [];
    });
  return places.length > 0 ? [{ kind: "offset", places, from: null, to: null, gap }] : [];
}

/** What holds a figure: its operation for a line, its theme for an operation, the whole for the rest. */
function groupOf({ scope, level }: Statement, verdict: Verdict): string {
  if (scope.kind === "lines") return scope.operation;
  const [first = ""] = scope.operations;
  return level === "operation" ? `theme ${verdict.ledger.accounts.get(first)?.themeRank ?? ""}` : "";
}
