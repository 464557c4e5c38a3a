import { testRule } from "../../support/rule-tester";

const SHEET = `
  1. Culture
  STRUCTURE          | MONTANT PROPOSE
  Harmonie de Vernay | 18250.50
  Le Tréteau         | 7600
  TOTAL              | 25850.50
  2. Sport
  STRUCTURE          | MONTANT PROPOSE
  Judo de Lussac     | 9300
  Aviron du Loir     | 4120
  TOTAL              | 13420
  3. Jeunesse
  STRUCTURE          | MONTANT PROPOSE
  Scouts du Val      | 6210
  TOTAL              | 6210`;

/** Schools of several towns, of which a column says what is paid ahead. */
const SCHOOLS = `
  COMMUNE | ETABLISSEMENT    | TRAVAUX | MONTANT PROPOSE | AVANCE
  Albe    | École primaire   | 58200   | 11640           | 3492
  Mur     | École maternelle | 41300   | 8260            | 2478
  Lys     | École primaire   | 27150   | 5430            | 1629
  Senn    | École primaire   | 33900   | 6780            | 2034
  Talm    | École maternelle | 19450   | 3890            | 1167
  TOTAL   |                  | 180000  | 36000           | 10800`;

const schools = (senn: string) =>
  report(
    "Les subventions proposées s'élèvent à 36 000 € :",
    "– Albe, école primaire : 11 640 €, dont avance de 3 492 €",
    "– Mur, école maternelle : 8 260 €, dont avance de 2 478 €",
    "– Lys, école primaire : 5 430 €, dont avance de 1 629 €",
    `– Senn, école primaire : 6 780 €, dont avance de ${senn} €`,
    "– Talm, école maternelle : 3 890 €, dont avance de 1 167 €",
  );

/** What towns and unions of towns pay, this year and the one before. */
const PAID_IN = `
  CONTRIBUTEUR    | CONTRIBUTION 2025 | CONTRIBUTION 2026
  Syndicats
  SIVU du Val     | 41300             | 42650
  SIVOM des Deux  | 27150             | 28040
  Total           | 68450             | 70690
  Villes isolées
  Albe            | 5820              | 6010
  Mur             | 3395              | 3470
  Lys             | 1945              | 2020
  Total           | 11160             | 11500
  TOTAL           | 79610             | 82190`;

const paidIn = (towns: string, total = "82 190"): readonly string[] => [
  `Le montant global est porté à ${total} € en 2026. Il est réparti entre 2 syndicats, pour 70 690 €, et 3 villes, pour ${towns} €.`,
  `Pour 2026, les contributions atteignent ${total} €. Les syndicats versent 70 690 € ; les villes isolées, ${towns} €.`,
  `Sur un total de ${total} € attendu en 2026, les 2 syndicats apporteront 70 690 € et les 3 villes isolées ${towns} €.`,
];

/** Works of the same towns in two programmes, each with the number of its file. */
const FILES = `
  COMMUNE | DOSSIER   | LIBELLE            | TRAVAUX | PART COMMUNE
  Réseaux
  Albe    | 26-RX-014 | Rue du Moulin      | 58200   | 17460
  Mur     | 26-RX-017 | Centre             | 41300   | 12390
  Lys     | 26-RX-019 | Place              | 27150   | 8145
  Senn    | 26-RX-022 | Hameaux            | 33950   | 10185
  Éclairage
  Albe    | 26-EC-003 | Stade              | 19450   | 11670
  Mur     | 26-EC-004 | Rue de la Gare     | 12300   | 7380
  Lys     | 26-EC-008 | Mairie             | 8150    | 4890
  Senn    | 26-EC-009 | Route de Talm      | 15700   | 9420`;

type Works = (town: string, file: string, works: string, part: string) => string;

/** One programme of them, its rows called by their files, by their files and towns, or by towns that both have. */
const WORKS: readonly Works[] = [
  (_town, file, works, part) => `${file}\t${works}\t${part}`,
  (town, file, works, part) => `${file} ${town}\t${works}\t${part}`,
  (town, _file, works, part) => `${town}\t${works}\t${part}`,
];

