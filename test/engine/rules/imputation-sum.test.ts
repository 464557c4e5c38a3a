import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("imputation-sum", {
  valid: [
    {
      name: "what all come to, below items one of which gives its sum to each of several",
      sheet: `
        OPERATION       | STRUCTURE        | Montant proposé
        Centres sociaux | Basket Vernay    | 1066
        Centres sociaux | Mer et Campagne  | 1066
        Sous-total centres sociaux |       | 2132
        Personnes âgées | Cheveux d'Argent | 800
        Personnes âgées | Lien de Lussac   | 450
        Sous-total personnes âgées |       | 1250
        TOTAL           |                  | 3382`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 3 382 € aux associations de l'annexe.",
      report: `RAPPORT N°12

Opération centres sociaux

- une subvention de 1 066 € attribuée à chacune des associations suivantes :

. Basket Vernay,

. Mer et Campagne,

Opération personnes âgées

- une subvention de 800 € à l'association Cheveux d'Argent,

- une subvention de 450 € à l'association Lien de Lussac,

Le total des subventions proposées s'élève à 3 382 €, ce qui porte à 25 910 € le montant de l'année.`,
    },
    {
      name: "what the whole is charged to, over the credits that share it",
      sheet: MOBILITY_SHEET,
      deliberation:
        "DECIDE :\n\nArticle 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.\n\n" +
        "Article 2 : dit que la dépense, soit 7 600,50 €, sera prélevée sur le chapitre 204, article 204142, comme suit :\n\nVC-2025, fonction 841 : 3 500,50 €\n\nOA-2025, fonction 842 : 4 100,00 €",
    },
    ...[
      ["I-1)", "II-1)", "III-1)"],
      ["V-1)", "VI-1)", "VII-12)"],
      ["A1-01°)", "A1-02°)", "A1-03°)"],
    ].map(([first = "", second = "", third = ""]) => ({
      name: `what numbers a decision, ${third}, is no code that pays it`,
      sheet: `
        Bénéficiaire | Commune | Montant de l'aide
        Dispositif 1 - Industrie - AP P311O002 - imputation 90-632 / 20421
        Tissages Vernay | Lussac | 96000
        Bois du Gué | Metz | 55000
        Total dispositif 1 | | 151000
        Dispositif 2 - Avances - AP P311O005 - imputation 90-632 / 2748
        Imprimerie du Loir | Metz | 85000
        Total dispositif 2 | | 85000
        Dispositif 3 - Commerce - AP P311O011 - imputation 90-632 / 20422
        Épicerie Garnie | Lussac | 10500
        Garage du Pré | Serre | 15400
        Total dispositif 3 | | 25900
        TOTAL GÉNÉRAL | | 261900`,
      deliberation: `DÉCIDE

${first} d'affecter une autorisation de programme de 151 000 € sur l'opération P311O002, imputation 90-632 / 20421 ;

${second} d'affecter une autorisation de programme de 85 000 € sur l'opération P311O005, imputation 90-632 / 2748 ;

${third} d'attribuer 2 subventions pour un montant de 25 900 €, à prélever en totalité en 2025 sur l'opération P311O011, imputation 90-632 / 20422.`,
    })),
    {
      name: "an envelope is no total that is announced",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 4500
        Le Relais | 2250
        TOTAL     | 6750`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.",
      report: "RAPPORT N°12\n\nIl convient de statuer.\n\nL'enveloppe est de 9 000 €.",
    },
    {
      name: "what was paid last year, and what the budget holds, beside the total of all",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

En 2024, le Département avait versé 7 450,50 € à ces structures. Il est proposé :

- Transport : 3 500,50 € ;
- Vélos : 4 100 € ;

soit un total de 7 600,50 €. L'enveloppe votée au budget est de 8 000 €.`,
    },
    {
      name: "what last year came to, above the items of this one, no total said",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

Le montant mobilisé en 2024 était de 7 215 €.

Opération 1 - Transport : 3 500,50 €.

Opération 2 - Vélos : 4 100 €.`,
    },
    {
      name: "an earlier vote, beside the total of this one",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

La première répartition portait sur 9 200 €. Le montant de cette deuxième répartition s'élève à 7 600,50 €.`,
    },
    {
      name: "what an earlier vote took, beside the whole, that no total introduces",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

Lors du premier vote, votre assemblée a retenu 5 projets pour 10 200 €. Pour 30 000 € de travaux, il est proposé cette fois de mobiliser 7 600,50 €, soit 25,3 % du coût.`,
    },
    {
      name: "under a number that is no theme's, a plan of another scale than all that is granted",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Le contexte

Le plan Mobilité durable mobilise 3,2 M€ sur cinq ans.

2. Les dossiers

Quatre dossiers sont soumis, pour un total de 7 600,50 €.`,
    },
    {
      name: "expenses that add up to the annex",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "a total row that is their sum",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00
Total\t\t\t110 000,00\t7 600,50`,
    },
    {
      name: "what the report says under a theme's heading, nearer to the annex's whole since a line was marked Non",
      sheet: `
  1. Mobilité
  OPERATION               | STRUCTURE | RETENU | MONTANT PROPOSE
  Opération 1 : Transport | ADEFI     | Oui    | 150000
  ^                       | Le Relais | Non    | 40000
  ^                       | TOTAL     |        | 190000
                          | TOTAL     |        | 190000
  2. Logement
  Opération 1 : Rénovation | APSA     | Oui    | 30000
  ^                       | TOTAL     |        | 30000
                          | TOTAL     |        | 30000`,
      report: `RAPPORT N°12

1. Mobilité

1 opération est présentée pour un total de 190 000 €.

2. Logement

1 opération est présentée pour un total de 30 000 €.

Code\tAE\tDisponible\tProposition\tSolde
C01-564H01\t500 000,00\t200 000,00\t190 000,00\t10 000,00
C01-564H02\t60 000,00\t40 000,00\t30 000,00\t10 000,00
Total\t\t\t220 000,00`,
      deliberation: `DECIDE :

Article 1 : De valider le financement de l'opération de la thématique 1 « Mobilité », pour un montant de 190 000 €.`,
    },
  ],
  invalid: [
    {
      name: "the base of an aid that a formula works out, its digits swapped: the totals follow",
      sheet: `
        COMMUNE | DEPENSE RETENUE | TAUX | MONTANT PROPOSE
        Vaux    | 84200  | 0.3  | =ROUND(B2*C2,2) -> 25260
        Leyre   | 136000 | 0.25 | =ROUND(B3*C3,2) -> 34000
        Sorde   | 57300  | 0.4  | =ROUND(B4*C4,2) -> 22920
        Orx     | 91750  | 0.2  | =ROUND(B5*C5,2) -> 18350
        TOTAL   |        |      | =SUM(D2:D5) -> 100530`,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer aux communes un montant total de 107 280 €.",
      findings: [
        { at: "article 1", stated: "107280.00", diagnosis: "transposed-digits", message: "136\u202f000" },
      ],
    },
    {
      name: "a total row that is not their sum",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00
Total\t\t\t110 000,00\t7 060,50`,
      findings: [{ at: "7 060,50", gap: "-540.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "a code's expense without one of the operations that it pays",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
        Opération 3 : Trains    | SNCF      | 871
        ^                       | TOTAL     | 871
                                | TOTAL     | 8471.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 3 opérations de la thématique 1 « Mobilité », pour un montant total de 8 471,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      findings: [
        {
          at: "C01-564H01",
          gap: "-871.00",
          suspects: [],
          diagnosis: "missing-line",
          consequences: ["operation-unmapped"],
        },
      ],
    },
    {
      name: "a code forgotten",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50`,
      findings: [{ at: "C01-564H01", gap: "-4100.00" }],
    },
    {
      name: "a total that its sentence parts in two",
      sheet: `
        Association | Objet    | Montant proposé
        Le Tremplin | Chantier | 41300
        Mob'Actions | Garage   | 22750
        Le Relais   | Forum    | 18740
        TOTAL       |          | 82790`,
      deliberation: `DECIDE :

Article 1 : d'approuver l'attribution de subventions pour un montant total de 82 690 €, dont 75 640 € versés à la signature et 7 050 € au vu du bilan.`,
      findings: [{ at: "82 690", stated: "82690.00", expected: "82790.00" }],
    },
  ],
});
