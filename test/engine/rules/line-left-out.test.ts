import { testRule } from "../../support/rule-tester";

const SHEET = `
  COMMUNE            | OBJET             | SUBVENTION
  Vaudreville        | toiture           | 4200
  Ménesqueville      | vitraux           | 3150
  Corneuil           | chauffage         | 8900
  Tourneboisset      | mise aux normes   | 5600
  Amfreville-la-Mi   | salle des fêtes   | 2450
  Perriers-sur-Bolbec| préau             | 6700
  TOTAL              |                   | 31000`;

const list = (...items: readonly string[]): string =>
  [
    "Article 1 : une enveloppe de 31 000 €, dont 20 000 € de crédits nouveaux, est répartie comme suit :",
    ...items,
  ].join("\n");

const ITEMS = [
  "- Vaudreville : 4 200 €",
  "- Ménesqueville : 3 150 €",
  "- Corneuil : 8 900 €",
  "- Tourneboisset : 5 600 €",
  "- Amfreville-la-Mi : 2 450 €",
];

const longer = (total: string, ...more: readonly string[]): string =>
  [
    "Sont attribués :",
    ...ITEMS,
    "- Perriers-sur-Bolbec : 6 700 €",
    ...more,
    `soit un total de ${total} €.`,
  ].join("\n");

testRule("line-left-out", {
  valid: [
    {
      name: "every line is given",
      sheet: SHEET,
      deliberation: list(...ITEMS, "- Perriers-sur-Bolbec : 6 700 €"),
    },
    {
      name: "the one that is not given is spoken of",
      sheet: SHEET,
      deliberation: list(...ITEMS, "La commune de Perriers-sur-Bolbec recevra le reste."),
    },
    {
      name: "its amount is given under another name",
      sheet: SHEET,
      deliberation: list(...ITEMS, "- le préau de l'école : 6 700 €"),
    },
    {
      name: "what may be its amount, miswritten, is given under another name",
      sheet: SHEET,
      deliberation: list(...ITEMS, "- le préau de l'école : 7 600 €"),
    },
    {
      name: "the amount of several is given once",
      sheet: `
        CLUB       | SUBVENTION
        Aviron     | 1000
        Badminton  | 1000
        Canoë      | 1000
        Danse      | 1000
        Escrime    | 2350
        Football   | 1800
        TOTAL      | 8150`,
      deliberation:
        "Article 1 : 8 150 € sont attribués aux clubs. Aviron, badminton, canoë et danse reçoivent 1 000 €, le football 1 800 €.",
    },
    {
      name: "its amount is given in parts that the annex holds",
      sheet: `
        COMMUNE            | CREDITS 2026 | CREDITS 2027 | SUBVENTION
        Vaudreville        | 4200         |              | 4200
        Ménesqueville      | 3150         |              | 3150
        Corneuil           | 8900         |              | 8900
        Tourneboisset      | 5600         |              | 5600
        Vallée de la Sorne | 2500         | 2500         | 5000
        TOTAL              | 24350        | 2500         | 26850`,
      deliberation:
        "Article 1 : 26 850 € sont attribués : Vaudreville, 4 200 € ; Ménesqueville, 3 150 € ; Corneuil, 8 900 € ; Tourneboisset, 5 600 € ; CCVS, 2 500 € en 2026 et 2 500 € en 2027.",
    },
    {
      name: "those with whom a later article makes a convention",
      sheet: SHEET,
      deliberation: `DÉCIDE

1. arrête à 31 000 € les subventions de l'année ;

2. impute la dépense au chapitre 204 ;

3. approuve les conventions avec Corneuil (8 900 €), Perriers-sur-Bolbec (6 700 €), Tourneboisset (5 600 €), Vaudreville (4 200 €) et Ménesqueville (3 150 €).`,
    },
    { name: "several are left out", sheet: SHEET, deliberation: list(...ITEMS.slice(1)) },
    {
      name: "the whole is not given",
      sheet: SHEET,
      deliberation: ["Sont aidées notamment :", ...ITEMS].join("\n"),
    },
    { name: "a list gives what the lines do", sheet: SHEET, deliberation: longer("31 000") },
    {
      name: "a list gives nothing to one more, whom the annex gives nothing",
      sheet: SHEET.replace("  TOTAL ", "  Touffreville | clocher | 0\n  TOTAL "),
      deliberation: longer("31 000", "- Touffreville : 0 €"),
    },
    {
      name: "a list gives two more",
      sheet: SHEET,
      deliberation: longer("33 300", "- Saint-Aubin : 1 300 €", "- Le Thil : 1 000 €"),
    },
  ],
  invalid: [
    {
      name: "a line that a list under the whole lacks",
      sheet: SHEET,
      deliberation: list(...ITEMS),
      findings: [{ at: "31 000 €", severity: "warning", message: "« Perriers-sur-Bolbec »" }],
    },
    {
      name: "a line that an enumeration lacks",
      sheet: SHEET,
      deliberation: `Le conseil attribue 31 000 € : Vaudreville 4 200 €, Ménesqueville 3 150 €, Tourneboisset 5 600 €, Amfreville-la-Mi 2 450 €, Perriers-sur-Bolbec 6 700 €.`,
      findings: [{ at: "31 000 €", severity: "warning", message: "« Corneuil »" }],
    },
    {
      name: "a line that the annex lacks, which a list gives with all of its own, as much as another of them",
      sheet: SHEET,
      deliberation: longer("34 150", "- Saint-Aubin : 3 150 €"),
      findings: [{ at: "Saint-Aubin : 3 150 €", severity: "warning", message: "ligne ne porte" }],
    },
    {
      name: "a grant beside all lines, in another order, where what they come to with it stands above",
      sheet: SHEET,
      deliberation: `Le conseil décide de soutenir 7 communes et d'y affecter 35 000 €.

DÉCIDE d'attribuer :
2 450 € à Amfreville-la-Mi
5 600 € à Tourneboisset
4 000 € à Saint-Aubin
8 900 € à Corneuil
3 150 € à Ménesqueville
6 700 € à Perriers-sur-Bolbec
4 200 € à Vaudreville`,
      findings: [{ at: "4 000 € à Saint-Aubin", severity: "warning", message: "ligne ne porte" }],
    },
    {
      name: "one in the middle of a list that its sum ends, told once",
      sheet: SHEET,
      deliberation: `Sont attribués :
- Vaudreville : 4 200 €
- Ménesqueville : 3 150 €
- Saint-Aubin : 4 000 €
- Corneuil : 8 900 €
- Tourneboisset : 5 600 €
- Amfreville-la-Mi : 2 450 €
- Perriers-sur-Bolbec : 6 700 €
soit un total de 35 000 €.`,
      findings: [{ at: "Saint-Aubin : 4 000 €", severity: "warning", message: "ligne ne porte" }],
    },
  ],
});
