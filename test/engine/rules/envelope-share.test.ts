import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE | Montant proposé
  MJC       | 4500
  Le Relais | 2250
  TOTAL     | 6750`;

const deliberation = (said: string) =>
  `DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.\n\nArticle 2 : De constater que ${said}.`;

const report = (said: string) => `RAPPORT\n\nLa MJC reçoit ${said}.`;

testRule("envelope-share", {
  valid: [
    {
      name: "what is voted over the envelope, as far as it is written",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €, et qu'il en est réparti 75 % de l'enveloppe"),
    },
    {
      name: "a figure behind the word that is what one of several receives",
      sheet: SHEET,
      report:
        "RAPPORT\n\nLa MJC reçoit 4 500 €, soit 66,7 % de l'enveloppe, et le Relais 2 250 €, soit 33,3 %.",
    },
    {
      name: "what is left of it",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €, dont il reste 25 % de l'enveloppe"),
    },
    {
      name: "a part of it that the sentence gives with all of it",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 6 750 €"),
      report: report("4 500 € sur un total de 6 750 €, soit 66,7 % de l'enveloppe"),
    },
    {
      name: "a part of it that the sentence gives",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €"),
      report: report("4 500 €, soit 50 % de l'enveloppe, pour 6 750 € répartis"),
    },
    {
      name: "a part of another envelope",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €"),
      report: report("4 500 €, soit 53 % de l'enveloppe culture"),
    },
    {
      name: "what two figures make together",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €"),
      report: report("6 750 €, auxquels s'ajoutent 900 € déjà engagés, soit 85 % de l'enveloppe"),
    },
    {
      name: "no envelope told",
      sheet: SHEET,
      deliberation: deliberation("cela représente 57 % de l'enveloppe"),
    },
    {
      name: "two envelopes: which one is not told",
      sheet: SHEET,
      deliberation: deliberation(
        "l'enveloppe est de 9 000 €, que l'enveloppe de 2026 est de 12 000 €, et que cela représente 57 % de l'enveloppe",
      ),
    },
    {
      name: "a part of something far from it",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €, et que l'État porte 30 % de l'enveloppe"),
    },
  ],
  invalid: [
    {
      name: "digits swapped, of a part that the sentence gives with all of it",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 6 750 €"),
      report: report("4 500 € sur un total de 6 750 €, soit 76,6 % de l'enveloppe"),
      findings: [{ at: "rapport", severity: "warning", message: "font 66,7 %", suspects: [] }],
    },
    {
      name: "digits swapped",
      sheet: SHEET,
      deliberation: deliberation("l'enveloppe est de 9 000 €, et que cela représente 57 % de l'enveloppe"),
      findings: [{ at: "article 2", severity: "warning", suspects: [] }],
    },
    {
      name: "far from it, in a sentence that gives what is voted",
      sheet: SHEET,
      deliberation: deliberation(
        "l'enveloppe est de 9 000 €, et que 6 750 € en sont répartis, soit 58 % de l'enveloppe",
      ),
      findings: [{ at: "article 2", severity: "warning", suspects: [] }],
    },
  ],
});
