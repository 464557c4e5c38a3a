import { findingTexts } from "../../texts";
import { amountsOf, sheetOf } from "./ticking/annex-amounts";
import { defineRule } from "./rule";

/** A total is a formula, not a typed number, that nothing keeps up to date. Said once a sheet. */
export const totalTyped = defineRule({
  meta: { id: "total-typed", severity: "info", needs: ["annex"] },
  *check({ dossier }) {
    const totals = [...amountsOf(dossier.annex)].filter(
      ({ line, reading }) => line === null && reading.cell !== null,
    );
    const sheets = new Set(totals.map(({ reading }) => sheetOf(reading)));
    for (const sheet of sheets) {
      const typed = totals.filter(
        ({ reading }) => sheetOf(reading) === sheet && reading.kind === "amount" && reading.formula === null,
      );
      const first = typed[0];
      if (!first) continue;
      yield {
        message: findingTexts["total-typed"],
        fill: { sheet, count: typed.length, place: first.reading.at },
        at: first.reading.at,
        related: typed.slice(1).map(({ reading }) => reading.at),
      };
    }
  },
});
