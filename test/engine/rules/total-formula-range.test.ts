import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("total-formula-range", {
  valid: [
    {
      name: "sums that cover their lines",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) -> 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 7600.50`,
    },
    {
      name: "typed totals",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "a sum carried over the end of a page",
      sheet: `
        N° | Association | Objet      | Subvention
        1  | ADEFI       | Transport  | 1500
        2  | Le Relais   | Transport  | 2000
           |             | À reporter | =SUM(D2:D3) -> 3500
           |             | Report     | =D4 -> 3500
        3  | APSA        | Vélos      | 4000
        4  | UDAF        | Vélos      | 100
           | TOTAL       |            | =SUM(D5:D7) -> 7600`,
    },
  ],
  invalid: [
    {
      name: "a SUM that stops short",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C3) -> 1500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 5600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [{ at: "C5", gap: "-2000.00", suspects: ["C5"], diagnosis: "formula-range" }],
    },
    {
      name: "a SUM that counts subtotals twice",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) -> 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =SUM(C3:C8) -> 15201.00`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "theme-total",
      findings: [{ at: "C9", gap: "7600.50", suspects: ["C9"], diagnosis: "formula-range" }],
    },
    {
      name: "a SUM that stops short of a line without amount is right today",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D3:D3) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "D5", severity: "warning" }],
    },
    {
      name: "a sum of totals is not to blame for the lines that they miss",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D3:D3) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 0
        ^                       | TOTAL     |        | =SUM(D6:D6) -> 4000
                                | TOTAL     |        | =D5+D8 -> 5500.50`,
      findings: [
        { at: "D5", severity: "warning" },
        { at: "D8", severity: "warning" },
      ],
    },
  ],
});
