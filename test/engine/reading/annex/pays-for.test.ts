import { paysFor } from "../../../../src/engine/reading/annex";
import { sheetFromText } from "../../../support/sheet-from-text";

const GRANTS = sheetFromText(`
  Bailleur | Commune | Subvention | AP
  Habitat du Val | Marcy | 224500 | AP-01
  Habitat du Val | Lentilly | 103050 | AP-01
  Logis du Lac | Marcy | 125800 | AP-02
  TOTAL | | 453350 |`);

const CREDITS = sheetFromText(`
  N° AP | Libellé | Chapitre | Montant voté
  AP-01 | Logement social nord | 204 | 400000
  AP-02 | Logement social sud | 204 | 300000
  | Total | | 700000`);

test("credits pay for the lines of another workbook that bear their codes", () => {
  expect(paysFor([CREDITS], [GRANTS])).toBe(true);
  expect(paysFor([GRANTS], [CREDITS])).toBe(false);
});

test("an earlier version of an annex pays for nothing", () => {
  const before = sheetFromText(`
    Bailleur | Commune | Subvention | AP
    Habitat du Val | Marcy | 224500 | AP-01
    Logis du Lac | Marcy | 125800 | AP-01
    TOTAL | | 350300 |`);
  expect(paysFor([before], [GRANTS])).toBe(false);
});
