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
