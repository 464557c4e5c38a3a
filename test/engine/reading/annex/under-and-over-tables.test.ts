/** What stands under a table to say what its total is made of, and titles whose corner is left blank. */
import { readAnnex } from "../../../../src/engine/reading/annex";
import type { Annex } from "../../../../src/engine/model";
import { sheetFromText } from "../../../support/sheet-from-text";

function annexOf(sheet: string): Annex {
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

const amounts = ({ themes }: Annex) =>
  themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) => lines.map(({ amount }) => amount.amount.toFixed())),
  );

describe("under its total, a table may say what this is made of: no line grants it", () => {
  const table = `
    Site | Commune | Déjà voté en mars | Montant proposé (+/-) | Total après
    Halle | Lussac | 40000 | 3500 | 43500
    Digue | Vernay | 22000 | -4200 | 17800
    Serre | Lussac | 0 | 9000 | 9000
    Quai | Le Gué | 8000 | -1300 | 6700
    TOTAL | | 70000 | 7000 | 77000
`;
  const own = ["3500.00", "-4200.00", "9000.00", "-1300.00"];

  test.each([
    [
      "rises and falls",
      "Hausses (1) | | | 3500\nBaisses (2) | | | -5500\nNouvelle (1) | | | 9000\nSolde net | | | 7000",
    ],
    ["what pays it", "dont fonds propres | | | 4500\ndont emprunt | | | 2500\nEnsemble | | | 7000"],
    ["two instalments", "En juin | | | 5000\nEn octobre | | | 2000\nSoit | | | 7000"],
  ])("%s", (_, under) => {
    const annex = annexOf(`${table}\n${under}`);
    expect([amounts(annex), annex.unread.length]).toEqual([own, under.split("\n").length]);
  });
});

describe("what stands under a table, or beside it, and says again what it comes to, grants nothing", () => {
  const clubs = `
    Rang | Club | Secteur | Fonctionnement | Équipement | Total voté | Reprise 2025 | Net à verser
    1 | Rugby de Senn | Centre | 9150 | 2500 | 11650 | | 11650
    2 | Handball d'Arcy | Nord | 6400 | 1500 | 7900 | | 7900
    3 | Tennis de Senn | Centre | 5400 | 0 | 5400 | -150 | 5250
    4 | Canoë du Gué | Sud | 1900 | 3400 | 5300 | | 5300
    5 | Basket d'Arcy | Nord | 2900 | 800 | 3700 | -200 | 3500
     | TOTAL GÉNÉRAL | | 25750 | 8200 | 33950 | -350 | 33600
`;
  const sectors = `
     | Voté par secteur | | Fonctionnement | Équipement | Total voté
     | Secteur Nord | | 9300 | 2300 | 11600
     | Secteur Centre | | 14550 | 2500 | 17050
     | Secteur Sud | | 1900 | 3400 | 5300
     | Total voté | | 25750 | 8200 | 33950
`;
  const again = `
     | Total voté | | | | 33950
     | Reprises | | | | -350
     | Net à verser | | | | 33600
`;
  const own = ["11650.00", "7900.00", "5400.00", "5300.00", "3700.00"].sort();

  test.each([
    ["groups called by what they are", `${clubs}\n${sectors}`],
    ["the figures of its totals", `${clubs}\n${again}`],
    ["both", `${clubs}\n${sectors}\n${again}`],
  ])("%s", (_, sheet) => expect([...amounts(annexOf(sheet))].sort()).toEqual(own));

  test("other figures do", () =>
    expect(amounts(annexOf(`${clubs}\n${again.replace("33600", "36300")}`))).not.toHaveLength(own.length));

  test("themes called by their numbers, and dashes for nothing, in thousands", () => {
    const annex = annexOf(`
      Programme pluriannuel | | | | | En milliers d'euros
      Opération | AP votée | CP 2026 | CP 2027 | | Chapitre | AP | CP 2026 | CP 2027
      Total général | 1236000 | 796000 | 440000 | | 20 Études | 225 | 105 | 120
       | | | | | 21 Acquisitions | 1011 | 691 | 320
      Chapitre 20 - Études | | | | | Total | 1236 | 796 | 440
      Schéma d'assainissement | 180000 | 60000 | 120000
      Étude des berges | 45000 | 45000 | -
      Sous-total chapitre 20 | 225000 | 105000 | 120000
      Chapitre 21 - Acquisitions
      Bennes à ordures | 640000 | 320000 | 320000
      Véhicules électriques | 371000 | 371000 | -
      Sous-total chapitre 21 | 1011000 | 691000 | 320000
    `);
    expect(amounts(annex)).toEqual(["180000.00", "45000.00", "640000.00", "371000.00"]);
  });
});

