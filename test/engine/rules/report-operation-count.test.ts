import { MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("report-operation-count", {
  valid: [
    {
      name: "the annex's count",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT,
    },
    {
      name: "no count",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

Les opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
    },
    {
      name: "projects, that are the lines, one of them deleted since",
      sheet: MOBILITY_SHEET,
      report: "RAPPORT N°12\n\n1. Mobilité\n\nCinq projets, pour un montant total de 7 600,50 €.",
    },
    {
      name: "the lines, where no theme is parted into operations",
      sheet: `
        Politique | Structure | Objet        | Montant
        Rivières  | ADEFI     | Berges       | 1500
        Rivières  | UDAF      | Seuil        | 500
        Rivières  | APSA      | Passe        | 700
                  |           | Sous-total Rivières | 2700
        Forêts    | Le Relais | Sentiers     | 3000
        Forêts    | CIDFF     | Pépinière    | 300
                  |           | Sous-total Forêts   | 3300
                  |           | TOTAL        | 6000`,
      report: "RAPPORT N°12\n\nRivières. Les trois opérations présentées représentent 2 700 €.",
    },
    {
      name: "those of the part whose amount leads to the count",
      sheet: `
        Volet    | Action   | Structure | Montant
        Mobilité | Garages  | ADEFI     | 1500
        Mobilité | Garages  | UDAF      | 500
        Mobilité |          | Sous-total Garages | 2000
        Mobilité | Ateliers | Le Relais | 3000
        Mobilité | Ateliers | APSA      | 700
        Mobilité | Ateliers | CIDFF     | 300
        Mobilité |          | Sous-total Ateliers | 4000
                 |          | TOTAL     | 6000`,
      report:
        "RAPPORT N°12\n\nLe volet mobilité s'élève à 6 000 € : 2 000 € pour les garages et 4 000 € pour trois actions d'atelier.",
    },
  ],
  invalid: [
    {
      name: "one too many",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

3 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "thématique 1", severity: "warning" }],
    },
    {
      name: "one too few",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

1 opération est proposée pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "thématique 1" }],
    },
  ],
});
