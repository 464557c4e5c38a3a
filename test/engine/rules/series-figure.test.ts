import { testRule } from "../../support/rule-tester";

const SHEET = `
  1. Culture
  STRUCTURE          | MONTANT PROPOSE
  Harmonie de Vernay | 18250.50
  Le Tréteau         | 7600
  TOTAL              | 25850.50
  2. Sport
  STRUCTURE          | MONTANT PROPOSE
  Judo de Lussac     | 9300
  Aviron du Loir     | 4120
  TOTAL              | 13420
  3. Jeunesse
  STRUCTURE          | MONTANT PROPOSE
  Scouts du Val      | 6210
  TOTAL              | 6210`;

const report = (...said: readonly string[]) => `RAPPORT N°12\n\n${said.join("\n\n")}`;

testRule("series-figure", {
  valid: [
    {
      name: "thousands that are the annex's, rounded",
      sheet: SHEET,
      report: report("26 k€ pour la culture ;", "13 k€ pour le sport ;", "6,2 k€ pour la jeunesse."),
    },
    {
      name: "a list that is the annex's",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 13 420 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "what was granted in another year stands in the list's place",
      sheet: SHEET,
      report: report("- Culture 24 100 €", "- Sport 12 000 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "two figures of an enumeration are something else",
      sheet: SHEET,
      report: report("Harmonie de Vernay (20 000 €), Judo de Lussac (9 500 €) et Aviron du Loir (4 120 €)."),
    },
    {
      name: "a row that gives the amount itself, without its currency",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 13 420,00 2 500,00 €", "- Jeunesse 6 210 €"),
    },
  ],
  invalid: [
    {
      name: "thousands of a list, some of whose items say more",
      sheet: SHEET,
      report: report(
        "26 k€ pour la culture, dont 18 k€ à l'Harmonie de Vernay ;",
        "13 k€ pour le sport, dont 9 k€ au Judo de Lussac ;",
        "9 k€ pour la jeunesse.",
      ),
      findings: [{ at: "pour la jeunesse", stated: "9000.00", expected: "6210.00" }],
    },
    {
      name: "an amount copied from the row below",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 6 210 €", "- Jeunesse 6 210 €"),
      findings: [{ at: "Sport 6 210", severity: "error", stated: "6210.00", expected: "13420.00" }],
    },
    {
      name: "a line that came later, in a sentence that leaves the verb out",
      sheet: SHEET,
      report: report("L'axe 1 en reçoit 25 850,50 € et l'axe 2, 9 300 €."),
      findings: [{ at: "et l'axe 2", stated: "9300.00", expected: "13420.00", diagnosis: "missing-line" }],
    },
    {
      name: "amounts of one column beside what is voted",
      sheet: `
        STRUCTURE          | Subvention 2025 | Acompte déjà versé | Solde proposé
        Harmonie de Vernay | 18250           | 9000               | 9250
        Le Tréteau         | 7600            | 3800               | 3800
        Aviron du Loir     | 4120            | 2000               | 2120
        TOTAL              | 29970           | 14800              | 15170`,
      report: report(
        "Le premier bénéficiaire reste l'Harmonie de Vernay (18 250 €), devant Le Tréteau (7 600 €) et l'Aviron du Loir (4 210 €).",
      ),
      findings: [{ at: "Le premier", stated: "4210.00", expected: "4120.00" }],
    },
    {
      name: "an older amount in brackets behind a name",
      sheet: SHEET,
      report: report("Viennent ensuite l'Harmonie de Vernay (16 000 €) et l'Aviron du Loir (4 120 €)."),
      findings: [{ at: "Viennent ensuite", stated: "16000.00", expected: "18250.50" }],
    },
  ],
});
