import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** The code that a model convention cites is the one its operation is charged to. */
export const conventionImputation = defineRule({
  meta: { id: "convention-imputation", severity: "error", needs: ["annex", "conventions", "mapping"] },
  *check({ dossier }) {
    for (const { convention, operation } of dossier.conventions) {
      if (!operation || !convention.code) continue;
      const assigned = dossier.mapping.operations.find((one) => one.operation === operation.id);
      if (!assigned?.code || assigned.code === convention.code.value) continue;
      yield {
        message: findingTexts["convention-imputation"],
        fill: {
          place: convention.code.at,
          operation: operation.id,
          title: operation.title,
          said: convention.code.value,
          code: assigned.code,
        },
        at: convention.code.at,
        scope: { kind: "operations", operations: [operation.id] },
        suspects: assigned.alternatives.includes(convention.code.value)
          ? []
          : [{ at: convention.code.at, for: 1, against: 2 }],
      };
    }
  },
});
