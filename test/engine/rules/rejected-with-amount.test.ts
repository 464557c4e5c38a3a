import { MOBILITY_ARTICLE } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("rejected-with-amount", {
  valid: [
    {
      name: "a rejected line without amount",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
    },
    {
      name: "a rejected line with a zero",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | 0
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
    },
  ],
  invalid: [
    {
      name: "a line struck through that no total counts is a remark, with its comment",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE   | RETENU | COMMENTAIRE           | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI       | Oui    |                       | 1500.50
        ^                       | ~Le Relais~ | Oui    | Retiré par le porteur | ~2000~
        ^                       | TOTAL       |        |                       | =SUM(E3:E3) -> 1500.50`,
      findings: [{ at: "E4", severity: "info", message: "Retiré par le porteur" }],
    },
    {
      name: "amounts kept for the record that no total counts are one remark",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | COMMENTAIRE         | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    |                     | 1500.50
        ^                       | Le Relais | Non    | Pour mémoire        | 2000
        ^                       | TOTAL     |        |                     | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    |                     | 4000
        ^                       | UDAF      | Non    | Ajourné en décembre | 100
        ^                       | Tandem    | Non    |                     | (300,00 €)
        ^                       | TOTAL     |        |                     | 4000
                                | TOTAL     |        |                     | 5500.50`,
      findings: [{ at: "E4", severity: "info", message: "3 dossiers non retenus" }],
    },
    {
      name: "amounts that a total leaves out by the marks of their lines are one remark",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | 2000
        ^                       | TOTAL     |        | =SUMIF(C3:C4,"Oui",D3:D4) -> 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Non    | 100
        ^                       | TOTAL     |        | =SUMIF(C6:C7,"Oui",D6:D7) -> 4000
                                | TOTAL     |        | =D5+D8 -> 5500.50`,
      findings: [{ at: "D4", severity: "info", message: "2 dossiers non retenus" }],
    },
    {
      name: "an amount that no total counts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | 2000
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "D4", severity: "error" }],
    },
    {
      name: "a mark that stands alone against every total",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | 2000
        ^                       | TOTAL     |        | 3500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 7600.50`,
      deliberation: MOBILITY_ARTICLE,
      findings: [{ at: "D4", suspects: ["C4"], diagnosis: "rejected-counted" }],
    },
    {
      name: "an amount that the live total counts and no document does",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | 2000
        ^                       | TOTAL     |        | =SUM(D3:D4) -> 3500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | =D5+D8 -> 7600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 5 600,50 €.`,
      findings: [
        {
          at: "D4",
          suspects: ["D4"],
          diagnosis: "rejected-counted",
          consequences: ["operation-total", "theme-total"],
        },
      ],
    },
  ],
});
