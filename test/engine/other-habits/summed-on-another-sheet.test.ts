import { dossierFrom } from "../../support/drawn-dossier";
import { CODES_OF_CLUBS } from "../../support/codes-of-clubs";
import { check } from "../../support/rule-tester";

const sheet = `
  Opération | Bénéficiaire | Aide
  631-A Criées | Syndicat du port | 103000
  631-A Criées | CCI du littoral | 71600
  Total 631-A | | 174600
  631-B Petits ports | Régie des Mattes | 24500
  631-B Petits ports | Commune d'Ors | 41400
  Total 631-B | | 65900
  632-A Nautisme | Cercle nautique | 12000
  632-A Nautisme | École de voile | 22920
  Total 632-A | | 34920
  TOTAL | | 275420`;

const summary = (second: number) => `
  Opération | Intitulé | Imputation | Dossiers | Montant (€)
  631-A | Criées | 908-85-204182 | 2 | 174600
  631-B | Petits ports | 908-85-204142 | 2 | ${second}
  | Programme 631 | | | 240500

  632-A | Nautisme | 903-326-20422 | 2 | 34920
  | Programme 632 | | | 34920

  | Total du bordereau | | | 275420`;

const DELIBERATION = `DÉLIBÉRATION

DÉCIDE :

Article 1 : d'attribuer 275 420 € de subventions à six bénéficiaires.
`;

const told = (second: number) =>
  check(
    dossierFrom({ sheet, sheets: { Bordereau: summary(second) }, deliberation: DELIBERATION }),
  ).findings.filter(({ severity }) => severity !== "info");

test("a summary whose codes stand under sums of programmes goes on below them", () => {
  expect(told(65900)).toEqual([]);
});

test("one of its figures that is wrong is told", () => {
  expect(told(65300)).toMatchObject([{ at: { sheet: "Bordereau", address: "E3" } }]);
});

test("what a sheet calls the codes of a list is tied to their lines where a document says it", () => {
  const report = check(
    dossierFrom({
      sheet: `
        Code | Club | Montant proposé
        S1 | Judo Club | 9400
        S2 | Randonneurs | 2150
        S1 | Étoile | 12300
        S3 | OMS | 3600
        S2 | Pétanque | 1750
        S3 | Trail | 4200
        TOTAL | | 33400`,
      sheets: {
        Codes: CODES_OF_CLUBS,
      },
      deliberation: `DÉCIDE :

Article 1 : d'attribuer 33 400 € aux clubs, ainsi répartis :

Clubs de compétition : 21 700 €

Clubs de loisir : 3 900 €

Manifestations : 7 800 €`,
    }),
  );
  expect(report.coverage.untied).toEqual([]);
});
