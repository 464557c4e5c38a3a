import { MOBILITY_DELIBERATION, MOBILITY_SHEET } from "../../support/mobility";
import { BOTH_SECTIONS, PAID_BY_SECTION } from "../../support/both-sections";
import { testRule } from "../../support/rule-tester";

/** Operations whose titles open with their codes. */
const CODED = `
  STRUCTURE                       | MONTANT PROPOSE
  CV25-11 – Réussite éducative    |
  AFEV                            | 5000
  Les Francas                     | 3500
  Sous-total CV25-11              | 8500
  CV25-12 – Parentalité           |
  École des parents               | 2500
  Sous-total CV25-12              | 2500
  CV25-21 – Emploi                |
  Mission locale                  | 8000
  Sous-total CV25-21              | 8000
  TOTAL                           | 19000`;
const coded = (education: string) =>
  `RAPPORT\n\nLes aides sont proposées ainsi.\n\nCV25-11 Réussite éducative : ${education} €.\n\nCV25-21 : 8 000 €.`;

testRule("imputation-total", {
  valid: [
    { name: "codes that titles open with, some of them unsaid", sheet: CODED, report: coded("8 500") },
    {
      name: "expenses of their operations",
      sheet: MOBILITY_SHEET,
      deliberation: MOBILITY_DELIBERATION,
    },
    {
      name: "two operations on one code",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tMobilité\t50 000,00\t7 600,50`,
    },
    { name: "two codes, one for each section's column", sheet: BOTH_SECTIONS, deliberation: PAID_BY_SECTION },
    {
      name: "two codes whose accounts alone tell the section, wherever they stand",
      sheet: BOTH_SECTIONS,
      deliberation: PAID_BY_SECTION.replace("65748/632\tFonctionnement – ", "934/65748/632\t").replace(
        "20422/632\tInvestissement – ",
        "914/20422/632\t",
      ),
    },
  ],
  invalid: [
    {
      name: "the amount of a code that a title opens with",
      sheet: CODED,
      report: coded("5 800"),
      toldBy: "report-theme-total",
      findings: [
        {
          at: "CV25-11 Réussite",
          stated: "5800.00",
          expected: "8500.00",
          consequences: ["imputation-total"],
        },
      ],
    },
    {
      name: "two codes of which a line has one for the other, and never a third that pays its operation too",
      sheet: `
        OPERATION               | CODE OPERATION | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | C01-564H01     | ADEFI     | 1000
        ^                       | C01-564H03     | Le Relais | 300
        ^                       |                | TOTAL     | 1300
        Opération 2 : Vélos     | C01-564H01     | Tandem    | 2000
        ^                       | C01-564H02     | UDAF      | 740
        ^                       | C01-564H03     | APSA      | 560
        ^                       |                | TOTAL     | 3300
                                |                | TOTAL     | 4600`,
      deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 4 600 € aux structures de l'annexe.

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tAssociations\t50 000,00\t3 000,00
C01-564H02\t65748/93564\tUnions\t50 000,00\t1 300,00
C01-564H03\t65734/93564\tRelais\t50 000,00\t300,00`,
      toldBy: "line-code",
      findings: [{ at: "B7", severity: "warning", suspects: ["B7"], message: "C01-564H02" }],
    },
    {
      name: "a section's code, held against its column",
      sheet: BOTH_SECTIONS,
      deliberation: PAID_BY_SECTION.replace("6 800,00", "8 600,00"),
      findings: [{ at: "imputation POL-F-1", expected: "6800.00", message: "Fonctionnement" }],
    },
    {
      name: "two codes that pay an operation together are a remark",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos, public\t60 000,00\t3 900,00
C01-564H03\t65748/93565\tVélos, privé\t60 000,00\t200,00`,
      findings: [{ at: "imputation C01-564H02", severity: "info", message: "deux codes", suspects: [] }],
    },
    {
      name: "a code that its operation is charged to by a guess: asked, and no document is accused",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tÉlan\t50 000,00\t3 120,00
C01-564H02\t6568/93565\tEssor\t60 000,00\t4 480,50`,
      findings: [
        { at: "C01-564H01", severity: "warning", suspects: [], message: "n'est pas certaine" },
        { at: "C01-564H02", severity: "warning", suspects: [], message: "n'est pas certaine" },
      ],
    },
    {
      name: "digits swapped",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t5 300,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      findings: [
        {
          at: "C01-564H01",
          gap: "1800.00",
          suspects: ["C01-564H01"],
          diagnosis: "transposed-digits",
          consequences: ["imputation-sum"],
        },
      ],
    },
    {
      name: "one digit wrong",
      sheet: MOBILITY_SHEET,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 600,50 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 500,50
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 800,00`,
      findings: [{ at: "C01-564H02", gap: "700.00", diagnosis: "digit-typed-wrong" }],
    },
    {
      name: "a line under the wrong operation is one finding, against the line and no document",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500
        ^                       | TOTAL     | =SUM(C3:C3) -> 1500
        Opération 2 : Vélos     | APSA      | 4100
        ^                       | Le Relais | 2300
        ^                       | TOTAL     | =SUM(C5:C6) -> 6400
                                | TOTAL     | =C4+C7 -> 7900`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 7 900,00 €.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t6568/93564\tTransport\t50 000,00\t3 800,00
C01-564H02\t6568/93565\tVélos\t60 000,00\t4 100,00`,
      report: `RAPPORT N°12

1. Mobilité

2 opérations sont proposées pour un montant total de 7 900,00 €.

Il convient de statuer sur cette affaire.

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDisponible\tProposition\tSolde
C01-564H01\t6568/93564\tTransport\t50 000,00\t20 000,00\t3 800,00\t16 200,00
C01-564H02\t6568/93565\tVélos\t60 000,00\t30 000,00\t4 100,00\t25 900,00`,
      findings: [
        {
          at: "C01-564H02",
          gap: "-2300.00",
          suspects: ["C6"],
          diagnosis: "offset",
          consequences: ["report-imputation", "imputation-total"],
        },
      ],
    },
  ],
});
