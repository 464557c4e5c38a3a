import { testRule } from "../../support/rule-tester";

/** Codes of the lines of an operation of 5 000 €, and of one of 3 000 €. */
const sheet = (codes: readonly string[]): string => `
  1. Mobilité
  OPERATION               | CODE OPERATION | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Transport | ${codes[0] ?? ""} | ADEFI     | 1500
  ^                       | ${codes[1] ?? ""} | Le Relais | 2000
  ^                       | ${codes[2] ?? ""} | APSA      | 1500
  ^                       |  | TOTAL     | 5000
  Opération 2 : Vélos     | C01-564H02 | Tandem    | 1000
  ^                       | C01-564H02 | UDAF      | 2000
  ^                       |  | TOTAL     | 3000
                          |  | TOTAL     | 8000`;

const deliberation = (first: string, second: string): string => `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 8 000,00 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t${first}
C01-564H02\t65748/93564\tVélos\t50 000,00\t${second}`;

testRule("line-code", {
  valid: [
    {
      name: "one code for each operation",
      sheet: sheet(["C01-564H01", "C01-564H01", "C01-564H01"]),
      deliberation: deliberation("5 000,00", "3 000,00"),
    },
    {
      name: "two codes that pay an operation, each its lines, as the documents state",
      sheet: sheet(["C01-564H01", "C01-564H02", "C01-564H01"]),
      deliberation: deliberation("3 000,00", "5 000,00"),
    },
    {
      name: "imputations that several credits are charged to",
      sheet: sheet(["6568/93564", "6568/93564", "6568/93564"]).replaceAll("C01-564H02", "65748/93564"),
      deliberation: deliberation("5 000,00", "3 000,00"),
    },
  ],
  invalid: [
    {
      name: "an imputation that a credit is charged to for all others of its operation",
      sheet: sheet(["6568/93564", "65748/93564", "6568/93564"]).replaceAll("C01-564H02", "65748/93564"),
      deliberation: deliberation("5 000,00", "3 000,00"),
      findings: [{ at: "B4", severity: "warning", suspects: ["B4"], message: "6568/93564" }],
    },
    {
      name: "the documents charge the line as the others of its operation",
      sheet: sheet(["C01-564H01", "C01-564H02", "C01-564H01"]),
      deliberation: deliberation("5 000,00", "3 000,00"),
      findings: [{ at: "B4", severity: "warning", suspects: ["B4"], message: "C01-564H01" }],
    },
    {
      name: "a code that no document states, of the line that an expense lacks",
      sheet: sheet(["C01-564H01", "C01-564H02", "C01-546H01"]),
      deliberation: deliberation("3 000,00", "5 000,00"),
      findings: [{ at: "B5", severity: "warning", suspects: ["B5"], message: "C01-564H01" }],
    },
    {
      name: "the total of a code, by the formula that picks its lines, lacks the line too",
      sheet: sheet(["C01-564H01", "C01-546H01", "C01-564H01"]).replace(
        "TOTAL     | 5000",
        'TOTAL     | =SUMIF(B3:B5,"C01-564H01",D3:D5) -> 3000',
      ),
      deliberation: deliberation("5 000,00", "3 000,00"),
      findings: [
        { at: "B4", severity: "error", suspects: ["B4"], consequences: ["operation-total", "theme-total"] },
      ],
    },
    {
      name: "the documents charge all lines as one of them says",
      sheet: sheet(["C01-564H02", "C01-564H01", "C01-564H02"]),
      deliberation: deliberation("5 000,00", "3 000,00"),
      findings: [
        { at: "B3", severity: "warning", suspects: ["B3"], message: "C01-564H01" },
        { at: "B5", severity: "warning", suspects: ["B5"], message: "C01-564H01" },
      ],
    },
  ],
});

testRule("imputation-total", {
  valid: [
    {
      name: "lines of two operations that one code pays",
      sheet: sheet(["C01-564H01", "C01-564H02", "C01-564H01"]),
      deliberation: deliberation("3 000,00", "5 000,00"),
    },
  ],
  invalid: [
    {
      name: "the expense of a code that pays lines of several operations",
      sheet: sheet(["C01-564H01", "C01-564H02", "C01-564H01"]),
      deliberation: deliberation("3 000,00", "5 900,00"),
      findings: [
        {
          at: "C01-564H02",
          gap: "900.00",
          suspects: ["C01-564H02"],
          message: "les lignes de l'annexe qui portent ce code (1.1, 1.2)",
          consequences: ["imputation-sum"],
        },
      ],
    },
  ],
});
