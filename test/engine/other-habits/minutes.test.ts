/** The minutes of a council say what is proposed in lists and tables, and decide it in a line that repeats no amount. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Association | Subvention 2026
  Chorale | 1100
  École de judo | 1400
  Tennis club | 3000
  Comité des fêtes | 2250
  Cap Seniors | 750
  TOTAL ASSOCIATIONS | 8500
  CCAS | 10000
  TOTAL | 18500`;

/** What is told of a deliberation, by rule and stated amount. */
function told(deliberation: string): readonly string[] {
  const { findings } = check(dossierFrom({ sheet: SHEET, deliberation }));
  return findings.flatMap(({ severity, rule, stated }) => (severity === "info" ? [] : [`${rule} ${stated}`]));
}

const decidedAbove = (list: string, more = "10 000,00 €") => `Vote des subventions

Monsieur le Maire propose l'attribution des subventions suivantes :

${list}

En outre, il est proposé le vote d'une subvention d'équilibre de ${more} pour le CCAS.

Le Conseil Municipal, après en avoir délibéré, à l'unanimité :
- ATTRIBUE aux associations et au CCAS les subventions comme précédemment indiqué ;
- DIT que les crédits seront inscrits au budget.

Révision des tarifs

Le prix du repas passe à 4,10 €.`;

const BARRED = `| Association | Subvention 2026 |
| Chorale | 1 100 € |
| École de judo | 1 400 € |
| Tennis club | 3 000 € |
| Comité des fêtes | 2 250 € |
| Cap Seniors | 750 € |
| Total | 8 500 € |`;

test("a sentence above the decision that refers to it grants", () => {
  expect(told(decidedAbove(BARRED))).toEqual([]);
  expect(told(decidedAbove(BARRED, "1 000,00 €"))).toEqual(["article-total 1000.00"]);
});

const oneCellALine = (judo: string) => `Association
Demande
Subvention 2026
Chorale
1 500,00
1 100,00
École de judo
1 400,00
${judo}
Tennis club
5 000,00
3 000,00
Comité des fêtes
2 250,00
2 250,00
Cap Seniors
900,00
750,00
Total
11 050,00
8 500,00`;

test("a table pasted one cell a line, without currency, is read in its rows", () => {
  expect(told(decidedAbove(oneCellALine("1 400,00")))).toEqual([]);
  expect(told(decidedAbove(oneCellALine("4 100,00")))).toEqual(["document-table 4100.00"]);
});

const untitled = (total: string) => `| Association | Demande | Subvention 2026 |
| Chorale | 1 500 € | 1 100 € |
| École de judo | 1 400 € | 1 400 € |
| Tennis club | 5 000 € | 3 000 € |
| Comité des fêtes | 2 250 € | 2 250 € |
| Cap Seniors | 900 € | 750 € |
| | 11 050 € | ${total} |`;

test("a row under a table without a name is its total where it sums up a column", () => {
  expect(told(decidedAbove(untitled("8 500 €")))).toEqual([]);
  expect(told(decidedAbove(untitled("8 050 €")))).toEqual(["article-total 8050.00"]);
});
