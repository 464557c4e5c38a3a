import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("grand-total", {
  valid: [
    {
      name: "the sum of its themes",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL THÉMATIQUE 2 | 4100
                                | TOTAL GÉNÉRAL | 7600.50`,
    },
    {
      name: "an annex without a grand total",
      sheet: MOBILITY_SHEET,
    },
  ],
  invalid: [
    {
      name: "digits swapped",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL THÉMATIQUE 2 | 4100
                                | TOTAL GÉNÉRAL | 6700.50`,
      findings: [{ at: "C13", gap: "-900.00", suspects: ["C13"], diagnosis: "transposed-digits" }],
    },
    {
      name: "a theme of several operations left out",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | TOTAL     | 1500.50
                                | TOTAL THÉMATIQUE 1 | 1500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Baux      | APSA      | 4000
        ^                       | TOTAL     | 4000
        Opération 2 : Loyers    | UDAF      | 3130
        ^                       | TOTAL     | 3130
        Opération 3 : Vélos     | CIDFF     | 871
        ^                       | TOTAL     | 871
        Opération 4 : Trains    | SNCF      | 77
        ^                       | TOTAL     | 77
                                | TOTAL THÉMATIQUE 2 | 8078
                                | TOTAL GÉNÉRAL | 1500.50`,
      findings: [{ at: "C17", gap: "-8078.00", suspects: ["C17"], diagnosis: "missing-line" }],
    },
    {
      name: "a theme left out",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
                                | TOTAL THÉMATIQUE 1 | 3500.50
        2. Logement
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL THÉMATIQUE 2 | 4100
                                | TOTAL GÉNÉRAL | 3500.50`,
      findings: [{ at: "C13", gap: "-4100.00", suspects: ["C13"], diagnosis: "missing-line" }],
    },
    {
      name: "a formula over the lines themselves, where themes state no total, one line short",
      sheet: `
        NOM         | MONTANT PROPOSE
        CINÉMA      |
        Cellanova   | 1500
        Aletheia    | 9000
        MUSIQUE     |
        Le Relais   | 4000
        Ut Majeur   | 500
        TOTAL       | =SUM(B3:B6) -> 14500`,
      findings: [
        {
          at: "B8",
          gap: "-500.00",
          suspects: ["B8"],
          diagnosis: "formula-range",
          message: "Écrire la formule =SOMME(B3:B7) en B8",
        },
      ],
    },
  ],
});
