import { readAnnex } from "../../../../src/engine/reading/annex";
import { drawn, outline } from "../../../support/annex-outline";
import { sheetFromText } from "../../../support/sheet-from-text";

/** Sheets as a program wrote them that computes nothing: formulas without values. */
const outlineOf = (sheet: string): string => {
  const reading = readAnnex([sheetFromText(sheet)], { sheet: null });
  return reading.kind === "read" ? outline(reading.annex) : reading.kind;
};

test("a total whose formula nobody computed is one that cannot be read: no green rests on it", () => {
  expect(
    outlineOf(`
      Structure | Objet | Montant proposé
      ADEFI     | a     | 100
      Le Relais | b     | 200
      TOTAL     |       | =SUM(C2:C3) ->`),
  ).toBe(
    drawn(`
      1 ∅
        1.1 ∅ = ‽: ADEFI 100, Le Relais 200
    `),
  );
});

test("nor can the amount of a line, or of a heading, whose formula nobody computed", () => {
  expect(
    outlineOf(`
      Structure             | Objet | Montant proposé
      Opération 1 : Navette |       | =SUM(C3:C4) ->
      ADEFI                 | a     | 100
      Le Relais             | b     | =D4*0.5 ->
      Opération 2 : Vélos   |       | =SUM(C6:C7) -> 700
      APSA                  | c     | 300
      UDAF                  | d     | 400`),
  ).toBe(
    drawn(`
      1 ∅
        1.1 Navette = ‽: ADEFI 100, Le Relais ‽
        1.2 Vélos = 700: APSA 300, UDAF 400
    `),
  );
});
