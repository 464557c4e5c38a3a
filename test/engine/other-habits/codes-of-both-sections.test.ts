import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Bénéficiaire       | Objet                   | AP (investissement) | AE (fonctionnement) | Total
  P410 – Fêtes et nautisme
  Club de voile      | Deux dériveurs          | 31000               | 6200                | 37200
  Rame et Estuaire   | Régates de printemps    |                     | 17400               | 17400
  Fanfare du Môle    | Cuivres et stage        | 4100                | 900                 | 5000
  Sous-total P410    |                         | 35100               | 24500               | 59600
  P422 – Lecture publique
  Livres en fête     | Salon du livre          | 8900                | 48500               | 57400
  La Clé des Chants  | Rayonnages              | 26300               |                     | 26300
  Sous-total P422    |                         | 35200               | 48500               | 83700
  TOTAL GÉNÉRAL      |                         | 70300               | 73000               | 143300`;

const DELIBERATION = `LE CONSEIL, après en avoir délibéré,

ARTICLE 1 - D'attribuer les subventions qui figurent en annexe, pour un montant total de 143 300,00 €.

ARTICLE 2 - D'affecter un montant d'autorisations de programme de 70 300,00 €, ainsi réparti :

Programme\tImputation\tAP affectée
P410 Fêtes et nautisme\t903/326/20421\t35 100,00 €
P422 Lecture publique\t903/313/20421\t35 200,00 €
Total AP\t\t70 300,00 €

ARTICLE 3 - D'affecter un montant d'autorisations d'engagement de 73 000,00 €, ainsi réparti :

Programme\tImputation\tAE affectée
P410 Fêtes et nautisme\t933/326/65748\t24 500,00 €
P422 Lecture publique\t933/313/65748\t48 500,00 €
Total AE\t\t73 000,00 €
`;

const told = (deliberation: string, sheet = SHEET) =>
  check(dossierFrom({ sheet, deliberation })).findings.flatMap(({ rule, severity, message, consequences }) =>
    severity === "info" ? [] : [{ rule, message: message.replace(/\s/g, " "), follow: consequences.length }],
  );

describe("a programme that both sections of the budget pay, each in a table of its own", () => {
  test("is held, in each, to the annex's column for that section", () => {
    expect(told(DELIBERATION)).toEqual([]);
  });

  test("is told in the table where it is wrong", () => {
    expect(told(DELIBERATION.replace("24 500,00", "25 400,00"))).toMatchObject([
      { rule: "imputation-total", message: expect.stringContaining("24 500 €") },
    ]);
  });

  test("and so is the total of one of the tables", () => {
    expect(told(DELIBERATION.replace("Total AP\t\t70 300,00", "Total AP\t\t73 300,00"))).toMatchObject([
      { rule: "imputation-sum", message: expect.stringContaining("70 300 €") },
    ]);
  });
});
