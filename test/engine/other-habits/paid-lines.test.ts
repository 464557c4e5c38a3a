import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  Bénéficiaire     | Montant | Remarques
  Culture          |         |
  Foyer rural      | 4200    | H27-310 – 65748/311
  Amicale Bleue    | 3100    | H27-310 – 65748/311
  Comité des fêtes |         | H27-310 – 65748/311
  Union de Sancoins | 1900   | H27-310 – 65748/311
  Total Culture    | 9200    |
  Sport            |         |
  Club de Lurcy    |         | H27-314 – 65748/315
  Judo             | 1900    | H27-314 – 65748/315
  Total Sport      | 1900    |
  Total            | 11100   |`;

const DELIBERATION = `DÉLIBÉRATION

Le Conseil attribue 11 100 € : 9 200 € pour la culture et 1 900 € pour le sport.
`;

test("a row without amount, among lines that each say what pays them, is a line too", () => {
  const { findings } = check(dossierFrom({ sheet: SHEET, deliberation: DELIBERATION }));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});
