import { factsOf, SMALL } from "./support/checked";

test("the annex's number is what its sheet and every article say", () => {
  // The drawn sheet is called « Annexe 5 ».
  expect(factsOf(SMALL).annexNumber).toBe(5);
  const cited = (first: string, second: string): string | undefined =>
    SMALL.deliberation
      ?.replace("20 000,50 €.", `20 000,50 €, ${first}.`)
      .replace("28 000 €.", `28 000 €, ${second}.`);
  const deliberation = cited(
    "telle que présentée en annexe 1 et répartie en annexe 5",
    "répartie en annexe 5",
  );
  expect(factsOf({ ...SMALL, ...(deliberation ? { deliberation } : {}) })).toMatchObject({
    annexNumber: 5,
    presentedIn: { "1": 1 },
  });
  const other = cited("répartie en annexe 4", "répartie en annexe 4");
  expect(factsOf({ ...SMALL, ...(other ? { deliberation: other } : {}) })).toMatchObject({
    annexNumber: null,
    presentedIn: {},
  });
});

test("the deliberation's number is read where the documents agree on one", () => {
  const deliberation = `DÉLIBÉRATION\n(N°2025-118)\n${SMALL.deliberation ?? ""}`;
  expect(factsOf({ ...SMALL, deliberation }).decision).toBe("2025-118");
  expect(factsOf(SMALL).decision).toBeNull();
});

test("who grants is whom the documents name", () => {
  const deliberation = `DÉPARTEMENT DES TROIS-RIVIÈRES\nDÉLIBÉRATION\n(N°2025-118)\n${SMALL.deliberation ?? ""}`;
  expect(factsOf({ ...SMALL, deliberation }).authority).toBe("DÉPARTEMENT DES TROIS-RIVIÈRES");
  expect(factsOf(SMALL).authority).toBeNull();
});

test("the budget is the one that every document names", () => {
  const charged = (deliberation: string, report: string) =>
    factsOf({
      ...SMALL,
      deliberation: `${SMALL.deliberation ?? ""}\nArticle 4 : la dépense sera imputée sur le ${deliberation}.\n`,
      report: `${SMALL.report ?? ""}\nLa dépense serait imputée sur le ${report}.\n`,
    }).budget;
  expect(charged("budget principal de la Région", "budget principal de la Région")).toBe(
    "budget principal de la Région",
  );
  expect(charged("budget principal", "budget annexe des transports")).toBeNull();
  expect(factsOf(SMALL).budget).toBeNull();
});

const convention = (about: string, share: string, code: string): string => `
ANNEXE 7

Avenant – ${about}

Entre le Département, d'une part, et l'organisme XXXX, d'autre part,

Versement d'une avance de ${share} % du montant de la participation, à la signature. Le solde est versé sur bilan.
La participation est imputée sur le chapitre ${code}.
`;

test("the share of each operation is read in the model convention that is for it", () => {
  const deliberation =
    SMALL.deliberation + convention("Thématique 2 / Opération 1 : Équipements", "60", "C03-202B02");
  expect(factsOf({ ...SMALL, deliberation }).advance).toEqual({
    usual: null,
    themes: {},
    operations: { "2.1": "0.6" },
  });
});

test("a model that names no operation speaks for the one that its code pays alone", () => {
  const deliberation =
    SMALL.deliberation + convention("renouvellement du partenariat", "66,67", "C03-202B03");
  expect(factsOf({ ...SMALL, deliberation }).advance.operations).toEqual({ "2.2": "0.6667" });
});

test("two models that state different shares for one operation leave it to the user", () => {
  const deliberation =
    SMALL.deliberation +
    convention("Thématique 2 / Opération 1 : Équipements", "60", "C03-202B02") +
    convention("Thématique 2 / Opération 1 : Équipements", "80", "C03-202B02").replace(
      "ANNEXE 7",
      "ANNEXE 8",
    );
  expect(factsOf({ ...SMALL, deliberation }).advance.operations).toEqual({});
});

test("without a word that all its headings begin with, an annex has thématiques and opérations", () => {
  const sheet = SMALL.sheet
    .replace("Opération 1 : Bibliothèques", "Bibliothèques")
    .replace("Thématique 2", "Axe 2");
  expect(factsOf({ sheet }).annexWords).toMatchObject({
    theme: { one: "thématique" },
    operation: { one: "opération" },
  });
});