const worksOf = (row: Works, senn: string) =>
  report(
    "Quatre dossiers sont retenus pour les réseaux.",
    [
      row("Commune", "Dossier", "Travaux HT", "Participation"),
      row("Albe", "26-RX-014", "58 200,00", "17 460,00"),
      row("Mur", "26-RX-017", "41 300,00", "12 390,00"),
      row("Lys", "26-RX-019", "27 150,00", "8 145,00"),
      row("Senn", "26-RX-022", "33 950,00", senn),
    ].join("\n"),
  );

/** Clubs, and what they asked for. */
const CLUBS = `
  CLUB            | SOLLICITE 2026 | MONTANT PROPOSE
  Voile de Lussac | 8000           | 6350
  Boxe du Val     | 5000           | 4180
  Rugby de Senn   | 9500           | 7840
  Escrime d'Albe  | 3600           | 2960
  TOTAL           | 26100          | 21330`;

/** How their rows may be called: by names, or by numbers that the annex does not hold. */
const CALLED = [
  ["Voile de Lussac", "Boxe du Val", "Rugby de Senn", "Escrime d'Albe"],
  ["26-041", "26-042", "26-043", "26-044"],
];

/** A table of what is proposed for them, and of another column of three figures alike and one more. */
const clubs = (called: readonly string[], title: string, others: readonly string[]) =>
  report(
    "Quatre clubs sont aidés.",
    [
      ["Club", "Proposé 2026", title],
      ...called.map((name, row) => [name, ["6 350 €", "4 180 €", "7 840 €", "2 960 €"][row], others[row]]),
    ]
      .map((cells) => cells.join("\t"))
      .join("\n"),
  );

/** Titles of what is beside what is proposed, or was before. */
const BESIDE_PROPOSED = ["Proposé 2025", "Versé à ce jour", "Solde restant dû", "Avis du bureau", "2024"];

/** Four sectors, of which one column says what was asked. */
const SECTORS = `
  STRUCTURE          | Demandé 2024 | Proposé 2024
  SPORT (fonction 326)
  Judo de Lussac     | 9800         | 9300
  Aviron du Loir     | 5000         | 4120
  Total Sport        | 14800        | 13420
  CULTURE (fonction 311)
  Harmonie de Vernay | 20000        | 18250
  Le Tréteau         | 8000         | 7600
  Total Culture      | 28000        | 25850
  JEUNESSE (fonction 288)
  Scouts du Val      | 7000         | 6210
  Total Jeunesse     | 7000         | 6210
  SOCIAL (fonction 428)
  Le Relais          | 3500         | 3150
  Total Social       | 3500         | 3150
  TOTAL              | 53300        | 48630`;

const sectors = (culture: string, ...others: readonly string[]) =>
  report(
    [
      "Secteur            Demandé         Montant 2024",
      "Sport               14 800             13 420",
      `Culture             ${culture}             25 850`,
      "Jeunesse             7 000              6 210",
      "Social               3 500              3 150",
      ...others,
    ].join("\n"),
  );

const report = (...said: readonly string[]) => `RAPPORT N°12\n\n${said.join("\n\n")}`;

/** Three themes in thousands, one of them two digits swapped, and what they are said to come to. */
const threeRows = (total: string) =>
  report(
    "Les associations ont déposé leurs dossiers avant la fin de janvier.",
    "L'instruction en est achevée pour les trois domaines.",
    "Il vous est proposé de retenir la répartition que voici.",
    [
      "Domaine\tDossiers\tMontant (k€)",
      "Culture\t2\t25,9",
      "Sport\t2\t31,4",
      "Jeunesse\t1\t6,2",
      `Total\t5\t${total}`,
    ].join("\n"),
  );

/** The same sectors in thousands. */
const thousands = (culture: string) =>
  report(
    "Les associations ont déposé leurs dossiers avant la fin de janvier.",
    "L'instruction en est achevée pour les quatre secteurs.",
    "Il vous est proposé de retenir la répartition que voici.",
    [
      "Secteur            Demandé (k€)         Montant (k€)",
      "Sport                   15                   13",
      `Culture                 28                   ${culture}`,
      "Jeunesse                 7                    6",
      "Social                   4                    3",
    ].join("\n"),
  );

