import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

const budgetsOf = (text: string): readonly string[] =>
  readDocument(documentOf(`DECIDE :\n\nArticle 1 : ${text}`), null).budgets;

test.each([
  [
    "Les dépenses versées en application des articles 1 à 4 sont imputées sur le budget départemental comme suit :",
    "budget départemental",
  ],
  ["La dépense sera imputée au budget primitif 2026, chapitre 65.", "budget primitif 2026"],
  [
    "D'imputer la dépense correspondante sur le budget annexe de l'assainissement, au chapitre 67.",
    "budget annexe de l'assainissement",
  ],
  ["Les crédits sont inscrits au budget de la Région - fonction 4.", "budget de la Région"],
  [
    "La dépense est prélevée sur les crédits ouverts au budget du Département sous-fonction 58.",
    "budget du Département",
  ],
])("« %s »", (text, name) => {
  expect(budgetsOf(text)).toEqual([name]);
});

test("a budget that nothing is charged to, or that has no name, is none", () => {
  expect(budgetsOf("Le budget du projet est de 12 000 €.")).toEqual([]);
  expect(budgetsOf("La dépense est imputée au budget.")).toEqual([]);
});
