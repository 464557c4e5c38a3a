import { reconcile } from "../../../src/engine/reconcile";
import { dossierFrom } from "../../support/drawn-dossier";

/**
 * A text that would make a pattern go back over itself a thousand million times: the test would not end. Each stands in a
 * title, on a total, in an article and in the report.
 */
const HOSTILE = [" ", ":", ".)", " : ", "00 ", "« ", "TOTAL ", "Article 1 ", "dont ", "a "];
const LENGTH = 4000;

test.each(HOSTILE)("a text of thousands of « %s » is gone through", (part) => {
  const long = part.repeat(LENGTH / part.length);
  const result = reconcile(
    dossierFrom({
      sheet: `
        Thématique 1 ${long}A |           |
        OPERATION             | STRUCTURE | MONTANT
        Opération 1           | ADEFI     | 1500
        ^                     | ASSO      | 500
        TOTAL ${long}A        |           | 2000
      `,
      deliberation: `Article 2.1 ${long}\u2028A\n\nArticle 3 : d'attribuer 2 000,00 € à la thématique 1 ${long}A`,
      report: `Rapport\n\nThématique 1 ${long}A\n\nIl est proposé ${long} 2 000,00 €`,
    }),
    { name: "hostile", lang: "fr" },
  );
  expect(result.kind).toBe("report");
});