/** The same in a report whose title says so, to the hundred. */
const inThousands = (culture: string) =>
  [
    "RAPPORT N°12 (montants en milliers d'euros)",
    [
      "Secteur            Demandé         Montant",
      "Sport                 14,8            13,4",
      `Culture               28,0            ${culture}`,
      "Jeunesse               7,0             6,2",
      "Social                 3,5             3,2",
      "Total                 53,3            48,6",
    ].join("\n"),
  ].join("\n\n");

/** What conventions are, by how much they are changed, and what they are then. */
const CONVENTIONS = `
  STRUCTURE          | Convention initiale | Avenant proposé | Montant après avenant
  Banque alimentaire | 120000              | 9000            | 129000
  Cap Insertion      | 84500               | 6500            | 91000
  Ferme des Ormes    | 61000               | -4000           | 57000
  Habitat Jeunes     | 143000              | 12400           | 155400
  Maison du Vélo     | 38000               | 3300            | 41300
  TOTAL              | 446500              | 27200           | 473700`;

type Changed = readonly [name: string, by: string, to: string];
const CHANGED: readonly Changed[] = [
  ["Banque alimentaire", "majoré de 9 000", "129 000"],
  ["Cap Insertion", "majoré de 6 500", "91 000"],
  ["Ferme des Ormes", "minoré de 4 000", "57 000"],
  ["Habitat Jeunes", "majoré de 12 400", "155 400"],
  ["Maison du Vélo", "majoré de 3 300", "41 300"],
];

/** An article for each, one of which may say another amount. */
const amendedBy = (say: (one: Changed) => string, [name = "", to = ""]: readonly string[] = []) =>
  `DECIDE :\n\n${CHANGED.map(
    (one, rank) => `Article ${rank + 1} – ${say(one[0] === name ? [one[0], one[1], to] : one)}`,
  ).join("\n\n")}`;

const inArticle = ([name, by, to]: Changed) =>
  `${name} : le montant de la convention est ${by} € et ${by.startsWith("min") ? "ramené" : "porté"} à ${to} €. Imputation : 65748-42.`;
const inBrackets = ([name, by, to]: Changed) =>
  `${name}, dont la convention, ${by.replace("majoré", "augmentée").replace("minoré", "diminuée")} €, est portée à ${to} €.`;
const asList = ([name, by, to]: Changed) =>
  `${name} : avenant de ${by.replace(/[^\d ]/g, "").trim()} €, montant après avenant ${to} €`;

/** A list of clubs, each with what it had and what is proposed, and one club whose figures are of other years. */
const ofYears = (...said: readonly string[]) => ({
  sheet: `
    STRUCTURE     | Voté en 2025 | MONTANT PROPOSE
    Boxe d'Arvan  | 2400         | 2600
    Escrime       | 3100         | 3300
    Lutte libre   | 1500         | 2000
    Rugby du Loir | 4200         | 4700
    Tennis        | 700          | 900
    TOTAL         | 11900        | 13500`,
  report: report(
    ...[
      ["Boxe d'Arvan", "2 400", "2 600"],
      ["Escrime", "3 100", "3 300"],
      ["Rugby du Loir", "4 200", "4 700"],
      ["Tennis", "700", "900"],
    ].map(([name, before, now]) => `- ${name} : ${before} € votés en 2025, ${now} € proposés en 2026`),
    ...said.map((one) => `- Lutte libre : ${one}`),
  ),
});

