import { findingTexts } from "../../texts";
import { defineRule } from "./rule";
import { saidBeside } from "./said-beside";

/**
 * No grant is negative. Guards against a sign typed by mistake: where the table says that an amount is taken back, it is
 * meant, and a remark.
 */
export const amountNegative = defineRule({
  meta: { id: "amount-negative", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        if (!line.amount.amount.isNegative || line.retained.kind === "no") continue;
        const isMeant = saidBeside(line, "takenBack");
        yield {
          ...(isMeant ? { severity: "info" as const } : {}),
          message: findingTexts[isMeant ? "amount-negative-meant" : "amount-negative"],
          fill: { place: line.amount.at, amount: line.amount.amount },
          at: line.amount.at,
          scope: { kind: "lines", operation: operation.id, lines: [index] },
          suspects: isMeant ? [] : [{ at: line.amount.at, for: 1, against: 0 }],
        };
      }
    }
  },
});
