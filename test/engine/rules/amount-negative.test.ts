import { MOBILITY_ARTICLE, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("amount-negative", {
  valid: [
    {
      name: "amounts above zero",
      sheet: MOBILITY_SHEET,
    },
    {
      name: "no amount at all",
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
  ],
  invalid: [
    {
      name: "what a document gives so as well",
      sheet: `
        COMMUNE | Attribution 2025
        Albe    | 38000
        Senn    | -2000
        Ribe    | 800
        TOTAL   | 36800`,
      deliberation: `DECIDE :

Article 1 : De fixer comme suit les attributions :

- Albe : 38 000 €
- Senn : -2 000 €
- Ribe : 800 €`,
      findings: [{ at: "B3", severity: "info", suspects: [] }],
    },
    {
      name: "what a document says that those that are negative come to, without a sign",
      sheet: `
        COMMUNE | AC 2025 | Évaluation | AC 2026
        Albe    | 38000   | -500       | 37500
        Senn    | -2000   |            | -2000
        Ribe    | 800     |            | 800
        Vaux    | -640    |            | -640
        TOTAL   | 36160   | -500       | 35660`,
      deliberation: `DECIDE :

Article 1 : D'arrêter les attributions de compensation 2026 à 35 660 €.

Article 2 : D'inscrire 38 300 € en dépenses et 2 640 € en recettes.`,
      findings: [
        { at: "D3", severity: "info", message: "le total des montants négatifs" },
        { at: "D5", severity: "info" },
      ],
    },
    {
      name: "what brings one column of its row to another",
      sheet: `
        STRUCTURE | Déjà voté en mars | Montant proposé (+/-) | Total après
        ADEFI     | 38000        | 4600                        | 42600
        Le Relais | 6000         | -2000                       | 4000
        APSA      | 800          | 4000                        | 4800
        TOTAL     | 44800        | 6600                        | 51400`,
      findings: [{ at: "C3", severity: "info" }],
    },
    {
      name: "what adds up with the other columns of its row to the last",
      sheet: `
        IMPUTATION | Nouvelles | Modifications proposées | Annulations | Incidence nette
        20422/61   | 42000     | -3000                   | -8000       | 31000
        20421/61   | 8000      | 1200                    | -9500       | -300
        204142/41  | 5000      | 2500                    | -700        | 6800
        TOTAL      | 55000     | 700                     | -18200      | 37500`,
      findings: [{ at: "C2", severity: "info" }],
    },
    {
      name: "what its title says is taken back",
      sheet: `
        1. Attributions
        STRUCTURE | MONTANT PROPOSE
        ADEFI     | 1500
        Le Relais | 600
        TOTAL     | 2100
        2. Retraits et annulations
        STRUCTURE | MONTANT PROPOSE
        APSA      | -400
        UDAF      | -100
        TOTAL     | -500`,
      findings: [
        { at: "B8", severity: "info" },
        { at: "B9", severity: "info" },
      ],
    },
    {
      name: "a negative grant that its totals count",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | -2000
        ^                       | TOTAL     | -499.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 3600.50`,
      findings: [{ at: "C4", severity: "warning" }],
    },
    {
      name: "more than a few are told once",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | -1500.50
        ^                       | Le Relais | -2000
        ^                       | TOTAL     | -3500.50
        Opération 2 : Vélos     | APSA      | -4000
        ^                       | UDAF      | -100
        ^                       | TOTAL     | -4100
                                | TOTAL     | -7600.50`,
      findings: [{ at: "C3", severity: "warning", suspects: ["C3", "C4", "C6", "C7"] }],
    },
    {
      name: "what is said to reduce a grant of before is a remark",
      sheet: `
        STRUCTURE | OBJET                              | MONTANT PROPOSE
        ADEFI     | Navette                            | 1500.50
        Le Relais | Réduction (chantier non commencé) | -200
        TOTAL     |                                    | 1300.50`,
      findings: [{ at: "C3", severity: "info", suspects: [] }],
    },
    {
      name: "a sum that the table says is taken back is a remark",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | DESCRIPTION                | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | Navette                    | 1500.50
        ^                       | Le Relais | Reprise du trop-perçu 2024 | -200
        ^                       | TOTAL     |                            | 1300.50
        Opération 2 : Vélos     | APSA      | Atelier                    | 4000
        ^                       | UDAF      | Prêt                       | 100
        ^                       | TOTAL     |                            | 4100
                                | TOTAL     |                            | 5400.50`,
      findings: [{ at: "D4", severity: "info", suspects: [] }],
    },
    {
      name: "a sign reversed is told as the total's difference",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | -2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [
        {
          at: "C5",
          gap: "4000.00",
          suspects: ["C4"],
          diagnosis: "sign",
          consequences: ["amount-negative", "article-total"],
        },
      ],
    },
  ],
});