/** Communes, of whose aid an advance is paid; the deliberation says it of each in one way. */
const advanced = (
  say: (name: string, aid: string, cost: string, advance: string) => string,
  third: string,
) => ({
  sheet: `
    COMMUNE      | PROJET         | COÛT   | MONTANT PROPOSE | AVANCE 40 %
    Albe         | Préau          | 41 300 | 12390           | 4956
    Saint-Ouvran | Salle des fêtes| 88 200 | 26460           | 10584
    Lys-le-Haut  | Lavoir         | 17 900 | 5370            | 2148
    Mont         | École          | 63 500 | 19050           | 7620
    TOTAL        |                | 210900 | 63270           | 25308`.replace(/(\d) (\d)/g, "$1$2"),
  deliberation: [
    "DECIDE :",
    ...[
      say("d'Albe", "12 390", "41 300", "4 956"),
      say("de Saint-Ouvran", "26 460", "88 200", "10 584"),
      say("de Lys-le-Haut", "5 370", "17 900", third),
      say("de Mont", "19 050", "63 500", "7 620"),
    ].map((said, rank) => `Article ${rank + 1} : ${said}`),
  ].join("\n\n"),
});

const WAYS_ADVANCED: readonly Parameters<typeof advanced>[0][] = [
  (name, aid, cost, advance) =>
    `une aide de ${aid} € est attribuée à la commune ${name} pour des travaux d'un coût de ${cost} € ; une avance de ${advance} € est versée à la signature.`,
  (name, aid, cost, advance) =>
    `d'accorder ${aid} € à la commune ${name} (dépense : ${cost} €), avec une avance de ${advance} € dès l'ordre de service.`,
  (name, aid, _cost, advance) =>
    `un fonds de concours de ${aid} € revient à la commune ${name}, et ${advance} € lui sont avancés.`,
];

/** Four areas, each under its heading, of which sentences say what they come to. */
const underHeadings = (...said: readonly string[]) => ({
  sheet: `
    Axe 1 – Nature
    STRUCTURE   | Coût   | MONTANT PROPOSE
    Rivages     | 21000  | 8400
    Haies       | 15500  | 6200
    Sous-total  | 36500  | 14600
    Axe 2 – Lecture
    Le Signet   | 48000  | 19200
    Sous-total  | 48000  | 19200
    Axe 3 – Mémoire
    Les Anciens | 9000   | 3600
    Le Moulin   | 12500  | 5100
    Sous-total  | 21500  | 8700
    Axe 4 – Jardins
    Vergers     | 31000  | 11300
    Sous-total  | 31000  | 11300
    TOTAL       | 137000 | 53800`,
  report: report(
    ...["Nature", "Lecture", "Mémoire", "Jardins"].flatMap((name, rank) => [
      `Axe ${rank + 1} – ${name}`,
      said[rank] ?? "",
    ]),
  ),
});

/** What is said of each in one way. */
const eachSaid = (say: (sum: string) => string, ...sums: readonly string[]) =>
  underHeadings(...sums.map((sum) => say(sum)));

const WAYS_UNDER: readonly ((sum: string) => string)[] = [
  (sum) => `Des actions sont prévues cette année, pour ${sum} €.`,
  (sum) => `La dépense y est évaluée à ${sum} €, en légère hausse.`,
  (sum) => `Effort consenti : ${sum} €, le solde venant des communes.`,
  (sum) => `Deux projets, pour ${sum} €.`,
];

/** What is said in one way of what is no grant, three times the very amount of one. */
const BESIDE_UNDER: readonly ((sum: string) => string)[] = [
  (sum) => `Coût des chantiers : ${sum} €.`,
  (sum) => `Budget des structures : ${sum} €.`,
  (sum) => `Rappel : ${sum} €.`,
  (sum) => `Rappel 2024 : ${sum} €.`,
  (sum) => `Les structures avaient ${sum} € en 2024.`,
  (sum) => `Effort consenti en 2024 : ${sum} €.`,
  (sum) => `Effort consenti : ${sum} € en 2024.`,
  (sum) => `Enveloppe : ${sum} €.`,
  (sum) => `Part de la Région : ${sum} €.`,
  (sum) => `Les structures y mettent ${sum} € de fonds propres.`,
];

