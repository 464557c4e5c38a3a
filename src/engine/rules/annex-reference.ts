import { findingTexts } from "../../texts";
import type { Place } from "../model";
import { defineRule } from "./rule";

/** The annexes that article and report cite for a theme exist in the documents. */
export const annexReference = defineRule({
  meta: { id: "annex-reference", severity: "info", needs: ["articles"] },
  *check({ dossier }) {
    const found = new Set(dossier.readings.flatMap((reading) => reading.annexesFound));
    const highest = Math.max(0, ...found);
    if (found.size < 2) return;
    const told = new Set<number>();
    const cited: readonly { at: Place; annexes: readonly number[] }[] = [
      ...dossier.articles.map(({ article }) => ({ at: article.at, annexes: article.annexes })),
      ...dossier.themeStatements.map(({ statement }) => ({ at: statement.at, annexes: statement.annexes })),
    ];
    for (const { at, annexes } of cited) {
      for (const annex of annexes) {
        if (annex <= highest || told.has(annex)) continue;
        told.add(annex);
        yield {
          message: findingTexts["annex-reference"],
          fill: { place: at, annex: String(annex) },
          at,
          suspects: [],
        };
      }
    }
  },
});
