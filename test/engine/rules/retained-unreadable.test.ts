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
    {
      name: "marks of files that were not submitted to whoever gives an opinion",
      sheet: `
        STRUCTURE | AVIS        | MONTANT PROPOSE
        ADEFI     | F           | 1500
        Le Relais | SO          | 700
        UDAF      | F           | 2000
        Cap Vert  | sans objet  | 300
        APSA      | F           | 500
        TOTAL     |             | 5000`,
    },
    {
      name: "a note in a column of opinions, beside an amount that the deliberation grants that very line",
      sheet: `
        STRUCTURE | AVIS        | MONTANT PROPOSE
        ADEFI     | Favorable   | 1500
        Le Relais | 1re demande | 700
        UDAF      | Favorable   | 2000
        TOTAL     |             | 4200`,
      deliberation:
        "DECIDE :\n\nArticle 1 : d'attribuer les subventions suivantes :\n\nADEFI\t1 500 €\nLe Relais\t700 €\nUDAF\t2 000 €\nTotal\t4 200 €",
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
