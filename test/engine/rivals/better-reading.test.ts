import type { Report } from "../../../src/engine/findings";
import { dossierFrom } from "../../support/drawn-dossier";
import { check } from "../../support/rule-tester";

/** Three themes of two operations: what each operation grants. */
const GRANTED = [
  { title: "Mobilité", operations: [3500, 4100] },
  { title: "Logement", operations: [1200, 800] },
  { title: "Jeunesse", operations: [600, 950] },
] as const;

const euros = (amount: number): string => `${String(amount).replace(/(\d)(?=(\d{3})+$)/g, "$1 ")},00 €`;

/** A deliberation that funds each theme, those of `others` with an amount of their own. */
function deliberation(others: Readonly<Record<number, number>> = {}): string {
  const articles = GRANTED.map(({ title, operations }, i) => {
    const amount = others[i + 1] ?? operations.reduce<number>((sum, each) => sum + each, 0);
    return `Article ${i + 1} : De valider le financement des 2 opérations de la thématique ${i + 1} « ${title} », pour un montant total de ${euros(amount)}.`;
  });
  return ["DECIDE :", ...articles].join("\n\n");
}

const REPORT = [
  "RAPPORT N°12",
  ...GRANTED.flatMap(({ title, operations: [one, two] }, i) => [
    `${i + 1}. ${title}`,
    `2 opérations sont proposées pour un montant total de ${euros(one + two)}.`,
  ]),
  "Il convient de statuer sur cette affaire.",
].join("\n\n");

/** An annex drawn theme by theme: what stands before a theme's, an operation's lines and after. */
function annex(part: {
  readonly header: string;
  readonly theme: (title: string, rank: number) => string;
  readonly operation: (amount: number, rank: number) => readonly string[];
  readonly total: (amount: number) => string;
}): string {
  const rows = GRANTED.flatMap(({ title, operations }, i) => [
    part.theme(title, i + 1),
    ...operations.flatMap((amount, j) => part.operation(amount, j + 1)),
    part.total(operations.reduce<number>((sum, each) => sum + each, 0)),
  ]);
  return [part.header, ...rows].join("\n");
}

function read(sheet: string, documents = { deliberation: deliberation(), report: REPORT }): Report {
  return check(dossierFrom({ sheet, ...documents }));
}

const groups = ({ annex: { themes, operations } }: Report) => [
  themes,
  operations.map(({ computed }) => computed),
];
const alarms = ({ findings }: Report) =>
  findings
    .filter(({ severity }) => severity !== "info")
    .map(({ rule, at }) => [rule, "address" in at ? at.address : at.where]);

const RIGHT = [3, ["3500.00", "4100.00", "1200.00", "800.00", "600.00", "950.00"]];

/** Two columns that their titles tell nothing apart. */
const twoColumns = annex({
  header: "Structure | Montant proposé CP mars | Montant proposé CP juin",
  theme: (title, rank) => `${rank}. ${title}`,
  operation: (amount, rank) => [
    `Opération ${rank} : action`,
    `ADEFI | ${amount - 310} | ${amount - 100}`,
    `Le Relais | 20 | 100`,
    `TOTAL | ${amount - 290} | ${amount}`,
  ],
  total: (amount) => `TOTAL | ${amount - 580} | ${amount}`,
});

/** Titles of operations on rows of their own, and a column that is called as theirs would be. */
const actionColumn = (amountOf: (amount: number) => number = (amount) => amount): string =>
  annex({
    header: "Structure | Dispositif | Montant proposé",
    theme: (title, rank) => `Thématique ${rank} : ${title}`,
    operation: (amount, rank) => [
      `Opération ${rank} : action`,
      `ADEFI | Garde ${rank} | ${amount - 100}`,
      `Le Relais | Accueil ${rank} | 100`,
      `TOTAL | | ${amountOf(amount)}`,
    ],
    total: (amount) => `TOTAL | | ${amount}`,
  });

