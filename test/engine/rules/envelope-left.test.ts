import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE | Montant proposé
  MJC       | 4500
  Le Relais | 2250
  TOTAL     | 6750`;

const deliberation = (said: string) =>
  `DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.\n\nArticle 2 : De constater que ${said}.`;

testRule("envelope-left", {
  valid: [
    {
      name: "the envelope less what is voted",
      sheet: SHEET,
      deliberation: deliberation("il reste 2 250 € sur l'enveloppe de 9 000 €"),
    },
    {
      name: "less what was shared out before too",
      sheet: SHEET,
      deliberation: deliberation(
        "l'enveloppe de 20 000 €, dont 4 000 € ont déjà été répartis, laisse un reste à répartir de 9 250 €",
      ),
    },
    {
      name: "what is reached with the loans that another column of the annex grants",
      sheet: `
        DOSSIER | Demandé | Accordé (don) | Accordé (avance)
        Foyer A | 9000    | 4500          | 600
        Foyer B | 2250    | 2250          | 430
        TOTAL   | 11250   | 6750          | 1030`,
      deliberation: deliberation(
        "7 780 € étant accordés ce jour et 21 846 € ayant déjà été répartis, le cumul de l'année est désormais de 29 626 €",
      ),
    },
    {
      name: "an envelope of something else",
      sheet: SHEET,
      deliberation: deliberation("il reste 81 400 € sur l'enveloppe de 120 000 €"),
    },
    {
      name: "what a grant of somebody else leaves",
      sheet: SHEET,
      deliberation: deliberation("le concours de la CNSA étant de 9 000 €, il restera 2 250 € à programmer"),
    },
    {
      name: "what is left where no envelope is told",
      sheet: SHEET,
      deliberation: deliberation("il reste 2 750 € à répartir"),
    },
    {
      name: "a part of what is left to vote",
      sheet: SHEET,
      deliberation: deliberation(
        "sur l'enveloppe de 9 000 €, il reste à répartir 2 250 €, dont 1 000 € pour les clubs",
      ),
    },
    {
      name: "less a vote that the text gives, wider than the column that is read",
      sheet: `
        STRUCTURE | Montant proposé | Avance remboursable
        MJC       | 4500            | 600
        Le Relais | 2250            | 900
        TOTAL     | 6750            | 1500`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'accorder 8 250 €, dons et avances ensemble.\n\nArticle 2 : De constater que l'enveloppe de 20 000 €, dont 4 000 € ont déjà été répartis, laisse un reste à répartir de 7 750 €.",
    },
  ],
  invalid: [
    {
      name: "of the one figure ahead, whatever it is called",
      sheet: SHEET,
      deliberation: deliberation("le concours de la CNSA étant de 9 000 €, il restera 2 520 € à programmer"),
      findings: [{ at: "article 2", severity: "error", stated: "2520.00", expected: "2250.00" }],
    },
    {
      name: "the balance that an envelope shows, left as it was before",
      sheet: SHEET,
      deliberation: deliberation(
        "compte tenu des 4 000 € déjà attribués, l'enveloppe de 20 000 € présente un solde de 16 000 €",
      ),
      findings: [{ at: "article 2", stated: "16000.00", expected: "9250.00" }],
    },
    {
      name: "a line that was added since",
      sheet: SHEET,
      deliberation: deliberation("il reste 4 500 € sur l'enveloppe de 9 000 €"),
      findings: [{ at: "article 2", stated: "4500.00", expected: "2250.00" }],
    },
    {
      name: "a digit of what is left, where one of the envelope may be it",
      sheet: SHEET,
      deliberation: deliberation("il reste 2 750 € sur l'enveloppe de 9 000 €"),
      findings: [
        { at: "article 2", severity: "warning", stated: "2750.00", expected: "2250.00", suspects: [] },
      ],
    },
    {
      name: "digits swapped in what is left, which only they explain",
      sheet: SHEET,
      deliberation: deliberation("il reste 2 520 € sur l'enveloppe de 9 000 €"),
      findings: [{ at: "article 2", severity: "error", stated: "2520.00", expected: "2250.00" }],
    },
    {
      name: "one unit too much of one digit, the others alike, what an earlier vote took being said before its figure",
      sheet: SHEET.replace("4500", "4512.35").replace("6750", "6762.35"),
      report:
        "RAPPORT N° 4\n\nSur l'enveloppe de 120 000 €, le premier vote a consommé 51 264,75 €. Il est proposé 6 762,35 €. Il restera ensuite 71 972,90 € à programmer.",
      findings: [{ at: "rapport", severity: "warning", stated: "71972.90", expected: "61972.90" }],
    },
    {
      name: "the total shared out with this vote",
      sheet: SHEET,
      deliberation: deliberation(
        "4 000 € ont déjà été répartis en mars, et que le total réparti atteint 11 750 €",
      ),
      findings: [{ at: "article 2", stated: "11750.00", expected: "10750.00" }],
    },
  ],
});
