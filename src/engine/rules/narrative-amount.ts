import { findingTexts } from "../../texts";
import { belowATheme } from "./ticking/below-a-theme";
import { isNamedSurely } from "./ticking/named-alike";
import { brokenBy, tick } from "./ticking/tick";
import { defineRule } from "./rule";

/** An amount that the narrative gives a structure or an operation is the annex's. A doubtful match of names is told, not accused. */
export const narrativeAmount = defineRule({
  meta: { id: "narrative-amount", severity: "error", needs: ["annex", "narrative"] },
  *check({ ledger, dossier }) {
    for (const { statement, expected } of tick(ledger, "narrative-amount")) {
      yield {
        severity: isNamedSurely(statement, ledger) ? "error" : "info",
        ...belowATheme(statement, ledger),
        ...brokenBy(statement, expected),
      };
    }
    for (const { statement, operation, lines } of dossier.narrative) {
      if (!operation || lines || statement.fact.kind !== "beneficiary-amount") continue;
      yield {
        severity: "info",
        message: findingTexts["narrative-beneficiary"],
        fill: {
          place: statement.at,
          name: statement.fact.beneficiary,
          amount: statement.fact.amount,
          operation: operation.id,
          title: operation.title,
        },
        at: statement.at,
        scope: { kind: "operations", operations: [operation.id] },
        suspects: [],
      };
    }
  },
});
