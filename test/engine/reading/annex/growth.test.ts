/** Reading a list grows with its rows: steps are counted, not seconds. */
import { Grid } from "../../../../src/engine/grid";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

/** A list of open data of so many rows, as départements publish them. */
function list(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `Département | 2023-05-${(i % 28) + 1} | Association ${i} | ${30_000_000 + i} | Projet ${i % 40} | ${100 + (i % 900)} | non`,
  );
  return [
    "Attribuant | Date | nomBeneficiaire | idBeneficiaire | objet | montant | notificationUE",
    ...lines,
  ].join("\n");
}

/** How many cells and rows are looked at while a list of so many rows is read. */
function stepsFor(rows: number): number {
  const looks = (["at", "row", "shown"] as const).map((method) => jest.spyOn(Grid.prototype, method));
  const reading = readAnnex([sheetFromText(list(rows))], { sheet: null });
  const steps = looks.reduce((sum, look) => sum + look.mock.calls.length, 0);
  looks.forEach((look) => look.mockRestore());
  expect(reading.kind === "read" && reading.annex.themes[0]?.operations[0]?.lines.length).toBe(rows);
  return steps;
}

test("four times the rows take four times the looks at the sheet", () => {
  expect(stepsFor(1200) / stepsFor(300)).toBeLessThan(4.4);
});
