import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** The code that a model convention cites is the one its operation is charged to. */
export const conventionImputation = defineRule({
  meta: { id: "convention-imputation", severity: "error", needs: ["annex", "conventions", "mapping"] },
  *check({ dossier }) {
    for (const { convention, operation } of dossier.conventions) {
      if (!operation || !convention.code) continue;
      const said = convention.code.value;
      const paying = dossier.mapping.operations.filter((one) => one.operation === operation.id);
      const [assigned] = paying;
      if (!assigned?.code || paying.some(({ code }) => code === said)) continue;
      yield {
        message: findingTexts["convention-imputation"],
        fill: {
          place: convention.code.at,
          operation: operation.id,
          title: operation.title,
          said,
          code: assigned.code,
        },
        at: convention.code.at,
        scope: { kind: "operations", operations: [operation.id] },
        suspects: assigned.alternatives.includes(said)
          ? []
          : [{ at: convention.code.at, for: 1, against: 2 }],
      };
    }
  },
});
