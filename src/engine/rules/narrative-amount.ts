import { findingTexts } from "../../texts";
import { tick } from "./tick";
import { defineRule } from "./rule";

/** An amount that the narrative gives a structure or an operation is the annex's. A doubtful match of names is told, not accused. */
export const narrativeAmount = defineRule({
  meta: { id: "narrative-amount", severity: "error", needs: ["annex", "narrative"] },
  *check({ ledger, dossier }) {
    for (const { statement, expected } of tick(ledger, "narrative-amount")) {
      const { scope } = statement;
      const id = scope.kind === "lines" ? scope.operation : (scope.operations[0] ?? "");
      const operation = ledger.accounts.get(id)?.operation;
      const lines = scope.kind === "lines" ? scope.lines.flatMap((line) => operation?.lines[line] ?? []) : [];
      const names = [...new Set(lines.map((line) => line.beneficiary?.value ?? ""))];
      const whole = scope.kind === "operations";
      yield {
        severity: statement.votes ? "error" : "info",
        message: findingTexts[whole ? "narrative-amount-operation" : "narrative-amount"],
        fill: {
          place: statement.at,
          operation: id,
          title: operation?.title ?? "",
          name: names.join(", "),
          cell: lines[0]?.amount.at ?? operation?.statedTotal?.at ?? statement.at,
        },
        at: statement.at,
        related: whole
          ? operation?.statedTotal
            ? [operation.statedTotal.at]
            : []
          : lines.map((line) => line.amount.at),
        stated: statement.amount,
        expected,
        statement,
        scope,
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
