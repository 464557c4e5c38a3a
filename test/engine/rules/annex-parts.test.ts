import { BOTH_SECTIONS, PAID_BY_SECTION } from "../../support/both-sections";
import { testRule } from "../../support/rule-tester";

const sheet = (line: string, capital: string, total: string): string => `
  1. Mobilité
  OPERATION               | STRUCTURE | FONCTIONNEMENT | INVESTISSEMENT | TOTAL
  Opération 1 : Transport | ADEFI     | 1500           | 500            | ${line}
  ^                       | Le Relais | 2000           |                | 2000
  ^                       | APSA      |                | 700            | 700
  ^                       | Tandem    | 300            | 100            | 400
  ^                       | UDAF      | 250            |                | 250
  ^                       | TOTAL     | 4050           | ${capital}     | ${total}
                          | TOTAL     | 4050           | ${capital}     | ${total}`;

const article = (amount: string): string =>
  `DECIDE :\n\nArticle 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

/** What is granted, what was paid of it and what is left; `left` is that of the third line. */
const paidAndLeft = (left: string): string => `
  STRUCTURE | Subvention annuelle | Acompte versé | Solde à verser
  ADEFI     | 1500                | 700           | 800
  Le Relais | 2000                | 1000          | 1000
  APSA      | 4000                | 0             | ${left}
  UDAF      | 900                 | 450           | 450
  TOTAL     | 8400                | 2150          | 6250`;

testRule("annex-parts", {
  valid: [
    { name: "what is left is what was not paid", sheet: paidAndLeft("4000") },
    {
      name: "what some of the lines come to, typed under the total",
      sheet: `
        NOM          | MONTANT PROPOSE
        Vaudry       | 18000
        Les Moulins  | 20000
        Lessay       | 12000
        TOTAL        | =SUM(B2:B4) -> 50000
        dont communes | 30000
        dont associations | 20000`,
    },
    {
      name: "less than the total: some part may be unsaid",
      sheet: `
        NOM          | MONTANT PROPOSE
        Vaudry       | 18000
        Les Moulins  | 20000
        Lessay       | 12000
        TOTAL        | =SUM(B2:B4) -> 50000
        dont communes rurales | 12000
        dont associations | 20000`,
    },
    { name: "each section paid by its code", sheet: BOTH_SECTIONS, deliberation: PAID_BY_SECTION },
    { name: "each row is the sum of its parts", sheet: sheet("2000", "1300", "5350") },
    {
      name: "one amount a line, no parts",
      sheet:
        "OPERATION | STRUCTURE | MONTANT PROPOSE\nTransport | ADEFI | 100\n^ | APSA | 200\n^ | TOTAL | 300",
    },
  ],
  invalid: [
    {
      name: "what is left of a line is not what was not paid of it",
      sheet: paidAndLeft("4100"),
      findings: [{ at: "B4", severity: "error", stated: "4000.00", expected: "4100.00" }],
    },
    {
      name: "a line's total that leaves a part out: told at the line, what counts it whole hangs on it",
      sheet: sheet("1500", "1300", "5350"),
      deliberation: article("5 350,00 €"),
      findings: [
        {
          at: "E3",
          gap: "-500.00",
          suspects: ["E3"],
          diagnosis: "missing-line",
          consequences: ["operation-total", "article-total"],
        },
      ],
    },
    {
      name: "a part whose comma moved: what its row adds up to is right",
      sheet: paidAndLeft("4000").replace("1000          | 1000", "1000          | 10000"),
      findings: [{ at: "B3", stated: "2000.00", expected: "11000.00", suspects: ["D3"] }],
    },
    {
      name: "the total of one column",
      sheet: sheet("2000", "1400", "5350"),
      findings: [{ at: "D8", gap: "100.00", suspects: ["D8"], message: "INVESTISSEMENT" }],
    },
    {
      name: "an amount typed in the other section's column, though its row and the totals agree",
      sheet: BOTH_SECTIONS.replace("1200 | 800 | 2000", "0 | 2000 | 2000"),
      deliberation: PAID_BY_SECTION,
      findings: [{ at: "C4", message: "POL-F-1" }],
    },
    {
      name: "the parts typed under a total that its lines bear out come to more",
      sheet: `
        NOM          | MONTANT PROPOSE
        Vaudry       | 18000
        Les Moulins  | 20000
        Lessay       | 12000
        TOTAL        | =SUM(B2:B4) -> 50000
        dont communes | 30000
        dont associations | 20900`,
      findings: [{ at: "B6", gap: "900.00", stated: "50900.00", expected: "50000.00", suspects: [] }],
    },
  ],
});
