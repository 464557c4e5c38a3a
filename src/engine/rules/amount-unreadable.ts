import { findingTexts } from "../../texts";
import { amountsOf } from "./annex-amounts";
import { defineRule } from "./rule";

/** Every amount cell of a line or total reads as an amount. Guards against « en attente », #REF! and dates taken for nothing. */
export const amountUnreadable = defineRule({
  meta: { id: "amount-unreadable", severity: "error", needs: ["annex"] },
  *check({ dossier }) {
    for (const { reading, operation } of amountsOf(dossier.annex)) {
      if (reading.kind !== "unreadable") continue;
      yield {
        message: findingTexts["amount-unreadable"],
        fill: { place: reading.at, text: reading.text },
        at: reading.at,
        scope: operation ? { kind: "operations", operations: [operation.id] } : null,
        suspects: [{ at: reading.at, for: 1, against: 0 }],
      };
    }
  },
});
