import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** Each operation is charged to one code. Where several codes fit equally it is a question to the user, not an alarm. */
export const operationUnmapped = defineRule({
  meta: { id: "operation-unmapped", severity: "warning", needs: ["annex", "imputations"] },
  *check({ dossier, ledger }) {
    for (const { operation } of dossier.operations) {
      const assigned = dossier.mapping.operations.find((one) => one.operation === operation.id);
      if (assigned?.code || (ledger.accounts.get(operation.id)?.computed.isZero ?? true)) continue;
      const alternatives = assigned?.alternatives ?? [];
      const at = operation.titleAt ?? operation.lines[0]?.at;
      if (!at) continue;
      const question = alternatives.length > 1;
      yield {
        severity: question ? "info" : "warning",
        message: findingTexts[question ? "operation-unmapped-question" : "operation-unmapped"],
        fill: { operation: operation.id, title: operation.title, codes: alternatives.join(", "), place: at },
        at,
        scope: { kind: "operations", operations: [operation.id] },
        suspects: [],
      };
    }
  },
});
