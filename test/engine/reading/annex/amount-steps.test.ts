/** Cells are read as amounts no oftener than it takes: readings are counted, not seconds. */
import { Grid } from "../../../../src/engine/grid";
import * as amountCell from "../../../../src/engine/reading/annex/cells/amount-cell";
import { contentOfColumn } from "../../../../src/engine/reading/annex/columns/column-content";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { withRecapSheet } from "../../../../src/engine/reading/annex/recaps/recap-sheet";
import { sheetFromText } from "../../../support/sheet-from-text";

jest.mock("../../../../src/engine/reading/annex/cells/amount-cell", () => {
  const real = jest.requireActual<typeof amountCell>(
    "../../../../src/engine/reading/annex/cells/amount-cell",
  );
  return {
    ...real,
    readAmountCell: jest.fn(real.readAmountCell),
    amountOfCell: jest.fn(real.amountOfCell),
  };
});

const { readAmountCell, amountOfCell } = jest.mocked(amountCell);

function forgetReadings(): void {
  for (const read of [readAmountCell, amountOfCell]) read.mockClear();
}

function readings(): number {
  return readAmountCell.mock.calls.length + amountOfCell.mock.calls.length;
}

/** A column of so many amounts, a word in place of every tenth. */
function contentOf(rows: number) {
  const text = Array.from({ length: rows }, (_, i) => (i % 10 === 0 ? "ajourné" : `${100 + i}`)).join("\n");
  const grid = new Grid(sheetFromText(text));
  forgetReadings();
  const content = contentOfColumn(grid, 0, grid.rows);
  return { content, looks: readings() };
}

test("each cell of a column is looked at, where they are not thousands", () => {
  const { content, looks } = contentOf(1_000);
  expect(content).toMatchObject({ filled: 1_000, amounts: 900, texts: 100, distinct: 1, runs: 1 });
  expect(looks).toBe(1_000);
});

test("of twenty thousand, two thousand tell how many are amounts", () => {
  const { content, looks } = contentOf(20_000);
  expect(content).toMatchObject({ filled: 20_000, amounts: 18_000, texts: 2_000, distinct: 1, runs: 1 });
  expect(looks).toBe(2_000);
});

test("four times the columns of amounts on a sheet beside the annex take four times the readings", () => {
  const annex = readAnnex([sheetFromText("Bénéficiaire | Montant\nClub A | 12\nClub B | 30")], {
    sheet: null,
  });
  if (annex.kind !== "read") throw new Error("no annex");
  const readingsFor = (columns: number): number => {
    const amounts = (from: number) => Array.from({ length: columns }, (_, i) => from + i).join(" | ");
    const rows = Array.from({ length: 20 }, (_, i) => `Secteur ${i} | ${amounts(100 + i)}`);
    const beside = new Grid(sheetFromText(rows.join("\n"), { name: "Synthèse" }));
    forgetReadings();
    const told = withRecapSheet(annex.annex, beside, (sheet, row, column) => ({
      kind: "cell",
      sheet,
      row,
      column,
    }));
    expect(told).toBe(annex.annex);
    return readings();
  };
  expect(readingsFor(80) / readingsFor(20)).toBeLessThan(4.4);
});
