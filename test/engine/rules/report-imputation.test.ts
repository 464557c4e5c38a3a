import { MOBILITY_DELIBERATION, MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const CODED_SHEET = `
  Politique | Structure | Enveloppe | Montant
  Rivières  | ADEFI     | RIV25-C3  | 1500
  Rivières  | UDAF      | RIV25-C3  | 500
  Rivières  | APSA      | RIV25-C3  | 740
            |           | Sous-total Rivières | 2740
  Forêts    | Le Relais | FOR25-D1  | 3000
  Forêts    | CIDFF     | FOR25-D1  | 380
            |           | Sous-total Forêts | 3380
            |           | TOTAL     | 6120`;

const coded = (rivers: string): string => `DECIDE :

Article 1 : D'imputer ces dépenses sur les crédits suivants :

Enveloppe\tImputation\tPolitique\tMontant
${rivers}\t204142/738\tRivières\t2 740 €
FOR25-D1\t65748/738\tForêts\t3 380 €`;

testRule("report-imputation", {
  valid: [
    {
      name: "the rows of one table that say of a code what each operation of it counts and is granted",
      sheet: `
        Politique | Structure | Enveloppe | Montant
        Rivières  | ADEFI     | RIV25-C3  | 1500
        Rivières  | UDAF      | RIV25-C3  | 500
        Forêts    | Le Relais | RIV25-C3  | 3000
                  |           | TOTAL     | 5000`,
      deliberation: `DECIDE :

Article 1 : De répartir la dépense par opération comme suit :

Code\tImputation\tOpération\tSubventions\tMontant
RIV25-C3\t204142/738\tRivières\t2\t2 000,00
RIV25-C3\t204142/738\tForêts\t1\t3 000,00
\t\tTotal\t3\t5 000,00`,
    },
    {
      name: "what pays for each of several operations, in a sheet of its own",
      sheet: CODED_SHEET,
      deliberation: coded("RIV25-C3"),
      sheets: {
        F1: `
          Plan de financement | Montant HT
          Région              | 1200
          Département         | 2740
          Coût total          | 3940`,
        F2: `
          Plan de financement | Montant HT
          Région              | 2500
          Département         | 3380
          Coût total          | 5880`,
      },
    },
    {
      name: "two accounts of one chapter",
      sheet: MOBILITY_SHEET,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'accorder 3 500,50 € pour l'opération « Transport », crédits inscrits au chapitre 204, article 20422 ;\n\n" +
        "Article 2 : D'accorder 4 100 € pour l'opération « Vélos », crédits inscrits au chapitre 204, article 204142.",
    },
    { name: "the codes of the annex's column", sheet: CODED_SHEET, deliberation: coded("RIV25-C3") },
    {
      name: "codes of another kind than those of the annex's column",
      sheet: CODED_SHEET,
      deliberation: coded("RIV25-C8").replace("FOR25-D1", "FOR25-D7"),
    },
    {
      name: "the same in both tables",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT,
    },
    {
      name: "blanks inside an imputation",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568 / 93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
    },
    {
      name: "a chapter that one table says and the other leaves out",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT.replace("6568/93564", "65/6568/93564").replace("6568/93565", "65/6568/93565"),
    },
    {
      name: "a table in millions, as the line above it says",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT.replace("Les dépenses sont imputées comme suit", "Situation des crédits, en M€")
        .replace("50 000,00\t20 000,00\t3 500,50\t16 499,50", "0,05\t0,02\t0,0035\t0,0165")
        .replace("60 000,00\t30 000,00\t4 100,00\t25 900,00", "0,06\t0,03\t0,0041\t0,0259"),
    },
  ],
  invalid: [
    {
      name: "a code miswritten in the only table, that the column of the annex writes as it is",
      sheet: CODED_SHEET,
      deliberation: coded("RIV25-C8"),
      toldBy: "code-said",
      findings: [{ at: "RIV25-C8", severity: "warning", message: "l'annexe lui donne RIV25-C3" }],
    },
    {
      name: "another function, beside a chapter that the other table leaves out",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: MOBILITY_REPORT.replace("6568/93564", "65/6568/93546").replace("6568/93565", "65/6568/93565"),
      findings: [{ at: "C01-564H01", message: "65/6568/93546" }],
    },
    {
      name: "another account, of seven digits, behind the same chapter and function",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION.replaceAll("6568/93564", "204 / 738 / 2041512"),
      report: MOBILITY_REPORT.replaceAll("6568/93564", "204 / 738 / 2041511"),
      findings: [{ at: "C01-564H01", message: "204/738/2041511" }],
    },
    {
      name: "another AE",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t55 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H01", gap: "5000.00" }],
    },
    {
      name: "another imputation",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93566\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [{ at: "C01-564H02", message: "6568/93566" }],
    },
    {
      name: "another proposal",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 600,50 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 500,50\t16 499,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t1 400,00\t25 900,00`,
      findings: [{ at: "C01-564H02", gap: "-2700.00", diagnosis: "transposed-digits" }],
    },
  ],
});
