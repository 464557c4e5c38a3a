import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const SHEET = `
  beneficiaire | objet | montant | decision
  Atelier Vapeur | Résidence | 9200 | CP 7-11
  Les Gens du Fleuve | Tournée | 13400 | CP 7-11
  Chorale Vivace | Concerts | 2650 | CP 7-11
  Loire Nature | Inventaire | 17300 | CP 7-12
  Frapna Forez | Haies | 6150 | CP 7-12
  Ruchers Amis | Formation | 4800 | CP 7-12
  Canoë Roannais | Bateaux | 7100 | CP 7-13
  Basket Montbrison | Tournoi | 3900 | CP 7-13
  Ski Chalmazel | Matériel | 5450 | CP 7-13`;

const row = (name: string, about: string, amount: string) =>
  `    ${name.padEnd(30)}${about.padEnd(30)}${amount.padStart(10)}`;

const deliberation = (announced: string) => `COMMISSION PERMANENTE

CP 7-11 – Culture
Décide d'attribuer 3 subventions pour un montant total de 25 250 € aux organismes suivants :
${row("Bénéficiaire", "Objet", "Montant")}
${row("Atelier Vapeur", "Résidence", "9 200 €")}
${row("Les Gens du Fleuve", "Tournée", "13 400 €")}
${row("Chorale Vivace", "Concerts", "2 650 €")}

CP 7-12 – Environnement
Décide d'attribuer 4 subventions pour un montant total de ${announced} aux organismes suivants :
${row("Bénéficiaire", "Objet", "Montant")}
${row("Loire Nature", "Inventaire", "17 300 €")}
${row("Frapna Forez", "Haies", "6 150 €")}
${row("Jardins Partagés", "Semences", "8 350 €")}
${row("Ruchers Amis", "Formation", "4 800 €")}

CP 7-13 – Sport
Décide d'attribuer 3 subventions pour un montant total de 16 450 € aux organismes suivants :
${row("Bénéficiaire", "Objet", "Montant")}
${row("Canoë Roannais", "Bateaux", "7 100 €")}
${row("Basket Montbrison", "Tournoi", "3 900 €")}
${row("Ski Chalmazel", "Matériel", "5 450 €")}
`;

const told = (sheet: string, announced = "36 600 €") =>
  check(dossierFrom({ sheet, deliberation: deliberation(announced) })).findings.flatMap(
    ({ rule, severity, message }) => (severity === "info" ? [] : [`${rule} ${message.replace(/\s/g, " ")}`]),
  );

describe("a list whose sum is announced above it", () => {
  test("is the annex's where all its rows are", () => {
    expect(told(`${SHEET}\n  Jardins Partagés | Semences | 8350 | CP 7-12`)).toEqual([]);
  });

  test("tells a row that the annex lacks", () => {
    const [first, ...others] = told(SHEET);
    expect(first).toMatch(/^document-line .*« Jardins Partagés » \(8 350 €\)/);
    expect(others).toEqual([]);
  });
});
