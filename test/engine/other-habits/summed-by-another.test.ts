/** Lines in blocks by place, whose actions another sheet sums up by the codes that they bear. */
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

const told = (jobs: string, workshops = 8350) => {
  const dossier = dossierFrom({
    sheet: `
      Programmation 2026 – classement par commune
      ARVEL
      Code action | Pilier | Porteur | Projet | Subvention
      CV26-11 | 1 | Les Cordées | Accompagnement | 16500
      CV26-12 | 1 | Médiation Santé | Médiateurs | 22400
      CV26-21 | 2 | Cap Emploi | Parrainage | 24600
       | | | Total Arvel | 63500

      BRION
      Code action | Pilier | Porteur | Projet | Subvention
      CV26-11 | 1 | Le Cartable | Clubs | 11200
      CV26-22 | 2 | La Verrerie | Ateliers | ${workshops}
       | | | Total Brion | 19550

       | | | Total | 83050`,
    sheets: {
      "Par pilier": `
      Pilier | Code action | Action | Imputation | Subvention
      1. Cohésion | CV26-11 | Réussite éducative | 65748-4213 | 27700
       | CV26-12 | Accès aux soins | 65748-4188 | 22400
       | | | Total pilier 1 | 50100
      2. Emploi | CV26-21 | Emploi des jeunes | 65748-6418 | 24600
       | CV26-22 | Création d'activité | 65748-6428 | 8350
       | | | Total pilier 2 | 32950
       | | | TOTAL | 83050`,
    },
    deliberation: `DÉLIBÉRATION

Le Conseil attribue 83 050 €, soit 63 500 € pour Arvel et 19 550 € pour Brion.
- pilier 1, Cohésion : 50 100 €
- pilier 2, Emploi : 32 950 €
`,
    report: `RAPPORT

L'action 1.1 « Réussite éducative » (CV26-11) reçoit 27 700 €.
L'action 1.2 « Accès aux soins » (CV26-12) reçoit 22 400 €.
L'action 2.1 « Emploi des jeunes » (CV26-21) reçoit ${jobs} €.
L'action 2.2 « Création d'activité » (CV26-22) reçoit 8 350 €.
`,
  });
  return check(dossier).findings.flatMap(({ severity, rule }) => (severity === "info" ? [] : [rule]));
};

test("the actions that documents number are those of the summary, not the places in their order", () =>
  expect(told("24 600")).toEqual([]));

test("a wrong line, or a wrong sentence, is told", () => {
  expect(told("24 600", 8530)).not.toEqual([]);
  expect(told("26 400")).not.toEqual([]);
});
