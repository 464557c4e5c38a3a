import { messagesTold } from "./dossier";

const SHEET = `
  Structure        | Montant attribué | Versé à la signature
  AXE 1 – HABITAT  |        |
  Les Amarres      | 43250  | 30275
  Maison commune   | 18600  | 13020
  Sous-total axe 1 | 61850  | 43295
  AXE 2 – EMPLOI   |        |
  Atelier du pont  | 27400  | 19180
  Sous-total axe 2 | 27400  | 19180
  Total général    | 89250  | 62475`;

const told = (...articles: readonly string[]) =>
  messagesTold({
    sheet: SHEET,
    deliberation: [
      "DÉLIBÉRATION",
      "Article 1 : 61 850 € sont attribués au titre de l'axe 1 et 27 400 € au titre de l'axe 2.",
      ...articles,
    ].join("\n\n"),
  });

describe("what is paid first and what is left of it", () => {
  test.each([
    "Article 2 : Fixe à 61 850 € la dotation de l'habitat ; 43 295 € seront versés à la signature et 18 555 € au solde.",
    "Article 2 : Les Amarres : un acompte de 30 275 €, puis un solde de 12 975 €.",
    "Article 2 : La participation est de 43 250 €. Un premier versement de 30 275 €, soit 70 %, intervient à la signature ; le solde de 12 975 € est versé sur bilan.",
    "Article 2 : La participation de Maison commune est de 18 600 €.\n\nArticle 3 : Un acompte de 40 %, soit 7 440 €, à la signature ; un second de 40 %, soit 7 440 € également ; le solde de 20 %, soit 3 720 €, sur bilan.",
    "Article 2 : Un acompte de 9 000 € a été versé en 2025 à Maison commune, et le solde de 2 400 € le sera en mai.",
    "Article 2 : Les Amarres reçoivent 43 250 €, dont un acompte de 12 000 € déjà versé et un solde de 31 250 €.",
  ])("is silent where they are right of something: %s", (article) => {
    expect(told(article)).toEqual([]);
  });

  test.each([
    [
      "Article 2 : Fixe à 61 850 € la dotation de l'habitat ; 42 525 € seront versés à la signature et 18 555 € au solde.",
      "43 295 €",
    ],
    ["Article 2 : Les Amarres : un acompte de 30 275 €, puis un solde de 12 795 €.", "12 975 €"],
    [
      "Article 2 : La participation est de 43 250 €. Un premier versement de 30 000 €, soit 70 %, intervient à la signature ; le solde de 12 975 € est versé sur bilan.",
      "30 275 €",
    ],
  ])("is asked about where they are not: %s", (article, meant) => {
    expect(told(article)).toEqual([expect.stringContaining(meant)]);
  });
});
