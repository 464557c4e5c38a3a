/** A report that says, place by place, what each theme receives there. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const sheet = `
  Bénéficiaire | Secteur | Aide
  FESTIVALS
  Nuits claires | Nord | 12000
  Blues d'hiver | Sud  | 7000
  Rue libre     | Sud  | 9500
  Total Festivals |    | 28500
  COMPAGNIES
  Les Sables    | Nord | 30000
  Trapèze       | Nord | 8000
  L'Arbre creux | Sud  | 16500
  Total Compagnies |   | 54500
  CINÉMA
  Rouille       | Nord | 22000
  Nénuphars     | Sud  | 15000
  Total Cinéma  |      | 37000
  TOTAL         |      | 120000
`;
const deliberation = `LE CONSEIL, après en avoir délibéré, DÉCIDE :

Article 1 – Festivals : d'attribuer 28 500 €.

Article 2 – Compagnies : d'attribuer 54 500 €.

Article 3 – Cinéma : d'attribuer 37 000 €.
`;
const table = (place: string, ...rows: readonly string[]) =>
  `${place}\n\nDispositif\tNombre\tAide\n${rows.join("\n")}`;
const report = `RAPPORT DU PRÉSIDENT

${table("Nord", "Festivals\t1\t12 000 €", "Compagnies\t2\t38 000 €", "Cinéma\t1\t22 000 €", "Total Nord\t4\t72 000 €")}

${table("Sud", "Festivals\t2\t16 500 €", "Compagnies\t1\t16 500 €", "Cinéma\t1\t15 000 €", "Total Sud\t4\t48 000 €")}
`;

test("is held against no theme where its tables together give them what they receive", () => {
  const { findings } = check(dossierFrom({ sheet, deliberation, report }));
  expect(findings.flatMap(({ severity, message }) => (severity === "info" ? [] : [message]))).toEqual([]);
});