/** Titles in words that nobody foresaw. */
const unknownWords = annex({
  header: "Structure | Montant proposé",
  theme: (title, rank) => `Cap ${rank} : ${title}`,
  operation: (amount, rank) => [
    `Objectif ${rank} : action`,
    `ADEFI | ${amount - 100}`,
    "Le Relais | 100",
    `TOTAL | ${amount}`,
  ],
  total: (amount) => `TOTAL | ${amount}`,
});

/** A table that says the same again by place, under the annex. */
const byPlace = `${annex({
  header: "Opération | Structure | Montant proposé",
  theme: (title, rank) => `${rank}. ${title}`,
  operation: (amount, rank) => [
    `Opération ${rank} : action | ADEFI | ${amount - 100}`,
    "^ | Le Relais | 100",
    `^ | TOTAL | ${amount}`,
  ],
  total: (amount) => `| TOTAL | ${amount}`,
})}
| TOTAL GENERAL | 11150

Bassin | Dossiers | Montant
Lens | 8 | 8000
Arras | 4 | 3150
`;

test.each([
  ["the column that the documents bear out holds the amounts", twoColumns],
  ["a column named like operations describes the lines under titles of their own", actionColumn()],
  ["headings are at the levels that totals and articles bear out", unknownWords],
  ["a table that repeats the annex is none of its themes", byPlace],
])("%s", (_name, sheet) => {
  const report = read(sheet);
  expect(groups(report)).toEqual(RIGHT);
  expect(alarms(report)).toEqual([]);
});

test("a fault in a sheet read another way is told as in any other", () => {
  const report = read(actionColumn((amount) => (amount === 1200 ? 1210 : amount)));
  expect(groups(report)).toEqual(RIGHT);
  expect(alarms(report)).toEqual([["operation-total", "C16"]]);
});

describe("the column that documents bear out line by line", () => {
  const sheet = `
    Commune | Objet | Soutien du conseil | Subvention d'équilibre
    Commune de Lens | Toiture de l'école | 100 | 410
    Commune d'Arras | Vestiaires du stade | 200 | 920
    Commune de Béthune | Aire de jeux | 350 | 830
    Total | | 650 | 2160
  `;
  const grants = (arras: string) => `DECIDE :

Article 1 : d'attribuer à la commune de Lens un soutien de 100,00 €.

Article 2 : d'attribuer à la commune d'Arras un soutien de ${arras},00 €.

Article 3 : d'attribuer à la commune de Béthune un soutien de 350,00 €.

Article 4 : d'arrêter le montant total des soutiens à 650,00 €.`;

  test.each([
    ["is read", "200", []],
    ["shows the figure that differs", "210", ["article-total"]],
  ])("%s", (_name, arras, told) => {
    const report = check(dossierFrom({ sheet, deliberation: grants(arras) }));
    expect(report.annex.retainedTotal).toBe("650.00");
    expect(alarms(report).map(([rule]) => rule)).toEqual(told);
  });
});

test("of two columns that the documents know as well, the one that more of them give is voted", () => {
  const report = check(
    dossierFrom({
      sheet: `
        Porteur | Projet | Aide publique (50 %) | dont fonds (60 %) | dont pays (40 %)
        La Ruche | Conserverie | 1000 | 600 | 400
        Le Fournil | Four à bois | 2500 | 1500 | 1000
        Vélo Pays | Atelier | 500 | 300 | 200
        Total | | 4000 | 2400 | 1600
      `,
      deliberation: `DECIDE :

Article 1 : d'attribuer à La Ruche un soutien de 400,00 €.

Article 2 : d'attribuer au Fournil un soutien de 1 000,00 €.

Article 3 : d'attribuer à Vélo Pays un soutien de 200,00 €.

Article 4 : d'arrêter le montant total des soutiens à 1 600,00 €.`,
    }),
  );
  expect(report.annex.retainedTotal).toBe("1600.00");
  expect(alarms(report)).toEqual([]);
});