test("titles parted by the next row are one header with it, though the first column has none in the first", () => {
  const annex = annexOf(`
    Contributions 2026 (€)
     | Fonctionnement | Investissement | Total | Appels de fonds | <
    EPCI | 1,85 € × pop. | 110 € × prises | dû 2026 | 15 mars (60 %) | 15 juin (40 %)
    CA du Lac | 76312.5 | 259600 | 335912.5 | 201547.5 | 134365
    CC du Gué | 32967 | 162800 | 195767 | 117460.2 | 78306.8
    CC du Pré | 23051 | 101200 | 124251 | 74550.6 | 49700.4
    TOTAL | 132330.5 | 523600 | 655930.5 | 393558.3 | 262372.2
  `);
  const names = annex.themes.flatMap(({ operations }) =>
    operations.flatMap(({ lines }) => lines.map(({ beneficiary }) => beneficiary?.value)),
  );
  expect([names, amounts(annex)]).toEqual([
    ["CA du Lac", "CC du Gué", "CC du Pré"],
    ["335912.50", "195767.00", "124251.00"],
  ]);
});

describe("under the total of a sheet, what is only recalled is no line, whatever sheets follow", () => {
  const sheet = (name: string, under: string) =>
    sheetFromText(
      `Association | Décision | Montant\nHarmonie ${name} | Accordé | 900\nChorale ${name} | Accordé | 600\nTotal | | 1500\n${under}`,
      { name },
    );

  test.each([
    "p.m. avance à l'Harmonie, comprise ci-dessus | | 400",
    "Pour mémoire, avance versée à la Chorale | | 250",
    "Avance de mai à l'Harmonie (comprise ci-dessus) | | 400",
    "Crédits ouverts | | 2000",
  ])("%s", (under) => {
    const sheets = [sheet("Sport", ""), sheet("Culture", under), sheet("Social", "")];
    const reading = readAnnex(sheets, { sheet: ["Sport", "Culture", "Social"] });
    if (reading.kind !== "read") throw new Error(reading.kind);
    expect(amounts(reading.annex)).toEqual(Array.from({ length: 3 }, () => ["900.00", "600.00"]).flat());
    expect(reading.annex.unread).toHaveLength(1);
  });

  test("another grant is one", () => {
    const sheets = [
      sheet("Sport", ""),
      sheet("Culture", "Mémoire vive | Accordé | 400"),
      sheet("Social", ""),
    ];
    const reading = readAnnex(sheets, { sheet: ["Sport", "Culture", "Social"] });
    if (reading.kind !== "read") throw new Error(reading.kind);
    expect(amounts(reading.annex)).toContain("400.00");
  });
});

