import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE   | Montant proposé
  MJC         | 96500
  Les Doudous | 145800
  Hand Dore   | 19250
  TOTAL       | 261550`;

const deliberation = (rows: string) => `DECIDE :

Article 1 : D'attribuer un montant total de 261 550 € aux structures suivantes.

Structure\tMontant proposé\tAvance versée\tSolde à verser
${rows}`;

const ROWS = `MJC\t96 500 €\t32 000 €\t64 500 €
Les Doudous\t145 800 €\t47 000 €\t98 800 €
Hand Dore\t19 250 €\t6 000 €\t13 250 €
TOTAL\t261 550 €\t85 000 €\t176 550 €`;

/** A table whose titles have the look of figures. */
const ages = (
  title: string,
): string => `Article 1 : D'attribuer un montant total de 261 550 € aux structures suivantes.

Structure\t${title}\tadultes\tMontant proposé
MJC\t1 640\t96\t96 500 €
Les Doudous\t552\t38\t145 800 €
Hand Dore\t139\t74\t19 250 €
Total\t2 331\t208\t261 550 €`;

/** A budget of one column of amounts, its total as given, and what the text says of it. */
const budget = (total: string, said: string): string => `RAPPORT N° 12

Article\tLibellé\tPrévu
657\tSubventions aux structures\t261 550,00 €
611\tPrestations\t48 600,00 €
624\tTransports\t12 400,00 €
Total dépenses\t\t${total} €

${said}`;

/** A sheet beside the annex that spreads its operations over the years, the last as given. */
const schedule = (...last: readonly number[]): string => `
  Opération | Affectation | CP 2025 | CP 2026 | CP 2027
  Culture   | 25850       | 10000   | 9850    | 6000
  Sport     | 13420       | 5000    | 4420    | 4000
  Jeunesse  | ${last.join(" | ")}`;

const SPREAD = `
  1. Culture
  STRUCTURE          | MONTANT PROPOSE
  Harmonie de Vernay | 25850
  TOTAL              | 25850
  2. Sport
  STRUCTURE          | MONTANT PROPOSE
  Judo de Lussac     | 13420
  TOTAL              | 13420
  3. Jeunesse
  STRUCTURE          | MONTANT PROPOSE
  Scouts du Val      | 6270
  TOTAL              | 6270`;

/** Grants in thousands of euros, each rounded, what one was paid as given. */
const inThousands = (paid = "120,0"): string => `RAPPORT N° 12

Tableau 1 – versements (en k€)

Structure\tProposé\tVersé\tReste
MJC\t96,5\t32,3\t64,3
Les Doudous\t145,8\t${paid}\t25,8
Hand Dore\t19,3\t6,0\t13,3
TOTAL\t261,6\t158,2\t103,3`;

/** Credits of three operations, what is available of all as given. */
const credits = (available: string): string => `DECIDE :

Article 1 : D'attribuer un montant total de 45 540 €, imputé comme suit :

Code\tImputation\tAE\tDisponible\tDépense\tSolde
C24-101\t6574-33\t90 000 €\t60 000 €\t25 850 €\t34 150 €
C24-102\t6574-32\t50 000 €\t40 000 €\t13 420 €\t26 580 €
C24-103\t6574-33\t30 000 €\t20 500 €\t6 270 €\t14 230 €
TOTAL\t\t170 000 €\t${available} €\t45 540 €\t74 960 €`;

/** What things cost and what is granted, with points, the total of the cost as given. */
const pointed = (total: string): string => `RAPPORT N° 12