testRule("series-figure", {
  valid: [
    {
      name: "what several themes called by their numbers come to",
      sheet: `${SHEET}
  4. Mémoire
  STRUCTURE          | MONTANT PROPOSE
  Souvenir d'Albe    | 1580
  TOTAL              | 1580`,
      report: report(
        "La programmation est arrêtée à 47 060,50 €, dont 45 480,50 € pour les associations (axes 1 à 3) et 1 580 € pour le concours (axe 4).",
      ),
    },
    ...BESIDE_UNDER.map((say) => ({
      name: `what is no grant under one heading of four: ${say("X")}`,
      ...eachSaid(say, "14 600", "19 200", "9 900", "11 300"),
    })),
    ...WAYS_UNDER.flatMap((say) => [
      {
        name: `what stands under each heading: ${say("X")}`,
        ...eachSaid(say, "14 600", "19 200", "8 700", "11 300"),
      },
      {
        name: `the same in another column: ${say("X")}`,
        ...eachSaid(say, "36 500", "48 000", "21 500", "31 000"),
      },
      {
        name: `two that are of something else: ${say("X")}`,
        ...eachSaid(say, "14 600", "18 000", "8 700", "10 000"),
      },
      {
        name: `one that is what another column holds: ${say("X")}`,
        ...eachSaid(say, "14 600", "48 000", "8 700", "11 300"),
      },
    ]),
    {
      name: "what is said otherwise under one heading",
      ...underHeadings(
        "Des actions sont prévues cette année, pour 14 600 €.",
        "Le Conseil avait consacré 17 000 € à un salon.",
        "Des actions sont prévues cette année, pour 8 700 €.",
        "Des actions sont prévues cette année, pour 11 300 €.",
      ),
    },
    ...[
      "1 900 € votés en 2024, 2 000 € proposés en 2026",
      "2 000 € votés en 2026, 2 100 € proposés en 2027",
      "1 700 € votés en 2023, 1 500 € proposés en 2025",
    ].map((said) => ({ name: `a line of a list that is of other years: ${said}`, ...ofYears(said) })),
    {
      name: "articles on what conventions are brought to",
      sheet: CONVENTIONS,
      deliberation: amendedBy(inArticle),
    },
    {
      name: "what conventions were before, in all articles",
      sheet: CONVENTIONS,
      deliberation: amendedBy(
        ([name, by]) =>
          `${name} : le montant initial, ${{ B: "120 000", C: "84 500", F: "61 000", H: "143 000", M: "38 000" }[name.charAt(0)]} €, est ${by} €.`,
      ),
    },
    {
      name: "thousands of a table of three rows, whose total is of something else",
      sheet: `${SHEET}\n  TOTAL GÉNÉRAL      | 45480.50`,
      report: threeRows("63,5"),
    },
    { name: "a table rounded as the title says", sheet: SECTORS, report: inThousands("25,9") },
    {
      name: "two rows of it that are of something else",
      sheet: SECTORS,
      report: inThousands("27,1").replace("13,4", "14,9"),
    },
    {
      name: "what a theme comes to together with another",
      sheet: SHEET.replace("Sport", "Sport et plein air"),
      report: report("La culture et le sport réunis mobilisent 39 270,50 €, la jeunesse 6 210 €."),
    },
    {
      name: "what is paid ahead to schools called with their town",
      sheet: SCHOOLS,
      report: schools("2 034"),
    },
    {
      name: "thousands that are the annex's, rounded",
      sheet: SHEET,
      report: report("26 k€ pour la culture ;", "13 k€ pour le sport ;", "6,2 k€ pour la jeunesse."),
    },
    ...WAYS_ADVANCED.flatMap((say) => [
      {
        name: `articles that name theirs between their figures: ${say("d'Albe", "1", "2", "3")}`,
        ...advanced(say, "2 148"),
      },
    ]),
    {
      name: "an advance of another rate that articles say, and no slip of the pen",
      ...advanced(
        (name, aid, _cost, advance) =>
          `une aide de ${aid} € revient à la commune ${name}, et ${name === "d'Albe" ? "6 195" : advance} € sont avancés.`,
        "2 685",
      ),
    },
    {
      name: "a list that is the annex's",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 13 420 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "what was granted in another year stands in the list's place",
      sheet: SHEET,
      report: report("- Culture 24 100 €", "- Sport 12 000 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "a word that says what one line is for, and may say it of anything",
      sheet: `
        STRUCTURE          | OBJET          | MONTANT PROPOSE
        Harmonie de Vernay | Fonctionnement | 18250
        Judo de Lussac     | Tatamis neufs  | 9300
        Aviron du Loir     | Voyage à Metz  | 4120
        TOTAL              |                | 31670`,
      report: report(
        "La Ville réserve, pour le Judo de Lussac, 9 300 €.",
        "La Ville réserve, pour l'Aviron du Loir, 4 120 €.",
        "La Ville réserve, pour le fonctionnement, 5 500 €.",
      ),
    },
    {
      name: "what a column of another sheet comes to",
      sheet: SHEET,
      sheets: {
        Emprunts: `
          Emprunteur       | Emprunt | Garanti
          Salle de Lussac  | 64000   | 32000
          Stade du Loir    | 35500   | 17750`,
      },
      report: report("- Culture 25 850,50 €", "- Sport 49 750 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "two figures of an enumeration are something else",
      sheet: SHEET,
      report: report("Harmonie de Vernay (20 000 €), Judo de Lussac (9 500 €) et Aviron du Loir (4 120 €)."),
    },
    {
      name: "a row that gives the amount itself, without its currency",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 13 420,00 2 500,00 €", "- Jeunesse 6 210 €"),
    },
    {
      name: "figures in brackets are of what stands before these, not of what follows",
      sheet: `
        OPERATION | 2025 | 2026 | MONTANT PROPOSE
        Halle de Vernay | 850000 | 1250000 | 2100000
        Quai de Lussac | 1100000 | 900000 | 2000000
        Serre du Loir | 700000 | 310000 | 1010000
        TOTAL | 2650000 | 2460000 | 5110000`,
      report: report(
        "Outre 1 010 000 € pour la serre du Loir, l'année verra la halle de Vernay (850 000 € en 2025, puis 1 250 000 € en 2026), et le quai de Lussac (1 100 000 € en 2025 et 900 000 € en 2026).",
      ),
    },
    {
      name: "what two themes named together come to",
      sheet: `
        STRUCTURE | MONTANT PROPOSE
        A – Spectacle vivant
        Estuaire | 40500
        Embruns | 22200
        Total A | 62700
        B – Arts visuels et cinéma
        Ciné-Lussac | 43000
        Total B | 43000
        C – Patrimoine vivant
        Lavoirs du Loir | 13500
        Total C | 13500
        TOTAL | 119200`,
      report: report(
        "Le spectacle vivant et les arts visuels réunis (A et B) mobilisent 105 700 €, le patrimoine vivant 13 500 €.",
      ),
    },
    ...[...paidIn("11 500"), ...paidIn("11 160", "81 850")].map((said) => ({
      name: `parts that make what their paragraph gives: ${said}`,
      sheet: PAID_IN,
      report: report(said),
    })),
    ...[
      "Le montant global est porté à 82 190 € en 2026. Les syndicats verseront 70 690 € ; en 2025, les villes isolées versaient 11 160 €, pour un budget de 99 000 €.",
      "Les 2 syndicats apporteront 70 690 € et les 3 villes apportaient 11 160 €.",
      "Les 82 190 € sont appelés en mars. Aux syndicats, 70 690 € ; aux villes, 11 160 € puis 340 €.",
    ].map((said) => ({ name: `what is of another year: ${said}`, sheet: PAID_IN, report: report(said) })),
    ...CALLED.flatMap((called) => [
      ...BESIDE_PROPOSED.flatMap((title) =>
        ["2 690 €", "1 480 €"].map((last) => ({
          name: `another column, all but one of it what is proposed: ${title}, ${called[0]}, ${last}`,
          sheet: CLUBS,
          report: clubs(called, title, ["6 350 €", "4 180 €", "7 840 €", last]),
        })),
      ),
      ...["Dépense subventionnable", "Versé", "Sollicité 2025"].map((title) => ({
        name: `another measure than the column that holds all but one of it: ${title}, ${called[0]}`,
        sheet: CLUBS,
        report: clubs(called, title, ["8 000 €", "5 000 €", "9 500 €", "3 500 €"]),
      })),
    ]),
    {
      name: "what is no slip of the pen where figures alone call the rows",
      sheet: CLUBS,
      report: clubs(CALLED[1] ?? [], "Demandé", ["8 000 €", "5 000 €", "9 500 €", "4 250 €"]),
    },
    ...WORKS.flatMap((row) => [
      {
        name: `works of a programme: ${row("X", "Y", "1", "2")}`,
        sheet: FILES,
        report: worksOf(row, "10 185,00"),
      },
      {
        name: `what no column holds of two of them: ${row("X", "Y", "1", "2")}`,
        sheet: FILES,
        report: worksOf(row, "11 000,00").replace("8 145,00", "9 000,00"),
      },
    ]),
    { name: "the columns of a table", sheet: SECTORS, report: sectors("28 000") },
    { name: "the columns of a table in thousands", sheet: SECTORS, report: thousands("26") },
    { name: "thousands of a table, one of them cut", sheet: SECTORS, report: thousands("25") },
    {
      name: "a table most of whose rows are of something else",
      sheet: SECTORS,
      report: sectors(
        "26 000",
        "Voirie              91 000             88 000",
        "Écoles              41 000             39 500",
        "Espaces verts       12 300             11 900",
      ),
    },
    {
      name: "the canton that is called like one of its communes",
      sheet: `
        COMMUNE   | PROJET | DOTATION
        Canton de Lussac (fonction 74)
        Arvan     | École  | 100
        Lussac    | Voirie | 250
        TOTAL     |        | 350
        Canton de Vernay (fonction 74)
        Vernay    | Halle  | 400
        Le Loir   | Mur    | 300
        TOTAL     |        | 700`,
      report: report(
        "Le canton de Lussac retient deux projets pour 350 €, dont l'école d'Arvan (100 €), le mur du Loir (300 €) ; le canton de Vernay affecte 700 € à deux communes.",
      ),
    },
  ],
  invalid: [
    ...paidIn("11 160").map((said) => ({
      name: `a part that is last year's, and makes another sum: ${said}`,
      sheet: PAID_IN,
      report: report(said),
      findings: [{ at: "11 160", severity: "error" as const, stated: "11160.00", expected: "11500.00" }],
    })),
    ...CALLED.map((called, ofFigures) => ({
      name: `one of what they asked for, in other words: ${called[0]}`,
      sheet: CLUBS,
      report: clubs(called, "Demandé 2026", ["8 000 €", "5 000 €", "9 500 €", "6 300 €"]),
      findings: [
        {
          at: "2 960",
          severity: ofFigures ? ("warning" as const) : ("error" as const),
          stated: "6300.00",
          expected: "3600.00",
        },
      ],
    })),
    ...WORKS.map((row, ofFigures) => ({
      name: `one of the works of a programme: ${row("X", "Y", "1", "2")}`,
      sheet: FILES,
      report: worksOf(row, "11 085,00"),
      findings: [
        {
          at: "33 950",
          severity: ofFigures > 1 ? ("warning" as const) : ("error" as const),
          stated: "11085.00",
          expected: "10185.00",
        },
      ],
    })),
    ...WAYS_UNDER.map((say) => ({
      name: `what was the sum under one heading of four: ${say("X")}`,
      ...eachSaid(say, "14 600", "19 200", "6 900", "11 300"),
      findings: [{ at: "thématique 3", severity: "error" as const, stated: "6900.00", expected: "8700.00" }],
    })),
    ...[inArticle, inBrackets, asList].flatMap((say) => [
      {
        name: `what a convention was before, in the place of what it is then: ${say(["X", "majoré de 1", "2"])}`,
        sheet: CONVENTIONS,
        deliberation: amendedBy(say, ["Habitat Jeunes", "143 000"]),
        findings: [
          { at: "Habitat Jeunes", severity: "error" as const, stated: "143000.00", expected: "155400.00" },
        ],
      },
    ]),
    {
      name: "one row of a table rounded as the title says",
      sheet: SECTORS,
      report: inThousands("52,9"),
      findings: [{ at: "Culture", severity: "error", stated: "52900.00", expected: "25900.00" }],
    },
    {
      name: "what is paid ahead to a school called with its town",
      sheet: SCHOOLS,
      report: schools("2 403"),
      findings: [{ at: "Senn", stated: "2403.00", expected: "2034.00" }],
    },
    {
      name: "what was asked, of one row of a table",
      sheet: SECTORS,
      report: sectors("26 000"),
      findings: [{ at: "Culture", severity: "error", stated: "26000.00", expected: "28000.00" }],
    },
    {
      name: "what was voted, of one row of a table in thousands",
      sheet: SECTORS,
      report: thousands("62"),
      findings: [{ at: "Culture", severity: "error", stated: "62000.00", expected: "26000.00" }],
    },
    {
      name: "thousands of a table of three rows, whose total is the annex's",
      sheet: `${SHEET}\n  TOTAL GÉNÉRAL      | 45480.50`,
      report: threeRows("45,5"),
      findings: [{ at: "Sport", stated: "31400.00", expected: "13400.00" }],
    },
    ...WAYS_ADVANCED.map((say) => ({
      name: `the one of articles that name theirs between their figures: ${say("d'Albe", "1", "2", "3")}`,
      ...advanced(say, "2 418"),
      findings: [{ at: "tableau", stated: "2418.00", expected: "2148.00" }],
    })),
    {
      name: "thousands of a list, some of whose items say more",
      sheet: SHEET,
      report: report(
        "26 k€ pour la culture, dont 18 k€ à l'Harmonie de Vernay ;",
        "13 k€ pour le sport, dont 9 k€ au Judo de Lussac ;",
        "9 k€ pour la jeunesse.",
      ),
      findings: [{ at: "pour la jeunesse", stated: "9000.00", expected: "6210.00" }],
    },
    {
      name: "thousands of items called by the first words of their titles alone",
      sheet: SHEET.replace("Culture", "Harmonies et théâtres amateurs")
        .replace("Sport", "Clubs sportifs")
        .replace("Jeunesse", "Mouvements de jeunesse"),
      report: report(
        "Harmonies : 25,85 k€ (2023 : 24 k€), dont 7,6 k€ pour Le Tréteau ;",
        "Clubs : 14,32 k€ ;",
        "Mouvements de jeunesse : 6,21 k€ pour 40 enfants.",
      ),
      findings: [{ at: "Clubs : 14,32", stated: "14320.00", expected: "13420.00" }],
    },
    {
      name: "an amount copied from the row below",
      sheet: SHEET,
      report: report("- Culture 25 850,50 €", "- Sport 6 210 €", "- Jeunesse 6 210 €"),
      findings: [{ at: "Sport 6 210", severity: "error", stated: "6210.00", expected: "13420.00" }],
    },
    {
      name: "a line that came later, in a sentence that leaves the verb out",
      sheet: SHEET,
      report: report("L'axe 1 en reçoit 25 850,50 € et l'axe 2, 9 300 €."),
      findings: [{ at: "et l'axe 2", stated: "9300.00", expected: "13420.00", diagnosis: "missing-line" }],
    },
    {
      name: "amounts of one column beside what is voted",
      sheet: `
        STRUCTURE          | Subvention 2025 | Acompte déjà versé | Solde proposé
        Harmonie de Vernay | 18250           | 9000               | 9250
        Le Tréteau         | 7600            | 3800               | 3800
        Aviron du Loir     | 4120            | 2000               | 2120
        TOTAL              | 29970           | 14800              | 15170`,
      report: report(
        "Le premier bénéficiaire reste l'Harmonie de Vernay (18 250 €), devant Le Tréteau (7 600 €) et l'Aviron du Loir (4 210 €).",
      ),
      findings: [{ at: "Le premier", stated: "4210.00", expected: "4120.00" }],
    },
    {
      name: "an older amount in brackets behind a name",
      sheet: SHEET,
      report: report("Viennent ensuite l'Harmonie de Vernay (16 000 €) et l'Aviron du Loir (4 120 €)."),
      findings: [{ at: "Viennent ensuite", stated: "16000.00", expected: "18250.50" }],
    },
  ],
});
