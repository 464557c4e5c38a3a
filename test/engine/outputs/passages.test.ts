import { passagesOf } from "../../../src/engine/outputs";
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";
import { SMALL } from "./support/checked";

const row = { source: "report", where: "imputation A", quote: "A 90 000,00 45 000,00", file: "rapport.txt" };

test("two figures of one row are quoted once, each with its reason", () => {
  const figures = [
    { at: row, reason: "autorisation d'engagement", amount: "90000.00" },
    { at: row, reason: "crédit disponible", amount: "45000.00" },
    { at: { ...row, file: "autre.txt" }, reason: "seuil", amount: "90000.00" },
  ];
  expect(passagesOf(figures)).toEqual([
    {
      places: [row],
      quote: row.quote,
      figures: figures.slice(0, 2),
      reasons: ["autorisation d'engagement", "crédit disponible"],
    },
    {
      places: [{ ...row, file: "autre.txt" }],
      quote: row.quote,
      figures: figures.slice(2),
      reasons: ["seuil"],
    },
  ]);
});

test("the same words in two places of a document are quoted once, both places named", () => {
  const article = { ...row, where: "article 3" };
  const [passage, ...others] = passagesOf([{ at: row }, { at: article }, { at: row }]);
  expect(others).toEqual([]);
  expect(passage).toMatchObject({ places: [row, article], reasons: [] });
  expect(passage?.figures).toHaveLength(3);
});

test("a cell is itself, and quotes nothing", () => {
  const at = { sheet: "Imputations", address: "C4" };
  expect(passagesOf([{ at, amount: "1.00" }])).toEqual([
    { places: [at], figures: [{ at, amount: "1.00" }], reasons: [] },
  ]);
});

test("the figures left out of a dossier are all there, none of its passages twice", () => {
  const report = `Rapport au Conseil
Le forfait est fixé à 41,50 € par élève et à 12,30 € par nuitée.
Le crédit inscrit au budget est de 250 000 €.`;
  const { setAside } = check(dossierFrom({ ...SMALL, report })).coverage;
  const passages = passagesOf(setAside);
  const quotes = passages.map(({ quote }) => quote);
  expect(new Set(quotes).size).toBe(quotes.length);
  expect(passages.length).toBeLessThan(setAside.length);
  expect(passages.flatMap(({ figures }) => figures)).toHaveLength(setAside.length);
});
