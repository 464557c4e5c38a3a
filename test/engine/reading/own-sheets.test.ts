import { mailMergeTexts, summaryTexts } from "../../../src/texts";
import { isOwnSheet } from "../../../src/engine/reading/own-sheets";
import type { SheetSnapshot } from "../../../src/engine/grid";

/** A sheet of texts, its first row and column where asked. */
function sheet(name: string, rows: readonly (readonly string[])[], top = 0, left = 0): SheetSnapshot {
  const cells = rows.flatMap((row, index) =>
    row.flatMap((value, column) =>
      value === ""
        ? []
        : [{ row: top + index, column: left + column, value: { kind: "text", value } as const }],
    ),
  );
  return { name, visibility: "visible", cells, merges: [], hiddenRows: [] };
}

const { title, note } = summaryTexts;

test("a sheet is ours by what it holds, wherever it starts and whatever it is called", () => {
  expect(isOwnSheet(sheet("Feuil3", [[title.fr], [note.fr], ["Code"]]))).toBe(true);
  expect(isOwnSheet(sheet("Synthèse (2)", [[title.en], [note.en]], 4, 2))).toBe(true);
});

test("a sheet of the user's own is none of ours, whatever its title", () => {
  expect(
    isOwnSheet(
      sheet("Synthèse des imputations", [
        ["Code", "Montant"],
        ["C01", "12"],
      ]),
    ),
  ).toBe(false);
  expect(isOwnSheet(sheet("Tableau de contrôle", [[title.fr], ["Code", "Montant"]]))).toBe(false);
  expect(isOwnSheet(sheet("Journal de pointage", []))).toBe(false);
});

test("the table for mail merge is known by its columns", () => {
  const { sheet: _name, ...columns } = mailMergeTexts;
  const header = Object.values(columns).map((text) => text.fr);
  expect(isOwnSheet(sheet("Feuil1", [header, ["Les Amis"]]))).toBe(true);
  expect(isOwnSheet(sheet("Feuil1", [["Organisme", "Montant accordé", "Territoires"], ["Les Amis"]]))).toBe(
    false,
  );
  expect(isOwnSheet(sheet("Feuil1", [[...header, "Ma colonne"]]))).toBe(false);
});
