import { fileFormula, shownFormula } from "../../../src/host/workbook/formula-names";

test.each([
  ["SUM(A1:A3)", "SUM(A1:A3)"],
  ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["IFERROR(FILTER(A:A,B:B>0),0)", "IFERROR(_xlfn._xlws.FILTER(A:A,B:B>0),0)"],
  ['TEXTJOIN(", ",TRUE,A1)&"IFS("', '_xlfn.TEXTJOIN(", ",TRUE,A1)&"IFS("'],
  ["'IFS(1)'!A1+STDEV.S(A1:A3)", "'IFS(1)'!A1+_xlfn.STDEV.S(A1:A3)"],
])("%s is %s in the file, and reads back", (shown, file) => {
  expect(fileFormula(shown)).toBe(file);
  expect(shownFormula(file)).toBe(shown);
});
