import fc from "fast-check";
import { matchBeneficiary, sameBeneficiary } from "../../../src/engine/wording";

describe("sameBeneficiary", () => {
  test.each([
    ["CCAS LENS", "CCAS de Lens", "same"],
    ["SARL Constructor", "CONSTRUCTOR", "same"],
    ["C.C.A.S. de Lens", "Centre communal d'action sociale de Lens", "same"],
    ["MEM en Pays d’Artois", "Maison de l'Emploi et des Métiers en Pays d'Artois", "same"],
    ["Maison de l'Emploi et des Métiers (MEM)", "Maison de l’emploi et des métiers", "same"],
    ["MEM (Maison de l'Emploi et des Métiers)", "Maison de l'Emploi et des Métiers", "same"],
    ["E2C de l'Artois", "École de la deuxième chance de l'Artois", "same"],
    ["ADEFI – Mission Locale", "ADEFI - Mission Locale", "same"],
    ["L'association Habitat et Insertion", "Habitat Insertion", "same"],
    ["Association L'Étape", "L'ÉTAPE", "same"],
    ["SARL Propreté du Nord", "Propreté du Nord", "same"],
    ["CIAS Desvres/Samer", "CIAS de Desvres-Samer", "same"],
    ["Mission locale d'Hénin-Carvin", "MISSION LOCALE HENIN CARVIN", "same"],
    ["Mission Locale de St-Omer", "Mission locale de Saint-Omer", "same"],
    ["Habitat & Humanisme", "Habitat et Humanisme", "same"],

    ["Mission Locale de Saint-Omer", "Mission locale de l'arrondissement de Saint-Omer", "probable"],
    ["Mission Locale d'Hénin Carvin", "Mission locale de l'agglomération d'Hénin Carvin", "probable"],
    ["ADEFI – Mission Locale", "ADEFI", "probable"],
    ["MEM", "Maison de l'Emploi et des Métiers", "probable"],
    ["Mission locale de l'Artoi", "Mission locale de l'Artois", "probable"],
    ["CCAS de Loison", "CCAS de Loison-sous-Lens", "probable"],

    ["ADEFI", "La Fabrique Défi", "different"],
    ["E2C de l'Artois", "E2C Grand Lille", "different"],
    ["CCAS de Lens", "CCAS de Liévin", "different"],
    ["CCAS de Lens", "CCAS de Loison-sous-Lens", "different"],
    ["CCAS de Lens", "CCAS LOISON SOUS LENS", "different"],
    ["CCAS", "CCAS de Lens", "different"],
    ["Mission locale", "ADEFI - Mission locale", "different"],
    ["Mission locale de l'Artois", "Mission locale de Montreuil – Côte d'Opale", "different"],
    ["Le Relais 14", "Le Relais 62", "different"],
    ["", "", "different"],
    ["", "CCAS de Lens", "different"],
  ])("%j and %j: %s", (a, b, kinship) => {
    expect(sameBeneficiary(a, b)).toBe(kinship);
    expect(sameBeneficiary(b, a)).toBe(kinship);
  });

  test("a name is itself in capitals, without accents, with other hyphens and blanks", () => {
    const names = fc.constantFrom(
      "Mission locale de Montreuil – Côte d'Opale",
      "CCAS de Nœux-les-Mines",
      "Régie de quartier Rive Droite",
      "PLIE de l'agglomération",
      "Les Restos du Cœur",
    );
    fc.assert(
      fc.property(names, (name) => {
        const otherwise = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replace(/[-–]/g, " ");
        expect(sameBeneficiary(name, otherwise)).toBe("same");
      }),
    );
  });
});

describe("matchBeneficiary", () => {
  const missions = [
    "Mission locale de l'Artois",
    "Mission locale de l'arrondissement de Saint-Omer",
    "Mission locale de Montreuil - Côte d'Opale",
    "Mission locale de l'agglomération d'Hénin Carvin",
    "Maison de l'Emploi et des Métiers en Pays d'Artois",
    "ADEFI - Mission Locale",
  ];

  test.each([
    ["Mission Locale de Saint-Omer", 1, "probable"],
    ["Mission Locale d’Hénin Carvin", 3, "probable"],
    ["Mission Locale de l’Artois", 0, "same"],
    ["MEM en Pays d’Artois", 4, "same"],
    ["ADEFI – Mission Locale", 5, "same"],
  ])("finds %j among the missions locales", (name, index, kind) => {
    expect(matchBeneficiary(name, missions)).toMatchObject({ index, kind });
  });

  test("finds nobody where only what kind of body it is agrees", () => {
    expect(matchBeneficiary("Mission locale du Calaisis", missions)).toBeNull();
    expect(matchBeneficiary("Mission locale", missions)).toBeNull();
  });

  test("finds nobody where two fit equally", () => {
    expect(matchBeneficiary("Le Relais", ["Le Relais 14", "Le Relais 62"])).toBeNull();
    expect(matchBeneficiary("Artois", ["E2C de l'Artois", "Mission locale de l'Artois"])).toBeNull();
  });

  test("prefers the same beneficiary to one that holds its name, and tells the rival", () => {
    expect(matchBeneficiary("ADEFI", ["ADEFI - Mission Locale", "ADEFI"])).toEqual({
      index: 1,
      kind: "same",
      rivals: [0],
    });
  });

  test("one beneficiary spelled twice is no rival of itself", () => {
    expect(matchBeneficiary("CCAS Lens", ["CCAS de Lens", "CCAS de Liévin", "C.C.A.S. LENS"])).toEqual({
      index: 0,
      kind: "same",
      rivals: [2],
    });
  });
});
