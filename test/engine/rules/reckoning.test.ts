import { testRule } from "../../support/rule-tester";

const SHEET = `
  STRUCTURE | Montant proposé
  MJC       | 4500
  Le Relais | 2250
  TOTAL     | 6750`;

const dossier = (...said: readonly string[]) => ({
  sheet: SHEET,
  deliberation: `DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.\n\n${said.join("\n\n")}`,
});

/** What works come to before tax and after; the annex holds 6 750 €, which is 8 100 € with its tax. */
const taxed = (net: string, gross: string): readonly string[] => [
  `Le marché est porté à ${net} € HT, soit ${gross} € TTC, en hausse de 3,2 %.`,
  `Le coût des travaux est de ${gross} € TTC (${net} € HT).`,
  `La dépense s'établit à ${net} € hors taxe (soit ${gross} € toutes taxes comprises).`,
];

/** Quantities at their prices, and what they come to. */
const priced = (boats: string, motor: string): readonly string[] => [
  `Matériel nautique – 29 850,00 € HT : ${boats} canots à 7 600,00 €, 1 remorque à 2 150,00 €, 2 moteurs à ${motor} €.`,
  `Le lot nautique s'élève à 29 850 € : ${boats} canots au prix unitaire de 7 600 €, 2 moteurs au prix de ${motor} € et 1 remorque à 2 150 €.`,
  `Sont acquis ${boats} canots à 7 600 €, 2 moteurs à ${motor} € et 1 remorque à 2 150 €, soit 29 850 €.`,
];

/** A table of the dates on which what stands above it is paid. */
const dates = (june: string) =>
  `La Ville verse à la MJC une aide de 4 500 €.\n\nÉchéance\tPart\tMontant\nMars\t50 %\t2 250 €\nJuin\t30 %\t${june} €\nOctobre\t20 %\t900 €`;

const balance = (name: string, granted: string, before: string, all: string) =>
  `Le solde versé à ${name} est de ${granted} €. Compte tenu de l'avance de ${before} €, l'aide de l'an passé s'élève à ${all} €.`;

/** A list of what each structure receives, announced by a line over it, or under it. */
const listed = (over: string, under = "") => ({
  sheet: `
    STRUCTURE   | Montant proposé
    MJC         | 4500
    Le Relais   | 2250
    La Passerelle | 1800
    Les Amis    | 700
    TOTAL       | 9250`,
  deliberation: `DECIDE :\n\nArticle 1 : ${over}\n\n- MJC : 4 500 euros\n\n- Le Relais : 2 250 euros\n\n- La Passerelle : 1 800 euros\n\n- Les Amis : 700 euros\n\n${under}`,
});

/** How a credit is shared out so far, one figure under the other. */
const account = (before: string) =>
  `Article 2 : Le fonds évolue comme suit :\n\nEnveloppe 2026        90 000 euros\nAttributions antérieures             ${before} euros\nDisponible avant la séance             54 560 euros\nPropositions      6 750 euros\nSolde après la séance                             47 810 euros`;

/** Years, one under the other, below the sum that they share out. */
const years = (second: string) =>
  `Article 2 : La participation s'élève à 119 400 €.\n\n- exercice 2026 : 38 500 €\n\n- exercice 2027 : ${second} €\n\n- exercice 2028 : 30 650 €`;

/** What pays the sum voted, item by item, each with its share; the second as given. */
const paidBy = (second: string) => ({
  sheet: SHEET,
  deliberation: "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.",
  report: `RAPPORT\n\nLes aides, d'un total de 6 750 €, sont payées ainsi :\n\n- fonds propres, 40 % : 2 700 €\n\n- Région, 36 % : ${second} €\n\n- Europe, 24 % : 1 620 €`,
});

/** The same with another line, before the total of the sheet, that counts it. */
const withLine = (line: string, { sheet, deliberation }: ReturnType<typeof listed>) => ({
  sheet: sheet.replace("TOTAL       | 9250", `${line}\n    TOTAL       | 9560`),
  deliberation,
});

/** Works raised from one sum to another, those of some of them announced by a line over their list. */
const raised = (over: string, ...names: readonly string[]) => ({
  sheet: `
    Ouvrage         | Rue       | Crédit voté | Complément
    Quai des Brumes | Rue basse | 210000 | 45000
    Halle aux grains | Rue haute | 380000 | 62500
    Passerelle      | Quai nord | 96000  | 18200
    Lavoir          | Rue basse | 12000  | 7300
    TOTAL           |           | 698000 | 133000`,
  deliberation: `DECIDE :\n\nArticle 1 : ${over}\n\n${names
    .map((name) => `- ${name}, le crédit passant de 1 000 000 € à 2 000 000 € ;`)
    .join("\n\n")}\n\nArticle 2 : Le maire signe les marchés.`,
});
const [quay, hall, bridge] = [
  "Quai des Brumes : 45 000 €",
  "Halle aux grains : 62 500 €",
  "Passerelle : 18 200 €",
] as const;

/** Two communes helped at rates of what they spend, and what a report says of the first. */
const atRates = (said: string) => ({
  sheet: `
    Commune | Opération | Dépense subventionnable | Taux | Subvention
    Albens  | Toiture   | 80000 | 0.25 | 20000
    Bauges  | Chaudière | 40000 | 0.3  | 12000
    Cusy    | Mairie    | 50000 | 0.2  | 10000
    TOTAL   |           | 170000 |     | 42000`,
  report: `RAPPORT\n\n- Commune d'Albens : toiture, ${said} ;\n\n- Commune de Bauges : chaudière, 30 % d'une dépense de 40 000 €, soit 12 000 €.`,
});

