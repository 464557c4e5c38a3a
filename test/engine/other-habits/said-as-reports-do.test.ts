/** What a report says of whom the annex names in its own words, and what it leaves out. */
import { dossierFrom, type DrawnDossier } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** What is told beyond information. */
function told(drawn: DrawnDossier): readonly string[] {
  return check(dossierFrom(drawn)).findings.flatMap(({ severity, rule }) =>
    severity === "info" ? [] : [rule],
  );
}

const SHEET = `
  Association | Demandé | Voté 2026
  SPORT | |
  SP1 – Fonctionnement des clubs | |
  Judo Club de Marcy | 12500 | 11240
  Natation Marcy | 9000 | 8430
  Vélo-club des Vals | 2800 | 2650
  Sous-total SP1 | 24300 | 22320
  SP2 – Manifestations sportives | |
  Foulées du Vert | 3000 | 2700
  Sous-total SP2 | 3000 | 2700
  TOTAL SPORT | 27300 | 25020
  CULTURE | |
  CU1 – Saisons | |
  Théâtre du Quai | 45000 | 42550
  Chorale Mélodie | 3300 | 3100
  Sous-total CU1 | 48300 | 45650
  TOTAL CULTURE | 48300 | 45650
  TOTAL GÉNÉRAL | 75600 | 70670`;

const said = (report: string): DrawnDossier => ({
  sheet: SHEET,
  deliberation: "DÉCIDE\n\nArticle 1 : d'attribuer les subventions de l'annexe, pour un total de 70 670 €.",
  report: `RAPPORT\n\nIl est proposé d'attribuer 70 670 €.\n\n${report}`,
});

describe("what is right in the words of a report", () => {
  test.each([
    // Two of the three codes: the third is spoken of otherwise.
    "SP1 Fonctionnement des clubs : 22 320 €.\n\nCU1 : 45 650 €. Le théâtre rouvre en mars.\n\nLes foulées reçoivent 2 700 €.",
    "2) Sport\n\nTrois clubs sont aidés pour leur fonctionnement.",
    "Les chiffres sont arrondis à la centaine d'euros. Le Judo Club de Marcy recevrait 11 200 €.",
    "Théâtre du Quai : 37 € par élève, 1 150 élèves, soit 42 550 €.",
    "Le vélo-club des Vals, qui a formé 31 enfants en 2025, obtient 2 650 €.",
  ])("%s", (report) => expect(told(said(report))).toEqual([]));
});

describe("whom a verb gives a figure to is named before it", () => {
  test.each([
    ["Le vélo-club des Vals aura 2 650 €.", "2 650", "2 800"],
    ["Natation Marcy garde ses 8 430 €.", "8 430", "8 340"],
    ["Natation Marcy, qui ouvre un créneau, passe de 8 100 à 8 430 €.", "8 430", "8 930"],
    ["La Chorale Mélodie, qui a accordé 12 bourses en 2025, reste à 3 100 €.", "3 100", "3 700"],
  ])("%s", (report, from, to) => {
    expect(told(said(report))).toEqual([]);
    expect(told(said(report.replace(from, to)))).toEqual(["report-theme-total"]);
  });
});
