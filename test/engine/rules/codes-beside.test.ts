import { MOBILITY_SHEET } from "../../support/mobility";
import { testRule } from "../../support/rule-tester";

const TABLE = `Enveloppe\tImputation\tLibellé\tMontant
24P031\t65748-811\tTransport\t3 500,50
24P047\t65734-811\tVélos\t4 100,00`;

/** A deliberation with both envelopes in a table, a report that cites one, and a sheet of credits. */
const cited = (report: string, credits = "") => ({
  sheet: MOBILITY_SHEET,
  ...(credits === "" ? {} : { sheets: { Crédits: credits } }),
  deliberation: `DÉCIDE :\n\nArticle 1 : d'affecter les crédits suivants :\n\n${TABLE}`,
  report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\n${report}`,
});

const CREDITS = (imputation: string) => `
  Enveloppe | Imputation    | Ouvert
  24P031    | ${imputation} | 9000
  24P047    | 65734-811     | 8000`;

/** An annex in two sheets, where two files whose numbers are a digit apart have the same amount among others. */
const FILES = (theme: string, rows: string) => `
  ${theme}
  N° DE DOSSIER | STRUCTURE | OBJET | VOTÉ EN 2023 | MONTANT PROPOSÉ
  ${rows}`;

/** A deliberation whose articles and table each put a code beside an amount, a report that gives the credits of both. */
const listed = (vélos: string, report = "P031V04\t9 000,00\t3 500,50\nP031V07\t8 000,00\t4 100,00") => ({
  sheet: MOBILITY_SHEET,
  deliberation: `DÉCIDE :

Article 1 : d'affecter à l'opération « Transport » la somme de 3 500,50 € sur le code P031V04 ;

Article 2 : d'affecter à l'opération « Vélos » la somme de 4 100,00 € sur le code P031V07 ;

Article 3 : de prélever ces dépenses selon le tableau ci-après :

Code\tObjet\tAffectation
P031V04\tTransport\t3 500,50 €
${vélos}\tVélos\t4 100,00 €`,
  report: `RAPPORT N° 12\n\nIl convient de statuer sur cette affaire.\n\nCode\tDisponible\tProposition\n${report}`,
});

/** Grants under operations, each town by its number, and a sheet of those of before. */
const TOWNS = {
  sheet: `
    Opération | Commune | Tiers | Travaux | Montant voté
    2026E01O001 | Rue | T000412 | Préau | 7400
    2026E01O001 | Ault | T000518 | Cour | 9100
    2026E01O001 | Poix | T000633 | Toit | 3300
    2026P02O004 | Rue | T000412 | Passerelle | 4300
    2026P02O004 | Ault | T000518 | Ponceau | 1800
    2026P02O004 | Eu | T000721 | Gué | 2500
    2026P02O004 | Conty | T000804 | Quai | 3100
    2026P02O004 | Albert | T000911 | Pont | 4600
    TOTAL | | | | 36100`,
  sheets: {
    "Avril (rappel)": `
      Opération | Commune | Tiers | Travaux | Montant voté
      2026E01O001 | Eu | T000721 | Four | 1200
      2026P02O004 | Poix | T000633 | Quai | 600
      TOTAL | | | | 1800`,
  },
  deliberation: "DÉCIDE :\n\nArticle 1 : d'attribuer 36 100,00 € aux communes.",
};

/** Lines that a column of accounts charges, an article for each account, and a report that sums up both. */
const charged = (roofs: string, chairs: string, report = "") => ({
  sheet: `
    École     | Objet             | Compte | Montant voté
    Ferry     | Toiture           | 21312  | 41230
    Ferry     | Chaises           | 21841  | 3154
    Les Ormes | Fenêtres          | 21312  | 18600
    Les Ormes | Tables            | 21841  | 5480
    TOTAL     |                   |        | 68464`,
  deliberation: `DÉCIDE :

Article 1 : Les travaux (compte ${roofs}). Sont retenus deux chantiers pour 59 830,00 €.

Article 2 : Le mobilier, soit 8 634,00 €, est imputé au compte ${chairs}.`,
  ...(report === "" ? {} : { report: `RAPPORT N° 12\n\nIl convient de statuer.\n\n${report}` }),
});

testRule("code-said", {
  valid: [
    { name: "towns that receive under several operations, by their numbers", ...TOWNS },
    { name: "accounts as the lines have them", ...charged("21312", "21841") },
    {
      name: "accounts that take turns with their amounts",
      ...charged("21312", "21841", "Chapitre 21 : 21312, 59 830,00 € ; 21841, 8 634,00 €."),
    },
    {
      name: "two accounts in the sentence of one amount, none of them its own",
      ...charged(
        "21312",
        "21841",
        "Les crédits des comptes 21351 et 21848 ne sont pas touchés par ces 8 634,00 €.",
      ),
    },
    {
      name: "years, numbers of files and quantities that look like accounts",
      ...charged(
        "21312",
        "21841",
        "Le mobilier (8 634,00 €) date de 1998 ; le dossier 21848 attend, et 2184 chaises sont à réparer : 21848.",
      ),
    },
    {
      name: "how many a club counts",
      ...charged("21312", "21841", "Le mobilier coûte 8 634,00 € : l'école Ferry compte 21831 livres."),
    },
    {
      name: "what comes in as much as goes out",
      ...charged("21312", "21841", "Une recette de 8 634,00 € est attendue au compte 11841."),
    },
    {
      name: "last year's account",
      ...charged("21312", "21841", "L'an passé, 8 634,00 € avaient été imputés au compte 21842."),
    },
    {
      name: "a sentence that names somebody else behind a code",
      ...charged(
        "21312",
        "21841",
        "Le réseau, imputé au compte 21842, attendra. Le mobilier reçoit 8 634,00 €.",
      ),
    },
    {
      name: "a column that is called by a word for accounts, and holds money",
      sheet: `
        Club  | Aides en nature | Montant voté
        Judo  | 4500            | 12340
        Voile | 3100            | 8630
        TOTAL | 7600            | 20970`,
      sheets: {
        "Rappel 2025": `
          Club  | Aides en nature | Montant
          Judo  | 4600            | 12340
          Voile | 3100            | 8100`,
      },
      deliberation: "DÉCIDE :\n\nArticle 1 : D'attribuer un montant total de 20 970 €.",
    },
    {
      name: "another account near it, for another amount",
      ...charged("21312", "21841", "Le compte 21842 reste ouvert pour 12 000,00 €."),
    },
    { name: "the codes of its articles in a table", ...listed("P031V07") },
    {
      name: "files of two sheets of the annex, near in number, with an amount in common",
      sheet: FILES(
        "1. Mobilité",
        `"24003120" | ADEFI | Transport | | 18000
  "24003131" | Le Relais | Vélos | 9000 | 2000
  | TOTAL | | 9000 | 20000`,
      ),
      sheets: {
        "Annexe 6": FILES(
          "2. Logement",
          `"24003160" | APSA | Bail | 4000 | 5000
  "24003170" | UDAF | Garantie | 18000 | 6200
  | TOTAL | | 22000 | 11200`,
        ),
      },
      deliberation:
        "DÉCIDE :\n\nArticle 1 : d'attribuer 20 000 € au titre de la thématique 1.\n\nArticle 2 : d'attribuer 11 200 € au titre de la thématique 2.",
    },
    { name: "the same beside it everywhere", ...cited("L'enveloppe 24P031 paie au compte 65748-811.") },
    {
      name: "an envelope that no other source names",
      ...cited("L'enveloppe 24P099 paie au compte 65784-811."),
    },
    {
      name: "an account unlike the other's, which nobody puts elsewhere",
      ...cited("L'enveloppe 24P031 paie au compte 65541-020."),
    },
  ],
  invalid: [
    {
      name: "an amount that others may be, at another account",
      ...charged("21312", "21841", "Par ailleurs, 12 000,00 € sont imputés au compte 21848."),
      sheet: charged("21312", "21841").sheet.replace("5480", "12000").replace("68464", "74984"),
      deliberation:
        "DÉCIDE :\n\nArticle 1 : D'attribuer un montant total de 74 984,00 €, dont 12 000 € au compte 21841.",
      findings: [{ at: "21848", severity: "warning", message: "l'annexe lui donne 21841" }],
    },
    {
      name: "another code in a table, where no other source has that of the article",
      ...listed("P013V07", "P031V04\t9 000,00\t3 500,50"),
      findings: [{ at: "article 2", severity: "warning", message: "P013V07, à un signe près" }],
    },
    {
      name: "another account that one source has beside it too",
      ...cited("L'enveloppe 24P031 paie aux comptes 65748-811 et 65784-811."),
      findings: [{ at: "65784-811", severity: "warning", message: "65734-811, à un signe près" }],
    },
    {
      name: "an account beside the sum of lines that another pays",
      ...charged("21312", "21814"),
      findings: [{ at: "21814", severity: "warning", message: "21841" }],
    },
    {
      name: "an account whose amount the next sentence gives, two digits swapped",
      ...charged("21132", "21841"),
      findings: [{ at: "21132", severity: "warning", message: "21312" }],
    },
    {
      name: "one of several that take turns with their amounts",
      ...charged("21312", "21841", "Chapitre 21 : 21312, 59 830,00 € ; 21814, 8 634,00 €."),
      findings: [{ at: "21814", severity: "warning", message: "21841" }],
    },
    {
      name: "an account that a sentence alone has, where the table of the same document has another",
      ...charged("21312", "21814"),
      deliberation: `${charged("21312", "21814").deliberation}

Compte\tMontant
21312\t59 830,00
21841\t8 634,00`,
      findings: [{ at: "21814", severity: "warning", message: "21841" }],
    },
    {
      name: "digits swapped in a table, beside the amount of the article that cites the code",
      ...listed("P013V07"),
      findings: [{ at: "P013V07", severity: "warning", message: "P031V07" }],
    },
    {
      name: "two digits changed about",
      ...cited("L'enveloppe 24P031 paie au compte 65784-811."),
      findings: [{ at: "65784-811", severity: "warning", message: "65748-811" }],
    },
    {
      name: "the account of the other envelope",
      ...cited("L'enveloppe 24P031 paie au compte 65734-811."),
      findings: [{ at: "65734-811", severity: "warning", message: "65748-811" }],
    },
    {
      name: "a cell that two documents contradict",
      ...cited("L'enveloppe 24P031 paie au compte 65748-811.", CREDITS("65784-811")),
      findings: [{ at: "B2", severity: "warning", suspects: ["B2"], message: "65748-811" }],
    },
    {
      name: "the account of the other where the amount goes with it, told once",
      ...cited("Transport : 3 500,50 € au compte 65734-811.\n\nVélos : 4 100,00 € au compte 65748-811."),
      findings: [{ at: "65748-811", severity: "warning", message: "65734-811" }],
    },
  ],
});
