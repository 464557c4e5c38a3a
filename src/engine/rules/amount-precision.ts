import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** No amount holds more decimals than it shows. Guards against totals that are a cent away from what the eye adds up. */
export const amountPrecision = defineRule({
  meta: { id: "amount-precision", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      const hidden = operation.lines.filter((line) => line.amount.amount.hasHiddenDecimals);
      const first = hidden[0];
      if (!first) continue;
      yield {
        message: findingTexts["amount-precision"],
        fill: { place: first.amount.at, exact: first.amount.amount, count: hidden.length },
        at: first.amount.at,
        related: hidden.slice(1).map((line) => line.amount.at),
        scope: { kind: "operations", operations: [operation.id] },
        suspects: hidden.map((line) => ({ at: line.amount.at, for: 1, against: 1 })),
      };
    }
  },
});
