import { MOBILITY_DELIBERATION, MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("report-theme-total", {
  valid: [
    {
      name: "whom the proposal for an operation lists, each with its own",
      sheet: `
        OPERATION | PORTEUR             | ACTION     | MONTANT PROPOSE
        Axe 1 : Mobilité
        1.1       | Transport solidaire | INS-26-101
        1.1       | ADEFI               | Minibus    | 1500
        1.1       | Le Relais           | Location   | 2000
                  | Total 1.1           |            | 3500
        1.2       | Ateliers vélos      | INS-26-102
        1.2       | APSA                | Réparation | 4000
        1.2       | UDAF                | Prêt       | 100
                  | Total 1.2           |            | 4100
                  | TOTAL AXE 1         |            | 7600`,
      report: `RAPPORT N°12

Axe 1 – Mobilité

1.1 Transport solidaire – Proposition : ADEFI, 1 500 € ; Le Relais, 2 000 €. Total de l'opération : 3 500 €.

1.2 Ateliers vélos – Proposition : APSA, 4 000 € ; UDAF, 100 €. Total de l'opération : 4 100 €.`,
    },
    {
      name: "a table of a report whose title says that its amounts are in thousands",
      sheet: `
        AXE     | STRUCTURE | MONTANT PROPOSE
        Danse   | ADEFI     | 15000
        Danse   | Le Relais | 21500
        Théâtre | APSA      | 40000
        Théâtre | MJC       | 25800
        TOTAL   |           | 102300`,
      report: `RAPPORT N°12 – Culture (montants en K€)

Axe Danse : 2 aides sont proposées pour un montant total de 36 500 €.

Axe\tMontant proposé
Danse\t36,5
Théâtre\t65,8
Total\t102,3`,
    },
    ...["over", "under", "in"].map((where) => ({
      name: `a table of a report said to be in thousands ${where} it, among exact figures`,
      sheet: `
        AXE     | STRUCTURE | MONTANT PROPOSE
        Danse   | ADEFI     | 15000
        Danse   | Le Relais | 21500
        Théâtre | APSA      | 40000
        Théâtre | MJC       | 25800
        TOTAL   |           | 102300`,
      report: `RAPPORT N°12 – Culture

Vu la délibération du 12 mars ;

Le conseil soutient les compagnies depuis dix ans.

Une convention lie la collectivité à chacune d'elles.

Axe Danse : 2 aides sont proposées pour un montant total de 36 500 €.

3. Récapitulation${where === "over" ? " (en milliers d'euros)" : ""}

Axe\tMontant proposé${where === "in" ? " (k€)" : ""}
Danse\t36,5
Théâtre\t65,8
Total\t102,3

${where === "under" ? "Montants exprimés en K€, arrondis à la centaine d'euros." : "Les versements suivront."}`,
    })),
    {
      name: "what the works of several themes, named behind it, cost together",
      sheet: `
        1. Digues
        STRUCTURE      | TRAVAUX | MONTANT PROPOSE
        Commune d'Albe | 52000   | 13000
        Commune de Mur | 36500   | 9125
        TOTAL          | 88500   | 22125
        2. Haies bocagères
        STRUCTURE      | TRAVAUX | MONTANT PROPOSE
        Commune d'Albe | 9200    | 4600
        TOTAL          | 9200    | 4600`,
      report: `RAPPORT N°12

Le programme, d'un montant de 97 700 €, comprend 2 chantiers de digues et un chantier de haies bocagères.

Au titre des haies bocagères, il est proposé un montant total de 4 600 €.`,
    },
    {
      name: "what a line receives, in a sentence that names it beside its theme",
      sheet: `
        1. Recherche
        STRUCTURE           | MONTANT PROPOSE
        Université d'Ardane | 85000
        IUT de La Ferté     | 25200
        TOTAL               | 110200`,
      report:
        "RAPPORT N°12\n\n1. Recherche\n\nDes aides sont proposées pour un montant total de 110 200 €.\n\nPour la recherche (110 200 €), l'effort principal va à l'Université d'Ardane, dotée de 85 000 €.",
    },
    {
      name: "another theme's total, in a sentence that names both",
      sheet: `
        1. Fonctionnement des clubs
        STRUCTURE | MONTANT PROPOSE
        ADEFI     | 1500
        TOTAL     | 1500
        2. Résultats nationaux
        STRUCTURE | MONTANT PROPOSE
        Le Relais | 20500
        TOTAL     | 20500`,
      report:
        "RAPPORT N°12\n\nAu titre du fonctionnement des clubs, il est proposé d'accorder 1 500 €.\n\nPour leurs résultats sur le plan national, et en complément de ce qui fut attribué au titre du fonctionnement des clubs, il est proposé d'accorder un montant total de 20 500 €.",
    },
    {
      name: "the theme's total",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT,
    },
    {
      name: "rounded, as the report announces",
      sheet: MOBILITY_SHEET,
      report:
        "RAPPORT N°12\n\nLes montants du présent rapport sont arrondis à l'euro.\n\n1. Mobilité\n\n" +
        "2 opérations sont proposées pour un montant total de 7 601 €.",
    },
    {
      name: "a total of all, in the sentence of the only theme that is named",
      sheet: `
        1. Licence jeune
        STRUCTURE | MONTANT PROPOSE
        ADEFI     | 1500
        TOTAL     | 1500
        2. Encadrement
        STRUCTURE | MONTANT PROPOSE
        Le Relais | 2000
        TOTAL     | 2000`,
      report:
        "RAPPORT N°12\n\nLe montant total proposé pour l'axe 2 est de 2 000 €.\n\nLe dispositif « Licence jeune » représente 1 500 € et le soutien à l'encadrement 2 000 €, soit un total de 3 500 €.",
    },
    {
      name: "no amount for the theme",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT,
    },
  ],
  invalid: [
    {
      name: "what a sentence says that a theme would receive, which was voted the year before",
      sheet: `
        Réf. | Organisme   | Objet    | Proposé 2026 | Voté 2025
        A    | Aide aux aidants
        A1   | ADEFI       | Répit    | 1500    | 1400
        A2   | Le Relais   | Séjours  | 2000    | 2100
             | Sous-total A |         | 3500    | 3500
        B    | Habitat inclusif
        B1   | APSA        | Lezay    | 4000    | 3800
        B2   | UDAF        | Niort    | 100     | 100
             | Sous-total B |         | 4100    | 3900
             | TOTAL       |          | 7600    | 7400`,
      deliberation:
        "DECIDE :\n\nArticle 1. Il est accordé, au titre de l'aide aux aidants (A), un montant de 3 500 €.\n\nArticle 2. Il est accordé, au titre de l'habitat inclusif (B), un montant de 4 100 €.",
      report:
        "RAPPORT N°12\n\nIl est proposé de voter 7 600 €. L'aide aux aidants reste la première. L'habitat inclusif recevrait 3 900 €.",
      findings: [{ at: "rapport", gap: "-200.00" }],
    },
    {
      name: "more than a rounding away from what is announced as rounded",
      sheet: MOBILITY_SHEET,
      report:
        "RAPPORT N°12\n\nLes montants du présent rapport sont arrondis à l'euro.\n\n1. Mobilité\n\n" +
        "2 opérations sont proposées pour un montant total de 7 610 €.",
      findings: [{ at: "thématique 1", stated: "7610.00" }],
    },
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 6 700,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "thématique 1", gap: "-900.00", diagnosis: "transposed-digits" }],
    },
    {
      name: "rounded",
      sheet: MOBILITY_SHEET,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "thématique 1", gap: "-0.50", diagnosis: "rounded" }],
    },
  ],
});
