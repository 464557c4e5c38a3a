import { MOBILITY_ARTICLE, MOBILITY_DELIBERATION } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

testRule("duplicate-line", {
  valid: [
    {
      name: "one beneficiary twice for different amounts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | ADEFI     | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
    },
    {
      name: "equal amounts of two beneficiaries",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 1500.50
        ^                       | TOTAL     | 3001
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7101`,
    },
  ],
  invalid: [
    {
      name: "a line pasted twice that the totals count",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | ADEFI     | 1500.50
        ^                       | TOTAL     | 3001
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7101`,
      findings: [{ at: "C4", severity: "warning" }],
    },
    {
      name: "a line pasted twice that every total of the annex counts and no document does",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 5500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 9600.50`,
      deliberation: MOBILITY_DELIBERATION,
      toldBy: "article-total",
      findings: [
        {
          at: "article 1",
          gap: "-2000.00",
          suspects: [],
          diagnosis: "duplicate-line",
          consequences: ["duplicate-line", "imputation-total", "imputation-sum"],
        },
      ],
    },
    {
      name: "works pasted twice, that nobody receives, under a rank and what they cost",
      sheet: `
        RÉNOVATION
        Priorité | Opération    | Coût HT | Département | Total aides | Référent
        1        | École        | 128000  | 12800       | 83200       | FL
        2        | Gymnase      | 9600    | 1920        | 4800        | CR
        2        | Gymnase      | 9600    | 1920        | 4800        | CR
        3        | Mairie       | 34200   | 3420        | 17100       | ST
                 | Sous-total   | 181400  | 20060       | 109900      |
                 | TOTAL        | 181400  | 20060       | 109900      |`,
      findings: [{ at: "E5", severity: "warning" }],
    },
    {
      name: "a line pasted twice that no total counts",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 3500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 7600.50`,
      deliberation: MOBILITY_ARTICLE,
      toldBy: "operation-total",
      findings: [{ at: "C6", gap: "-2000.00", suspects: ["C4", "C5"], diagnosis: "duplicate-line" }],
    },
    {
      name: "two grants alike that the document prints both are a remark",
      sheet: `
        1. Mobilité
        OPERATION               | STRUCTURE | MONTANT PROPOSE
        Opération 1 : Transport | ADEFI     | 1500.50
        ^                       | Le Relais | 2000
        ^                       | Le Relais | 2000
        ^                       | TOTAL     | 5500.50
        Opération 2 : Vélos     | APSA      | 4000
        ^                       | UDAF      | 100
        ^                       | TOTAL     | 4100
                                | TOTAL     | 9600.50`,
      deliberation: `DECIDE :

Article 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de 9 600,50 €.

Annexe 5

1. Mobilité

OPERATION\tTERRITOIRE\tSTRUCTURE\tDESCRIPTION\tMONTANT PROPOSE
Opération 1 : Transport\tArtois\tADEFI\tNavette\t1 500,50 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\tLens\tLe Relais\tTaxi\t2 000,00 €
\t\tTOTAL\t\t5 500,50 €
Opération 2 : Vélos\tArtois\tAPSA\tAtelier\t4 000,00 €
\tLens\tUDAF\tPrêt\t100,00 €
\t\tTOTAL\t\t4 100,00 €
\t\tTOTAL\t\t9 600,50 €`,
      findings: [{ at: "C5", severity: "info", suspects: [] }],
    },
  ],
});
