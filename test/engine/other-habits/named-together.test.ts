import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  N° | Commune           | Travaux       | Coût  | Aide
     | Secteur des Mauges |              |       |
  1  | Jallais           | Ponceau       | 30000 | 12000
  2  | Saint-Quentin     | Fossés        | 22500 | 9000
  3  | Neuvy             | Enduits       | 17000 | 6800
     | Total secteur des Mauges |        | =SUM(D3:D5) -> 69500 | =SUM(E3:E5) -> 27800
     | Secteur du Layon  |               |       |
  4  | Rablay            | Mur           | 14000 | 5600
  5  | Martigné-Briand   | Carrefour     | 41000 | 16400
     | Total secteur du Layon |          | =SUM(D8:D9) -> 55000 | =SUM(E8:E9) -> 22000
     | Total du programme |              | =D6+D10 -> 124500 | =E6+E10 -> 49800`;

const DELIBERATION = (mauges: string) => `DÉLIBÉRATION

Article 1 : Secteur des Mauges. ${mauges}

Article 2 : Secteur du Layon. Est attribuée à Rablay et Martigné-Briand une aide totale de 22 000 €.

Article 3 : La somme de 49 800 € est imputée à l'article 204142.
`;

const report = (mauges: string, sheet = SHEET) =>
  check(dossierFrom({ sheet, deliberation: DELIBERATION(mauges) }));

const told = (mauges: string, sheet = SHEET) =>
  report(mauges, sheet).findings.flatMap(({ rule, severity }) => (severity === "info" ? [] : [rule]));

describe("what several are given together", () => {
  test.each([
    "Est attribuée à 3 communes (Jallais, Saint-Quentin, Neuvy) une aide totale de 27 800 €.",
    "Est attribuée à 3 communes (Jallais, Neuvy, Saint-Quentin) une aide totale de 27 800 €.",
    "Est attribuée aux communes de Jallais, Saint-Quentin et Neuvy une aide totale de 27 800 €.",
    "Saint-Quentin, Jallais et Neuvy reçoivent 27 800 €.",
  ])("is not the amount of the only one known by its name: %s", (mauges) => {
    expect(told(mauges)).toEqual([]);
  });

  test("is told where the lines come to something else", () => {
    const mauges = "Est attribuée à 3 communes (Jallais, Saint-Quentin, Neuvy) une aide totale de 28 700 €.";
    expect(told(mauges)).toEqual(["article-total"]);
  });
});

test("« Total du programme » under the last of several themes is the whole", () => {
  const { annex } = report("Est attribuée une aide totale de 27 800 €.");
  expect(annex.unread).toEqual([]);
});