describe("a sheet soundly read keeps its reading", () => {
  const sound = annex({
    header: "Structure | Montant sollicité | Montant proposé",
    theme: (title, rank) => `${rank}. ${title}`,
    operation: (amount, rank) => [
      `Opération ${rank} : action`,
      `ADEFI | ${amount} | ${amount - 100}`,
      "Le Relais | 150 | 100",
      `TOTAL | ${amount + 150} | ${amount}`,
    ],
    total: (amount) => `TOTAL | ${amount + 300} | ${amount}`,
  });

  test.each([
    ["one article", { 1: 7700 }, 1],
    ["two articles", { 1: 7700, 2: 2010 }, 2],
    ["every article", { 1: 7700, 2: 2010, 3: 1650 }, 3],
  ])("with %s wrong", (_name, others, count) => {
    const report = read(sound, { deliberation: deliberation(others), report: REPORT });
    expect(groups(report)).toEqual(RIGHT);
    expect(alarms(report).map(([rule]) => rule)).toEqual(Array(count).fill("article-total"));
  });

  test("though another column would mend one figure", () => {
    const parts = annex({
      header: "Structure | Montant A | Montant B | Montant proposé",
      theme: (title, rank) => `${rank}. ${title}`,
      operation: (amount, rank) => [
        `Opération ${rank} : action`,
        `ADEFI | ${amount - 300} | 200 | ${amount === 600 ? 510 : amount - 100}`,
        `Le Relais | 60 | 40 | 100`,
        `TOTAL | ${amount - 240} | 240 | ${amount}`,
      ],
      total: (amount) => `TOTAL | ${amount - 480} | 480 | ${amount}`,
    });
    const report = read(parts);
    expect(report.annex.operations[4]?.computed).toBe("610.00");
    expect(alarms(report).map(([rule]) => rule)).toEqual(["annex-parts"]);
  });

  test("though a wrong total makes a column that only counts add up better", () => {
    const counted = annex({
      header: "Structure | Effectif | Montant proposé",
      theme: (title, rank) => `${rank}. ${title}`,
      operation: (amount, rank) => [
        `Opération ${rank} : action`,
        `ADEFI | 12 | ${amount - 100}`,
        "Le Relais | 8 | 100",
        `TOTAL | 20 | ${amount === 3500 ? 3600 : amount === 1200 ? 2100 : amount}`,
      ],
      total: (amount) => `TOTAL | 40 | ${amount === 7600 ? 7700 : amount}`,
    });
    const report = read(counted, { deliberation: deliberation({ 3: 1660 }), report: REPORT });
    expect(groups(report)).toEqual(RIGHT);
  });

  test("though its last theme has no article", () => {
    const two = deliberation().split("\n\n").slice(0, -1).join("\n\n");
    const report = read(sound, { deliberation: two, report: REPORT });
    expect(groups(report)).toEqual(RIGHT);
    expect(alarms(report)).toEqual([["article-missing", "C31"]]);
  });
});

/** Grants voted before, of which what is left is voted now: the report recalls each, the deliberation decides what is left. */
const balances = dossierFrom({
  sheet: `
    ORGANISME | SUBVENTION ATTRIBUEE | ACOMPTE VERSE | SOLDE A VERSER
    1. Insertion
    Le Fil      | 28000 | 19600 | 8400
    Le Moulin   | 18000 | 12600 | 5400
    Total Insertion | 46000 | 32200 | 13800
    2. Autonomie
    Bien vieillir | 7600 | 5320 | 2280
    Les Genêts    | 14200 | 9940 | 4260
    Total Autonomie | 21800 | 15260 | 6540
    3. Jeunesse
    Parrainage | 12500 | 8750 | 3750
    MJC        | 6300  | 4410 | 1890
    Total Jeunesse | 18800 | 13160 | 5640
    TOTAL GENERAL | 86600 | 60620 | 25980`,
  deliberation:
    "DECIDE :\n\nArticle 1 : De verser les soldes des subventions rappelées en annexe.\n\n" +
    "Article 2 : Les dépenses sont imputées comme suit :\n\n" +
    "Code opération\tImputation\tLibellé\tDépense\n" +
    "INS-017\t65748/444\tInsertion\t13 800,00\nAUT-004\t65748/4238\tAutonomie\t6 540,00\nJEU-009\t65748/338\tJeunesse\t5 640,00",
  report:
    "RAPPORT\n\nLe Fil : aide de 28 000 €.\n\nLe Moulin : aide de 18 000 €.\n\nBien vieillir : aide de 7 600 €.\n\nLes Genêts : aide de 14 200 €.",
});

