import { findingTexts } from "../../texts";
import { tablesExplained } from "./rows/explained/explain";
import { defineRule } from "./rule";

/**
 * The cells of a document's table that are not what the annex makes of their row and column, where the others are. Guards
 * against a figure, a count, a code or a percentage mistyped in a table that no sentence repeats.
 */
export const documentTable = defineRule({
  meta: { id: "document-table", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { at, title, name, said, meant, stated, expected, lines } of tablesExplained(dossier).odd)
      yield {
        message: findingTexts["document-table"],
        fill: { place: at, column: title, name, said, meant },
        at,
        related: lines.slice(0, 20).map((line) => line.amount.at),
        stated,
        expected,
        suspects: [],
      };
  },
  holds: ({ dossier }) => tablesExplained(dossier).right,
});
