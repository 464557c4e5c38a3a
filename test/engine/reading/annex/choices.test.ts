import { readByEvidence, retainedLines, type Annex, type ReadingChoices } from "../../../../src/engine/model";
import { Amount } from "../../../../src/engine/money";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

/** The themes and operations of a drawn sheet as it is read under choices: « Sport > 1.1 Stades 300 ». */
function outline(drawing: string, choices: Partial<ReadingChoices>): readonly string[] {
  return outlineOf(annexOf(drawing, choices));
}

function annexOf(drawing: string, choices: Partial<ReadingChoices>): Annex {
  const reading = readAnnex([sheetFromText(drawing)], {
    sheet: null,
    choices: { ...readByEvidence, ...choices },
  });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex;
}

function outlineOf({ themes }: Annex): readonly string[] {
  return themes.flatMap((theme) =>
    theme.operations.map((operation) => {
      const sum = Amount.sum(retainedLines(operation).map((line) => line.amount.amount));
      return `${theme.title} > ${operation.id} ${operation.title} ${sum.toFixed()}`;
    }),
  );
}

const twoAmounts = `
  Opération | Structure | Montant proposé | Reliquat | Ajusté
  Opération 1 : Stades | ADEFI | 100 | 7 | 90
  | PAGE | 200 | 8 | 190
  | TOTAL | 300 | 15 | 280
`;

test("the column that the user names holds the amounts, whatever its title says", () => {
  expect(outline(twoAmounts, { amounts: ["E"] })).toEqual([" > 1.1 Stades 280.00"]);
});

test("of several columns named the sum is what is granted", () => {
  const annex = annexOf(twoAmounts, { amounts: ["C", "D"] });
  expect(outlineOf(annex)).toEqual([" > 1.1 Stades 315.00"]);
  expect(annex.themes[0]?.operations[0]?.statedTotal?.amount.toFixed()).toBe("315.00");
});

test("what adds up to one column is not what adds up to another", () => {
  const counted = `
    Bénéficiaire | Logements ordinaires | Logements très sociaux | Total | Subvention votée
    Les Tilleuls | 14 | 6 | 20 | 111000
    Le Puits | 8 | 4 | 12 | 68000
    TOTAL | 22 | 10 | 32 | 179000
  `;
  const lines = annexOf(counted, { amounts: ["E"] }).themes.flatMap(({ operations }) =>
    operations.flatMap((operation) => operation.lines),
  );
  expect(lines.map((line) => line.amount.amount.toFixed())).toEqual(["111000.00", "68000.00"]);
  expect(lines.flatMap(({ parts = [] }) => parts)).toEqual([]);
});

test("a column that holds nothing, or is none, changes nothing", () => {
  for (const amounts of [["K"], ["ZZZZ"], ["3"]])
    expect(outline(twoAmounts, { amounts })).toEqual([" > 1.1 Stades 300.00"]);
});

const actions = `
  Thématique 1 : Sport
  Opération 1 : Stades
  Structure | Action | Montant
  ADEFI | Gazon | 100
  PAGE | Tribune | 200
  TOTAL | | 300
  Opération 2 : Piscines
  CIDFF | Bassin | 50
  TOTAL | | 50
`;

test("operations may have rows of their own though a column bears a name like theirs", () => {
  expect(outline(actions, { operations: "headings" })).toEqual([
    "Sport > 1.1 Stades 300.00",
    "Sport > 1.2 Piscines 50.00",
  ]);
});

test("the column that the user names holds each line's operation", () => {
  const drawing = `
    Pôle | Structure | Montant
    Nord | ADEFI | 100
    Nord | PAGE | 200
    Sud | CIDFF | 50
  `;
  expect(outline(drawing, { operations: "A" })).toEqual([" > 1.1 Nord 300.00", " > 1.2 Sud 50.00"]);
});

const levels = `
  Structure | Montant
  Enjeu 1 : Sport
  Cible 1 : Stades
  ADEFI | 100
  Cible 2 : Piscines
  CIDFF | 50
  Enjeu 2 : Culture
  Cible 1 : Musées
  PAGE | 20
`;

test("what one heading titles, every heading that looks like it titles", () => {
  expect(
    outline(levels, {
      headings: [
        { like: "A2", level: "theme" },
        { like: "A3", level: "operation" },
      ],
    }),
  ).toEqual([
    "Sport > 1.1 Cible 1 : Stades 100.00",
    "Sport > 1.2 Cible 2 : Piscines 50.00",
    "Culture > 2.1 Cible 1 : Musées 20.00",
  ]);
});

test("headings that title nothing part no lines", () => {
  expect(
    outline(levels, {
      headings: [
        { like: "A2", level: "theme" },
        { like: "'Annexe 5'!A3", level: "title" },
      ],
    }),
  ).toEqual(["Sport > 1.1  150.00", "Culture > 2.1  20.00"]);
});

const recapitulated = `
  Opération | Structure | Montant
  Opération 1 : Stades | ADEFI | 100
  | PAGE | 200
  | TOTAL | 300

  Secteur | Structure | Montant
  Nord | ADEFI | 100
  Sud | PAGE | 200
`;

test("an area left out is not read, on the sheet that it names", () => {
  const sound = [" > 1.1 Stades 300.00"];
  expect(outline(recapitulated, { leftOut: ["A6:C8"] })).toEqual(sound);
  expect(outline(recapitulated, { leftOut: ["'Annexe 5'!A6:C8"] })).toEqual(sound);
  expect(outline(recapitulated, { leftOut: ["Autre!A2:C8"] })).toEqual(outline(recapitulated, {}));
});
