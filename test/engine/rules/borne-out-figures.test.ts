import { testRule } from "../../support/rule-tester";

/** What was granted last year, what is asked and what is proposed. */
const ASKED = `
  STRUCTURE          | Attribué 2025 | Demandé 2026 | Montant proposé
  Cercle d'escrime   | 3000          | 6000         | 3400
  Chorale Chantelune | 800           | 1500         | 1200
  Atelier des Marais | 2000          | 2600         | 2450
  Boule lyonnaise    | 450           | 700          | 500
  TOTAL              | 6250          | 10800        | 7550`;
/** Communes that receive for several things. */
const COMMUNES = `
  Bénéficiaire     | Objet                  | Montant proposé
  Commune d'Ortaux | Préau de l'école       | 31000
  Commune d'Ortaux | Chemin de halage       | 12400
  Commune de Pell  | Toiture de la halle    | 22600
  Commune de Pell  | Lavoir du bourg        | 4100
  Commune de Quint | Atelier municipal      | 18300
  Commune de Quint | Murs du cimetière      | 9700
  TOTAL            |                        | 98100`;
const report = (said: string) => `Rapport au conseil\n\nOn propose ce qui suit.\n\n${said}`;

testRule("near-figure", {
  valid: [
    ...[
      "L'avenant porte l'aide du Cercle d'escrime de 3 700 € à 6 000 €.",
      "Le Cercle d'escrime, qui demande 6 000 €, reçoit aussi 3 700 € du département.",
      "La Chorale Chantelune, pour 1 500 € demandés, dispose d'un budget de 1 700 €.",
      "L'Atelier des Marais a par ailleurs 2 850 € de recettes, soit 14,3 % d'un budget de 20 000 €.",
      "L'enveloppe ouverte est de 9 000 € et il resterait 1 450 €. En 2024, 7 650 € avaient été votés.",
      "Près de 2 500 € vont à l'Atelier des Marais, qui demandait 2 600 €.",
      "Le Cercle d'escrime (3 400 €) et la Boule lyonnaise (500 €) emploient l'un 3 personnes, l'autre 1 ; leurs locaux coûtent 2 480 € de loyer.",
    ].map((said) => ({ name: said, sheet: ASKED, report: report(said) })),
    ...[
      "Ortaux (43 400 €), Pell (26 700 €) et Quint (28 000 €) signent une convention ; le chantier de Quint coûte 25 000 €.",
      "Ortaux recevait 43 100 € en 2025, Pell 26 500 € et Quint 28 000 €.",
    ].map((said) => ({ name: said, sheet: COMMUNES, report: report(said) })),
  ],
  invalid: [
    {
      name: "beside the rest of its row, one of it without a currency",
      sheet: ASKED,
      report: report("Le Cercle d'escrime passerait de 3 000 à 3 700 € ; il en demandait 6 000."),
      toldBy: "report-theme-total",
      findings: [{ at: "rapport", stated: "3700.00", expected: "3400.00" }],
    },
    {
      name: "asked, beside what is granted",
      sheet: ASKED,
      report: report("L'Atelier des Marais recevrait 2 450 € pour 2 800 € demandés."),
      findings: [{ at: "rapport", stated: "2800.00", expected: "2600.00" }],
    },
    {
      name: "of last year, beside what is granted",
      sheet: ASKED,
      report: report("La Boule lyonnaise obtient 500 €, contre 750 € l'an dernier."),
      findings: [{ at: "rapport", stated: "750.00", expected: "450.00" }],
    },
    {
      name: "with the percentage that it is of all",
      sheet: ASKED,
      report: report("L'Atelier des Marais en absorbe à lui seul 2 850 €, soit 32,5 % de l'enveloppe."),
      toldBy: "part-share",
      findings: [{ at: "rapport", stated: "2850.00", expected: "2450.00" }],
    },
    {
      name: "one of the communes of an enumeration",
      sheet: COMMUNES,
      report: report("Signent une convention : Ortaux (43 400 €), Pell (27 600 €) et Quint (28 000 €)."),
      findings: [{ at: "rapport", stated: "27600.00", expected: "26700.00" }],
    },
    {
      name: "how far apart the two of the sentence before are",
      sheet: COMMUNES,
      report: report("On propose 98 100 €, contre 91 700 € en 2025. L'augmentation est ainsi de 4 600 €."),
      findings: [{ at: "rapport", stated: "4600.00", expected: "6400.00" }],
    },
  ],
});
