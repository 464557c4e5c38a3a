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
      name: "what is left of the total once what is said before is taken from it",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 71200
        Le Relais | 40000
        Voltige   | 8000
        TOTAL     | 119200`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 119 200 € aux structures de l'annexe.",
      report: report(
        "Une première demande représente à elle seule 8 000 € ; hors celle-ci, le soutien s'établit à 111 200 € pour 2 dossiers.",
      ),
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
      name: "the same figure said twice, once as what others make",
      sheet: SHEET,
      deliberation,
      report: report(
        "Le bureau disposait de 6 792,40 € en mai.\n\nIl a reçu 4 000 € puis 2 792,40 €, soit un total de 6 792,40 €.",
      ),
    },
    {
      name: "what its paragraph says that it is without",
      sheet: SHEET.replace("4512.40", "4522.40").replace("6762.40", "6772.40"),
      report: report(
        "Les premières demandes en prennent 100 € ; sans elles, le soutien resterait à 6 672,40 € cette année.",
      ),
    },
    {
      name: "what a line holds in another column",
      sheet: `
        STRUCTURE | Dépense | Montant proposé
        MJC       | 6752.40 | 4512.40
        Le Relais | 3750    | 2250
        TOTAL     | 10502.40 | 6762.40`,
      deliberation,
      report: report("Le bureau du 10 juin a relevé 6 752,40 € pour la MJC, après examen."),
    },
    {
      name: "beside what the line that it names is granted: it is something else",
      sheet: SHEET,
      deliberation,
      report: report("Le Relais obtiendrait 2 250 €, après 2 520 € demandés la dernière fois."),
    },
    {
      name: "what two other figures of the sentence make together",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau a retenu 4 512,40 € en mai et 2 220 € en juin, d'où 6 732,40 € à examiner."),
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
      name: "what the works cost, two digits of its column's total swapped",
      sheet: `
        STRUCTURE | Dépense TTC      | Montant proposé
        MJC       | 614512.40        | 4512.40
        Le Relais | 562250           | 2250
        TOTAL     | 1176762.40       | 6762.40`,
      deliberation,
      report: report("Le coût total du projet est de 1 716 762,40 €."),
      findings: [
        { at: "rapport", severity: "warning", stated: "1716762.40", expected: "1176762.40", suspects: [] },
      ],
    },
    {
      name: "the total of another sheet, two digits swapped",
      sheet: SHEET,
      sheets: {
        "Droits de tirage": `
          STRUCTURE | Droit     | Attribué  | Proposé | Reste
          MJC       | 500000    | 120300    | 4512.40 | 375187.60
          Le Relais | 330000    | 60250     | 2250    | 267500
          TOTAL     | 830000    | 180550    | 6762.40 | 642687.60`,
      },
      deliberation,
      report: report("Ce qui pourra être mobilisé d'ici à la fin de 2026 sera de 624 687,60 €."),
      findings: [{ at: "rapport", severity: "warning", stated: "624687.60", expected: "642687.60" }],
    },
    {
      name: "two digits of a line that changed places",
      sheet: SHEET,
      deliberation,
      report: report("Le bureau du 10 juin a retenu une demande, de 4 521,40 €, après examen."),
      findings: [{ at: "rapport", severity: "warning", stated: "4521.40", expected: "4512.40" }],
    },
    {
      name: "fewer digits, where the sentence names the line",
      sheet: SHEET,
      deliberation,
      report: report("Le dossier du Relais a été examiné en juin, et chiffré à 2 520 €."),
      findings: [{ at: "rapport", severity: "warning", stated: "2520.00", expected: "2250.00" }],
    },
    {
      name: "in thousands, where the sentence names the line",
      sheet: SHEET.replace("4512.40", "124437").replace("6762.40", "126687"),
      deliberation: deliberation.replace("6 762,40", "126 687,00"),
      report: report("La MJC mobilise à elle seule 142,4 k€."),
      findings: [{ at: "rapport", severity: "warning", stated: "142400.00", expected: "124400.00" }],
    },
  ],
});
