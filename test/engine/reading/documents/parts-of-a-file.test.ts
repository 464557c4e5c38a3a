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

test("a table of an article prints no annex where more is decided below", () => {
  const table = "Action\tBénéficiaire\tMontant\nTrail\tEndurance Risle\t7 500 €";
  const decided = `DÉLIBÉRATION N° 47\n\nLe conseil décide :\n\n1. ACCORDE les aides suivantes\n\n${table}`;
  expect(rolesOf(`${decided}\n\n2. DIT que la dépense de 7 500 € est prévue au budget.`)).toEqual([
    "deliberation",
  ]);
  expect(rolesOf(decided)).toEqual(["deliberation", "annex"]);
});

test("a number before its title opens a deliberation after the report of the same file", () => {
  const report = "I – RAPPORT DU PRÉSIDENT\n\nJe vous propose de leur allouer 35 490 €.";
  const decided = "Après en avoir délibéré, DÉCIDE :\n\nArticle 1er – D'allouer 35 490 € aux écoles.";
  expect(rolesOf(`${report}\n\nII – DÉLIBÉRATION DE LA COMMISSION PERMANENTE\n\n${decided}`)).toEqual([
    "report",
    "deliberation",
  ]);
});

test("a council that decides below the statement of motives opens the deliberation without its title", () => {
  const motives = "Exposé des motifs\n\nL'an passé, cet effort a représenté 30 200 €.";
  const decided =
    "Le Conseil, vu le budget, après en avoir délibéré :\n\nArticle 1er – approuve l'attribution de 35 490 €.";
  expect(rolesOf(`${motives}\n\nDispositif\n\n${decided}`)).toEqual(["report", "deliberation"]);
});

test("what a president recalls above the deliberation's own heading is how it begins, however long", () => {
  const recalled = Array.from({ length: 20 }, (_, index) => `– Ferme ${index + 1}, plantation : 1 000,00 €`);
  const text = `SYNDICAT MIXTE DES MONTS\n\nLe Président rappelle le programme.\n\n${recalled.join("\n")}\n\nDélibération\n\nLe Bureau attribue 20 000 €.`;
  expect(rolesOf(text)).toEqual(["deliberation"]);
});

test("the statement of motives is a report, though it is headed by the draft that it goes with", () => {
  expect(
    rolesOf(
      "2025 DAE 12\n\nPROJET DE DÉLIBÉRATION - EXPOSÉ DES MOTIFS\n\nMesdames, Messieurs, je vous propose 5 000 €.",
    ),
  ).toEqual(["report"]);
});

test("« Annexe : convention avec … » after a vote opens a convention, whatever its articles are called", () => {
  const decided =
    "La commission permanente du conseil départemental, sur le rapport de son président, Mme Aude Legrand, après en avoir délibéré,\n\n- ATTRIBUE au Relais une subvention de 5 000 € ;";
  const annexed =
    "Annexe : convention avec le Relais\n\nArticle 4 – Le Département verse au Relais une subvention de 5 000 €, imputée sur l'opération OP2341.";
  expect(rolesOf(`DÉLIBÉRATION N° 13-01\n\n${decided}\n\n${annexed}`)).toEqual([
    "deliberation",
    "convention",
  ]);
});

test("a convention begins where articles begin anew below its title, whoever signs it", () => {
  const decided = "DÉLIBÉRATION N° 47\n\nLe conseil décide :\n\nArticle 1 : d'attribuer 9 000 € à La Ruche.";
  const title = "Convention avec l'association La Ruche";
  const own =
    "Article 1. La Ville verse 9 000 €.\n\nArticle 2. Une avance de 50 %, soit 4 500 €, est versée.";
  expect(rolesOf(`${decided}\n\n${title}\n\n${own}`)).toEqual(["deliberation", "convention"]);
  expect(rolesOf(`${decided}\n\n${title}\n\nArticle 2 : d'autoriser le Maire à la signer.`)).toEqual([
    "deliberation",
  ]);
});

test("an article that decides at once opens the decision, whose tables print no annex", () => {
  const article = (number: number, theme: string, name: string) =>
    `Article ${number} : attribue, au titre du thème « ${theme} », les subventions suivantes, pour 7 500 € :\n\nOpération\tBénéficiaire\tMontant\n${name}\tEndurance Risle\t7 500 €`;
  const opening = "CONSEIL MÉTROPOLITAIN – Délibération n° 47\n\nLe conseil métropolitain :";
  const drawn = [opening, article(1, "Sport", "Trail"), article(2, "Culture", "Bal")].join("\n\n");
  expect(rolesOf(`${drawn}\n\nArticle 3 : autorise le président à signer les conventions.`)).toEqual([
    "deliberation",
  ]);
});