Réf.\tStructure\tCoût\tProposé
D-1\tMJC\t320.000\t96.500
D-2\tLes Doudous\t890.000\t145.800
D-3\tHand Dore\t40.000\t19.250
TOTAL\t\t${total}\t261.550`;

/** Programmes whose payments are spread over three years, as articles say in one way; one year of the last as given. */
const SPREAD_OVER = `
  Programme 1 – Lycées
  Site      | Travaux | Montant voté | CP 2026 | CP 2027 | CP 2028 et suivants
  Arvieu    | Toiture | 143000       | 64000   | 52000   | 27000
  Barjac    | Classes | 93500        | 21000   | 48000   | 24500
  Total     |         | 236500       | 85000   | 100000  | 51500
  Programme 2 – Routes
  RD 14     | Enrobés | 21200        | 15000   | 6200    | 0
  RD 9      | Pont    | 34900        | 12000   | 18000   | 4900
  Total     |         | 56100        | 27000   | 24200   | 4900
  Programme 3 – Musées
  Réserves  | Mobilier| 17400        | 5800    | 5800    | 5800
  Total     |         | 17400        | 5800    | 5800    | 5800
  TOTAL     |         | 310000       | 117800  | 130000  | 62200`;
const spreadOver = (year: string): string =>
  [
    "DECIDE :",
    ...[
      ["1 « Lycées »", "236 500", "85 000", "100 000", "51 500"],
      ["2 « Routes »", "56 100", "27 000", "24 200", "4 900"],
      ["3 « Musées »", "17 400", "5 800", year, "5 800"],
    ].map(
      ([name, whole, first, second, rest], rank) =>
        `Article ${rank + 1} : d'ouvrir au programme ${name} une autorisation de ${whole} €, dont l'échéancier est de ${first} € pour 2026, ${second} € pour 2027 et ${rest} € au-delà.`,
    ),
  ].join("\n\n");

/** A sheet beside the annex whose tables each say what pays for what stands over them. */
const plans = (state: number): string => `
  Opération 2 : Rives « Sud »
  DÉPENSES | Montant | RECETTES | Part
  Études   | 8400    | État     | ${state}
  Travaux  | 62600   | Région   | 26300
  Mobilier | 4500    | Ville    | 30250
  TOTAL    | 75500   | TOTAL    | 75500`;

/** Groups of grants beside what is spent, and a sheet that gives both for each, the first as given. */
const SPENT = `
  1. Haies
  STRUCTURE | DEPENSE | MONTANT PROPOSE
  ADEFI     | 8040    | 1810
  UDAF      | 6510    | 1340
  TOTAL     | 14550   | 3150
  2. Mares
  STRUCTURE | DEPENSE | MONTANT PROPOSE
  APSA      | 9125    | 2260
  Tandem    | 3310    | 915
  TOTAL     | 12435   | 3175
  3. Vergers
  STRUCTURE | DEPENSE | MONTANT PROPOSE
  Lys       | 5120    | 1205
  Orme      | 2270    | 640
  TOTAL     | 7390    | 1845`;

const summary = (first: number, total = 8170): string => `
  Mesure  | Dépense | Aide
  Haies   | 14550   | ${first}
  Mares   | 12435   | 3175
  Vergers | 7390    | 1845
  Total   | 34375   | ${total}`;

/** A sheet beside the annex that works out what it grants to one: so much for each inhabitant of each town. */
const headcount = (orx: number, ruet = 2018): string => `
  Commune | Habitants | Part
  Albe    | 6240 | 21528
  Orx     | ${orx} | 10629.45
  Ruet    | ${ruet} | 6962.1
  Lys     | 1496 | 5161.2
  Vaux    | 977  | 3370.65
  Talm    | 1240 | 4278
  Total   | 15052 | 51929.4`;

const BASIN = {
  sheet: `
    Organisme         | Participation
    Syndicat du Blave | 51929.4
    Pays de Lys       | 12400
    TOTAL             | 64329.4`,
  deliberation:
    "DECIDE :\n\nArticle 1 : D'attribuer des participations d'un montant total de 64 329,40 €, dont 12 400 € au Pays de Lys.",
};

/** What each group receives and counts, in a table of a deliberation that names one of them as the annex does. */
const GROUPS = `
  OPERATION                   | STRUCTURE | MONTANT PROPOSE
  Opération 1 : Bourg         | ADEFI     | 3000
  ^                           | Le Relais | 2500
  ^                           | TOTAL     | 5500
  Opération 2 : Rives         | APSA      | 4100
  ^                           | TOTAL     | 4100
  Opération 3 : Lacs          | UDAF      | 1850
  ^                           | Tandem    | 1200
  ^                           | TOTAL     | 3050
                              | TOTAL     | 12650`;

const natures = (lakes: string, count = "5") => `DECIDE :

