import { testRule } from "../../support/rule-tester";

/** Grants of one sitting, each charged to an account and counted in a sector. */
const sheet = (accounts: readonly string[], sectors: readonly string[]): string => `
  Structure             | Secteur | Imputation | Montant
  Ballet urbain         | ${sectors[0] ?? ""} | ${accounts[0] ?? ""} | 4000
  Scène des Docks       | ${sectors[1] ?? ""} | ${accounts[1] ?? ""} | 6620
  Commune de Rivèle     | ${sectors[2] ?? ""} | ${accounts[2] ?? ""} | 2250
  Jazz sous les platanes| ${sectors[3] ?? ""} | ${accounts[3] ?? ""} | 3175
  Maison du conte       | ${sectors[4] ?? ""} | ${accounts[4] ?? ""} | 1510
  Bouquinistes          | ${sectors[5] ?? ""} | ${accounts[5] ?? ""} | 2250
  TOTAL                 |  |  | 19805`;

const ACCOUNTS = ["65748-311", "65748-311", "657341-311", "65748-316", "65748-316", "657341-311"];
const SECTORS = ["Plateau", "Plateau", "Vallée", "Vallée", "Lac", "Lac"];
const withOne = (all: readonly string[], rank: number, one: string): readonly string[] =>
  all.map((own, at) => (at === rank ? one : own));

const decision = (...lines: readonly string[]): string => `Délibération n° 12

Le Bureau décide d'attribuer aux organismes de l'annexe des subventions pour 19 805 €.

${lines.join("\n")}
`;

const byAccount = decision(
  "La dépense est répartie ainsi :",
  "- 65748-311 : 10 620 €",
  "- 657341-311 : 4 500 €",
  "- 65748-316 : 4 685 €",
);
const bySector = decision("Le Plateau reçoit 10 620 €, la Vallée 5 425 € et le Lac 3 760 €.");

/** The same, each of a class that a number tells, under its title. */
const classed = (title: string, numbers: readonly (number | string)[]): string => `
  Structure             | Montant | ${title}
  Ballet urbain         | 4000 | ${numbers[0] ?? 0}
  Scène des Docks       | 6620 | ${numbers[1] ?? 0}
  Commune de Rivèle     | 2250 | ${numbers[2] ?? 0}
  Jazz sous les platanes| 3175 | ${numbers[3] ?? 0}
  Maison du conte       | 1510 | ${numbers[4] ?? 0}
  Bouquinistes          | 2250 | ${numbers[5] ?? 0}
  TOTAL                 | 19805 |`;

/** What each class comes to, as a document calls them: by the word of the title, in full, and the number. */
const byClass = (word: string) =>
  decision(
    "La dépense est répartie ainsi :",
    `- ${word} 3 : 10 620 € ;`,
    `- ${word} 7 : 4 500 € ;`,
    `- ${word} 12 : 4 685 €.`,
  );
const CLASSES = [3, 3, 7, 12, 12, 7];
const MISPLACED = [3, 3, 7, 3, 12, 7];
const TITLES = [
  ["N° délib.", "délibération n°"],
  ["Lot", "lot"],
  ["Numéro de canton", "canton"],
  ["Axe n°", "axe"],
] as const;

/** The same, whose accounts stand in brackets behind the names, and works of which sums are given without tax and with it. */
const bracketed = (fourth: string): string => `
  Structure | Montant
  Ballet urbain (compte 65748) | 4000
  Scène des Docks (compte 65748) | 6620
  Commune de Rivèle (compte 657341) | 2250
  Jazz sous les platanes (compte ${fourth}) | 3175
  Maison du conte (compte 65736) | 1510
  Bouquinistes (compte 657341) | 2250
  TOTAL | 19805`;
const works = (third: number): string => `
  Voie | Compte | Montant HT | TVA | Montant TTC
  Rue du Puits | 2151 | 10000 | 2000 | 12000
  Rue Haute | 2151 | 4000 | 800 | 4800
  Rue Basse | ${third} | 2500 | 500 | 3000
  Le Mail | 2152 | 6000 | 1200 | 7200
  Square | 2128 | 1500 | 300 | 1800
  TOTAL | | 24000 | 4800 | 28800`;
const worksVoted = `Délibération n° 8

Le conseil approuve le programme de 24 000 € HT, soit 28 800 € TTC, réparti ainsi :

- compte 2151 « Voirie » : 14 000 € HT, 16 800 € TTC ;

- compte 2152 « Installations » : 8 500 € HT, soit 10 200 € TTC ;

- compte 2128 « Terrains » : 1 500 € HT et 1 800 € TTC.
`;

