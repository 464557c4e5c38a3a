import { readdressed } from "../../../src/host/workbook/formula-sheets";

const NAMES = new Map([
  ["budget", "Budget 2026"],
  ["annexe", "Budget"],
  ["ancienne", undefined],
]);

test.each([
  ["Budget!$A$1", "'Budget 2026'!$A$1"],
  ["SUM('Annexe'!B2:B4)+BUDGET!A1", "SUM(Budget!B2:B4)+'Budget 2026'!A1"],
  ["Ancienne!$B$2:$B$9*2", "#REF!*2"],
  ['"Budget!"&Autre!A1', '"Budget!"&Autre!A1'],
  ["A1+budget", "A1+budget"],
])("after sheets were renamed and deleted at once, %s reads %s", (before, after) => {
  expect(readdressed(before, NAMES)).toBe(after);
});