describe("a summary is known by what its figures and names are, whatever levels sum them up and however they are written", () => {
  const lines = ["1 240,00", "860,50", "3 400,00", "2 150,00", "975,00"];
  const own = ["1240.00", "860.50", "3400.00", "2150.00", "975.00"];
  const told = (sheet: string) => {
    const { recapitulated = [], grandTotal, unread, ...annex } = annexOf(sheet);
    return [
      amounts({ ...annex, grandTotal, unread }),
      recapitulated.map(({ name, total, lines: summed }) => [name, total.amount.toFixed(), summed.length]),
      grandTotal?.amount.toFixed(),
      unread.length,
    ];
  };
  const clubs = `
    Rang | Disp. | Bénéficiaire | Aide accordée
     | "1.1" | Écoles de voile
    01 | "1.1" | CN Tréveur | ${lines[0]}
    02 | "1.1" | Voile Ploubez | ${lines[1]}
     | "1.2" | Haut niveau
    03 | "1.2" | CN Tréveur | ${lines[2]}
     | "2.1" | Régates
    04 | "2.1" | Ligue de voile | ${lines[3]}
     | "2.2" | Salons
    05 | "2.2" | Port-Musée | ${lines[4]}
  `;

  test("at the foot, each level over its parts", () =>
    expect(
      told(`${clubs}
    RÉCAPITULATION
    "1" | | CLUBS | 5 500,50
    "1.1" | | Écoles de voile | 2 100,50
    "1.2" | | Haut niveau | 3 400,00
    "2" | | ÉVÉNEMENTS | 3 125,00
    "2.1" | | Régates | 2 150,00
    "2.2" | | Salons | 975,00
     | | TOTAL GÉNÉRAL | 8 625,50`),
    ).toEqual([own, [["CLUBS", "5500.50", 3], ["ÉVÉNEMENTS", "3125.00", 2]], "8625.50", 0])); // prettier-ignore

  test("at the head, each level under its parts, the groups called by their initials too", () =>
    expect(
      told(`
    A. Récapitulatif
    Chapitre | Programme | Imputation | Subventions
    I – Réseaux | Voirie rurale (VOI) | 204142-843 | 2 100,50
     | Ponts (PON) | 204142-844 | 3 400,00
     | Total chapitre I | | 5 500,50
    II – Bâti | Écoles (ECO) | 204142-213 | 2 150,00
     | Lavoirs (LAV) | 204142-312 | 975,00
     | Total chapitre II | | 3 125,00
     | TOTAL | | 8 625,50

    B. Détail
    Commune | Opération | Dépense | Subvention
    VOIRIE RURALE
    Arvel | Chemin du Lac | 4 000,00 | ${lines[0]}
    Brion | Rue Basse | 2 000,00 | ${lines[1]}

    PONTS
    Arvel | Pont Neuf | 9 000,00 | ${lines[2]}

    ÉCOLES
    Cuzy | Préau | 5 000,00 | ${lines[3]}

    LAVOIRS
    Brion | Toiture | 3 000,00 | ${lines[4]}`),
    ).toEqual([own, expect.arrayContaining([["Total chapitre I", "5500.50", 3], ["Total chapitre II", "3125.00", 2]]), "8625.50", 0])); // prettier-ignore

  test.each([
    ["right", 900],
    ["wrong", 990],
  ])("at the foot, by the codes that totals name, a line of which is %s", (_, line) => {
    const annex = annexOf(`
      Imputation | Association | Demande | Proposition
      65748-4238 | Banque alimentaire | 700 | 650
      Exclusion | Relais d'Arvel | 1200 | ${line}
       | Total 65748-4238 | 1900 | =SUM(D2:D3) -> ${650 + line}
      65748-425 | Voile pour tous | 400 | 380
      Handicap | Les Genêts | 300 | 240
       | Total 65748-425 | 700 | =SUM(D5:D6) -> 620
       | TOTAL | 2600 | =D4+D7 -> ${1270 + line}

      Récapitulatif par imputation
      65748-4238 | Exclusion | | 1550
      65748-425 | Handicap | | 620
       | Total à mandater | | 2170
    `);
    expect([amounts(annex).length, annex.repeated.map(({ total }) => total.amount.toFixed())]).toEqual([
      4,
      expect.arrayContaining(["1550.00", "620.00"]),
    ]);
  });
});

test("credits over the grants that they pay say of which programmes these are, by the codes that open their titles", () => {
  const { themes, grandTotal, repeated } = annexOf(`
    1) Crédits
    Code | Opération | Imputation | AP votée | Déjà engagé | Proposé | Reste
    FOR01 | Haies | 20422/76 | 75000 | 18400 | 5600 | 51000
    FOR02 | Dessertes | 204142/634 | 90000 | 40000 | 8200 | 41800
     | Programme 1 Forêt | | 165000 | 58400 | 13800 | 92800
    ALI01 | Cuisines | 204141/60 | 50000 | 9600 | 7100 | 33300
    ALI02 | Marchés | 65748/60 | 20000 | 3000 | 2500 | 14500
     | Programme 2 Alimentation | | 70000 | 12600 | 9600 | 47800
     | Total | | 235000 | 71000 | 23400 | 140600


    2) Détail
    Dossier | Bénéficiaire | Commune | Projet | Dépense éligible | Taux | Aide

    FOR01 Haies
    26-01 | Bocage du Pré | Vaucé | 4 km | 6000 | 0.6 | 3600
    26-02 | Ferme des Bois | Neuvy | 2 km | 4000 | 0.5 | 2000
    Total FOR01 | | | | | | 5600

    FOR02 Dessertes
    26-03 | Commune de Vaucé | Vaucé | Piste | 20500 | 0.4 | 8200
    Total FOR02 | | | | | | 8200

    ALI01 Cuisines
    26-04 | SIVOS du Lac | Neuvy | Four | 12000 | 0.4 | 4800
    26-05 | Commune de Neuvy | Neuvy | Légumerie | 5750 | 0.4 | 2300
    Total ALI01 | | | | | | 7100

    ALI02 Marchés
    26-06 | Halles du Val | Vaucé | Étals | 6250 | 0.4 | 2500
    Total ALI02 | | | | | | 2500

    Total des aides | | | | | | 23400
`);
  expect(
    themes.map(({ number, title, statedTotal, operations }) => [
      number,
      title,
      statedTotal?.amount.toFixed(),
      operations.map(({ lines }) => lines.length),
    ]),
  ).toEqual([
    [1, "Forêt", "13800.00", [2, 1]],
    [2, "Alimentation", "9600.00", [2, 1]],
  ]);
  expect(grandTotal?.amount.toFixed()).toBe("23400.00");
  expect(repeated.map(({ of }) => of.kind)).toEqual([...Array<string>(4).fill("operation"), "whole"]);
});
