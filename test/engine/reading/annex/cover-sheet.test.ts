import { MOBILITY_SHEET } from "../../../support/mobility";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

/** What another sheet of a workbook, whose annex comes to 7 600,50 €, says again of the whole. */
function repeated(cover: string): readonly (readonly [string, string])[] {
  const sheets = [
    sheetFromText(MOBILITY_SHEET, { name: "Annexe 5" }),
    sheetFromText(cover, { name: "Page de garde" }),
  ];
  const reading = readAnnex(sheets, { sheet: "Annexe 5" });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading.annex.repeated.map(({ of, total }) => [of.kind, total.amount.toFixed()] as const);
}

test("the only amount of a cover page is the annex's, as its label says, right or wrong", () => {
  expect(repeated("DÉPARTEMENT\nAnnexe 5\nMontant total des aides : | 7600.5")).toEqual([
    ["whole", "7600.50"],
  ]);
  expect(repeated("DÉPARTEMENT\nAnnexe 5\nTotal général | 7200.5")).toEqual([["whole", "7200.50"]]);
});

test("it is something else by its label, by its size, or beside others", () => {
  expect(repeated("Total des crédits disponibles | 7900")).toEqual([]);
  expect(repeated("Montant total demandé | 7900")).toEqual([]);
  expect(repeated("Montant total des aides 2025 | 7900")).toEqual([]);
  expect(repeated("Montant total des aides | 176000")).toEqual([]);
  expect(repeated("Montant total des aides | 7600.5\nEffectif | 12")).toEqual([]);
  expect(repeated("Budget | 7600.5")).toEqual([]);
});
