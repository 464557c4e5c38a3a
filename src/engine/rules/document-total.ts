import { findingTexts } from "../../texts";
import { brokenBy, tick } from "./ticking/tick";
import { defineRule } from "./rule";

/** Where a document prints the annex, its totals are the sheet's. */
export const documentTotal = defineRule({
  meta: { id: "document-total", severity: "error", needs: ["annex", "print"] },
  *check({ ledger }) {
    for (const { statement, expected } of tick(ledger, "document-total")) {
      yield {
        message:
          findingTexts[
            `document-total-${statement.level === "line" || statement.level === "code" ? "whole" : statement.level}`
          ],
        fill: { place: statement.at, about: statement.about },
        ...brokenBy(statement, expected),
      };
    }
  },
});
