import { findingTexts } from "../../texts";
import { tick } from "./tick";
import { defineRule } from "./rule";

/** The expense of a code is the sum of the operations charged to it. */
export const imputationTotal = defineRule({
  meta: { id: "imputation-total", severity: "error", needs: ["annex", "imputations", "mapping"] },
  *check({ ledger }) {
    for (const { statement, expected } of tick(ledger, "imputation-total")) {
      yield {
        message: findingTexts["imputation-total"],
        fill: {
          place: statement.at,
          code: statement.about,
          operations: statement.scope.kind === "operations" ? statement.scope.operations.join(", ") : "",
        },
        at: statement.at,
        stated: statement.amount,
        expected,
        statement,
        scope: statement.scope,
      };
    }
  },
});
