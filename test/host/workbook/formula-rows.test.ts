import fc from "fast-check";
import { formulaAfter } from "../../../src/host/workbook/formula-rows";

const after = (text: string, at: number, count: number): string =>
  formulaAfter(text, { at: at - 1, count }, "Annexe 4", true);

test.each([
  // A row inside a sum is summed; one at its end is forgotten, as in Excel.
  ["SUM(G5:G8)", 6, 1, "SUM(G5:G9)"],
  ["SUM(G5:G8)", 9, 1, "SUM(G5:G8)"],
  ["SUM(G5:G8)", 5, 1, "SUM(G6:G9)"],
  ["SUM(G5:G8)", 2, 3, "SUM(G8:G11)"],
  ["G5+$G$6+G$7+$G8", 6, 2, "G5+$G$8+G$9+$G10"],
  ["SUM(A:A)+SUM(5:8)+SUM($5:$8)", 6, 1, "SUM(A:A)+SUM(5:9)+SUM($5:$9)"],
  ["SUM(G5:G8)", 6, -2, "SUM(G5:G6)"],
  ["SUM(G5:G8)", 4, -2, "SUM(G4:G6)"],
  ["SUM(G5:G8)", 8, -3, "SUM(G5:G7)"],
  ["SUM(G5:G8)", 5, -4, "SUM(#REF!)"],
  ["G5*2", 5, -1, "#REF!*2"],
  ["G6*2", 5, -1, "G5*2"],
  ["SUM(G8:G5)", 6, 1, "SUM(G9:G5)"],
  ["'Annexe 4'!G6+Budget!G6+'Annexe 5'!G6", 5, 1, "'Annexe 4'!G7+Budget!G6+'Annexe 5'!G6"],
  ['"G6"&G6', 5, 1, '"G6"&G7'],
  ["LOG10(G6)+Tab6[Montant]+taux_G6+G6:G7", 5, 1, "LOG10(G7)+Tab6[Montant]+taux_G6+G7:G8"],
  ["IF(G6>0,TRUE,FALSE)", 6, 1, "IF(G7>0,TRUE,FALSE)"],
])("%s, at row %i by %i, is %s", (text, at, count, expected) => {
  expect(after(text, at, count)).toBe(expected);
});

test("a formula of another sheet follows by the sheet's name alone", () => {
  const other = (text: string): string => formulaAfter(text, { at: 0, count: 1 }, "Budget", false);
  expect(other("A1+Budget!A1+'budget'!A1+'Mon budget'!A1")).toBe("A1+Budget!A2+'budget'!A2+'Mon budget'!A1");
});

test("rows that come and go again leave every formula as it was", () => {
  const row = fc.integer({ min: 1, max: 200 });
  const piece = fc.oneof(
    fc.tuple(row, row).map(([a, b]) => `SUM(B${Math.min(a, b)}:C${Math.max(a, b)})`),
    row.map((r) => `$D$${r}`),
    row.map((r) => `'Annexe 4'!E${r}`),
    fc.constantFrom('"A1"', "Budget!A1", "SUM(A:B)", "1.5"),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1 }),
      row,
      fc.integer({ min: 1, max: 30 }),
      (pieces, at, count) => {
        const text = pieces.join("+");
        expect(after(after(text, at, count), at, -count)).toBe(text);
      },
    ),
  );
});
