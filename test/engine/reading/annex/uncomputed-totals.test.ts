import type { SheetSnapshot } from "../../../../src/engine/grid";
import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

const sheet = sheetFromText(`
  Structure | Objet | Montant proposé
  ADEFI     | a     | 100
  Le Relais | b     | 200
  TOTAL     |       | =SUM(C2:C3) -> 300`);

/** The sheet as a program wrote it that computes nothing. */
const uncomputed: SheetSnapshot = {
  ...sheet,
  cells: sheet.cells.map((cell) => (cell.formula ? { ...cell, value: { kind: "empty" } } : cell)),
};

test("a total whose formula nobody computed is said to be unread: no green rests on it", () => {
  const reading = readAnnex([uncomputed], { sheet: null });
  expect(reading.kind === "read" && outline(reading.annex)).toBe(
    drawn(`
      1 ∅
        1.1 ∅: ADEFI 100, Le Relais 200
      unread C4 TOTAL
    `),
  );
});
