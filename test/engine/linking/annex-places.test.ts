import { tieTheme } from "../../../src/engine/linking";
import { readAnnex } from "../../../src/engine/reading/annex";
import { sheetFromText } from "../../support/sheet-from-text";

test("a theme is called without what its brackets add", () => {
  const sheet = `
    Association | Montant proposé
    SPORTS (fonction 40)
    Judo | 4310
    Voile | 2870
    TOTAL | 7180
    CULTURE (fonction 30)
    Bagad | 1520
    Harmonie | 2640
    TOTAL | 4160
    TOTAL GENERAL | 11340`;
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  if (reading.kind !== "read") throw new Error(reading.kind);
  expect(tieTheme(reading.annex, null, "Sports")?.title).toBe("SPORTS (fonction 40)");
});
