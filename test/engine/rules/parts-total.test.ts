import { MOBILITY_REPORT, MOBILITY_SHEET } from "../../support/mobility";
import { BOTH_SECTIONS } from "../../support/both-sections";
import { testRule } from "../../support/rule-tester";

const article = (amount: string): string =>
  `DECIDE :\n\nArticle 1 : De valider le financement des 2 opérations de la thématique 1 « Mobilité », pour un montant total de ${amount}.`;

/** An article of the whole, its total divided by section, above the credits that pay each. */
const byCodes = (parts: string): string =>
  `${article(`7 600,50 €, dont ${parts}`)}

Les dépenses sont imputées comme suit :

Code opération\tImputation\tLibellé\tAE\tDépense
C01-564H01\t65748/632\tFonctionnement\t50 000,00\t5 000,00
C01-564H02\t20422/632\tInvestissement\t60 000,00\t2 600,50`;

/** An annex with two columns beside its amounts: a part of each, and a year gone by. */
const WITH_COLUMNS = `
  STRUCTURE | Versé 2024 | Montant proposé | dont FSE+
  ADEFI     | 1000       | 1500            | 400
  Le Relais | 1900       | 2000            | 600
  TOTAL     | 2900       | 3500            | 1000`;

/** Grants over three years, the first voted today. */
const THREE_YEARS = `
  STRUCTURE | 2025  | 2026  | 2027  | Total 3 ans
  ADEFI     | 48000 | 50000 | 52000 | 150000
  Le Relais | 12000 | 12000 | 14000 | 38000
  TOTAL     | 60000 | 62000 | 66000 | 188000`;

/** A sheet without some of its columns. */
const withoutColumns = (sheet: string, columns: readonly number[]): string =>
  sheet
    .split("\n")
    .map((row) =>
      row
        .split("|")
        .filter((_, column) => !columns.includes(column))
        .join("|"),
    )
    .join("\n");

/** What conventions give each year, the second as given. */
const byYear = (said: string): string =>
  `DECIDE :\n\nArticle 1 : Les aides sont les suivantes.\n\nADEFI : 48 000 € en 2025, 50 000 € en 2026 et 52 000 € en 2027.\n\nLe Relais : ${said}.\n\nTotal de l'article pour 2025 : 60 000 €.`;

const granting = (said: string): string =>
  `DECIDE :\n\nArticle 1 : D'attribuer un montant total de 3 500 €${said}.`;

/** What is granted, and what two others pay beside it. */
const FUNDED = `
  COMMUNE | Aide proposée | Agence de l'eau | Région | Coût aidé
  Orcines | 48000         | 22000           | 9320   | 79320
  Mazaye  | 37500         | 24400           | 8000   | 69900
  Olby    | 27000         | 15000           | 6000   | 48000
  TOTAL   | 112500        | 61400           | 23320  | 197220`;

/** What the water agency pays, as the deliberation says it and as the report does. */
const saidTwice = (decided: string, ...reported: readonly string[]) => ({
  sheet: FUNDED,
  deliberation: `DECIDE :\n\nArticle 1 : D'attribuer un montant total de 112 500 €${decided}.`,
  report: `RAPPORT N°12\n\nIl convient de statuer.\n\n${reported.join("\n\n")}`,
});

const RIGHT_SAID = "L'agence de l'eau apporte par ailleurs 61 400 €.";