test("the column whose sums are decided is voted, whatever the report recalls of another", () => {
  const report = check(balances);
  expect(report.annex.retainedTotal).toBe("25980.00");
  expect(alarms(report)).toEqual([]);
});

test("the column that a deliberation prints line by line is voted, whatever the report lists of another", () => {
  const towns = [
    ["Albens", 5100, 1400, 3700],
    ["Bauges", 2300, 650, 1650],
    ["Cusy", 8400, 2950, 5450],
    ["Drumettaz", 3900, 1120, 2780],
    ["Entrelacs", 7600, 2080, 5520],
  ] as const;
  const sheet = [
    "Commune | Attribution 2024 | Charges | Attribution 2025",
    ...towns.map((row) => row.join(" | ")),
  ];
  const deliberation = [
    "Le conseil arrête comme suit les attributions :",
    ["Commune\tAttribution 2025", ...towns.map(([name, , , now]) => `${name}\t${now}`)].join("\n"),
  ];
  const listed = towns.map(([name, , charges]) => `${name} : ${charges} euros`).join(" ; ");
  const report = check(
    dossierFrom({
      sheet: [...sheet, "Total | 27300 | 8200 | 19100"].join("\n"),
      deliberation: deliberation.join("\n\n"),
      report: `RAPPORT N°12\n\nLes charges transférées sont de 8 200 euros, à savoir : ${listed}.`,
    }),
  );
  expect(report.annex.retainedTotal).toBe("19100.00");
  expect(alarms(report)).toEqual([]);
});

test("of columns of round amounts, the one that the deliberation lists name by name is voted", () => {
  const actions = [
    ["Les Glycines", 6000, 2000, 1000],
    ["Épices et Co", 4000, 1000, 1500],
    ["Planning familial", 3000, 1500, 2000],
    ["Judo de l'Aa", 1500, 500, 1000],
    ["Lire et Dire", 9000, 3000, 500],
    ["Régie Impulsion", 5500, 2500, 3000],
  ] as const;
  const sheet = [
    "Porteur | Ville | Agglomération | Département",
    ...actions.map((row) => row.join(" | ")),
    "TOTAL | 29000 | 10500 | 9000",
  ];
  const list = ["Porteur\tParticipation", ...actions.map(([name, , own]) => `${name}\t${own}`)].join("\n");
  const report = check(
    dossierFrom({
      sheet: sheet.join("\n"),
      deliberation: `Le conseil décide d'attribuer les participations suivantes :\n\n${list}`,
      report: "RAPPORT N°4\n\nVille : 29 000 € ; Agglomération : 10 500 € ; Département : 9 000 €.",
    }),
  );
  expect(report.annex.retainedTotal).toBe("10500.00");
  expect(alarms(report)).toEqual([]);
});

test("a part of the amounts that few lines have is not voted for its sum, where a line is wrong and the totals are not", () => {
  const sheet = `
    STRUCTURE | Montant proposé | dont aide exceptionnelle
    1. Sport
    Vélo      | 4200 |
    Judo      | 2100 | 300
    Boxe      | 1900 |
    Total Sport | 8200 | 300
    2. Culture
    Chorale   | 1030 |
    Théâtre   | 2500 | 700
    Ciné-club | 1500 |
    Total Culture | 5300 | 700`;
  const report = check(
    dossierFrom({
      sheet,
      deliberation:
        "DECIDE :\n\nArticle 1 : D'attribuer les subventions de l'annexe, pour un montant total de 13 500 €.",
      report: "RAPPORT\n\nTotal des subventions exceptionnelles : 1 000 €.",
    }),
  );
  expect(report.annex.retainedTotal).toBe("13230.00");
  expect(alarms(report)).toEqual([["operation-total", "B11"]]);
});

