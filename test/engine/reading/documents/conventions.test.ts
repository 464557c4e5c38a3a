import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

function models(drawn: string) {
  return readDocument(documentOf(drawn), null).conventions.map((convention) => ({
    where: convention.at.where,
    code: convention.code?.value ?? null,
    title: convention.operationTitle,
    amounts: convention.amounts.map((amount) => amount.value.toFixed()),
    share: convention.advanceShare?.value ?? null,
    advance: convention.advanceAmount?.value.toFixed() ?? null,
  }));
}

describe("model conventions and amendments", () => {
  test("the code, the amount and the share advanced", () => {
    const drawn =
      "Modèle d'avenant - Thématique 2 / Opération 4 : Bail glissant\n\n" +
      "Article 2 : Le montant de la participation s’élève à 20 000 €.\n\n" +
      "Versement d'une avance de 60 %, soit 12 000 €, à la signature.\n\n" +
      "La participation est imputée au sous-programme C02-581 E 02 du budget.";
    expect(models(drawn)).toEqual([
      {
        where: "convention thématique 2 / opération 4",
        code: "C02-581E02",
        title: "Bail glissant",
        amounts: ["20000.00"],
        share: 0.6,
        advance: "12000.00",
      },
    ]);
  });

  test("unit prices and fields left to fill are no amounts", () => {
    const drawn =
      "Modèle de convention - Axe 1 / Action 2 : Ateliers\n\n" +
      "Sur la base d’un coût de la place d’accompagnement à 250 euros, la participation est de «Montant_total» €, au maximum XXXX €.\n\n" +
      "La dépense est imputée sur le chapitre « C02-566A05 » du budget.";
    expect(models(drawn)).toMatchObject([{ code: "C02-566A05", amounts: [] }]);
  });

  test("each code cited is told, also where two differ in one model", () => {
    const drawn =
      "Modèle de convention - Thématique 1 / Opération 1 : Ateliers\n\n" +
      "La dépense est imputée au sous-programme C02-566A05.\n\nAnnexe 3\n\nElle est imputée sur le chapitre C02-566A06.";
    expect(models(drawn).map((model) => model.code)).toEqual(["C02-566A05", "C02-566A06"]);
  });
});
