import { testRule } from "../../support/rule-tester";

testRule("amount-unreadable", {
  valid: [
    {
      name: "numbers and amounts in words of a sheet",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | "2 000,00 €"
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
    {
      name: "a dash for nothing",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Oui    | 1500.50
        ^                       | Le Relais | Non    | -
        ^                       | TOTAL     |        | 1500.50
        Opération 2 : Vélos     | APSA      | Oui    | 4000
        ^                       | UDAF      | Oui    | 100
        ^                       | TOTAL     |        | 4100
                                | TOTAL     |        | 5600.50`,
    },
  ],
  invalid: [
    {
      name: "amounts whose formulas nobody computed, told in one line and for the reader's own",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(C3:C4) ->
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) ->
                                | TOTAL     | =C5+C8 ->`,
      findings: [
        { at: "C5", severity: "warning", message: "3 montants de l'annexe sont des formules sans valeur" },
      ],
    },
    {
      name: "« en attente » instead of an amount",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | en attente
        ^                       | TOTAL     | 1500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 5600.50`,
      findings: [{ at: "C4", severity: "error", message: "en attente" }],
    },
    {
      name: "an error that spreads to the totals above is told once",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | =SUM(#REF!) -> #REF!
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | =SUM(C6:C7) -> 4100
                                | TOTAL     | =C5+C8 -> #REF!`,
      findings: [{ at: "C5", consequences: ["amount-unreadable"] }],
    },
  ],
});
