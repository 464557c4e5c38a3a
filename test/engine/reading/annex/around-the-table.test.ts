/** What stands around the lines of a sheet and is no line: numbers of columns, counts, the whole of several tables, what is recalled or taken back. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import type { Annex } from "../../../../src/engine/model";
import { sheetFromText } from "../../../support/sheet-from-text";

function annexOf(...sheets: readonly (readonly [name: string, drawing: string])[]): Annex {
  const reading = readAnnex(
    sheets.map(([name, drawing]) => sheetFromText(drawing, { name })),
    { sheet: null },
  );
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

const read = (drawing: string) => annexOf(["Annexe", drawing]);

/** What each group grants, by its title. */
const granted = ({ themes }: Annex): readonly (readonly [title: string, lines: readonly number[]])[] =>
  themes.flatMap(({ title, operations }) =>
    operations.map(
      (operation) =>
        [
          title || operation.title,
          operation.lines.map(({ amount }) => Number(amount.amount.toFixed())),
        ] as const,
    ),
  );

describe("the row under the titles that numbers the columns is one of them", () => {
  test.each([
    "(1) | (2) | (3) | (4) = (2) x (3)",
    "1 | 2 | 3 | 4 = 2 x 3",
    "A | B | C | D=B*C",
    "(a) | (b) | (c) | (d)",
    "| (a) | (b) | (c)=(a)x(b)",
  ])("%s", (marks) => {
    const annex = read(`
      Bénéficiaire | Dépense éligible | Taux | Montant voté
      ${marks}
      Harmonie de Rue | 4000 | 50% | 2000
      Chorale du Crotoy | 1200 | 50% | 600
      TOTAL | 5200 | | 2600
    `);
    expect(granted(annex).map(([, lines]) => lines)).toEqual([[2000, 600]]);
    expect(annex.unread).toEqual([]);
  });

  test("a line whose name is a letter and figures is not one of them", () => {
    const annex = read(`
      Bénéficiaire | Dépense éligible | Montant voté
      A | 4000 | 2000
      B | 1200 | 600
      TOTAL | 5200 | 2600
    `);
    expect(granted(annex).map(([, lines]) => lines)).toEqual([[2000, 600]]);
  });
});

describe("under the total, a row that says how many there are grants nothing", () => {
  const table = `
    Club | Montant
    Ski de fond | 700
    Luge | 350
    Patin | 420
    TOTAL GÉNÉRAL | 1470
`;
  test.each([
    "Clubs aidés | 3",
    "Dossiers retenus | 3",
    "Demandes accordées | 3",
    "Bénéficiaires soutenus | 3",
    "dont Luge | 350\ndont autres | 1120\n\nNombre de clubs | 3",
  ])("%s", (under) => {
    expect(granted(read(`${table}${under}`)).map(([, lines]) => lines)).toEqual([[700, 350, 420]]);
  });

  test("who is helped as a group is a line where no total stands above", () => {
    const annex = read(`
      Bénéficiaire | Montant
      Ski de fond | 700
      Clubs aidés | 350
      TOTAL GÉNÉRAL | 1050
    `);
    expect(granted(annex).map(([, lines]) => lines)).toEqual([[700, 350]]);
  });
});

test("under a count and a heading that recalls, nothing is granted", () => {
  const annex = read(`
    Commune | Travaux | Aide
    Rue | Halle | 7400
    Ault | Digue | 9100
    TOTAL GÉNÉRAL | | 16500
    Dossiers accordés | | 2
    Pour mémoire : aides anciennes annulées (hors total)
    Poix | Préau de 2021 | -1300
    Roye | Cour de 2020 | -450
  `);
  expect(granted(annex).map(([, lines]) => lines)).toEqual([[7400, 9100]]);
});

describe("what only takes back under the total of the whole, down to what is left, is no theme", () => {
  const table = `
    Code | Commune | Travaux | Aide votée
    Axe 1 : Écoles
    E1 | Rue | Préau | 7400
    E2 | Ault | Cour | 9100
    Total axe 1 | | | 16500
    Axe 2 : Ponts
    P1 | Poix | Passerelle | 4300
    P2 | Roye | Ponceau | 1800
    Total axe 2 | | | 6100
    TOTAL DES AIDES VOTÉES | | | 22600
`;
  test.each([
    "Annulations d'aides anciennes\nA1 | Eu | Lavoir | -1200\nA2 | Gamaches | Four | -300\nTotal des annulations | | | -1500\nEngagement réel (aides moins annulations) | | | 21100",
    "Désengagements\nA1 | Eu | Lavoir | -1200\nA2 | Gamaches | Four | -300\nNet | | | 21100",
  ])("%s", (under) => {
    const annex = read(`${table}\n${under}`);
    expect(granted(annex)).toEqual([
      ["Écoles", [7400, 9100]],
      ["Ponts", [4300, 1800]],
    ]);
  });

  test("what gives as well is one", () => {
    const annex = read(
      `${table}\nAxe 3 : Ajustements\nA1 | Eu | Lavoir | -1200\nA2 | Gamaches | Four | 300\nTotal axe 3 | | | -900`,
    );
    expect(granted(annex)).toHaveLength(3);
  });
});

