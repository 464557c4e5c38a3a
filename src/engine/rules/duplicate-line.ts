import { findingTexts } from "../../texts";
import type { Ledger } from "../diagnosis";
import { linesAlike, type Case } from "../linking";
import { oneHabit } from "./ticking/one-habit";
import { defineRule, type Broken } from "./rule";

/** No two lines of an operation have the same territory, structure, description and amount. Guards against a row pasted twice. */
export const duplicateLine = defineRule({
  meta: { id: "duplicate-line", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    const all = [...duplicates(dossier, printedLines(ledger))];
    const isRemark = ({ severity }: Broken): boolean => severity === "info";
    yield* all.filter(isRemark);
    yield* oneHabit(
      all.filter((one) => !isRemark(one)),
      { message: findingTexts["duplicate-line-many"] },
    );
  },
});

/** The lines of each operation that are alike in everything, group by group. */
function* duplicates(dossier: Case, printed: ReadonlyMap<string, ReadonlySet<number>>): Generator<Broken> {
  for (const { operation } of dossier.operations) {
    for (const indices of linesAlike(operation.lines)) {
      const lines = indices.flatMap((index) => operation.lines[index] ?? []);
      const [first, second] = lines;
      if (!first || !second) continue;
      const isPrinted = indices.every((index) => printed.get(operation.id)?.has(index));
      yield {
        ...(isPrinted ? { severity: "info" as const } : {}),
        message: findingTexts[isPrinted ? "duplicate-line-printed" : "duplicate-line"],
        fill: {
          place: second.amount.at,
          first: first.amount.at,
          name: first.beneficiary?.value ?? "",
          amount: first.amount.amount,
        },
        at: second.amount.at,
        related: lines.filter((line) => line !== second).map((line) => line.amount.at),
        scope: { kind: "lines", operation: operation.id, lines: indices },
        suspects: isPrinted ? [] : lines.map((line) => ({ at: line.amount.at, for: 1, against: 1 })),
      };
    }
  }
}

/** By operation, the lines to each of which a document gives its amount in a place of its own: two alike are two grants there. */
function printedLines({ statements }: Ledger): ReadonlyMap<string, ReadonlySet<number>> {
  const printed = new Map<string, Set<number>>();
  for (const { at, scope } of statements) {
    if (at.kind !== "document" || scope.kind !== "lines") continue;
    const [line, ...others] = scope.lines;
    if (line === undefined || others.length > 0) continue;
    const known = printed.get(scope.operation);
    if (known) known.add(line);
    else printed.set(scope.operation, new Set([line]));
  }
  return printed;
}
