import { findingTexts } from "../../texts";
import { countedInAnnex } from "../linking";
import { defineRule } from "./rule";

/** A count that the narrative gives (structures, portfolios, participants, posts) is the annex's, where the annex gives it for every line. */
export const narrativeCount = defineRule({
  meta: { id: "narrative-count", severity: "warning", needs: ["annex", "narrative"] },
  *check({ dossier }) {
    for (const { statement, operation } of dossier.narrative) {
      const { fact } = statement;
      if (!operation || fact.kind !== "count") continue;
      const counts = countedInAnnex(operation, fact.of);
      const [first] = counts;
      if (first === undefined || counts.includes(fact.count)) continue;
      yield {
        message: findingTexts[`narrative-count-${fact.of}`],
        fill: {
          place: statement.at,
          operation: operation.id,
          title: operation.title,
          said: String(fact.count),
          counted: String(first),
        },
        at: statement.at,
        related: operation.lines.map((line) => line.at),
        scope: { kind: "operations", operations: [operation.id] },
        suspects: [{ at: statement.at, for: 1, against: 1 }],
      };
    }
  },
});
