import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE | Montant proposé
  MJC       | 4512.40
  Le Relais | 2250
  TOTAL     | 6762.40`;
const deliberation =
  "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 762,40 € aux structures de l'annexe.";
const report = (said: string) => `RAPPORT N°12\n\nIl convient de statuer.\n\n${said}`;

testRule("near-figure", {
  valid: [
    {
      name: "the annex's total itself",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 6 762,40 €, après examen."),
    },
    {
      name: "a figure near nothing",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 8 114,25 €, après examen."),
    },
    {
      name: "too few digits: chance may bring them as near",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 2 350 €, après examen."),
    },
    {
      name: "the same figure said twice is no slip",
      sheet: SHEET,
      deliberation,
      report: report(
        "Le bureau a arrêté ses propositions, 6 792,40 €, en mai.\n\nElles restent, à 6 792,40 €, les siennes.",
      ),
    },
    {
      name: "what was granted in another year",
      sheet: SHEET,
      deliberation,
      report: report("En 2023, 6 792,40 € avaient été attribués."),
    },
  ],
  invalid: [
    {
      name: "one digit from the total",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a arrêté ses propositions, 6 792,40 €, après examen."),
      findings: [
        { at: "rapport", severity: "warning", stated: "6792.40", expected: "6762.40", suspects: [] },
      ],
    },
    {
      name: "two digits of a line that changed places",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a retenu une demande, de 4 521,40 €, après examen."),
      findings: [{ at: "rapport", severity: "warning", stated: "4521.40", expected: "4512.40" }],
    },
  ],
});