Article 1 : D'attribuer un montant total de 12 650 € aux structures suivantes.

Nature\tDestination\tNombre\tMontant
65511\tBourg et Rives\t3\t9 600 €
65512\tLacs\t2\t${lakes} €
Total\t\t${count}\t12 650 €`;

/** Grants that a list raises, but for one that it lowers, each with what it is then. */
const changed = (...[up, down, then, less]: readonly string[]) => ({
  sheet: `
    STRUCTURE | MONTANT PROPOSE
    Amarante  | 6000
    Bourrache | 2500
    Centaurée | 1800
    Digitale  | 5000
    Euphorbe  | 2200
    TOTAL     | 17500`,
  report: `RAPPORT N° 12

- Amarante : 5 000 € ${up} 1 000 €, ${then} 6 000 € ;
- Bourrache : 3 000 € ${down} 500 €, ${less} 2 500 € ;
- Centaurée : 1 500 € ${up} 300 €, ${then} 1 800 € ;
- Digitale : 4 000 € ${up} 1 000 €, ${then} 5 000 € ;
- Euphorbe : 2 000 € ${up} 200 €, ${then} 2 200 €.`,
});

const thisYear = `
  Association | Voté 2026
  Sport
  Judo    | 1400
  Voile   | 2300
  Total Sport | 3700
  Culture
  Bagad   | 2200
  Chorale | 1870
  Total Culture | 4070
  Social
  Secours | 310
  Amicale | 540
  Total Social | 850
  TOTAL   | 8620`;

const votedNow =
  "DÉCIDE :\n\nArticle 1 : d'attribuer aux associations un montant total de 8 620 €, dont 3 700 € pour le sport, 4 070 € pour la culture et 850 € pour le social.";

/** What the same received the year before, on a sheet of its own. */
const beforeThat = (ofVoile: string): string => `
  Association | Voté 2025
  Sport
  Judo    | 1820
  Voile   | ${ofVoile}
  Total Sport | 3730
  Culture
  Bagad   | 2150
  Chorale | 1860
  Total Culture | 4010
  Social
  Secours | 290
  Amicale | 510
  Total Social | 800
  TOTAL   | 8540`;

testRule("table-law", {
  valid: [
    {
      name: "last year's sheet, as it adds up",
      sheet: thisYear,
      sheets: { "2025": beforeThat("1910") },
      deliberation: votedNow,
    },
    ...[
      ["majoré de", "minoré de", "porté à", "ramené à"],
      ["augmentés de", "réduits de", "portés à", "ramenés à"],
      ["augmentés de", "diminués de", "portés à", "portés à"],
      ["relevés de", "abaissés de", "soit", "soit"],
    ].map((words) => ({ name: `one of a list that is lowered: ${words.join(" ")}`, ...changed(...words) })),
    {
      name: "figures in thousands that add up but for their last digit",
      sheet: SHEET,
      report: inThousands(),
    },
    {
      name: "figures rounded to thousands, each for itself",
      sheet: SHEET,
      report: `RAPPORT N° 12

