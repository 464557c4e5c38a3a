import { findingTexts } from "../../texts";
import { paidTogether } from "../diagnosis";
import { brokenBy, tick } from "./ticking/tick";
import { defineRule } from "./rule";

/** The expense of a code is the sum of the operations charged to it. */
export const imputationTotal = defineRule({
  meta: { id: "imputation-total", severity: "error", needs: ["annex", "imputations", "mapping"] },
  *check({ dossier, ledger }) {
    for (const { code, other, operations, amount, row } of paidTogether(dossier)) {
      yield {
        severity: "info",
        message: findingTexts["imputation-shared"],
        fill: { place: row.imputation.at, code, other, operations: operations.join(", "), amount },
        at: row.imputation.at,
        scope: { kind: "operations", operations },
        suspects: [],
      };
    }
    for (const { statement, expected } of tick(ledger, "imputation-total")) {
      const { scope } = statement;
      const inPart = scope.kind === "operations" && scope.without !== undefined;
      const section = dossier.budgetSections.find(({ codes }) => codes.includes(statement.about));
      const kind = statement.guessed ? "-guessed" : section ? "-column" : inPart ? "-part" : "";
      yield {
        ...(statement.guessed ? { severity: "warning" as const } : {}),
        message: findingTexts[`imputation-total${kind}`],
        fill: {
          place: statement.at,
          code: statement.about,
          label: section?.label ?? "",
          operations: scope.kind === "operations" ? scope.operations.join(", ") : "",
        },
        ...brokenBy(statement, expected),
      };
    }
  },
});
