import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = (desks = "5200") => `
  Compte | Nature de la dépense   | École Pasteur | École Curie | Crèche | Mairie | Total
  2183   | Ordinateurs            | 4100 | 3600 | 900  | 7400 | 16000
  2184   | Bureaux et chaises     | ${desks} | 4800 |      | 2500 | 12500
  2188   | Jeux de cour           | 9300 | 8700 | 6000 |      | 24000
  2313   | Toiture                | 41000 |     |      | 26000 | 67000
  2051   | Logiciels              |      |      | 1200 | 3300 | 4500
  2182   | Vélos                  |      | 1500 |      | 2700 | 4200
  TOTAL  |                        | 59600 | 18600 | 8100 | 41900 | 128200`;

const DELIBERATION = `DÉLIBÉRATION

Le plan d'équipement s'élève à 128 200 € : 59 600 € pour l'école Pasteur, 18 600 € pour l'école Curie, 8 100 € pour la crèche et 41 900 € pour la mairie.
`;

const told = (sheet: string) =>
  check(dossierFrom({ sheet, deliberation: DELIBERATION })).findings.filter(
    ({ severity }) => severity !== "info",
  );

describe("a table by accounts that shares out its sums among places", () => {
  test("is read, and is no budget", () => {
    expect(told(SHEET())).toEqual([]);
  });

  test("adds up across", () => {
    expect(told(SHEET("2500"))).not.toEqual([]);
  });
});