describe("a programme of works, whose titles name no grant", () => {
  const sheet = `
    PROGRAMME 2025
    Secteur | Voie | Localisation | Nature | Km | Estimation TTC | CP 2025 | CP 2026 | Recette commune | Code op.
    Secteur Est
    | VC 3  | Albe | Enrobé   | 4.2 | 504000 | 504000 | 0      |       | RENF25
    | VC 17 | Senn | Traverse | 0.8 | 368000 | 200000 | 168000 | 92000 | TRAV25
    | VC 9  | Brie | Enrobé   | 3.1 | 241000 | 241000 | 0      |       | RENF25
    | | Total Secteur Est | | 8.1 | 1113000 | 945000 | 168000 | 92000 |
    Secteur Ouest
    | VC 12 | Ribe | Enrobé   | 3.4 | 408000 | 408000 | 0      |       | RENF25
    | VC 63 | Lans | Traverse | 0.6 | 276000 | 176000 | 100000 | 69000 | TRAV25
    | VC 5  | Cusy | Traverse | 0.9 | 312000 | 212000 | 100000 | 78000 | TRAV25
    | | Total Secteur Ouest | | 4.9 | 996000 | 796000 | 200000 | 147000 |
    TOTAL PROGRAMME | | | | 13 | 2109000 | 1741000 | 368000 | 239000 |`;
  const deliberation =
    "DECIDE :\n\nArticle 1 : D'affecter les autorisations de programme ci-après :\n\n" +
    "Code opération\tImputation\tLibellé\tAffectation\n" +
    "RENF25\t23151-621\tEnrobés\t1 153 000 €\nTRAV25\t23152-621\tTraverses\t956 000 €\n\t\tTotal\t2 109 000 €\n\n" +
    "Article 2 : De fixer la participation des communes : Senn (92 000 €), Lans (69 000 €), Cusy (78 000 €), soit une recette de 239 000 €.";
  const report = check(dossierFrom({ sheet, deliberation }));

  test("is read by the column that its years add up to, and not by what it brings in", () => {
    expect(report.annex.retainedTotal).toBe("2109000.00");
    expect(report.annex.total).toBe("2109000.00");
  });

  test("alarms nobody", () => expect(alarms(report)).toEqual([]));
});

test("a column of authorisations of programme holds amounts, that a decision may revise", () => {
  const sheet = `
    PROJET | Autorisation de programme votée | Révision | Autorisation de programme révisée
    BUDGET PRINCIPAL
    Halle     | 28000 | 1600  | 29600
    Gymnase   | 18000 | 0     | 18000
    Total     | 46000 | 1600  | 47600
    BUDGET EAU
    Réseaux   | 7600  | 0     | 7600
    Filtres   | 14200 | -3200 | 11000
    Total     | 21800 | -3200 | 18600
    BUDGET PORT
    Digue     | 12500 | 700   | 13200
    Quai      | 6300  | 0     | 6300
    Total     | 18800 | 700   | 19500
    ENSEMBLE  | 86600 | -900  | 85700`;
  const deliberation =
    "DECIDE :\n\nArticle 1 : D'arrêter les autorisations de programme à 85 700 €, dont 47 600 € au budget principal, " +
    "18 600 € au budget eau et 19 500 € au budget port.";
  const report = check(dossierFrom({ sheet, deliberation }));
  expect(report.annex.retainedTotal).toBe("85700.00");
  expect(alarms(report)).toEqual([]);
});

