import { sayInDocument, sayWhere } from "../../src/texts";

test.each([
  ["annexe 4, opération 1", "annex 4, operation 1"],
  ["thématique 3", "theme 3"],
  ["thématique « Rapport, thématique »", "theme « Rapport, thématique »"],
  ["convention thématique 1 / opération 2", "convention theme 1 / operation 2"],
  ["en-tête", "heading"],
  ["imputation C02-566A05", "imputation C02-566A05"],
  ["Récapitulatif par thématique", "Récapitulatif par thématique"],
])("%s is cited in English as %s", (where, cited) => {
  expect(sayWhere(where, "en")).toBe(cited);
  expect(sayWhere(where, "fr")).toBe(where);
});

test.each([
  ["rapport", { where: "rapport" }, "rapport"],
  ["rapport", { where: "thématique 3" }, "rapport, thématique 3"],
  ["Annexe imprimée", { where: "annexe imprimée", page: 2 }, "annexe imprimée, page 2"],
  ["annexe", { where: "annexe 4, opération 1" }, "annexe 4, opération 1"],
  ["rapport", { where: "rapporteur", page: 1 }, "rapport, rapporteur, page 1"],
  ["", { where: "convention type" }, "convention type"],
])("a place of « %s » is named once", (document, place, named) => {
  expect(sayInDocument(document, place, "fr")).toBe(named);
});