(en milliers d'euros)

Structure\tProposé\tAvance\tSolde
MJC\t97\t32\t65
Les Doudous\t146\t47\t99
Hand Dore\t19\t6\t13
TOTAL\t262\t85\t177`,
    },
    {
      name: "a column of whole thousands beside one of hundreds of euros",
      sheet: SHEET,
      report: `RAPPORT N° 12

(en k€)

Structure\tVoté\tProposé
MJC\t1 256\t96,5
Les Doudous\t2 346\t145,8
TOTAL\t3 601\t242,3`,
    },
    {
      name: "clubs beside thousands of euros, some of them in two rows",
      sheet: `
  STRUCTURE   | AVANCE | MONTANT PROPOSE
  MJC         | 120400 | 250300
  Les Doudous | 230200 | 410800
  TOTAL       | 350600 | 661100`,
      report: `RAPPORT N° 12

(en milliers d'euros)

Structure\tClubs\tAvance\tProposé
MJC\t12\t120\t250
Les Doudous\t13\t230\t411
TOTAL\t23\t351\t661`,
    },
    {
      name: "small thousands of euros beside great ones, each rounded for itself",
      sheet: SHEET,
      report: `RAPPORT N° 12

(en milliers d'euros)

Structure\tVoté\tProposé
MJC\t1 250\t97
Les Doudous\t2 300\t146
TOTAL\t3 550\t242`,
    },
    { name: "a table of credits that adds up", sheet: SPREAD, deliberation: credits("120 500") },
    {
      name: "years said behind their figures, article by article",
      sheet: SPREAD_OVER,
      deliberation: spreadOver("5 800"),
    },
    { name: "points that part thousands, rightly", sheet: SHEET, report: pointed("1.250.000") },
    { name: "two rows that add up, as their counts do", sheet: GROUPS, deliberation: natures("3 050") },
    {
      name: "two rows that do not, nor their counts: one more may be missing",
      sheet: GROUPS,
      deliberation: natures("3 950", "6"),
    },
    {
      name: "a sheet beside the annex whose rows add up across",
      sheet: SPREAD,
      sheets: { Échéancier: schedule(6270, 1530, 3980, 760) },
    },
    {
      name: "a plan of one of the annex's operations that adds up on both sides",
      sheet: GROUPS.replace("Rives", "Rives « Sud »"),
      sheets: { Plans: plans(18950) },
    },
    {
      name: "a sheet beside the annex that works out what somebody pays",
      ...BASIN,
      sheets: { Assiette: headcount(3081) },
    },
    {
      name: "towns of which two pay at another rate",
      ...BASIN,
      sheets: { Assiette: headcount(3801, 2081) },
    },
    {
      name: "a plan of something else",
      sheet: GROUPS,
      sheets: { Plans: plans(19850) },
    },
    {
      name: "a sheet beside the annex that says nothing of it",
      sheet: SPREAD,
      sheets: {
        Échéancier: schedule(6270, 1530, 3890, 760)
          .replace("25850", "25851")
          .replace("9850", "9851")
          .replace("13420", "13421")
          .replace("4420", "4421")
          .replace("6270", "6271")
          .replace("3890", "3891"),
      },
    },
    {
      name: "a summary of which two figures are none of the annex's",
      sheet: SPENT,
      sheets: { Synthèse: summary(3260, 8420) },
    },
    {
      name: "columns that add up, and rows that follow one law",
      sheet: SHEET,
      deliberation: deliberation(ROWS),
    },
    ...["-18", "18"].map((title) => ({
      name: `a title that has the look of a figure: ${title}`,
      sheet: SHEET,
      deliberation: ages(title),
    })),
    {
      name: "the total of one column alone, which the text does not give otherwise",
      sheet: SHEET,
      report: budget("323 550,00", "La section est équilibrée."),
    },
    {
      name: "a table that says nothing of the annex",
      sheet: SHEET,
      deliberation: `${deliberation(ROWS)}

Lot\tOffre\tRabais\tReste
Toiture\t10 100 €\t500 €\t9 600 €
Murs\t20 300 €\t700 €\t19 600 €
Sols\t5 200 €\t100 €\t5 100 €
Peinture\t8 400 €\t300 €\t8 900 €`,
    },
  ],
  invalid: [
    {
      name: "the total of one column alone, which the text gives as its rows come to",
      sheet: SHEET,
      report: budget("323 550,00", "La section est équilibrée à 322 550,00 €."),
      findings: [
        { at: "tableau", severity: "warning", stated: "323550.00", expected: "322550.00", message: "Prévu" },
      ],
    },
    {
      name: "two rows that do not add up though their counts do: the one that the annex grants otherwise",
      sheet: GROUPS,
      deliberation: natures("3 950"),
      findings: [{ at: "3 950", stated: "3950.00", expected: "3050.00" }],
    },
    {
      name: "digits swapped in a sheet beside the annex",
      sheet: SPREAD,
      sheets: { Échéancier: schedule(6270, 1530, 3890, 760) },
      findings: [{ at: "D4", severity: "error", stated: "3890.00", expected: "3980.00" }],
    },
    {
      name: "a number that what the other rows are worked out on belies, in a sheet beside the annex",
      ...BASIN,
      sheets: { Assiette: headcount(3801) },
      findings: [{ at: "B3", severity: "error", message: "demandent 3081", suspects: ["B3"] }],
    },
    {
      name: "digits swapped beside a figure that would be set right so too, but that a formula gives",
      sheet: GROUPS.replace("Rives", "Rives « Sud »"),
      sheets: {
        Plans: plans(19850).replace("26300", "=Fonds!B2 -> 26543").replace("30250", "30007"),
      },
      findings: [{ at: "D3", severity: "error", stated: "19850.00", expected: "18950.00" }],
    },
    {
      name: "digits swapped in a plan headed by one of the annex's operations",
      sheet: GROUPS.replace("Rives", "Rives « Sud »"),
      sheets: { Plans: plans(19850) },
      findings: [{ at: "D3", severity: "error", stated: "19850.00", expected: "18950.00" }],
    },
    {
      name: "the only figure of a sum in a sheet beside the annex that is not as the annex gives it",
      sheet: SPENT,
      sheets: { Synthèse: summary(3260) },
      toldBy: "theme-total",
      findings: [{ at: "C2", severity: "error", stated: "3260.00", expected: "3150.00" }],
    },
    {
      name: "a table that gives what all the lines of a place come to",
      sheet: `
        Commune | Projet | Montant proposé
        Albe    | Halle  | 96500
        Senn    | École  | 145800
        Albe    | Voirie | 19250
        Ruet    | Stade  | 8000
        TOTAL   |        | 269550`,
      report: `RAPPORT

Commune\tDroit du mandat\tDéjà attribué\tPrésente délibération\tReste
Albe\t400 000 €\t12 000 €\t115 750 €\t272 250 €
Senn\t400 000 €\t8 950 €\t145 800 €\t245 250 €
Ruet\t400 000 €\t16 320 €\t8 000 €\t375 680 €
Talm\t400 000 €\t21 450 €\t6 564 €\t379 186 €
Lys\t400 000 €\t4 275 €\t2 048 €\t393 677 €`,
      findings: [
        { at: "Talm", severity: "error", stated: "379186.00", expected: "371986.00", gap: "7200.00" },
      ],
    },
    {
      name: "what another rule says of the row already",
      sheet: SHEET.split("\n")
        .map(
          (line, row) =>
            `${line}${["", " | Solde à verser", " | 64500", " | 98800", " | 13250", " | 176550"][row] ?? ""}`,
        )
        .join("\n"),
      deliberation: deliberation(ROWS.replace("98 800", "99 800")),
      toldBy: "parts-total",
      findings: [{ at: "délibération", stated: "99800.00", consequences: ["table-law"] }],
    },
    {
      name: "a balance that is not its grant less its advance",
      sheet: SHEET,
      deliberation: deliberation(ROWS.replace("98 800", "99 800")),
      findings: [
        {
          at: "Doudous",
          stated: "99800.00",
          expected: "98800.00",
          suspects: ["Doudous"],
          message: "« Montant proposé − Avance versée = Solde à verser »",
        },
      ],
    },
    {
      name: "a printed total of balances",
      sheet: SHEET,
      deliberation: deliberation(ROWS.replace("176 550", "176 650")),
      findings: [{ at: "TOTAL", stated: "176650.00", expected: "176550.00" }],
    },
    {
      name: "what a credit leaves once this is voted",
      sheet: SHEET,
      report: `RAPPORT N° 12

Il vous est proposé d'attribuer 261 550 €.

N°\tCrédit voté\tEngagé\tProposé\tReste disponible
1\t400 000,00\t100 000,00\t261 550,00\t39 450,00`,
      findings: [{ at: "39 450", severity: "warning", stated: "39450.00", expected: "38450.00" }],
    },
    {
      name: "years under which one row pays what it totals",
      sheet: SHEET,
      deliberation: `DECIDE :

Article 1 : D'attribuer un montant total de 261 550 €, selon l'échéancier suivant.

Exercice 2025\tExercice 2026\tTotal
104 300,00 €\t152 750,00 €\t261 550,00 €`,
      findings: [{ at: "152 750", stated: "152750.00", expected: "157250.00" }],
    },
    {
      name: "a list whose lines say the same of each envelope",
      sheet: SHEET,
      report: `RAPPORT N° 12

- MJC : enveloppe 180 000 €, déjà attribué 64 000 €, présente séance 96 500 €, reste 19 500 €

- Les Doudous : enveloppe 245 000 €, déjà attribué 31 300 €, présente séance 145 800 €, reste 67 900 €

- Hand Dore : enveloppe 60 000 €, déjà attribué 38 450 €, présente séance 19 250 €, reste 3 200 €`,
      findings: [{ at: "Hand Dore", stated: "3200.00", expected: "2300.00" }],
    },
    {
      name: "what credits leave, in a table that gives of the annex what another column comes to",
      sheet: `
        Commune | Travaux TTC | Participation
        VOIRIE
        Vaux    | 48215.4 | 24107.7
        Orx     | 16480   | 8240
        TOTAL   | 64695.4 | 32347.7
        RÉSEAUX
        Leyre   | 31550.6 | 15775.3
        Sorde   | 22910   | 11455
        TOTAL   | 54460.6 | 27230.3`,
      report: `RAPPORT N° 12

Article\tCrédits ouverts\tDéjà engagé\tProposé\tReste à engager
A\t120 000,00\t31 210,00\t64 695,40\t24 094,60
B\t90 000,00\t12 340,00\t54 460,60\t23 919,40
C\t45 000,00\t11 470,00\t8 120,00\t25 410,00
D\t75 000,00\t21 480,00\t16 300,00\t37 220,00`,
      findings: [{ at: "23 919", stated: "23919.40", expected: "23199.40" }],
    },
    {
      name: "a figure of a table in thousands, by its row and its column",
      sheet: SHEET,
      report: inThousands("102,0"),
      findings: [{ at: "Les Doudous", stated: "102000.00", expected: "120000.00" }],
    },
    {
      name: "what is in thousands by the titles of columns, whole numbers beside decimals",
      sheet: SHEET,
      report: `RAPPORT N° 12

Structure\tProposé (K€)\tAvance (K€)\tSolde (K€)
MJC\t96,5\t32\t64,5
Les Doudous\t145,8\t47\t98,8
Hand Dore\t19,3\t6\t18,3
TOTAL\t261,6\t85\t176,6`,
      findings: [{ at: "Hand Dore", stated: "18300.00", expected: "13300.00" }],
    },
    {
      name: "the total of what is available, in a table of credits",
      sheet: SPREAD,
      deliberation: credits("120 600"),
      findings: [{ at: "TOTAL", stated: "120600.00", expected: "120500.00" }],
    },
    {
      name: "a year said behind its figure, in one of articles worded alike",
      sheet: SPREAD_OVER,
      deliberation: spreadOver("8 500"),
      findings: [{ at: "tableau", stated: "8500.00", expected: "5800.00" }],
    },
    {
      name: "points that part thousands in all of a table",
      sheet: SHEET,
      report: pointed("1.255.000"),
      findings: [{ at: "TOTAL", severity: "warning", stated: "1255000.00", expected: "1250000.00" }],
    },
    {
      name: "a line of last year's sheet that the total of its group does not hold, where the others hold theirs",
      sheet: thisYear,
      sheets: { "2025": beforeThat("2450") },
      deliberation: votedNow,
      findings: [{ at: "B5", severity: "warning", stated: "3730.00", expected: "4270.00", suspects: [] }],
    },
  ],
});
