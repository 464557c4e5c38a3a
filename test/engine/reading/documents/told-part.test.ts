import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

const themes = "1. Sport\n\nDeux opérations sont présentées pour un total de 5 000 €.";
const credits = "Code\tAE\tProposition\nSPO-26-1\t9 000 €\t5 000 €";
const left = "Code\tAE\tDisponible\tProposition\tSolde\nSPO-26-1\t9 000 €\t7 000 €\t5 000 €\t2 000 €";

function rolesOf(drawn: string, file: string) {
  return readDocument({ ...documentOf(drawn), file }, null).roles.map(({ role }) => role);
}

describe("what a document is that does not say it", () => {
  test.each([
    ["Rapport_sport.docx", `${themes}\n\n${credits}`, "report"],
    ["26-03 DELIB sport.docx", `${themes}\n\n${credits}`, "deliberation"],
    ["sport.docx", `${themes}\n\n${left}`, "report"],
    ["sport.docx", `${themes}\n\n${credits}`, "report"],
    ["sport.docx", credits, "imputations"],
    ["CR conseil.txt", "Le Conseil vote les subventions ci-après :\n\n- Le Relais : 5 000 €", "deliberation"],
    ["PV.txt", "PROCÈS-VERBAL DE LA SÉANCE DU 3 MAI\n\nLa séance est ouverte.", "report"],
    ["CR.txt", "Bureau du 3 mai - compte rendu des débats\n\nLa séance est ouverte.", "report"],
    ["Bilan.docx", "Bilan de l'opération\n\nSeize logements sont engagés, pour 460 676,60 €.", "report"],
    [
      "B-2024-45.txt",
      "DÉCISION B-2024-45\n\nLe Bureau, par délégation,\n\n• APPROUVE la programmation ;\n\n• ATTRIBUE 5 000 € au Relais.",
      "deliberation",
    ],
    [
      "B-2024-61.docx",
      "DÉCISION DU BUREAU\n\nVu la convention d'OPAH ; vu les notifications de l'Anah ; le Bureau communautaire, à l'unanimité, décide :\n\n• d'attribuer 5 000 € au Relais ;",
      "deliberation",
    ],
    [
      "C.docx",
      "CONVENTION FINANCIÈRE 2025\n\nMétropole / École supérieure d'art\n\nArticle 1. La Métropole soutient l'École.\n\nArticle 2. Le montant est fixé à 5 000 € par la délibération n° 17.",
      "convention",
    ],
  ])("%s", (file, drawn, role) => {
    expect(rolesOf(drawn, file)).toEqual([role]);
  });

  test("the number of a report over what is decided makes none of it", () => {
    const decided = "Vu le code du sport ; la Commission permanente décide :\n\nArticle 1 : …";
    expect(rolesOf(`COMMISSION PERMANENTE – 26 mai 2025 – Rapport n° 2.08\n\n${decided}`, "x.docx")).toEqual([
      "deliberation",
    ]);
  });

  test("nor does it over recitals, where articles decide without the word", () => {
    const decided =
      "Vu le code de l'action sociale ;\n\nLa Commission permanente, à l'unanimité,\n\nArticle 1 - Axe 1\n\nattribue 5 000 € au Relais.";
    expect(rolesOf(`COMMISSION PERMANENTE\n\nRapport n° 207 - INSERTION\n\n${decided}`, "x.docx")).toEqual([
      "deliberation",
    ]);
  });

  test("what it says counts before its name", () => {
    expect(
      rolesOf(`La commission permanente décide :\n\nArticle 1 : …\n\n${credits}`, "Rapport.docx"),
    ).toEqual(["deliberation"]);
  });
});
