import { shiftFormula } from "../../../src/host/workbook/formula-shift";

test.each([
  ["A1+$A$1+A$1+$A1", "B3+$A$1+B$1+$A3"],
  ["SUM(A1:B2)", "SUM(B3:C4)"],
  ["SUM(A:B)+SUM($A:A)+SUM(1:2)+SUM($1:1)", "SUM(B:C)+SUM($A:B)+SUM(3:4)+SUM($1:3)"],
  ['\'L\'\'été A1\'!A1&"A1 ""A1"""', '\'L\'\'été A1\'!B3&"A1 ""A1"""'],
  ["Feuil1!A1+T1!A1", "Feuil1!B3+T1!B3"],
  ["LOG10(A1)+ATAN2(A1,B1)", "LOG10(B3)+ATAN2(B3,C3)"],
  ["Taux_A1+A1Taux+Lignes[Montant A1]", "Taux_A1+A1Taux+Lignes[Montant A1]"],
  ["XYZ1+A1048577", "XYZ1+A1048577"],
  ["XFD1+A1048576", "#REF!+#REF!"],
  ["1.5E2+A1*2", "1.5E2+B3*2"],
])("%s moved two down and one right is %s", (formula, moved) => {
  expect(shiftFormula(formula, 2, 1)).toBe(moved);
});
