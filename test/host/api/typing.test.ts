import { THE_USER } from "../../../src/host/api";
import { styleCells } from "../../../src/host/api/styling";
import { localeNamed, shown, typed } from "../../../src/host/api/locale/locale";
import { fromLocalFormula, toLocalFormula } from "../../../src/host/api/locale/local-formula";
import { formulaProblem } from "../../../src/host/api/formula-check";
import { blankSession } from "../../support/excel-client";

const french = localeNamed("fr-FR");

test.each([
  ["12", 12, undefined],
  ["1,5", 1.5, undefined],
  ["1.5", 1.5, undefined],
  ["-3", -3, undefined],
  ["(12,5)", -12.5, undefined],
  ["1 234,56", 1234.56, "#,##0.00"],
  ["1\u00a0234,56", 1234.56, "#,##0.00"],
  ["1\u202f234 567", 1234567, "#,##0"],
  ["12 %", 0.12, "0%"],
  ["12,5%", 0.125, "0.00%"],
  ["1 234,56 €", 1234.56, '#,##0.00 "€"'],
  ["€ 5", 5, '#,##0 "€"'],
  ["31/12/2026", 46387, "m/d/yyyy"],
  ["2026-12-31", 46387, "m/d/yyyy"],
  ["1E5", 100000, undefined],
])("in French %j is the number %d", (text, value, numberFormat) => {
  expect(typed(text, french)).toEqual({
    value: { kind: "number", value },
    ...(numberFormat && { numberFormat }),
  });
});

test.each(["12 34", "1 2345", "1,2,3", "12 euros", "Ligne 12", "A1", "12 % 5", "1.234.567,00", "- texte"])(
  "in French %j is text",
  (text) => {
    expect(typed(text, french)).toEqual({ value: { kind: "text", value: text } });
  },
);

test.each([
  ["VRAI", { kind: "boolean", value: true }],
  ["false", { kind: "boolean", value: false }],
  ["#N/A", { kind: "error", value: "#N/A" }],
])("%s is a value of its own kind", (text, value) => {
  expect(typed(text, french)).toEqual({ value });
});

test.each([
  ['=SUM(A1:A3,2.5,"a,b;c")', '=SOMME(A1:A3;2,5;"a,b;c")'],
  ["=IF(AND(A1>1,TRUE),'L''été, 1'!A1,0)", "=SI(ET(A1>1;VRAI);'L''été, 1'!A1;0)"],
  ["=SUBTOTAL(9,Aides[Montant, total])", "=SOUS.TOTAL(9;Aides[Montant, total])"],
  ["=Total*2", "=Total*2"],
])("%s reads %s in French, and back", (english, local) => {
  expect(toLocalFormula(english, french)).toBe(local);
  expect(fromLocalFormula(local, french)).toBe(english);
});

test.each([
  "SUM(A1:A3)",
  "-A1^2%",
  'A1&"x"',
  "'L''été'!A1:B2+1",
  "IF(A1,,0)",
  "SUM(Aides[Montant])",
  "B:B",
  "NOW()",
])("%s may be a formula", (text) => {
  expect(formulaProblem(text)).toBeUndefined();
});

test.each(["", "SUM(", "A1 B1", "1+", "SUM(A1))", "*2", "un texte libre", "A1;B1"])("%j may not", (text) => {
  expect(formulaProblem(text)).toBeDefined();
});

test.each([
  ["=1+1", "=1+1"],
  ["+A2", "=+A2"],
  ["-A2*3", "=-A2*3"],
  ["@SUM(A2)", "=SUM(A2)"],
  ["'=1+1", "=1+1"],
  ["- une remarque", "- une remarque"],
  ["+33 1 23 45 67 89", "+33 1 23 45 67 89"],
])("typed through values, %j gives %j", async (text, formula) => {
  const { excel, model } = blankSession();
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.values = [[text]];
    range.load("formulas");
    await context.sync();
    expect(range.formulas).toEqual([[formula]]);
  });
  const record = model.sheets[0]?.at(0, 0);
  expect(record?.formula !== undefined).toBe(formula.startsWith("=") && !text.startsWith("'"));
});

const FORMATS = { B1: '#,##0.00 "€"', B2: '#,##0.00 "€"', B3: "General" };

test.each([
  ["=SOMME(b1:b3)", FORMATS.B1],
  ["=B1*2-B3", FORMATS.B1],
  ["=B3+B1", "General"],
  ["=B1/B2", "General"],
  ["=NB(B1:B3)", "General"],
  ['=B1&""', "General"],
  ["=AUJOURDHUI()", "m/d/yyyy"],
  ["=1+1", "General"],
])("a cell of General format where %s is typed takes the format of what it names: %s", (text, format) => {
  const { host, model } = blankSession();
  const sheet = model.sheets[0];
  if (!sheet) throw new Error("no sheet");
  for (const [address, numberFormat] of Object.entries(FORMATS)) {
    host.type(THE_USER, `${sheet.facets.name}!${address}`, "5");
    const row = Number(address.slice(1)) - 1;
    styleCells(
      host,
      { sheet: sheet.id, ranges: [{ top: row, left: 1, bottom: row, right: 1 }] },
      { numberFormat },
    );
  }
  host.type(THE_USER, `${sheet.facets.name}!D1`, text);
  expect(model.styleOf(sheet, 0, 3).numberFormat).toBe(format);
});

test("errors are named in the reader's language, and typed in it or in English", () => {
  expect(typed("#nom?", french)).toEqual({ value: { kind: "error", value: "#NAME?" } });
  expect(typed("#VALUE!", french)).toEqual({ value: { kind: "error", value: "#VALUE!" } });
  expect(typed("#NOM?", localeNamed("en-US"))).toEqual({ value: { kind: "text", value: "#NOM?" } });
  expect(shown({ kind: "error", value: "#NUM!" }, "General", french)).toBe("#NOMBRE!");
  expect(shown({ kind: "error", value: "#DIV/0!" }, "General", french)).toBe("#DIV/0!");
  expect(shown({ kind: "error", value: "#NUM!" }, "General", localeNamed("en-US"))).toBe("#NUM!");
});