test("an article that says last what the first year pays does not make that year's column the voted one", () => {
  const sheet = `
    Volet | Porteur | Opération | AP proposée | CP 2027 | CP 2028
    V2 | Syndicat du Lac | Ponton public | 64000 | 16000 | 48000
    V1 | Commune d'Argens | Salle des fêtes | 48000 | 12500 | 35500
    V3 | Régie des eaux | Captage | 53000 | 10600 | 42400
    V1 | Foyer rural | Gradins | 31500 | 31500 | 0
    V2 | Commune de Brens | Passerelle | 18400 | 5200 | 13200
    V3 | Commune de Cabris | Réservoir | 22600 | 9400 | 13200
    Total | | | 237500 | 85200 | 152300
  `;
  const article = (volet: number, whole: number, year: number) =>
    `Article ${volet} – Volet V${volet} : une autorisation de programme de ${euros(whole)} est affectée à 2 opérations ; les crédits de paiement 2027 s'élèvent à ${euros(year)}.`;
  const deliberation = [
    "DECIDE :",
    article(1, 79_500, 44_000),
    article(2, 82_400, 21_200),
    article(3, 75_600, 20_000),
    `Article 4 – Le montant total des affectations est de ${euros(237_500)}, dont ${euros(85_200)} de crédits de paiement 2027 et ${euros(152_300)} en 2028.`,
  ].join("\n\n");
  const report = "RAPPORT N°12\n\nLe projet le plus important, celui du syndicat, reçoit 64 000,00 €.";
  const read = check(dossierFrom({ sheet, deliberation, report }));
  expect(read.annex.retainedTotal).toBe("237500.00");
  expect(alarms(read)).toEqual([]);
});

describe("the column that is voted", () => {
  const shares = annex({
    header: "Structure | Coût total éligible | Région | Autres publics",
    theme: (title, rank) => `${rank}. ${title}`,
    operation: (amount, rank) => [
      `Opération ${rank} : action`,
      `ADEFI | ${amount * 3} | ${amount - 100} | ${amount + 130}`,
      `Le Relais | 900 | 100 | 210`,
      `TOTAL | ${amount * 3 + 900} | ${amount} | ${amount + 340}`,
    ],
    total: (amount) => `TOTAL | ${amount * 3 + 1800} | ${amount} | ${amount + 680}`,
  });

  test("is the one whose sums a deliberation decides, whatever words it has for them", () => {
    const decisions = [
      "DECIDE :",
      ...[7600, 2000, 1550].map(
        (amount, i) =>
          `Article ${i + 1} – d'affecter une contrepartie de ${euros(amount)} aux projets retenus ;`,
      ),
      `Article 4 – d'engager en conséquence ${euros(11_150)}.`,
    ].join("\n\n");
    const report = read(shares, { deliberation: decisions, report: "RAPPORT N°12" });
    expect(groups(report)).toEqual(RIGHT);
  });
});

test("the column that comes to the total of all that is granted is voted, where nothing of the one read is known", () => {
  const sheet = `
    Commune | Opération | Coût HT | Participation communale | Fonds de concours
    Albens | Toiture | 92000 | 61600 | 30400
    Bauges | Chaudière | 148500 | 126225 | 22275
    Cusy | Mairie | 67300 | 57205 | 10095
    TOTAL | | 307800 | 245030 | 62770
  `;
  const decided =
    "DECIDE :\n\nArticle 1 : Le montant total des fonds de concours attribués est de 62 770,00 €.";
  expect(groups(check(dossierFrom({ sheet, deliberation: decided })))[1]).toEqual([
    "30400.00",
    "22275.00",
    "10095.00",
  ]);
});

test("what amounts are a rate of is what they help, whatever the documents recall of it", () => {
  const sheet = `
    CANTON D'ALBENS
    Commune | Opération | Montant HT | Taux | Subvention
    Albens | Toiture | 92000 | 0.3 | 27600
    Bauges | Chaudière | 148500 | 0.2 | 29700
    Total canton | | 240500 | | 57300

    CANTON DE CUSY
    Commune | Opération | Montant HT | Taux | Subvention
    Cusy | Mairie | 67300 | 0.4 | 26920
    Drumet | Lavoir | 12400 | 0.5 | 6200
    Total canton | | 79700 | | 33120
  `;
  const rows = (canton: string, ...lines: readonly string[]) =>
    [`Canton ${canton}`, "", "Commune\tOpération\tDépense HT\tTaux\tAide", ...lines, ""].join("\n");
  const deliberation = [
    "DECIDE :\n",
    "Article 1 : d'attribuer les aides des tableaux ci-dessous, pour 90 420 €.\n",
    rows(
      "d'Albens",
      "Albens\tToiture\t92 000 €\t30 %\t27 600 €",
      "Bauges\tChaudière\t148 500 €\t20 %\t29 700 €",
    ),
    rows("de Cusy", "Cusy\tMairie\t67 300 €\t40 %\t26 920 €", "Drumet\tLavoir\t12 400 €\t50 %\t6 200 €"),
  ].join("\n");
  const { annex } = check(dossierFrom({ sheet, deliberation }));
  expect(annex.retainedTotal).toBe("90420.00");
});