/** Programmes of two sections, and the clauses that give each its part of the first, summed up by the last. */
const engaged = (last: string, sum: string) => ({
  sheet: [
    ["P11 – Lecture publique", "Le Relais", 6750, 1200],
    ["P12 – Musiques anciennes", "Harmonie", 3000, 800],
    ["P13 – Danse et cirque", "Le Mât", 2500, 4100],
  ]
    .map(
      ([title, name, running, works]) => `
    ${title}
    FONCTIONNEMENT – SAISON ${name}
    STRUCTURE | Montant proposé
    ${name} | ${Number(running) - 500}
    Atelier de ${name} | 500
    TOTAL | ${running}
    INVESTISSEMENT – MATÉRIEL ${name}
    STRUCTURE | Montant proposé
    ${name} | ${works}
    TOTAL | ${works}`,
    )
    .join(""),
  deliberation: `DÉCIDE :

En section de fonctionnement

- programme P11 : d'affecter sur le montant disponible un crédit de 6 750 € au financement des opérations de l'annexe ;

- programme P12 : d'affecter sur le montant disponible un crédit de 3 000 € au financement des opérations de l'annexe ;

- programme P13 : d'affecter sur le montant disponible un crédit de ${last} € au financement des opérations de l'annexe ;

soit un total de ${sum} € en autorisations d'engagement, imputé au chapitre 933.`,
});

/** What is to be shared out, what is, and what is left, each in a clause of its own. */
const shared = (left: string, toShare = "la somme à répartir est de") => ({
  sheet: SHEET,
  deliberation: `DÉCIDE :

- de constater que, compte tenu de 1 200 € non employés en 2022, ${toShare} 8 900 € ;

- de répartir entre les structures du tableau une somme de 6 750 € ;

- de dire que le reliquat, soit ${left} €, est reporté ;`,
});

/** What each sector receives, line by line, and what it comes to under it. */
const bySector = (label: string, sum: string, ...others: readonly string[]) => ({
  sheet: `
    SECTEUR  | STRUCTURE     | Montant proposé
    Aînés    | Club des Tilleuls | 1250
    Aînés    | Portage du Val | 2900
    Aînés    | Trait d'union | 860
    Aînés    | Visiteurs     | 430
    Enfance  | Crèche Pirouette | 7400
    Enfance  | Ludothèque    | 1980
    Enfance  | Les Petits Pas | 3150
    TOTAL    |               | 17970`,
  deliberation: [
    "DECIDE :",
    "Article 1 : Les aides suivantes sont attribuées.",
    "AÎNÉS",
    "- Club des Tilleuls ........ 1 250 €",
    "- Portage du Val ........... 2 900 €",
    "- Trait d'union ............ 860 €",
    ...others,
    `${label} ${sum} €`,
    "ENFANCE",
    "- Crèche Pirouette ......... 7 400 €",
    "- Ludothèque ............... 1 980 €",
    "- Les Petits Pas ........... 3 150 €",
    `${label} 12 530 €`,
  ].join("\n"),
});

/** What one sector receives, line by line, over another sum, where another document gives each its own. */
const ofAll = (under: string) => ({
  sheet: bySector("", "").sheet,
  deliberation:
    "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 17 970 €.\n\nLes aînés reçoivent 5 440 € et l'enfance 12 530 €.",
  report: `RAPPORT\n\nLes principales aides sont les suivantes :\n\n- Crèche Pirouette : 7 400 €\n\n- Ludothèque : 1 980 €\n\n- Les Petits Pas : 3 150 €\n\n${under}`,
});

const visitors = "- Visiteurs ................ 430 €";
const SUM_LABELS = ["Soit ........", "SOIT :", "Soit", "Sous-total :"];

/** What the lines of those who pay something back are, one by one, and what they come to. */
const paidBack = (said: string) => ({
  sheet: `
    COMMUNE | Compensation
    Arthel  | 48200
    Breux   | -1860
    Corvol  | -3240
    Dirol   | -2475
    Entrains | 15900
    TOTAL   | 56525`,
  deliberation:
    "DECIDE :\n\nArticle 1 : Les trois communes qui reversent une somme doivent ensemble 7 575 €.",
  report: `RAPPORT\n\nTrois communes restent redevables : Breux (1 860 €), Corvol (3 240 €) et Dirol (2 475 €). ${said}`,
});

