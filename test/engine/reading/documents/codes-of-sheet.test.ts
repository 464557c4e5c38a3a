import { Grid } from "../../../../src/engine/grid";
import { codesOfSheet } from "../../../../src/engine/reading/documents";
import { sheetFromText } from "../../../support/sheet-from-text";

test("a code is beside no figure of the table that a blank column parts from its own", () => {
  const sheet = sheetFromText(`
    Club  | Compte | Montant |  | Compte | Crédits
    Judo  | 65748  | 4310    |  | 65734  | 9120
    Voile | 65748  | 2870    |  | 65741  | 7730`);
  const said = codesOfSheet(new Grid(sheet)).map(
    ({ codes, figures }) =>
      `${codes.map(({ value }) => value).join()} ${figures.map((one) => one.toFixed()).join()}`,
  );
  expect(said).toEqual(["65748 4310.00", "65748 2870.00", "65748 7180.00", "65734 9120.00", "65741 7730.00"]);
});
