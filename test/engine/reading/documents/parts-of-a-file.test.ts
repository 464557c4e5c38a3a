import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

function rolesOf(drawn: string): readonly string[] {
  return readDocument(documentOf(drawn), null).roles.map(({ role }) => role);
}

const CITED = "COMMISSION PERMANENTE – 26 septembre 2025 – Rapport n° 2.08";

describe("what a file is whose heading cites a report", () => {
  test("a deliberation, where its council decides below", () => {
    const decided =
      "Sur le rapport de Mme Legrand ; vu l'article L. 113-1 ; la Commission permanente décide :";
    expect(rolesOf(`${CITED}\n\n${decided}\n\nArticle 1 : d'attribuer 5 000 € au Relais.`)).toEqual([
      "deliberation",
    ]);
  });

  test("a report, where it proposes below", () => {
    expect(rolesOf(`${CITED}\n\nLe présent rapport propose d'attribuer 5 000 € au Relais.`)).toEqual([
      "report",
    ]);
  });
});
