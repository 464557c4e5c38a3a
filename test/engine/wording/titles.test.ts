import { sameLabel, titleSimilarity } from "../../../src/engine/wording";

describe("titleSimilarity", () => {
  test("a title that begins a longer one is nearly the same", () => {
    expect(
      titleSimilarity(
        "Accompagnement des bénéficiaires du RSA",
        "Accompagnement des bénéficiaires du RSA : dynamiser les parcours dans un objectif d’insertion professionnelle",
      ),
    ).toBeGreaterThan(0.9);
  });

  test("a single shared word says little", () => {
    expect(titleSimilarity("Logement des jeunes", "Accompagnement des jeunes")).toBeLessThan(0.6);
    expect(titleSimilarity("Jeunes", "Accompagnement des jeunes en errance")).toBeLessThan(0.6);
  });

  test("is 0 where a title is empty", () => {
    expect(titleSimilarity("", "Logement")).toBe(0);
  });
});

describe("sameLabel", () => {
  test.each([
    ["Fonds d’aide aux jeunes", "Fonds  d'aide aux jeunes", "identical"],
    ["Parcours 2021–2027", "Parcours 2021-2027", "identical"],
    ["Logement des jeunes", "Logement des Jeunes", "typographic"],
    ["ÉTAT DES LIEUX", "Etat des lieux", "typographic"],
    ["Prêt-à-porter", "Prêt à porter", "typographic"],
    ["Aide : transport", "Aide: transport.", "typographic"],
    ["Bonne œuvre", "Bonne oeuvre", "typographic"],
    ["Fonds d’aide aux jeunes", "Fond d'aide aux jeunes", "different"],
    ["Péril", "Peril", "different"],
    ["Logement des jeunes", "Logement de jeunes", "different"],
  ])("%j and %j: %s", (a, b, kinship) => {
    expect(sameLabel(a, b)).toBe(kinship);
    expect(sameLabel(b, a)).toBe(kinship);
  });
});