describe("a follow-up of credits beside the annex", () => {
  const sheet = `
    Commune | Chantier | Montant HT | Financement du syndicat | Participation communale
    Opération 71 : Renforcement
    Albens  | Poste Bourg  | 40000 | 32000 | 8000
    Bauges  | Poste Moulin | 25000 | 20000 | 5000
    Total Renforcement | | 65000 | 52000 | 13000
    Opération 72 : Effacement
    Cusy    | Traverse     | 90000 | 54000 | 36000
    Drumet  | Place        | 50000 | 30000 | 20000
    Total Effacement | | 140000 | 84000 | 56000
    Opération 73 : Éclairage
    Entrelac | Avenue      | 20000 | 7000  | 13000
    Feigères | Lotissement | 10000 | 3500  | 6500
    Total Éclairage | | 30000 | 10500 | 19500
    TOTAL | | 235000 | 146500 | 88500`;
  const followed = (left: number) => `
    Opération | Libellé | Imputation | Crédits ouverts | Déjà engagé | Présente tranche | Solde disponible
    71 | Renforcement | 21/01/21534  | 100000 | 20000 | 52000 | 28000
    72 | Effacement   | 21/01/21534  | 120000 | 10000 | 84000 | ${left}
    73 | Éclairage    | 20/512/20418 | 30000  | 0     | 10500 | 19500
    Total | | | 250000 | 30000 | 146500 | 73500`;
  const deliberation =
    "DECIDE :\n\nArticle 1 : D'approuver les travaux de la tranche, et de fixer la participation des communes à 88 500,00 €.";
  const dossier = (left: number) =>
    check(dossierFrom({ sheet, sheets: { Suivi: followed(left) }, deliberation }));

  test("tells by what it charges which column is voted, whatever the titles", () => {
    const report = dossier(26_000);
    expect(report.annex.retainedTotal).toBe("146500.00");
    expect(alarms(report)).toEqual([]);
  });

  test("and is held to its own balances", () => {
    expect(alarms(dossier(62_000))).toHaveLength(1);
  });
});

test("sums of each sheet, and of themes of one title over them, tell the column that is voted", () => {
  const titles = "Projet | Association | Part Ville | Part Agglo";
  const sheet = `
    ${titles}
    Pilier Emploi
    Chantier | Le Tremplin | 1100 | 2300
    Auto-école | Mob'Actions | 900 | 1700
    Pilier Habitat
    Loyers | Le Toit | 800 | 1250`;
  const sheets = {
    Senn: `
    ${titles}
    Pilier Emploi
    Garage | Le Relais | 750 | 3140
    Pilier Habitat
    Visites | Soliha | 620 | 1880
    Charges | Le Toit | 410 | 960`,
    Ribe: `
    ${titles}
    Pilier Emploi
    Forum | Le Tremplin | 530 | 1490
    Pilier Habitat
    Rénovation | Compagnons | 470 | 2020
    Énergie | Soliha | 380 | 1160`,
  };
  const deliberation = `DÉCIDE :

Article 1 : d'attribuer les aides de l'Agglomération par quartier : Albe, 5 250 € ; Senn, 5 980 € ; Ribe, 4 670 €.

Article 2 : de répartir ces aides ainsi : Emploi, 8 630 € ; Habitat, 7 270 €.`;
  expect(check(dossierFrom({ sheet, sheets, deliberation })).annex.retainedTotal).toBe("15900.00");
});