testRule("parts-total", {
  valid: [
    ...[
      ", dont 40 000 € de l'agence de l'eau déjà versés",
      ", auxquels s'ajoutent 40 000 € de l'agence de l'eau pour Mazaye et Olby",
      ", l'agence de l'eau ayant apporté 58 200 € en 2024",
    ].map((said) => ({
      name: `a part of what a column comes to, another sentence giving all of it: ${said}`,
      ...saidTwice(said, RIGHT_SAID),
    })),
    {
      name: "what a column is not, said alike everywhere",
      ...saidTwice(
        ", auxquels s'ajoutent 58 900 € de l'agence de l'eau",
        "L'agence de l'eau apporte par ailleurs 58 900 €.",
      ),
    },
    {
      name: "what a column is, said of it twice",
      ...saidTwice(", auxquels s'ajoutent 61 400 € de l'agence de l'eau", RIGHT_SAID),
    },
    {
      name: "what a column is not, in a sentence whose sum does not want it",
      sheet: FUNDED,
      report:
        "RAPPORT N°12\n\nIl convient de statuer.\n\nIl est proposé d'attribuer 112 500 €.\n\nL'Agence de l'eau apporte par ailleurs 61 400 € et la Région 32 170 €.",
    },
    {
      name: "numbers of items, of which a table's row gives how many there are",
      sheet: `
        FICHE | ACTION             | STRUCTURE    | COUT TOTAL | REGION
        Axe 1 - Milieux naturels
        1.1   | Mares et tourbières | Parc         | 48000      | 14400
        1.2   | Suivi de la loutre  | Fédération   | 12600      | 5040
        1.3   | Trame noire         | Syndicat     | 36500      | 7300
        1.4   | Plan de gestion     | Parc         | 17400      | 6960
              | Sous-total axe 1    |              | 114500     | 33700
              | TOTAL               |              | 114500     | 33700`,
      report: `RAPPORT

Axe\tFiches\tCoût total\tdont Région
Milieux naturels\t4\t114 500 €\t33 700 €
Ensemble\t4\t114 500 €\t33 700 €`,
    },
    {
      name: "what a row that has the name of a place gives in a column",
      sheet: `
        Bailleur | Commune | Opération | PLAI | PLS | Subvention
        ADEFI    | Thonex  | Terrasses | 12   | 4   | 135600
        ADEFI    | Sciez   | Port      | 8    | 10  | 96800
        Alliade  | Thonex  | Dessaix   | 15   | 8   | 174300
        TOTAL    |         |           | 35   | 22  | 406700`,
      deliberation: "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 406 700 €.",
      report:
        "RAPPORT N° 3\n\nCommune\tPLAI\tPLS\tAide\nSciez\t8\t10\t96 800 €\nThonex\t27\t12\t309 900 €\nTotal\t35\t22\t406 700 €",
    },
    {
      name: "what a column comes to for those who are granted something",
      sheet: `
        STRUCTURE | Dépense éligible | Montant proposé | Observations
        ADEFI     | 10000            | 1500            |
        Le Relais | 3000             |                 | Ajourné
        APSA      | 8000             | 2000            |
        TOTAL     |                  | 3500            |`,
      deliberation: granting(" pour une dépense éligible de 18 000 €"),
    },
    {
      name: "what one line holds in a column that divides the amounts",
      sheet: WITH_COLUMNS,
      deliberation: granting(", soit 1 500 € (dont 400 € de FSE+) à ADEFI et 2 000 € au Relais"),
    },
    {
      name: "what a column comes to for one group of lines, in a table's row for that group",
      sheet: `
        AXE     | STRUCTURE | Aide sollicitée | Montant proposé
        Danse   | ADEFI     | 10000           | 1500
        Danse   | Le Relais | 8000            | 1000
        Théâtre | APSA      | 60000           | 4000
        Théâtre | MJC       | 42000           | 2500
        TOTAL   |           | 120000          | 9000`,
      report: `RAPPORT N° 12

Groupe\tSollicité\tProposé
Ballets\t18 000\t2 500
Scènes\t102 000\t6 500
Ensemble\t120 000\t9 000`,
    },
    {
      name: "what lines of one account come to, without tax and with it, a slip away from all of them without",
      sheet: `
        Voie         | Compte | Montant HT | TVA  | Montant TTC
        Rue du Puits | 2151   | 10000      | 2000 | 12000
        Rue Haute    | 2151   | 4000       | 800  | 4800
        Rue Basse    | 2152   | 2500       | 500  | 3000
        Le Mail      | 2152   | 6000       | 1200 | 7200
        Square       | 2128   | 1000       | 200  | 1200
        Stade        | 2128   | 500        | 100  | 600
        TOTAL        |        | 24000      | 4800 | 28800`,
      deliberation:
        "Le conseil approuve le programme de 24 000 € HT, soit 28 800 € TTC, réparti ainsi :\n\n- compte 2151 : 14 000 € HT, 16 800 € TTC ;\n\n- compte 2152 : 8 500 € HT, 10 200 € TTC ;\n\n- compte 2128 : 1 500 € HT, 1 800 € TTC.",
    },
    {
      name: "what a decision is taken in view of",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 4500
        Le Relais | 2250
        TOTAL     | 6750`,
      deliberation:
        "Vu l'autorisation de programme portée à 8 000 000 €, et son échéancier, soit 1 510 000 € en 2025 et 1 600 000 € en 2026 ;\n\n" +
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.",
    },
    {
      name: "years whose total goes unsaid, that add up to something else",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 4512.40
        Le Relais | 2250
        TOTAL     | 6762.40`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 762,40 € aux structures de l'annexe.\n\n" +
        "Article 2 : De dire que les crédits sont échelonnés ainsi : 9 000 € en 2025 et 12 500 € en 2026.",
    },
    ...[THREE_YEARS, withoutColumns(THREE_YEARS, [4]), withoutColumns(THREE_YEARS, [2, 3, 4])].map(
      (sheet, rank) => ({
        name: `what each year gives to one, in a column of the annex, or none: ${rank}`,
        sheet,
        deliberation: byYear("12 000 € en 2025, 12 000 € en 2026 et 14 000 € en 2027"),
      }),
    ),
    {
      name: "one part alone is what its column comes to",
      sheet: WITH_COLUMNS,
      deliberation: granting(", dont 1 000 € au titre du FSE+, aux structures de l'annexe"),
    },
    {
      name: "a figure far from a column that its words happen to name",
      sheet: WITH_COLUMNS,
      deliberation: granting(", dont 100 € de frais de dossier FSE+"),
    },
    {
      name: "what was paid, said of all without any other figure",
      sheet: WITH_COLUMNS,
      deliberation: `${granting("")}\n\nArticle 2 : De constater que 1 000 € de FSE+ sont attendus.`,
    },
    {
      name: "what no column holds",
      sheet: WITH_COLUMNS,
      deliberation: granting(", dont 900 € au titre de la réserve"),
    },
    {
      name: "operating and capital expenses make the total",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, dont 3 500,50 € en fonctionnement et 4 100,00 € en investissement"),
    },
    {
      name: "what is granted now and what was granted before make the total reached",
      sheet: MOBILITY_SHEET,
      deliberation: article(
        "7 600,50 €, qui s'ajoute aux 2 000 € déjà attribués, portant le total à 9 600,50 €",
      ),
    },
    {
      name: "each section's part is its column's",
      sheet: BOTH_SECTIONS,
      deliberation: article("8 010 €, dont 6 800 € en fonctionnement et 1 210 € en investissement"),
    },
    {
      name: "each section's part is what its codes pay",
      sheet: MOBILITY_SHEET,
      deliberation: byCodes("5 000,00 € en fonctionnement et 2 600,50 € en investissement"),
    },
    {
      name: "one part alone divides nothing",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, dont 3 400,50 € en fonctionnement"),
    },
    {
      name: "two years of three may be named alone",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, dont 2 000,00 € en 2025 et 2 000,00 € en 2026"),
    },
    {
      name: "years that make the total, the total after them",
      sheet: MOBILITY_SHEET,
      report: MOBILITY_REPORT.replace(
        "Il convient",
        "Elles représentent 2 600,50 € en 2025 et 5 000 € en 2026, soit un montant total de 7 600,50 €.\n\nIl convient",
      ),
    },
  ],
  invalid: [
    ...[
      ", auxquels s'ajoutent 58 900 € apportés par l'agence de l'eau",
      ", complétés par 58 900 € au titre de l'agence de l'eau",
      " (agence de l'eau : 58 900 €)",
    ].map((said) => ({
      name: `what a column is not, where another sentence gives what it is: ${said}`,
      ...saidTwice(said, RIGHT_SAID),
      findings: [{ at: "58 900", stated: "58900.00", expected: "61400.00" }],
    })),
    ...[
      "L'Agence de l'eau apporte par ailleurs 61 400 € et la Région 32 170 €, portant l'effort public à 197 220 €.",
      "Avec l'Agence de l'eau, 61 400 €, et la Région, 32 170 €, les financements atteignent 197 220 €.",
      "Les financements de l'Agence de l'eau (61 400 €) et de la Région (32 170 €) portent le total à 197 220 €.",
    ].map((said) => ({
      name: `what a column is not, where the sum of its sentence wants it: ${said}`,
      sheet: FUNDED,
      report: `RAPPORT N°12\n\nIl convient de statuer.\n\nIl est proposé d'attribuer 112 500 €.\n\n${said}`,
      findings: [{ at: "Région", severity: "error" as const, stated: "32170.00", expected: "23320.00" }],
    })),
    {
      name: "shares of a hundred that do not add up to their total",
      sheet: WITH_COLUMNS,
      deliberation: granting(
        ", dont un premier versement de 60 %, soit 2 010 €, et le solde de 40 %, soit 1 400 €",
      ),
      findings: [{ at: "article 1", stated: "3410.00", expected: "3500.00" }],
    },
    {
      name: "years whose total goes unsaid, one of which is a slip away from adding up to what is voted",
      sheet: `
        STRUCTURE | Montant proposé
        MJC       | 4512.40
        Le Relais | 2250
        TOTAL     | 6762.40`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 762,40 € aux structures de l'annexe.\n\n" +
        "Article 2 : De dire que les crédits sont échelonnés ainsi : 4 152,40 € en 2025 et 2 250 € en 2026.",
      findings: [
        { at: "article 2", severity: "warning", stated: "6402.40", expected: "6762.40", suspects: [] },
      ],
    },
    {
      name: "a column's total, said of all without any other figure",
      sheet: WITH_COLUMNS,
      deliberation: `${granting("")}\n\nArticle 2 : De constater que 1 200 € de FSE+ sont attendus.`,
      findings: [{ at: "article 2", severity: "warning", stated: "1200.00", expected: "1000.00" }],
    },
    {
      name: "one part alone that its column does not come to",
      sheet: WITH_COLUMNS,
      deliberation: granting(", dont 1 100 € au titre du FSE+, aux structures de l'annexe"),
      findings: [
        { at: "article 1", severity: "error", stated: "1100.00", expected: "1000.00", gap: "100.00" },
      ],
    },
    {
      name: "a figure of a row, under the title of a column of the annex",
      sheet: BOTH_SECTIONS,
      report:
        "RAPPORT N° 12\n\nCrédits\tFonctionnement\tInvestissement\tTotal\nMontant\t6 700,00\t1 210,00\t8 010,00",
      findings: [{ at: "rapport", stated: "6700.00", expected: "6800.00" }],
    },
    {
      name: "years that a schedule sets out: one fault, one finding",
      sheet: MOBILITY_SHEET,
      deliberation: article(
        "7 600,50 €, versée selon l'échéancier suivant : 2 500 € en 2025, 2 500 € en 2026 et 2 700,50 € en 2027",
      ),
      findings: [{ at: "article 1", gap: "100.00" }],
    },
    {
      name: "what is moved from one section to the other",
      sheet: BOTH_SECTIONS,
      deliberation: article("8 010 €, dont 6 700 € en fonctionnement et 1 310 € en investissement"),
      findings: [
        {
          at: "article 1",
          severity: "error",
          stated: "6700.00",
          expected: "6800.00",
          gap: "-100.00",
          suspects: [],
        },
      ],
    },
    {
      name: "a part that its codes do not pay",
      sheet: MOBILITY_SHEET,
      deliberation: byCodes("5 100,00 € en fonctionnement et 2 500,50 € en investissement"),
      findings: [
        {
          at: "article 1",
          severity: "error",
          stated: "5100.00",
          expected: "5000.00",
          gap: "100.00",
          suspects: [],
        },
      ],
    },
    {
      name: "a part left as it was",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, dont 3 400,50 € en fonctionnement et 4 100,00 € en investissement"),
      findings: [
        {
          at: "article 1",
          severity: "error",
          stated: "7500.50",
          expected: "7600.50",
          gap: "-100.00",
          suspects: [],
        },
      ],
    },
    {
      name: "a total reached that is not what was granted before and now",
      sheet: MOBILITY_SHEET,
      deliberation: article(
        "7 600,50 €, qui s'ajoute aux 2 000 € déjà attribués, portant le total à 9 500,50 €",
      ),
      findings: [{ at: "article 1", stated: "9600.50", expected: "9500.50" }],
    },
    {
      name: "three years",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, soit 2 500 € en 2025, 2 500 € en 2026 et 2 700,50 € en 2027"),
      findings: [{ at: "article 1", gap: "100.00" }],
    },
    {
      name: "years that exceed their total",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 600,50 €, dont 4 000,00 € en 2025 et 4 000,00 € en 2026"),
      findings: [{ at: "article 1", gap: "399.50" }],
    },
    {
      name: "the total is wrong against the annex too: one fault",
      sheet: MOBILITY_SHEET,
      deliberation: article("7 500,50 €, dont 3 500,50 € en fonctionnement et 4 100,00 € en investissement"),
      toldBy: "article-total",
      findings: [{ at: "article 1", gap: "-100.00", consequences: ["parts-total"] }],
    },
    {
      name: "behind a year alone, in that year's column",
      sheet: `
        STRUCTURE | 2023 | 2024 | 2025
        MJC       | 4310 | 4480 | 4512
        Le Relais | 2020 | 2110 | 2250
        TOTAL     | 6330 | 6590 | 6762`,
      report:
        "RAPPORT N°12\n\nL’évolution sur trois ans\n\n2023 : 6 330 €\n2024 : 6 950 €\n2025 : 6 762 € (proposé)",
      findings: [{ at: "report", severity: "warning", stated: "6950.00", expected: "6590.00" }],
    },
  ],
});
