import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

/** The facts that a proposal states, under one operation. */
function facts(proposal: string, before = "1. Descriptif :\n\nUne action.\n\n2. Proposition 2025 :") {
  const reading = readDocument(
    documentOf(
      `Annexe 3\n\n3. Accès au logement\n\nOpération 2 : Ateliers du logement\n\n${before}\n\n${proposal}`,
    ),
    null,
  );
  return reading.narrative.map(({ at, fact }) => {
    expect(at.where).toBe("annexe 3, opération 2");
    if (fact.kind === "count") return `${fact.count} ${fact.of}`;
    return `${fact.kind === "beneficiary-amount" ? fact.beneficiary : "operation"}: ${fact.amount.toFixed()}`;
  });
}

describe("what a narrative proposes", () => {
  test.each([
    ["MEM en Pays d’Artois 17 982 €", ["MEM en Pays d’Artois: 17982.00"]],
    ["E2C de l’Artois : 85 500 € (Territoires concernés : Arrageois, Artois)", ["E2C de l’Artois: 85500.00"]],
    [
      "- L’association 4AJ pour un total de 20 000€ pour le renforcement des permanences",
      ["association 4AJ: 20000.00"],
    ],
    [
      "Le SIAO 62 pour un total de 20 000 € pour la période du 1er décembre au 30 novembre.",
      ["SIAO 62: 20000.00"],
    ],
    ["Les Restos du Cœur, à hauteur de 47 250 €", ["Les Restos du Cœur: 47250.00"]],
    [
      "Il est proposé d'attribuer à Emmaüs Solidarité une subvention de 1 293 €.",
      ["Emmaüs Solidarité: 1293.00"],
    ],
    ["Pour 2025, il est proposé d’abonder ce fonds à hauteur de 500 000€.", ["operation: 500000.00"]],
    [
      "Il est proposé de financer 10 structures pour l’accompagnement de 523 participants pour un montant de 175 055,50 € (détail en annexe 5).",
      ["operation: 175055.50", "10 structures", "523 participants"],
    ],
    [
      "Il est proposé de conventionner avec neuf missions locales, avec la répartition suivante :",
      ["9 structures"],
    ],
    ["Sur 4 demandes, seul 1 dossier est proposé à la validation.", ["1 structures"]],
    ["Il est proposé de créer 4 postes et 2 portefeuilles.", ["2 portfolios", "4 positions"]],
  ])("%s", (proposal, expected) => {
    expect(facts(proposal)).toEqual(expected);
  });

  test("unit prices, shares and past years state nothing", () => {
    expect(facts("Chaque structure recevra 250 € par place, dans la limite de 80 % du coût.")).toEqual([]);
    expect(
      facts("En 2021, le Département a conventionné avec 3 écoles pour un montant de 130 000 €."),
    ).toEqual([]);
    expect(facts("SOLIHA 65 086 €", "1. Bilan 2021 :")).toEqual([]);
  });

  test("outside its section, a proposal is read where the sentence says so", () => {
    expect(
      facts("Il est proposé de s’appuyer sur 24 structures représentant 29 binômes.", "1. Descriptif :"),
    ).toEqual(["24 structures", "29 portfolios"]);
  });

  test("a table of structures", () => {
    expect(facts("Structure\tMontant\nSOLIHA\t65 086,96 €\nCIDFF\t42 000,00 €\nTotal\t107 086,96 €")).toEqual(
      ["SOLIHA: 65086.96", "CIDFF: 42000.00", "operation: 107086.96"],
    );
  });
});