testRule("reckoning", {
  valid: [
    ...[
      ...taxed("6 750", "8 100"),
      ...taxed("5 000", "5 275"),
      ...taxed("83 300", "100 000"),
      ...taxed("5 400", "6 312,40"),
      ...taxed("5 412,10", "6 449,52"),
      ...taxed("5 412,10", "7 150"),
      ...taxed("5 412", "6 494,52"),
      ...taxed("41 700", "50 000"),
      // Several rates, though what the annex holds makes the sum at one of them.
      ...taxed("7 020", "8 100"),
      "Les offres représentent 5 412,10 € HT, soit 6 494,52 € TTC, c'est-à-dire 830,40 € HT de moins que l'estimation.",
      "Le marché passe à 6 494,52 € TTC, soit 1 200 € HT en plus.",
    ].map((said) => ({ name: `sums before tax and after: ${said}`, ...dossier(said) })),
    ...priced("3", "2 450").map((said) => ({
      name: `quantities at their prices: ${said}`,
      ...dossier(said),
    })),
    ...[
      "Le lot nautique s'élève à 29 850 €, dont 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €.",
      ...[
        "Le lot nautique s'élève à 37 450 €, dont 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €.",
        "Le lot s'élève à 37 450 €, à savoir 3 canots à 7 600 €, 2 moteurs à 2 450 € et notamment 1 remorque à 2 150 €.",
        "Le lot nautique s'élève à 37 450 € : 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €, plus le transport.",
        "Le lot nautique s'élève à 37 450 € : 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 € ; le reste ira aux gilets.",
        "Le lot nautique s'élève à 37 450 € : 3 canots à 7 600 €, des gilets, 2 moteurs à 2 450 € et 1 remorque à 2 150 €.",
        "Une enveloppe de 37 450 € : 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €.",
        "Sont acquis des gilets, 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €, soit 37 450 €.",
        "Sont acquis notamment 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €, soit 37 450 €.",
        "Sont acquis 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €, soit, transport compris, 37 450 €.",
        "Sont acquis 3 canots à 7 600 €, 2 moteurs à 2 450 € et 1 remorque à 2 150 €, soit 37 450 € avec les frais.",
      ],
      "Trois aides sont votées pour 11 300 € : 3 clubs à 4 100 €, 2 écoles à 7 200 €.",
      "Matériel nautique – 36 420 € TTC : 3 canots à 7 600 €, 2 moteurs à 2 450 €, 1 remorque à 2 150 €.",
    ].map((said) => ({ name: `what is no sum of quantities at prices: ${said}`, ...dossier(said) })),
    ...SUM_LABELS.map((label) => ({
      name: `lists of several sectors, each over its sum: ${label}`,
      ...bySector(label, "5 440", visitors),
    })),
    {
      name: "a list and a sum that nothing makes",
      ...bySector("Soit", "6 200"),
    },
    ...["3 970 € par an pendant deux ans.", "4 040 € d'acompte.", "1 322 € en moyenne par lieu."].map(
      (behind) => ({
        name: `what « Soit » gives of a list otherwise: ${behind}`,
        ...listed("les aides suivantes sont votées.", `Soit ${behind}`),
      }),
    ),
    ...["Total du programme : 17 970 €", "Total avec l'enfance : 17 970 €", "Soit 17 970 €"].map((under) => ({
      name: `what the annex comes to, under some of its lines: ${under}`,
      ...ofAll(under),
    })),
    ...[
      "Le total de ces reversements est de 7 575 €.",
      "Ces communes mobilisent par ailleurs 7 900 € de dette.",
      "Ces trois communes totalisent 7 900 € de dette.",
      "Ces deux dernières communes doivent 5 715 €.",
      "Ces deux dernières communes totalisent 5 715 €.",
      "Le total de ces deux premiers reversements est de 5 100 €.",
      "Ces deux reversements représentent ensemble 5 715 €.",
      "Ces reversements, les plus lourds, représentent 5 715 €.",
      "Ces reversements lourds représentent 5 715 €.",
      "Ces reversements représentaient 7 075 €.",
      "Leur montant moyen est de 2 525 €.",
      "Le total de ces reversements passe de 7 900 € à 7 575 €.",
    ].map((said) => ({
      name: `what a sentence says of those enumerated before: ${said}`,
      ...paidBack(said),
    })),
    ...[
      "Bourrache : subvention de 3 000 €, minorée de 500 €, soit 2 500 €.",
      "La dotation de 3 000 €, réduite de 500 €, soit 2 500 €.",
      "L'aide de 3 000 €, diminuée de 500 €, soit 2 500 €, est maintenue.",
    ].map((said) => ({
      name: `what is taken off: ${said}`,
      sheet: SHEET,
      report: `RAPPORT N° 12\n\n${said}`,
    })),
    {
      name: "how many things a list counts is not how many each of them is shared between",
      sheet: `
        PORTEUR  | Montant proposé
        Vélo     | 3500
        Planning | 2500
        Sport    | 3000
        TOTAL    | 9000`,
      deliberation:
        "DECIDE :\n\nArticle 1 : quatre actions sont financées à parts égales par la Ville, l'État et la Région : Vélo (3 500 € chacun, soit 10 500 €), Planning (2 500 € chacun, soit 7 500 €), Sport (3 000 € chacun, soit 9 000 €).",
    },
    {
      name: "how much several changes of a sentence come to",
      ...dossier(
        "Article 2 : porte de 85 000 € à 97 000 € l'aide de la MJC, de 33 500 € à 40 000 € celle du Relais, soit une augmentation de 18 500 €.",
      ),
    },
    {
      name: "what the last changes alone come to",
      ...dossier(
        "Article 2 : porte de 85 000 € à 97 000 € l'aide de la MJC et de 33 500 € à 40 000 € celle du Relais, soit une augmentation de 6 500 €.",
      ),
    },
    {
      name: "what is left once something is given up",
      ...dossier(
        "Article 2 : d'affecter 5 280 000 € à 5 opérations et de désaffecter 225 000 € de deux autres, soit une affectation nette de 5 055 000 €.",
      ),
    },
    {
      name: "the sum of the last figures alone, beside others that are summed so",
      ...dossier(
        "Article 2 : 7 000 € à la MJC, 6 000 € au Relais et 2 000 € au Cercle, soit 15 000 €.",
        "Article 3 : 5 000 € à la MJC, 4 000 € au Relais et 3 000 € au Cercle, soit 12 000 €.",
        "Article 4 : 9 000 € à la MJC, 1 500 € au Relais et 500 € au Cercle, soit 11 000 €.",
        "Article 5 : de porter la dépense à 38 000 €, laissant 4 100 € pour le sport et 2 400 € pour la culture, soit 6 500 €.",
      ),
    },
    { name: "shares of what the line over a list announces", ...paidBy("2 430") },
    { name: "what was taken from an envelope, and what it leaves", ...dossier(account("35 440")) },
    { name: "years that share out a sum", ...dossier(years("50 250")) },
    {
      name: "years under the one before them",
      ...dossier("Article 2 : Échéancier : 2025, 31 000 € (versé) ;\n\n2026, 20 500 € ;\n\n2027, 20 500 €."),
    },
    {
      name: "what two give of a cost, where others give as well",
      sheet: `
        STRUCTURE | Coût  | État  | Subvention Ville
        MJC       | 30000 | 9200  | 5100
        Le Relais | 19500 | 5000  | 3200
        TOTAL     | 49500 | 14200 | 8300`,
      report: "RAPPORT\n\nCoût des 2 actions : 49 500 €, dont État 14 200 € et Ville 8 300 €.",
    },
    { name: "years of something else than the sum above them", ...dossier(years("61 300")) },
    { name: "clauses of one figure each and their sum", ...engaged("2 500", "12 250") },
    { name: "clauses of other things, and a sum of more", ...engaged("2 900", "31 400") },
    { name: "what is left once all is shared out, over clauses", ...shared("2 150") },
    {
      name: "what is left of a sum that may be shared out otherwise",
      ...shared("3 550", "la dotation est de"),
    },
    {
      name: "a share that somebody pays of works, capped",
      ...dossier(
        "Article 2 : Le volet « Voirie » est approuvé : 3 chantiers, 42 510,50 € de travaux, pris en charge à 60 % par le syndicat, soit 24 000 €, et le reste par les communes.",
      ),
    },
    { name: "a rate of an expense", ...atRates("25 % d'une dépense de 80 000 €, soit 20 000 €") },
    {
      name: "a rate of an expense before tax",
      ...atRates("25 % d'une dépense de 80 000 € HT, soit 20 000 €"),
    },
    {
      name: "a rate of an expense that the annex alone gives",
      ...atRates(
        "25 % d'une dépense de 80 000 €, soit 20 000 € ; une étude de 5 000 € suit. La mairie de Cusy est aidée à 20 %, soit 10 000 €",
      ),
    },
    {
      name: "a rate of an expense that is not near the annex's",
      ...atRates("25 % d'une dépense de 97 000 €, soit 20 000 €"),
    },
    {
      name: "a rate of an expense that the annex does not hold, cut by a ceiling perhaps",
      ...atRates("40 % du coût de 90 000 €, soit 20 000 €"),
    },
    {
      name: "a list of some, under the total of all, that two lines would make it",
      ...withLine(
        "L'Atelier | 155\n    Le Phare | 155",
        listed("Une aide est accordée aux organismes suivants :", "soit au total 9 560 euros."),
      ),
    },
    {
      name: "averages, to the cent and to the euro, and one of something else",
      ...dossier(
        "Article 2 : Le rapport retient 3 dossiers, 4 440,84 €, soit une aide moyenne de 1 480,28 € par dossier.",
        "Les 6 autres dossiers reçoivent 10 000 €, soit une aide moyenne de 1 667 €.",
        "Les 6 dossiers de 2024 avaient reçu 10 000 €, pour un coût moyen de 8 415 €.",
      ),
    },
    {
      name: "what a sum is for each of those it counts, whatever is near it",
      ...dossier(
        "Article 2 : Le Phare : 38 700 € pour 36 stagiaires, soit 1 075 € par stagiaire.",
        "La Criée reçoit 5 000 € (3 ateliers de 20 places, soit 83,33 € par place).",
        "La Dune accueille 45 jeunes pour 12 650 €, soit 281 € par jeune et par an.",
        "Le Cap, 30 logements pour 6 000 € d'aide et 90 000 € de travaux, soit 200 € par logement.",
      ),
    },
    ...[
      "Le Phare : 15 000 € pour 50 jeunes sur 2 saisons, soit 150 € par jeune et par saison.",
      "Le Phare : 15 000 € pour 50 jeunes sur deux ans, soit 150 € par jeune.",
      "Le Phare : 15 000 € pour 50 jeunes, soit 150 € par jeune, par an.",
      "Le Phare : 15 000 € pour 50 jeunes, soit 150 € par jeune chaque année.",
      "La Criée : 16 800 € pour 18 apprentis de première année et 24 apprentis de seconde, soit 400 € par apprenti.",
      "La Criée : 14 000 € pour 20 apprentis et 8 stagiaires, soit 500 € par apprenti.",
      "Le Cap : 9 000 € pour 15 lits à Arvan et 15 lits à Lussac, soit 300 € par lit.",
      "Le Cap : 9 000 € pour passer de 15 lits à 25 lits, soit 900 € par lit.",
      "La maison passe de 15 à 25 lits pour 9 000 €, soit 900 € par lit.",
      "Le Cap : 9 000 € pour 45 lits, dont un tiers de neufs, soit 600 € par lit neuf.",
      "La Dune : 8 000 € pour 16 séjours et 2 400 € de transport, soit 650 € par séjour.",
      "La Dune : 2 400 € de transport, 8 000 € pour 16 séjours, soit 650 € par séjour.",
    ].map((said) => ({
      name: `what a sum is for each, of which the sentence says more than one count: ${said}`,
      ...dossier(`Article 2 : ${said}`),
    })),
    {
      name: "what each of some receives, and a share of it rounded",
      ...dossier(
        "Article 2 : Une bourse de 450 € est versée à chacun des 12 lauréats, soit 5 400 €.",
        "Sont prises en charge 3 formations de 333 €, soit 1 000 €.",
        "Le Département retient 3 actions d'un coût de 12 000 €, soit 4 000 € chacune.",
        "Cinq projets sont pris en charge à parts égales par la Ville, l'État et la Région : Passerelle (1 500 € chacun, soit 4 500 €), Tandem (850 € chacun, soit 2 550 €).",
      ),
    },
    {
      name: "a list and the total under it",
      ...listed(
        "Une aide est accordée aux organismes suivants :",
        "soit un total de 9 250 euros pour quatre organismes.",
      ),
    },
    {
      name: "a list that a sentence of several lines announces, the last of which gives another figure",
      ...listed(
        "Une aide de 9 250 euros est accordée aux organismes suivants, sur la base de 450 euros par adhérent et de\n90 euros par séance :",
      ),
    },
    {
      name: "a list of some lines, and its total as a label gives it",
      ...withLine(
        "L'Atelier | 310",
        listed("Une aide est accordée aux organismes suivants :", "TOTAL : 9 250 euros"),
      ),
    },
    {
      name: "a list under others, and the total of all",
      ...withLine(
        "L'Atelier | 310",
        listed("Une aide de 310 euros est accordée à L'Atelier. Sont aidés aussi :", "TOTAL : 9 560 euros"),
      ),
    },
    {
      name: "a list one item of which is broken over lines, and its total",
      ...withLine(
        "L'Atelier | 310",
        listed(
          "Une aide est accordée aux organismes suivants :",
          "TOTAL : 9 550 euros\n\nArticle 2 : L'avance est de 300 euros.",
        ),
      ),
    },
    {
      name: "a list under the items of another, that has no total",
      ...withLine(
        "L'Atelier | 310",
        listed("Une aide est accordée aux organismes suivants :", "TOTAL : 4 750 euros"),
      ),
    },
    {
      name: "as many items as announced, each with what it was and what it becomes",
      ...raised("D'abonder les 3 opérations suivantes, pour un total de 125 700 € :", quay, hall, bridge),
    },
    {
      name: "fewer items than announced, the sum being theirs",
      ...raised("D'abonder les 4 opérations suivantes, pour un total de 125 700 € :", quay, hall, bridge),
    },
    {
      name: "items announced with a sum of something else",
      ...raised(
        "D'abonder les 3 opérations suivantes, dont le coût total atteint 133 000 € :",
        quay,
        hall,
        bridge,
      ),
    },
    {
      name: "a list over another sum than its total",
      ...listed(
        "Une aide est accordée aux organismes suivants :",
        "Article 2 : La dépense est prélevée sur les 20 000 euros inscrits au budget.",
      ),
    },
    {
      name: "what is left of a sum of which a part is taken",
      ...dossier(
        "Article 2 : Une somme de 30 000 €, dont 8 000 € ont déjà été votés, est réservée. Il reste 22 000 € à répartir.",
      ),
    },
    {
      name: "what is left once what is voted is taken too",
      ...dossier(
        "Article 2 : Une somme de 30 000 €, dont 8 000 € ont déjà été votés, est réservée. Il reste 15 250 € à répartir.",
      ),
    },
    {
      name: "what is left once what another column of the annex comes to is taken",
      sheet: `
        STRUCTURE | Travaux | Montant proposé | À charge du syndicat
        MJC       | 9000    | 4500            | 4500
        Le Relais | 6250    | 2250            | 4000
        TOTAL     | 15250   | 6750            | 8500`,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer un montant total de 6 750 € aux structures de l'annexe.\n\nArticle 2 : Une somme de 30 000 €, dont 8 000 € ont déjà été votés, est réservée. Il reste 13 500 € à répartir.",
    },
    {
      name: "parts that make their sum, to the last digit that is written",
      ...dossier(
        "Article 2 : Le plan mobilise 98 k€ : 52,2 k€ de salaires, 23,1 k€ de loyers et 22,5 k€ d'achats.",
      ),
    },
    {
      name: "some of the parts only",
      ...dossier("Article 2 : Le plan mobilise 97 700 €, dont 52 200 € de salaires et 23 100 € de loyers."),
    },
    {
      name: "what is left of something else",
      ...dossier(
        "Article 2 : Une somme de 30 000 €, dont 8 000 € ont déjà été votés, est réservée. Il reste 41 360 € à répartir.",
      ),
    },
    {
      name: "what is paid each month of a year, or of as many months as are said",
      ...dossier(
        "Article 2 : L'aide est de 6 750 €, soit 562,50 € par mois. Le loyer est de 5 000 € pour 10 mois, soit 500 € par mois.",
        "Le loyer d'un local est de 3 000 €, soit 300 € par mois.",
      ),
    },
    {
      name: "what is paid in several times, as it should be",
      ...dossier(
        "Article 2 : L'aide de 6 750 € est versée à hauteur de 80 % à la signature, soit 5 400 €, et le solde, soit 1 350 €, au bilan.",
      ),
    },
    { name: "the dates of a table on which a sum is paid", ...dossier(dates("1 350")) },
    {
      name: "two halves of a table that says of nothing that it is paid so: rates of two things",
      ...dossier(
        "La Ville aide la MJC à hauteur de 4 500 €.\n\nVolet\tTaux\tMontant\nAchats\t50 %\t2 250 €\nTravaux\t50 %\t1 900 €",
      ),
    },
    {
      name: "shares of a table that are rounded",
      ...dossier(
        "Le projet coûte 4 500 €.\n\nFinanceur\tPart\tMontant\nÉtat\t44 %\t1 995 €\nRégion\t33 %\t1 480 €\nVille\t23 %\t1 025 €",
      ),
    },
    {
      name: "what is paid of a sum that nothing gives",
      ...dossier(
        "Article 2 : Elle est versée à hauteur de 80 % à la signature, soit 9 999 €, et le solde, soit 1 777 €, au bilan.",
      ),
    },
    {
      name: "a share of what is paid, and what is left of something else",
      ...dossier(
        "Article 2 : Un acompte de 80 %, soit 5 400 €, est versé. Le solde de l'enveloppe, soit 2 100 €, reste à répartir.",
      ),
    },
    {
      name: "a share to the euro, of a figure further up",
      ...dossier(
        "Article 2 : Le forum coûte 15 001 €, dont 9 000 € de salaires, et reçoit une aide de 33,3 %, soit 4 995 €.",
      ),
    },
    {
      name: "a share of what is capped",
      ...dossier("Article 2 : Les travaux coûtent 152 000 € et reçoivent une aide de 30 %, soit 30 000 €."),
    },
    {
      name: "an increase",
      ...dossier("Article 2 : Le forfait passe de 42 000 € à 45 500 €, soit une hausse de 3 500 €."),
    },
  ],
  invalid: [
    ...[...taxed("6 570", "8 100"), ...taxed("340 000", "438 000"), ...taxed("5 412,10", "6 944,52")].map(
      (said) => ({
        name: `sums before tax and after that do not go together: ${said}`,
        ...dossier(said),
        findings: [{ at: "€", severity: "warning" as const, message: "ne vont pas ensemble" }],
      }),
    ),
    ...[...priced("4", "2 450"), ...priced("3", "2 540")].map((said) => ({
      name: `quantities at prices that do not make their sum: ${said}`,
      ...dossier(said),
      findings: [{ at: "canots", severity: "warning" as const, stated: "29850.00", message: "quantités" }],
    })),
    ...SUM_LABELS.map((label) => ({
      name: `a line of the sector left out over its sum: ${label}`,
      ...bySector(label, "5 440"),
      findings: [{ at: "5 440", severity: "warning" as const, gap: "430.00", message: "« Visiteurs »" }],
    })),
    {
      name: "how much several changes of a sentence come to, written otherwise",
      ...dossier(
        "Article 2 : porte de 85 000 € à 97 000 € l'aide de la MJC, de 33 500 € à 40 000 € celle du Relais, soit une augmentation de 15 800 €.",
      ),
      findings: [{ at: "article 2", stated: "15800.00", expected: "18500.00" }],
    },
    {
      name: "a share of what the line over a list announces, its figures swapped",
      ...paidBy("2 340"),
      findings: [{ at: "Région", severity: "warning", stated: "2340.00", expected: "2430.00" }],
    },
    {
      name: "more are counted than what each receives makes of the total",
      ...dossier("Article 2 : Une bourse de 450 € est versée à chacun des 12 lauréats, soit 4 950 €."),
      findings: [{ at: "article 2", severity: "warning", stated: "450.00", expected: "412.50" }],
    },
    {
      name: "as many at a price as do not make what they cost",
      ...dossier("Article 2 : Le Département finance 14 licences de 35 €, soit 455 €."),
      findings: [{ at: "article 2", severity: "warning", stated: "35.00", expected: "32.50" }],
    },
    {
      name: "what each receives, a slip of the pen from what the total makes",
      ...dossier("Article 2 : Sont aidés 20 jeunes, 150 € chacun, soit un total de 2 100 €."),
      findings: [{ at: "article 2", severity: "warning", stated: "150.00", expected: "105.00" }],
    },
    {
      name: "a share of what is paid in three times, each on its date",
      ...dossier(
        "Article 2 : L'École reçoit 42 500 €. La subvention est versée en trois fois : 50 % à la signature de la convention, soit 21 250 € ; 30 % au 1er juillet 2026, soit 12 570 € ; le solde de 20 %, soit 8 500 €, au bilan.",
      ),
      findings: [{ at: "12 570", stated: "12570.00", expected: "12750.00" }],
    },
    {
      name: "what is left of a credit, row under row",
      ...dossier(
        "Incidence financière",
        "Autorisation de programme\tMontant\nAP votée\t24 000 €\nAffecté en mai\t11 500 €\nDisponible avant la réunion\t12 500 €\nProposition\t6 750 €\nSolde après la réunion\t5 570 €",
      ),
      findings: [{ at: "Solde", stated: "5570.00", expected: "5750.00" }],
    },
    {
      name: "a slip of the pen in what is paid each month",
      ...dossier("Article 2 : L'attribution s'établit à 1 162 800 € en 2025, ou 97 900 € par mois."),
      findings: [{ at: "article 2", severity: "warning", stated: "97900.00", expected: "96900.00" }],
    },
    {
      name: "what is left of a sum once its share is paid",
      ...dossier(
        "Article 2 : L'aide de 6 750 € est versée à hauteur de 80 % à la signature, soit 5 400 €, et le solde, soit 3 150 €, au bilan.",
      ),
      findings: [{ at: "article 2", stated: "3150.00", expected: "1350.00" }],
    },
    {
      name: "a date of a table on which another part of the sum is paid",
      ...dossier(dates("1 530")),
      findings: [{ at: "Juin", stated: "1530.00", expected: "1350.00" }],
    },
    {
      name: "instalments that the text is to pay",
      ...dossier(
        "Article 2 : De verser cette aide de 6 750 € en trois fois : 50 % en janvier, soit 3 375 € ; 30 % en avril, soit 2 205 € ; le solde de 20 % en juin, soit 1 350 €.",
      ),
      findings: [{ at: "2 205", stated: "2205.00", expected: "2025.00" }],
    },
    {
      name: "instalments of what is called from a town",
      ...dossier(
        "Article 2 : La participation de 6 750 € est appelée en trois fois : 3 375,00 € (50 %) en janvier, 2 205,00 € (30 %) en avril, et le solde de 1 350,00 € en juin.",
      ),
      findings: [{ at: "2 205", stated: "2205.00", expected: "2025.00" }],
    },
    {
      name: "what was taken from an envelope, where the text goes on with what it leaves",
      ...dossier(account("34 540")),
      findings: [{ at: "article 2", severity: "warning", stated: "34540.00", expected: "35440.00" }],
    },
    {
      name: "a year of those that share out a sum, digits swapped",
      ...dossier(years("52 050")),
      findings: [
        {
          at: "exercice",
          severity: "warning",
          stated: "119400.00",
          expected: "121200.00",
          suspects: ["exercice 2027"],
        },
      ],
    },
    {
      name: "one instalment of a list that is not its share of what the others are shares of",
      ...dossier(
        "Article 2 : L'aide de 6 750 € est versée en trois fois : 30 %, soit 2 025 €, à la notification ; 50 %, soit 2 700 €, sur présentation des factures ; le solde, soit 1 350 €, au bilan.",
      ),
      findings: [{ at: "2 700", stated: "2700.00", expected: "3375.00" }],
    },
    {
      name: "an instalment of all that is granted, said before what it comes to",
      ...dossier(
        "Article 2 : L'aide de 6 750 € est versée en deux fois : un acompte de 60 % au démarrage des travaux, soit pour l'ensemble des communes 4 150 €, et le solde, soit 2 700 €, au bilan.",
      ),
      findings: [{ at: "article 2", stated: "4150.00", expected: "4050.00" }],
    },
    {
      name: "a list that leaves out a line of the annex, under the total that counts it",
      ...withLine(
        "L'Atelier | 310",
        listed("Une aide est accordée aux organismes suivants :", "soit au total 9 560 euros."),
      ),
      findings: [{ at: "9 560", severity: "warning", gap: "310.00", message: "il y manque « L'Atelier »" }],
    },
    {
      name: "a list of lines, and its total less than they are",
      ...withLine(
        "L'Atelier | 310",
        listed("Une aide est accordée aux organismes suivants :", "TOTAL : 8 950 euros"),
      ),
      findings: [{ at: "8 950", severity: "error", stated: "8950.00", expected: "9250.00" }],
    },
    {
      name: "a list of fewer than are announced, that lacks the line which its sum counts",
      ...raised("D'abonder les 4 opérations suivantes, pour un total de 133 000 € :", quay, hall, bridge),
      findings: [{ at: "133 000", severity: "warning", gap: "7300.00", message: "il y manque « Lavoir »" }],
    },
    {
      name: "a list under the total of the annex, one amount of which is no line's",
      ...withLine(
        "L'Atelier | 310",
        listed(
          "Une aide est accordée aux organismes suivants :",
          "- Collectif du Port : 250 euros\n\nsoit au total 9 560 euros.",
        ),
      ),
      findings: [
        {
          at: "9 560",
          stated: "9560.00",
          expected: "9500.00",
          message: "à « L'Atelier » (B6, feuille « Annexe 5 »), absent de la liste",
        },
      ],
    },
    {
      name: "a slip of the pen in what a sum is for each of those it counts",
      ...dossier("Article 2 : Le Phare : 38 700 € pour 36 stagiaires, soit 1 057 € par stagiaire."),
      findings: [{ at: "36 stagiaires", severity: "warning", stated: "1057.00", expected: "1075.00" }],
    },
    {
      name: "the same, the year and who they are said too",
      ...dossier(
        "Article 2 : En 2026, les 36 stagiaires du Phare reçoivent 38 700 €, soit 1 057 € par stagiaire, logement compris.",
      ),
      findings: [{ at: "36 stagiaires", severity: "warning", stated: "1057.00", expected: "1075.00" }],
    },
    {
      name: "an average that another count divides",
      ...dossier(
        "Article 2 : Le rapport retient 3 dossiers, 4 440,84 €, soit une aide moyenne de 2 220,42 € par dossier.",
      ),
      findings: [{ at: "aide moyenne", severity: "warning", stated: "2220.42", expected: "1480.28" }],
    },
    {
      name: "digits swapped in what was taken",
      ...dossier(
        "Article 2 : Une somme de 30 000 €, dont 13 500 € ont déjà été votés, est réservée. Il reste 11 200 € à répartir.",
        "Article 3 : Une somme de 90 000 €, dont 31 000 € ont déjà été votés, est réservée. Il reste 77 000 € à répartir.",
      ),
      findings: [
        { at: "article 3", severity: "warning", stated: "77000.00", expected: "59000.00", suspects: [] },
      ],
    },
    {
      name: "a digit of one of the parts of a sum, or of the sum",
      ...dossier(
        "Article 2 : Le plan mobilise 97 700 € : 52 200 € de salaires, 23 000 € de loyers et 25 500 € d'achats.",
      ),
      findings: [
        {
          at: "article 2",
          severity: "warning",
          stated: "97700.00",
          expected: "100700.00",
          diagnosis: "digit-typed-wrong",
        },
      ],
    },
    {
      name: "a sum that is said to be that of all",
      ...dossier(
        "Article 2 : Les loyers sont de 1 210 € pour la halle, 800 € pour le lavoir et 500 € pour le four, soit 3 777 € au total.",
      ),
      findings: [{ at: "article 2", severity: "warning", stated: "3777.00", expected: "2510.00" }],
    },
    {
      name: "a former sum, where the other paragraphs hold",
      ...dossier(
        "Article 2 : Le quartier A mobilise 71 k€ : 50 k€ de salaires et 21 k€ de loyers.",
        "Article 3 : Le quartier B mobilise 63 k€ : 40 k€ de salaires et 23 k€ de loyers.",
        "Article 4 : Le quartier C mobilise 58 k€ : 33 k€ de salaires et 46 k€ de loyers.",
      ),
      findings: [{ at: "article 4", severity: "warning", stated: "58000.00", expected: "79000.00" }],
    },
    {
      name: "a share of what its balance is the rest of, which the annex gives to somebody",
      ...dossier(
        "Article 2 : Le paiement se fait en deux fois : un acompte de 70 %, soit 3 080 €, à la signature, et le solde, soit 1 350 €, au bilan.",
      ),
      findings: [{ at: "article 2", severity: "error", stated: "3080.00", expected: "3150.00" }],
    },
    {
      name: "a line of the annex that is not taken",
      ...dossier(
        "Article 2 : L'enveloppe est de 30 000 €, il a été affecté à ce jour 8 000 €, et la présente séance en prend 7 300 €. Il reste 16 950 € à répartir.",
      ),
      findings: [{ at: "article 2", severity: "warning", stated: "16950.00", expected: "14700.00" }],
    },
    {
      name: "an increase that is none",
      ...dossier("Article 2 : Le forfait passe de 42 000 € à 45 500 €, soit une hausse de 5 100 €."),
      findings: [{ at: "article 2", severity: "error", stated: "5100.00", expected: "3500.00" }],
    },
    {
      name: "a share, which what is left beside it bears out",
      ...dossier(
        "Article 2 : Le Forum reçoit 10 500 €, versés à hauteur de 80 % à la signature, soit 8 000 €, et pour le solde, soit 2 100 €, au bilan.",
      ),
      findings: [{ at: "article 2", severity: "error", stated: "8000.00", expected: "8400.00" }],
    },
    {
      name: "a share of what its bracket says, which the balance beside it bears out",
      ...dossier(
        "Article 2 : Pour 2027, l'acompte (60 % de 45 000 €) s'élèvera à 20 700 € et le solde à 18 000 €.",
      ),
      findings: [{ at: "article 2", severity: "error", stated: "20700.00", expected: "27000.00" }],
    },
    {
      name: "a share that somebody pays of works, beside what others pay",
      ...dossier(
        "Article 2 : Le volet « Voirie » est approuvé : 3 chantiers, 42 510,50 € de travaux, pris en charge à 60 % par le syndicat, soit 25 560,30 €, la part des communes étant de 17 004,20 €.",
      ),
      findings: [{ at: "article 2", severity: "error", stated: "25560.30", expected: "25506.30" }],
    },
    {
      name: "two that make another, as in the other paragraphs",
      ...dossier(
        `Article 2 : ${balance("A", "13 550", "11 500", "25 050")}`,
        `Article 3 : ${balance("B", "26 800", "24 640", "51 440")}`,
        `Article 4 : ${balance("C", "13 725,75", "8 500", "21 725,75")}`,
      ),
      findings: [{ at: "article 4", severity: "warning", stated: "21725.75", expected: "22225.75" }],
    },
    {
      name: "a clause that gives an operation another amount than the sum of the clauses has of it",
      ...engaged("5 200", "12 250"),
      findings: [
        {
          at: "soit un total",
          stated: "12250.00",
          expected: "14950.00",
          message: "SAISON Le Mât",
          suspects: ["programme P13"],
        },
      ],
    },
    {
      name: "what is left once all is shared out, over clauses",
      ...shared("3 050"),
      findings: [{ at: "le reliquat", severity: "warning", stated: "3050.00", expected: "2150.00" }],
    },
  ],
});
