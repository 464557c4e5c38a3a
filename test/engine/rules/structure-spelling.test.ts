import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("structure-spelling", {
  valid: [
    {
      name: "two beneficiaries",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "names that share a word",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | CCAS de Lens | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | CCAS de Liévin | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
  ],
  invalid: [
    {
      name: "one name in capitals",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | Le Relais Artois | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | LE RELAIS ARTOIS | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      findings: [{ at: "B3", severity: "info" }],
    },
    {
      name: "CCAS LENS for CCAS de Lens",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | CCAS de Lens | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | CCAS LENS | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      findings: [{ at: "B3", message: "CCAS LENS" }],
    },
    {
      name: "many names spelled twice: one habit",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | CCAS de Lens | 100
        ^                       | CCAS de Liévin | 200
        ^                       | Foyer rural | 300
        ^                       | Amicale des archers | 400
        ^                       | TOTAL     | 1000
        Opération 2 : Vélos     | CCAS LENS | 100
        ^                       | CCAS LIÉVIN | 200
        ^                       | FOYER RURAL | 300
        ^                       | AMICALE DES ARCHERS | 400
        ^                       | TOTAL     | 1000
                                | TOTAL     | 2000`,
      findings: [{ at: "B3", severity: "info", message: "4 bénéficiaires" }],
    },
  ],
});
