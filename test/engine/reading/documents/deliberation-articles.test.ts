import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** What the articles of a decision grant: number, theme, count, amount. */
function granted(decision: string) {
  const reading = readDocument(documentOf(`Après en avoir délibéré,\n\nDÉCIDE :\n\n${decision}`), null);
  return reading.articles.map((article) => [
    article.number,
    article.themeNumber,
    article.themeTitle,
    article.operationCount?.value ?? null,
    article.amount?.value.toFixed() ?? null,
  ]);
}

describe("the funding articles of a deliberation", () => {
  test.each([
    [
      "Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 420 720 €.",
      [1, 1, "Mobilité", 2, "420720.00"],
    ],
    [
      "ARTICLE 1ER – D’attribuer, au titre de l’axe 2 « Habitat digne », pour cinq actions,\nun montant global de\n1 053 895,90 €, conformément à l’annexe 5.",
      [1, 2, "Habitat digne", 5, "1053895.90"],
    ],
    [
      "Art. 3. D'accorder aux structures relevant du volet 3 : Jeunesse, des subventions à hauteur de 12 500 euros.",
      [3, 3, "Jeunesse", null, "12500.00"],
    ],
    [
      'Article premier : De fixer à 98 000 € le montant des aides allouées au titre de la priorité 4 "Santé".',
      [1, 4, "Santé", null, "98000.00"],
    ],
    [
      "Article 2 : d'approuver l'attribution de subventions s'élevant à 75 000,50 € pour les 3 dispositifs de la thématique 4 » Autonomie des jeunes » présentés en annexe 4.",
      [2, 4, "Autonomie des jeunes", 3, "75000.50"],
    ],
    [
      "ARTICLE DOUZE. Accorde, au titre du volet 4 « Lecture », une somme de 8 150 €.",
      [12, 4, "Lecture", null, "8150.00"],
    ],
    [
      "Article II : Décide d'octroyer, dans le cadre de la première orientation « Insertion », une enveloppe totale de 1 200 000 €, dont 200 000 € en investissement.",
      [2, 1, "Insertion", null, "1200000.00"],
    ],
    [
      "Article 1 : De financer les 2 opérations de la thématique 1 « Mobilité » pour un montant total de 76 200,12 €, qui s’ajoute aux 84 500,00 € déjà attribués par délibération du 22 septembre 2025, portant le total annuel à 160 700,12 €.",
      [1, 1, "Mobilité", 2, "76200.12"],
    ],
    [
      "Article 1 : d’attribuer, au titre de l’axe 1 « Emploi », la participation départementale, soit 183 803,67 €, en contrepartie d’un montant FSE+ de 242 914,68 €.",
      [1, 1, "Emploi", null, "183803.67"],
    ],
    [
      "Article 1 : d’attribuer, au titre de l’axe 1 « Emploi », un total de 12 000 €, une provision pour litige de 7 600,50 € étant constituée par ailleurs.",
      [1, 1, "Emploi", null, "12000.00"],
    ],
  ])("%s", (article, expected) => {
    expect(granted(article)).toEqual([expected]);
  });

  test("rows laid out by blanks below a theme's title are no sentence of it", () => {
    const rows =
      "CODE      STRUCTURE              Nature   Montant\n\n 72      CROIX D'ARGENT BASKET       F      13 000 €";
    const drawn = `• Attributions de subventions dans le cadre de l'axe 1 « Sport » :\n\n${rows}`;
    expect(granted(drawn).map((article) => article[4])).toEqual([null]);
  });

  test("articles that authorise, charge or say what is paid from where grant nothing", () => {
    const decision = [
      "Article 1 : D'autoriser le Président à signer les avenants avec les structures reprises dans la thématique 1 opération 2 de l'annexe 5.",
      "Article 2 : Les dépenses versées en application des articles 1 à 4, soit 300 000 €, sont imputées sur l'axe 2 du budget départemental.",
      "Article 3 : De charger Monsieur le Directeur de l'exécution de la présente délibération.",
    ].join("\n\n");
    expect(granted(decision)).toEqual([]);
  });

  test("a list under one article gives one article a theme", () => {
    const decision =
      "Article 1 : D'attribuer les subventions suivantes :\n- thématique 1 « Emploi » : 10 000 € pour 2 opérations ;\n- thématique 2 « Logement » : 20 000 € pour 1 opération.";
    expect(granted(decision)).toEqual([
      [1, 1, "Emploi", 2, "10000.00"],
      [1, 2, "Logement", 1, "20000.00"],
    ]);
  });

  test("one sentence that shares money between themes gives one article a theme", () => {
    const decision =
      "Article 4 : D'allouer 30 000 € à la thématique 1 « Emploi » et 45 000 € à la thématique 2 « Logement ».";
    expect(granted(decision)).toEqual([
      [4, 1, "Emploi", null, "30000.00"],
      [4, 2, "Logement", null, "45000.00"],
    ]);
  });

  test("decisions without articles are read, numbered or not", () => {
    expect(
      granted("1° D'attribuer 5 000 € à l'axe 1 « Culture » ;\n2° D'autoriser le Maire à signer."),
    ).toEqual([[1, 1, "Culture", null, "5000.00"]]);
    expect(
      granted("- d'attribuer 7 000 € au titre de l'axe 3 « Sport » ;\n- de donner pouvoir au Maire."),
    ).toEqual([[null, 3, "Sport", null, "7000.00"]]);
  });

  test("the articles of a model convention are not the deliberation's", () => {
    const reading = readDocument(
      documentOf(
        "DELIBERATION\n\nDECIDE :\n\nArticle 1 : D'attribuer 9 000 € à la thématique 1 « Emploi ».\n\n" +
          "Modèle de convention - Thématique 1 / Opération 1 : Ateliers\n\n" +
          "Article 1 : Montant\n\nLe Département attribue au titre de l'axe 7 « Ateliers » un montant de 4 000 €.",
      ),
      null,
    );
    expect(reading.articles.map((article) => article.amount?.value.toFixed())).toEqual(["9000.00"]);
  });

  test("an article that states several amounts and no total is said unread, not guessed", () => {
    const reading = readDocument(
      documentOf("DECIDE :\n\nArticle 1 : D'attribuer au titre de l'axe 1 « Culture » 4 000 € et 6 000 €."),
      null,
    );
    expect(reading.articles.map((article) => article.amount)).toEqual([null]);
    expect(reading.unread.map((unread) => unread.at.where)).toEqual(["article 1"]);
  });

  test("the number and the date of the session are read", () => {
    const reading = readDocument(
      documentOf(
        "DELIBERATION DE LA COMMISSION PERMANENTE\n\nREUNION DU 21 NOVEMBRE 2022\n\n(N°2022-467)\n\nVu le code n°12\n\nDECIDE :",
      ),
      null,
    );
    expect([reading.deliberationNumber?.value, reading.sessionDate?.value]).toEqual([
      "2022-467",
      "2022-11-21",
    ]);
  });

  test.each([
    ["DEPARTEMENT DU PAS-DE-CALAIS", "DEPARTEMENT DU PAS-DE-CALAIS"],
    ["COMMISSION PERMANENTE DU DÉPARTEMENT DE LA LOIRE-MARITIME", "DÉPARTEMENT DE LA LOIRE-MARITIME"],
    ["DÉPARTEMENT D’ARMORIQUE – COMMISSION PERMANENTE DU 12 NOVEMBRE 2025", "DÉPARTEMENT D’ARMORIQUE"],
    ["Conseil départemental de Limagne – Session du 24 mars 2025", "Conseil départemental de Limagne"],
    ["DÉLIBÉRATION DE LA COMMISSION PERMANENTE DU CONSEIL DÉPARTEMENTAL", undefined],
    ["Contrats de ville de Lyon – Programmation 2025", undefined],
    ["Conseil départemental du 24 mars 2025", undefined],
  ])("who votes is read from « %s »", (heading, authority) => {
    const reading = readDocument(documentOf(`${heading}\n\nVu le code n°12\n\nDECIDE :`), "deliberation");
    expect(reading.authority?.value).toBe(authority);
  });

  test("the session of any assembly is dated", () => {
    const reading = readDocument(
      documentOf("Conseil métropolitain du 27 juin 2025\n\nDECIDE :"),
      "deliberation",
    );
    expect(reading.sessionDate?.value).toBe("2025-06-27");
  });
});

test("where a name may be of the figure before it or of the one behind, no end of an item parts them", () => {
  const drawn =
    "DECIDE :\n\nI. alloue, pour les édifices classés, 58 475 euros (partie I) ; II. alloue, pour les édifices inscrits, " +
    "28 020 euros (partie II) ; III. prélève ces sommes, soit 86 495 euros, sur l'autorisation de programme.";
  expect(
    readDocument(documentOf(drawn), "deliberation").articles.map(({ themeNumber, amount }) => [
      themeNumber,
      amount?.value.toFixed(),
    ]),
  ).toEqual([
    [1, "58475.00"],
    [2, "28020.00"],
  ]);
});
