import { findingTexts } from "../../texts";
import type { Place } from "../model";
import { annexNumber, type Case } from "../linking";
import { defineRule } from "./rule";

/** The numbers that the annex's sheets are named by: "Annexe 5". */
function sheetsNumbers({ annex }: Case): readonly number[] {
  return annex.sheets.flatMap((name) => {
    const number = annexNumber(name);
    return number === null ? [] : [number];
  });
}

/** The annexes that article and report cite for a theme exist in the documents. */
export const annexReference = defineRule({
  meta: { id: "annex-reference", severity: "info", needs: ["articles"] },
  *check({ dossier }) {
    const found = new Set(dossier.readings.flatMap((reading) => reading.annexesFound));
    const highest = Math.max(0, ...found);
    if (found.size < 2) return;
    const told = new Set(sheetsNumbers(dossier));
    const cited: readonly { at: Place; annexes: readonly number[] }[] = [
      ...dossier.articles.map(({ article }) => ({ at: article.at, annexes: article.annexes })),
      ...dossier.themeStatements.map(({ statement }) => ({ at: statement.at, annexes: statement.annexes })),
    ];
    const missing = new Set(cited.flatMap(({ annexes }) => annexes).filter((annex) => annex > highest));
    // The sheet is an annex too: where no document prints it and no name tells its number, it is the one that lacks.
    if (told.size === 0 && dossier.prints.length === 0 && missing.size === 1) return;
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