/** Grants by sector, each under its own total, with the sector's first letters on each row. */
const bySectors = (codes: readonly string[]): string => `
  Secteur | Association | Attribué
  ${codes[0] ?? ""} | École de musique | 19000
  ${codes[1] ?? ""} | Ciné-club | 5800
  ${codes[2] ?? ""} | Chorale | 1200
  | Total Culture | 26000
  ${codes[3] ?? ""} | Football Club | 8000
  ${codes[4] ?? ""} | Handball | 6300
  ${codes[5] ?? ""} | Judo | 1900
  | Total Sport | 16200
  | Total général | 42200`;
const sectorsVoted =
  "Délibération n° 3\n\nLe conseil décide d'attribuer les subventions de l'annexe, pour un montant total de 42 200 €.\n";

testRule("line-group", {
  valid: [
    {
      name: "two groups said in one sentence, the sum of one being the other's with a line more",
      sheet: `
        Structure       | Secteur | Montant
        Amicale         | Social  | 1300
        Secours du Val  | Social  | 2100
        Comité des fêtes| Culture | 8200
        Football        | Sport   | 4950
        Judo            | Sport   | 1150
        TOTAL           |         | 17700`,
      deliberation: decision(
        "17 700 € sont attribués, dont 6 100 € pour le sport et 8 200 € pour la culture.",
        "Le Secours du Val reçoit 2 100 €, le surplus du secteur social, soit 1 300 €, allant à l'Amicale.",
      ).replace("19 805", "17 700"),
    },
    ...TITLES.map(([title, word]) => ({
      name: `classes by number, as a document adds them up: ${title}`,
      sheet: classed(title, CLASSES),
      deliberation: byClass(word),
    })),
    {
      name: "classes by number, and others of the same numbers",
      sheet: classed("Lot", MISPLACED),
      deliberation: byClass("lotissement"),
    },
    {
      name: "what is counted is no class",
      sheet: classed("Nombre de séances", MISPLACED),
      deliberation: byClass("séances"),
    },
    {
      name: "accounts in brackets, as a sentence adds them up",
      sheet: bracketed("65736"),
      deliberation: decision(
        "soit 10 620 € au compte 65748, 4 500 € au compte 657341 et 4 685 € au compte 65736.",
      ),
    },
    {
      name: "where those named have their seat, and not where they act",
      sheet: `
        Structure | Montant
        Ballet urbain (Nancy) | 4000
        Scène des Docks (Metz) | 6620
        Les Amis du Puits (Nancy) | 2250
        Jazz sous les platanes (Metz) | 3175
        Maison du conte (Toul) | 1510
        Bouquinistes (Toul) | 2250
        TOTAL | 19805`,
      deliberation: decision(
        "Les projets se tiennent à Nancy pour 7 760 €, à Metz pour 9 795 € et à Toul pour 2 250 €.",
      ),
    },
    { name: "works by account, without tax and with it", sheet: works(2152), deliberation: worksVoted },
    {
      name: "first letters of the part that lines stand in",
      sheet: bySectors(["CULT", "CULT", "CULT", "SPOR", "SPOR", "SPOR"]),
      deliberation: sectorsVoted,
    },
    {
      name: "a column that says something else than the parts",
      sheet: bySectors(["Nord", "Nord", "Sud", "Sud", "Sud", "Sud"]),
      deliberation: sectorsVoted,
    },
    {
      name: "whole words: what who receives does",
      sheet: bySectors(["Culture", "Culture", "Culture", "Sport", "Culture", "Sport"]),
      deliberation: sectorsVoted,
    },
    {
      name: "two lines that other letters say: the column may say something else",
      sheet: bySectors(["CULT", "CULT", "SPOR", "SPOR", "SPOR", "CULT"]),
      deliberation: sectorsVoted,
    },
    {
      name: "accounts as the deliberation adds them up",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: byAccount,
    },
    { name: "sectors as a sentence adds them up", sheet: sheet(ACCOUNTS, SECTORS), deliberation: bySector },
    {
      name: "one sector's amount is another than its lines', by the amount of no line",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision("Le Plateau reçoit 10 620 €, la Vallée 5 245 € et le Lac 3 940 €."),
    },
    {
      name: "a figure alone, of one sector",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision("Le Plateau reçoit 6 620 € de plus que l'an dernier."),
    },
    {
      name: "another column of the same names bears the figures out: where the action takes place, and not the seat",
      sheet: `
        Structure | Siège | Lieu d'action | Montant
        ADEFI     | Nord  | Nord          | 4000
        Le Relais | Nord  | Nord          | 6620
        APSA      | Nord  | Sud           | 3175
        Tandem    | Sud   | Sud           | 1510
        UDAF      | Sud   | Sud           | 2250
        TOTAL     |       |               | 17555`,
      deliberation:
        "Délibération n° 4\n\nLe Bureau attribue 17 555 € aux structures de l'annexe : 10 620 € au Nord et 6 935 € au Sud.\n",
    },
    {
      name: "a group of one letter, and a verb",
      sheet: sheet(ACCOUNTS, ["A", "A", "B", "B", "C", "C"]),
      deliberation: decision(
        "Catégorie A : 10 620 €.",
        "Catégorie B : 5 425 €.",
        "Pour le même objet, la Région a prévu 1 510 €.",
      ),
    },
    {
      name: "a place whose name another begins with",
      sheet: sheet(ACCOUNTS, ["Nord", "Nord", "Sud", "Sud", "Centre", "Centre"]),
      deliberation: decision(
        "Le Nord reçoit 10 620 € et le Centre 3 760 €. La Région Sud-Loire apporte 3 175 €.",
      ),
    },
    {
      name: "what was shared out before",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision(
        "L'an dernier, le Plateau recevait 12 130 €, la Vallée 5 425 € et le Lac 2 250 €.",
      ),
    },
    {
      name: "another document bears out where the line stands",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 3, "Plateau")),
      deliberation: bySector,
      report: "Rapport\n\nPar secteur : Plateau 13 795 €, Vallée 2 250 €, Lac 3 760 €.\n",
    },
  ],
  invalid: [
    ...TITLES.map(([title, word]) => ({
      name: `a class by number, as a document adds them up: ${title}`,
      sheet: classed(title, MISPLACED),
      deliberation: byClass(word),
      findings: [{ at: "C5", severity: "warning" as const, suspects: ["C5"], message: `« ${title} 12 »` }],
    })),
    {
      name: "a class by number, typed as text",
      sheet: classed(
        "Lot",
        MISPLACED.map((one) => `"${one}"`),
      ),
      deliberation: byClass("lot"),
      findings: [{ at: "C5", severity: "warning", suspects: ["C5"], message: "« Lot 12 »" }],
    },
    {
      name: "an account in brackets",
      sheet: bracketed("65748"),
      deliberation: decision(
        "soit 10 620 € au compte 65748, 4 500 € au compte 657341 et 4 685 € au compte 65736.",
      ),
      findings: [{ at: "A5", severity: "warning", suspects: ["A5"], message: "65736" }],
    },
    {
      name: "an account of works whose sums are given without tax and with it",
      sheet: works(2151),
      deliberation: worksVoted,
      findings: [{ at: "B4", severity: "warning", suspects: ["B4"], message: "2152" }],
    },
    {
      name: "the letters of another part than the one it stands in",
      sheet: bySectors(["CULT", "CULT", "CULT", "SPOR", "CULT", "SPOR"]),
      deliberation: sectorsVoted,
      findings: [{ at: "A7", severity: "warning", suspects: ["A7"], message: "SPOR" }],
    },
    {
      name: "an account copied from another row",
      sheet: sheet(withOne(ACCOUNTS, 3, "65748-311"), SECTORS),
      deliberation: byAccount,
      findings: [{ at: "C5", severity: "warning", suspects: ["C5"], message: "65748-316" }],
    },
    {
      name: "an account that no document gives",
      sheet: sheet(withOne(ACCOUNTS, 0, "65748-331"), SECTORS),
      deliberation: byAccount,
      findings: [{ at: "C2", severity: "warning", suspects: ["C2"], message: "65748-311" }],
    },
    {
      name: "a sector, as a sentence adds them up",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 4, "Plateau")),
      deliberation: bySector,
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"], message: "Lac" }],
    },
    {
      name: "two sectors of three, where a document gives two",
      sheet: sheet(ACCOUNTS, withOne(SECTORS, 4, "Vallée")),
      deliberation: decision("Le Plateau reçoit 10 620 €, la Vallée 5 425 €, le Lac 3 760 €."),
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"] }],
    },
    {
      name: "one of two lines with the same amount",
      sheet: sheet(ACCOUNTS, SECTORS),
      deliberation: decision(
        "La dépense est répartie ainsi :",
        "- 65748-311 : 10 620 €",
        "- 657341-311 : 2 250 €",
        "- 65748-316 : 6 935 €",
      ),
      findings: [{ at: "C4", severity: "warning", suspects: [], message: "2" }],
    },
    {
      name: "a recapitulation of the sheet counts the line elsewhere",
      sheet: `${sheet(ACCOUNTS, withOne(SECTORS, 4, "Plateau"))}

  Récapitulatif par secteur
  Secteur | Montant
  Plateau | 10620
  Vallée  | 5425
  Lac     | 3760
  Total   | 19805`,
      deliberation: decision("Ces sommes sont versées en une fois."),
      findings: [{ at: "B6", severity: "warning", suspects: ["B6"], message: "Lac" }],
    },
  ],
});
