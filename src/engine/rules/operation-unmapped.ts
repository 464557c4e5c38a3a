import { findingTexts } from "../../texts";
import type { OperationCode } from "../mapping";
import type { Operation, Place } from "../model";
import { defineRule, type Broken } from "./rule";

/**
 * Each operation is charged to one code. Where several codes fit equally it is a question to the user, not an alarm;
 * where no table states an expense nothing can be inferred, and that is said once.
 */
export const operationUnmapped = defineRule({
  meta: { id: "operation-unmapped", severity: "info", needs: ["annex", "imputations"] },
  *check({ dossier, ledger }) {
    const codes = new Map(dossier.mapping.operations.map((one) => [one.operation, one]));
    const unmapped = dossier.operations.flatMap(({ operation }) => {
      const assigned = codes.get(operation.id);
      const nothing = ledger.accounts.get(operation.id)?.computed.isZero ?? true;
      const at = operation.titleAt ?? operation.lines[0]?.at;
      return assigned?.code || nothing || !at ? [] : [{ operation, assigned, at }];
    });
    const [first] = unmapped;
    if (!first) return;
    const priced = [...dossier.codes.values()].flat().some(({ imputation }) => imputation.expense);
    if (priced) for (const { operation, assigned, at } of unmapped) yield one(operation, assigned, at);
    else {
      yield {
        message: findingTexts["operation-unmapped-unpriced"],
        fill: { count: unmapped.length },
        at: first.at,
        related: unmapped.slice(1).map(({ at }) => at),
        suspects: [],
      };
    }
  },
});

function one(operation: Operation, assigned: OperationCode | undefined, at: Place): Broken {
  const alternatives = assigned?.alternatives ?? [];
  const question = alternatives.length > 1;
  return {
    message: findingTexts[question ? "operation-unmapped-question" : "operation-unmapped"],
    fill: { operation: operation.id, title: operation.title, codes: alternatives.join(", "), place: at },
    at,
    scope: { kind: "operations", operations: [operation.id] },
    suspects: [],
  };
}
