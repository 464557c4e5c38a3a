import { callsOf } from "../../../src/host/formulas/calls";

test.each([
  ["ROUND(SUM(C2:C9)/3,2)", ["SUM(B1:B3)", "ROUND(A1,2)"]],
  ["'L''été'!A1+1", []],
  ['IF(A1>5,"(a, b)",Feuil2!$A:$A)', ['IF(A1,"(a, b)",B1:B3)']],
  ["(A1+A2)*2", []],
  ["SUM((A1:A3>1)*A1:A3)", ["SUM(A1)"]],
  ["SORT({3;1},,-1)", ["SORT({3;1},,-1)"]],
  ["TODAY()", ["TODAY()"]],
  ["SUM(MAP(A1:A3,LAMBDA(x,x*2)))", ["SUM(MAP(A1:A3,LAMBDA(x,x*2)))", "SUM(A1)"]],
])("the calls of %s", (text, calls) => {
  expect(callsOf(text)).toEqual(calls);
});
