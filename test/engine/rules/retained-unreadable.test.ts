import { testRule } from "../../support/rule-tester";

testRule("retained-unreadable", {
  valid: [
    {
      name: "Oui and Non",
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
      name: "other spellings",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | O      | 1500.50
        ^                       | Le Relais | refusé |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
    },
    {
      name: "a mark that says neither, beside no amount",
      sheet: `
        STRUCTURE | AVIS | MONTANT PROPOSE
        ADEFI     | Oui  | 1500.50
        Le Relais | Sans demande | 0
        UDAF      | Oui  | 2000
        TOTAL     |      | 3500.50`,
    },
  ],
  invalid: [
    {
      name: "a mark that says neither",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | à voir | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "C6", severity: "warning", message: "à voir" }],
    },
    {
      name: "a question mark",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    |
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | ?      | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
      findings: [{ at: "C7" }],
    },
  ],
});
