import { findingTexts } from "../../texts";
import { brokenBy, tick } from "./ticking/tick";
import type { Case } from "../linking";
import { isExplained } from "./rows/explained/explain";
import { defineRule, type Broken } from "./rule";

/** Where a document prints the annex, its lines are the sheet's: none differs, none is missing, none is added. */
export const documentLine = defineRule({
  meta: { id: "document-line", severity: "error", needs: ["annex", "print"] },
  *check({ ledger, dossier }) {
    for (const { statement, expected } of tick(ledger, "document-line")) {
      const { scope } = statement;
      if (scope.kind !== "lines") continue;
      const operation = ledger.accounts.get(scope.operation)?.operation;
      const line = operation?.lines[scope.lines[0] ?? 0];
      yield {
        message: findingTexts["document-line"],
        fill: { place: statement.at, name: statement.about, cell: line?.amount.at ?? statement.at },
        ...brokenBy(statement, expected),
        at: line?.amount.at ?? statement.at,
        related: [statement.at],
      };
    }
    yield* inSections(dossier);
    for (const print of dossier.prints) {
      const [first] = print.lines;
      if (!print.reliable && first) {
        yield {
          severity: "info",
          message: findingTexts["document-line-unreliable"],
          fill: { file: print.file, count: print.lines.length },
          at: first.printed.at,
          suspects: [],
        };
      }
      if (!print.reliable || print.annex.unread.length > 0) continue;
      for (const { operation, line } of print.missing) {
        const missing = operation.lines[line];
        if (!missing || missing.amount.amount.isZero) continue;
        yield {
          message: findingTexts["document-line-missing"],
          fill: {
            place: missing.amount.at,
            name: missing.beneficiary?.value ?? "",
            amount: missing.amount.amount,
            file: print.file,
          },
          at: missing.amount.at,
          scope: { kind: "lines", operation: operation.id, lines: [line] },
          suspects: [],
        };
      }
      for (const { printed, operation, line } of print.lines) {
        const { amount } = printed.amount;
        if (!operation || line !== null || amount.isZero || isExplained(dossier, printed.at, amount))
          continue;
        yield {
          message: findingTexts["document-line-added"],
          fill: { place: printed.at, name: printed.beneficiary?.value ?? "", amount },
          at: printed.at,
          scope: { kind: "operations", operations: [operation.id] },
          suspects: [],
        };
      }
    }
  },
});

/** What the tables of a document hold more than the sheet, or less. */
function* inSections(dossier: Case): Iterable<Broken> {
  for (const { file, rows, added, missing } of dossier.sections) {
    const operations = [...new Set(rows.map(({ operation }) => operation.id))];
    for (const { row, name, amount } of added) {
      if (isExplained(dossier, row.at, amount)) continue;
      yield {
        message: findingTexts["document-line-added-section"],
        fill: { place: row.at, name, amount },
        at: row.at,
        scope: { kind: "operations", operations },
        suspects: [],
      };
    }
    for (const { operation, line } of missing) {
      const lacking = operation.lines[line];
      if (!lacking) continue;
      yield {
        message: findingTexts["document-line-missing-section"],
        fill: {
          place: lacking.amount.at,
          name: lacking.beneficiary?.value ?? "",
          amount: lacking.amount.amount,
          file,
        },
        at: lacking.amount.at,
        scope: { kind: "lines", operation: operation.id, lines: [line] },
        suspects: [],
      };
    }
  }
}
