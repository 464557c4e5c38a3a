import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** No grant is negative. Guards against a sign typed by mistake. */
export const amountNegative = defineRule({
  meta: { id: "amount-negative", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        if (!line.amount.amount.isNegative) continue;
        yield {
          message: findingTexts["amount-negative"],
          fill: { place: line.amount.at, amount: line.amount.amount },
          at: line.amount.at,
          scope: { kind: "lines", operation: operation.id, lines: [index] },
          suspects: [{ at: line.amount.at, for: 1, against: 0 }],
        };
      }
    }
  },
});
