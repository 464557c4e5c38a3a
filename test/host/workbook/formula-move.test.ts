import { parseRangeName } from "../../../src/host/workbook/address";
import { formulaAfterMove, type CellMove } from "../../../src/host/workbook/formula-move";

function move(from: string, to: string): CellMove {
  const side = (text: string): CellMove["from"] => {
    const [sheet = "", cells = ""] = text.split("!");
    const range = parseRangeName(cells);
    if (!range) throw new Error(`${text} is no range`);
    return { sheet, range };
  };
  return { from: side(from), to: side(to) };
}

const WITHIN = move("Annexe!B2:B4", "Annexe!D7:D9");

test.each([
  ["SUM(B2:B4)+B1", "SUM(D7:D9)+B1"],
  ["$B$3*2", "$D$8*2"],
  ["SUM(B1:B4)", "SUM(B1:B4)"],
  ['Annexe!B2&"B2"', 'Annexe!D7&"B2"'],
  ["Budget!B2", "Budget!B2"],
  ["D8+1", "#REF!+1"],
  ["SUM(D1:D20)", "SUM(D1:D20)"],
])("on the same sheet %s reads %s", (before, after) => {
  expect(formulaAfterMove(before, WITHIN, "Annexe", "Annexe")).toBe(after);
});

const ACROSS = move("Annexe!B2:B4", "Budget 2!A1:A3");

test.each([
  ["Annexe", "Annexe", "SUM(B2:B4)", "SUM('Budget 2'!A1:A3)"],
  ["Autre", "Autre", "Annexe!B3+1", "'Budget 2'!A2+1"],
  ["Budget 2", "Budget 2", "Annexe!B3+C4", "'Budget 2'!A2+C4"],
  ["Annexe", "Budget 2", "B3+C5", "A2+Annexe!C5"],
])("across sheets, on %s then %s, %s reads %s", (sheet, now, before, after) => {
  expect(formulaAfterMove(before, ACROSS, sheet, now)).toBe(after);
});
