import { excerpt } from "../../../src/engine/outputs/excerpt";

test("a short sentence is given whole, its thousands held together", () => {
  expect(excerpt("Le montant  proposé est de 273 567 €.", "273567.00")).toBe(
    "Le montant proposé est de 273\u202f567 €.",
  );
});

test("a long one is cut between words, around the amount", () => {
  const sentence =
    "Au titre de la thématique 2 du présent appel à projets, 3 dispositifs sont ici proposés pour un total de 267 566,08 € au profit des structures et selon la répartition financière figurant en annexe 5.";
  expect(excerpt(sentence, "267566.08")).toBe(
    "…\u00a0sont ici proposés pour un total de 267\u202f566,08 € au profit des structures et selon la\u00a0…",
  );
});

test("where the amount is not read as such, the beginning is given", () => {
  expect(excerpt("Un montant de douze mille euros est proposé.", "12000.00")).toBe(
    "Un montant de douze mille euros est proposé.",
  );
});