describe("tables beside one another", () => {
  const tables = (under: string) => `
    MUSIQUE | < | | THÉÂTRE | <
    Association | Montant | | Association | Montant
    Harmonie | 900 | | Masque | 700
    Chorale | 600 | | Tréteaux | 450
    Orphéon | 350 | | |
    Total musique | 1850 | | Total théâtre | 1150
${under}`;

  test.each([
    "\nTOTAL DES AIDES | 3000\n",
    "\n | | | TOTAL DES AIDES | 3000\n",
    "\n | | | TOTAL DES AIDES | 3000\n\nCes aides sont versées en une fois, au vu du bilan de l'année passée.",
  ])("state under one what all come to: %j", (under) => {
    const annex = read(tables(under));
    expect(granted(annex)).toEqual([
      ["MUSIQUE", [900, 600, 350]],
      ["THÉÂTRE", [700, 450]],
    ]);
    expect(annex.grandTotal?.amount.toFixed()).toBe("3000.00");
  });
});

test("under the only total of a table that crosses names with groups, a row that looks back grants nothing", () => {
  const annex = read(`
    Subventions 2026 par domaine
    Association | Musique | Théâtre | Lecture | Ensemble
    Harmonie | 900 | | | 900
    Masque | | 700 | | 700
    Tréteaux | | 450 | | 450
    Bibliothèque | | | 300 | 300
    Total des aides | 900 | 1150 | 300 | 2350
    L'an dernier | 850 | 1000 | 300 | 2150
  `);
  expect(granted(annex).map(([, lines]) => lines)).toEqual([[900], [700, 450], [300]]);
});

test("a table that sums up the lines and one that tells what pays them are both parted from these", () => {
  const annex = read(`
    A - Programme
    Axe | Opération | AP votée | CP 2026
    Eau | Forage | 120000 | 40000
    Eau | Château d'eau | 260000 | 90000
    Routes | Pont | 310000 | 110000
    Routes | Talus | 45000 | 45000
    TOTAL | | 735000 | 285000

    B - Répartition par axe
    Axe | Opérations | AP votée | CP 2026
    Eau | 2 | 380000 | 130000
    Routes | 2 | 355000 | 155000
    Ensemble | 4 | 735000 | 285000

    C - Ressources
    Ressource | | Montant
    Emprunt | | 500000
    Fonds propres | | 235000
    TOTAL | | 735000
  `);
  expect(granted(annex).flatMap(([, lines]) => lines)).toEqual([120000, 260000, 310000, 45000]);
});

describe("sheets of two sittings are not of one vote", () => {
  const sheet = (over: string, ...lines: readonly string[]) => `
    ${over}
    Commune | Travaux | Aide
    ${lines.join("\n    ")}
  `;
  const now = [
    ...["Rue | Halle | 7400", "Ault | Digue | 9100", "Poix | Préau | 8300", "Eu | Four | 2200"],
    ...["Conty | Toit | 3100", "Albert | Lavoir | 4600", "TOTAL | | 34700"],
  ];
  const before = ["Roye | Cour | 1800", "TOTAL | | 1800"];

  test.each([
    ["CP 3 avril", "CP 5 juin", "Aides", "Aides"],
    ["Séance du 3 avril 2026", "Séance du 5 juin 2026", "Aides", "Aides"],
    ["Avril", "Juin", "Réunion du 3 avril 2026", "Réunion du 5 juin 2026"],
    ["Vote 1 (rappel)", "Vote 2", "Aides", "Aides"],
  ])("%s, %s, under « %s » and « %s »", (first, second, one, other) => {
    const annex = annexOf([first, sheet(one, ...before)], [second, sheet(other, ...now)]);
    expect(granted(annex).map(([, lines]) => lines)).toEqual([[7400, 9100, 8300, 2200, 3100, 4600]]);
  });

  test("sheets that follow the same rules, voted on two days, are", () => {
    const annex = annexOf(
      ["Écoles", sheet("Règlement : délibération du 3 avril 2024", ...before)],
      ["Ponts", sheet("Règlement : délibération du 5 juin 2025", ...now)],
    );
    expect(granted(annex).flatMap(([, lines]) => lines)).toEqual([1800, 7400, 9100, 8300, 2200, 3100, 4600]);
  });
});
