import { readDocument } from "../../../../src/engine/reading/documents";
import { documentOf } from "./document-drawn";

function amounts(drawn: string) {
  return readDocument(documentOf(drawn), "deliberation").amounts.map(
    (one) => `${one.amount.toFixed()} ${one.setAside}`,
  );
}

describe("every amount of a document", () => {
  test.each([
    ["Vu la délibération du 3 mai attribuant 5 000 € ;", ["5000.00 recital"]],
    ["Le montant moyen de l'aide est de 2 156 €.", ["2156.00 unit-price"]],
    ["La place est payée 160 euros par mois.", ["160.00 unit-price"]],
    ["Les dettes inférieures à 1 500 € sont exclues.", ["1500.00 threshold"]],
    ["Le projet global représente 64 273,09 €.", ["64273.09 project-cost"]],
    ["En 2021, le Département a versé 130 000 €.", ["130000.00 other-year"]],
    ["Les crédits disponibles sont de 90 000 €.", ["90000.00 available-credit"]],
    ["Une provision pour litige de 7 600,50 € est constituée.", ["7600.50 provision"]],
    ["Le budget primitif 2026 s'élève à 310 000 €.", ["310000.00 whole-budget"]],
    [
      "D'attribuer 5 000 €, conformément à l'article L. 1611-4 du code général des collectivités.",
      ["5000.00 null"],
    ],
    ["Le Département soutient cette action pour 20 000 €.", ["20000.00 null"]],
    ["L'association Rencontres et Loisirs recevra 20 000 €.", ["20000.00 null"]],
  ])("%s", (sentence, expected) => {
    expect(amounts(`DECIDE :\n\n${sentence}`)).toEqual(expected);
  });

  test("a table of credits names no currency, and its AE is not for ticking", () => {
    expect(amounts("Code\tImputation\tAE\tDépense\nC02-566A05\t6568/93566\t50 000,00\t10 000,00")).toEqual([
      "50000.00 commitment-authorisation",
      "10000.00 null",
    ]);
  });
});
