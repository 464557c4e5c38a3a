import { capitalized } from "../../../src/host/workbook/formula-case";

test.each([
  ["sum(g5:$g$7,a:b)", "SUM(G5:$G$7,A:B)"],
  ["if(true,'l''été'!a1,\"a1\")", "IF(TRUE,'l''été'!A1,\"a1\")"],
  ["total*aides[montant]", "total*aides[montant]"],
  ["budget!b2+abcd5+xfe1", "budget!B2+abcd5+xfe1"],
])("%s is rewritten %s", (typed, written) => {
  expect(capitalized(typed)).toBe(written);
});
