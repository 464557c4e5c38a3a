import { activeSheet, goTo, sayGoneTo } from "../../src/excel";
import { emptyWorkbook, type ExcelSession } from "../support/excel-client";
import { enter } from "./support/in-session";

async function prepared(): Promise<ExcelSession> {
  const session = enter(emptyWorkbook("Annexe", "Cachée", "Enfouie"));
  await session.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Annexe").getRange("8:8").rowHidden = true;
    worksheets.getItem("Cachée").visibility = "Hidden";
    worksheets.getItem("Enfouie").visibility = "VeryHidden";
    await context.sync();
  });
  return session;
}

test.each([
  ["Annexe", "G7", "selected", "G7, feuille « Annexe » est sélectionnée."],
  [
    "Annexe",
    "G8",
    "out-of-sight",
    "G8, feuille « Annexe » est sélectionnée, mais sa ligne ou sa colonne est masquée",
  ],
  ["Cachée", "A1", "hidden-sheet", "Affichez-la"],
  ["Enfouie", "A1", "very-hidden-sheet", "masquée par un programme"],
  ["Disparue", "A1", "sheet-gone", "n'existe plus"],
])("%s!%s: %s", async (sheet, address, kind, sentence) => {
  const session = await prepared();
  const gone = await goTo({ sheet, address });
  expect(gone.kind).toBe(kind);
  expect(sayGoneTo(gone, "fr")).toContain(sentence);
  const { ranges } = session.host.selection;
  if (kind === "selected") expect(ranges).toEqual([{ top: 6, bottom: 6, left: 6, right: 6 }]);
  const hidden = session.model.sheetNamed("Cachée");
  expect(hidden?.facets.visibility).toBe("hidden");
});

test("the sheet in front is named", async () => {
  await prepared();
  expect(await activeSheet()).toBe("Annexe");
});
