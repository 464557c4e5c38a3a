import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("amount-as-text", {
  valid: [
    {
      name: "numbers throughout",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "a number with a format",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000 {#,##0.00 "€"}
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
  ],
  invalid: [
    {
      name: "a text that the sum of its line skips",
      sheet: `
        STRUCTURE | VILLE | PART PLACES | BONUS  | AIDE 2026
        ADEFI     | Lens  | 1500        | 400    | =SUM(C2:D2) -> 1900
        Le Relais | Avion | 2000        | "2 240" | =SUM(C3:D3) -> 2000
        APSA      | Lens  | 4000        | 0      | =SUM(C4:D4) -> 4000
        UDAF      | Arras | 100         | 300    | =SUM(C5:D5) -> 400
        TOTAL     |       | =SUM(C2:C5) -> 7600 | =SUM(D2:D5) -> 700 | =SUM(E2:E5) -> 8300`,
      findings: [{ at: "D3", severity: "warning", message: "Convertir D3" }],
    },
    {
      name: "text that SUM skips",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | "2 000 €"
        ^                       | TOTAL     | =SUM(C3:C4) -> 1500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> 5600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [{ at: "C5", gap: "-2000.00", suspects: ["C4"], diagnosis: "amount-as-text" }],
    },
    {
      name: "text that the only total skips, a formula over the lines of every theme",
      sheet: `
        NOM         | MONTANT PROPOSE
        CINÉMA      |
        Cellanova   | 1500
        Aletheia    | "9 000"
        MUSIQUE     |
        Le Relais   | 4000
        Ut Majeur   | 500
        TOTAL       | =SUM(B3:B7) -> 6000`,
      toldBy: "grand-total",
      findings: [
        { at: "B8", gap: "-9000.00", suspects: ["B4"], diagnosis: "amount-as-text", message: "Convertir B4" },
      ],
    },
    {
      name: "more than a few are one habit, told and put right once",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | "1 500,50 €"
        ^                       | Le Relais | "2 000 €"
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | "4 000 €"
        ^                       | UDAF      | "100 €"
        ^                       | Cyclos    | 50
        ^                       | Vélo+     | 50
        ^                       | TOTAL     | 4200
                                | TOTAL     | 7700.50`,
      findings: [{ at: "C3", severity: "warning", suspects: ["C3", "C4", "C6", "C7"] }],
    },
    {
      name: "text among numbers that a typed total counts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | "2 000 €"
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      findings: [{ at: "C4", severity: "warning", suspects: ["C4"] }],
    },
    {
      name: "a column that is text throughout is told once, for information",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | "1 500,50"
        ^                       | Le Relais | "2 000,00"
        ^                       | TOTAL     | "3 500,50"
        Opération 2 : Vélos     | APSA      | "4 000,00"
        ^                       | UDAF      | "100,00"
        ^                       | TOTAL     | "4 100,00"
                                | TOTAL     | "7 600,50"`,
      findings: [{ at: "C3", severity: "info" }],
    },
  ],
});
