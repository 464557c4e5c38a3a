import { findingTexts } from "../../texts";
import { Amount } from "../money";
import { retainedLines, type GrantLine } from "../model";
import { matchBeneficiary } from "../wording";
import type { TiedConvention } from "../tying";
import { defineRule } from "./rule";

/** An amount that a model convention states is the line's, and its advance is the stated share of it. */
export const conventionAmount = defineRule({
  meta: { id: "convention-amount", severity: "error", needs: ["annex", "conventions"] },
  *check({ dossier }) {
    for (const tied of dossier.conventions) {
      const { convention, operation } = tied;
      if (!operation) continue;
      const lines = linesOf(tied);
      for (const stated of convention.amounts) {
        const [first] = lines;
        if (!first || lines.some((line) => line.amount.amount.equals(stated.value))) continue;
        const sum = Amount.sum(lines.map((line) => line.amount.amount));
        if (sum.equals(stated.value)) continue;
        yield {
          message: findingTexts["convention-amount"],
          fill: { place: stated.at, operation: operation.id, title: operation.title, cell: first.amount.at },
          at: stated.at,
          related: lines.map((line) => line.amount.at),
          stated: stated.value,
          expected: lines.length === 1 ? first.amount.amount : sum,
          scope: { kind: "operations", operations: [operation.id] },
        };
      }
      const { advanceAmount: advance, advanceShare: share } = convention;
      const [amount] = convention.amounts;
      if (!advance || !share || !amount) continue;
      const expected = amount.value.times(String(share.value)).rounded();
      const ofALine = lines.some((line) =>
        advance.value.equals(line.amount.amount.times(String(share.value)).rounded()),
      );
      if (advance.value.equals(expected) || ofALine) continue;
      yield {
        message: findingTexts["convention-advance"],
        fill: { place: advance.at, share: String(Math.round(share.value * 100)), amount: amount.value },
        at: advance.at,
        related: [amount.at],
        stated: advance.value,
        expected,
        suspects: [],
      };
    }
  },
});

/** The lines a convention may speak of: its beneficiary's, or every line of the operation for a model that names none. */
function linesOf({ convention, operation }: TiedConvention): readonly GrantLine[] {
  const lines = operation ? retainedLines(operation) : [];
  if (convention.beneficiary === null) return lines;
  const match = matchBeneficiary(
    convention.beneficiary,
    lines.map((line) => line.beneficiary?.value ?? ""),
  );
  return match ? lines.slice(match.index, match.index + 1) : [];
}
