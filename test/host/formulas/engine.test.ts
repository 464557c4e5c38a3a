import { Model } from "@ironcalc/wasm";
import type { ExcelSession } from "../../support/excel-client";
import { openWorkbook } from "../../../src/host";
import { LocalMachine } from "../../../src/host/formulas";
import { engineCode } from "../../../src/host/node/machines";
import { annexWithSheet, annexWithSheets } from "../../hostile/sample";
import { blankSession, openSession } from "../../support/excel-client";

async function filled(
  formulas: readonly (readonly (string | number)[])[],
  names: readonly string[] = ["Annexe"],
): Promise<ExcelSession> {
  const session = blankSession({}, ...names);
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(names[0] ?? "");
    sheet.getRangeByIndexes(0, 0, formulas.length, formulas[0]?.length ?? 0).formulas = formulas.map(
      (row) => [...row],
    );
    await context.sync();
  });
  return session;
}

function held(session: ExcelSession, row: number, column: number, sheet = 0): unknown {
  const value = session.model.sheets[sheet]?.at(row, column)?.value;
  return value && "value" in value ? value.value : value?.kind;
}

test("a sum is computed when it is written, and again when a line changes", async () => {
  const session = await filled([[100.5], [200.25], ["=SUM(A1:A2)"]]);
  expect(held(session, 2, 0)).toBe(300.75);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1").values = [[0.1]];
    context.workbook.worksheets.getItem("Annexe").getRange("A2").values = [[0.2]];
    await context.sync();
  });
  expect(held(session, 2, 0)).toBe(0.1 + 0.2);
  expect(session.formulas.uncomputed).toEqual([]);
});

test("numbers come back to the last digit", async () => {
  const session = await filled([
    ["=1/3"],
    ["=161067.005*100"],
    ["=123456789.123456789/7"],
    ["=-0.07*3"],
    ["=7*2"],
  ]);
  expect([0, 1, 2, 3, 4].map((row) => held(session, row, 0))).toEqual([
    1 / 3,
    161067.005 * 100,
    Number("123456789.123456789") / 7,
    -0.07 * 3,
    14,
  ]);
});

test("the date, the hour and what is drawn by lot stay as the file has them, and so does what leans on them", async () => {
  const day = `<row r="1"><c r="A1"><f>TODAY()</f><v>38973</v></c><c r="B1"><f>A1+1</f><v>38974</v></c>`;
  const lot = `<c r="C1"><f>'Annexe 4'!G5*RAND()</f><v>7</v></c><c r="D1"><f>'Annexe 4'!G5+1</f><v>6201</v></c></row>`;
  const session = openSession(openWorkbook(annexWithSheet(day + lot)));
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe 4").getRange("G5").values = [[1]];
    context.workbook.worksheets.getItem("Calculs").getRange("E1").formulas = [["=TODAY()"]];
    await context.sync();
  });
  expect([0, 1, 2, 3].map((column) => held(session, 0, column, 1))).toEqual([38973, 38974, 7, 2]);
  expect(held(session, 0, 4, 1)).toBeGreaterThan(45_000);
});

test("the code of the engine is loaded only once a formula must be computed", async () => {
  const session = blankSession({}, "Annexe");
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1:A2").values = [[1], [2]];
    await context.sync();
  });
  expect(session.formulas.isLoaded).toBe(false);
});

test("steps: of formulas that make the same calls, the engine is asked once whether it understands them", async () => {
  const asked = jest.spyOn(LocalMachine.prototype, "understands");
  await filled(Array.from({ length: 500 }, (_, i) => [`=ROUND(SUM(B${i + 1}:B${i + 9}),2)`]));
  expect(asked.mock.calls).toEqual([[["SUM(B1:B3)", "ROUND(A1,2)"]]]);
  asked.mockRestore();
});

test("steps: a sheet is added beside a thousand formulas without them; what they lean on computes them", async () => {
  const formula = (row: number): string =>
    `<row r="${row}"><c r="A${row}"><f>'Annexe 4'!G5*${row}</f><v>7</v></c></row>`;
  const rows = Array.from({ length: 1000 }, (_, i) => formula(i + 1)).join("");
  const session = openSession(openWorkbook(annexWithSheet(rows)));
  const given = jest.spyOn(LocalMachine.prototype, "putFormula");
  await session.excel.run(async (context) => {
    context.workbook.worksheets.add("Ajoutée").getRange("A1").formulas = [["='Annexe 4'!G5+1"]];
    await context.sync();
  });
  expect(held(session, 0, 0, 2)).toBe(6201);
  expect(given.mock.calls.length).toBeLessThan(100);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe 4").getRange("G5").values = [[2]];
    await context.sync();
  });
  expect([held(session, 0, 0, 2), held(session, 0, 0, 1), held(session, 999, 0, 1)]).toEqual([3, 2, 2000]);
  given.mockRestore();
});

test("a name that means something else computes what leans on it, on a sheet that nothing else touches", async () => {
  const sheets = [
    { name: "Taux", rows: `<row r="1"><c r="A1"><v>2</v></c><c r="A2"><v>3</v></c></row>` },
    { name: "Calculs", rows: `<row r="1"><c r="A1"><f>taux*10</f><v>20</v></c></row>` },
  ];
  const name = `<definedName name="taux">Taux!$A$1</definedName>`;
  const session = openSession(openWorkbook(annexWithSheets(sheets, name)));
  await session.excel.run(async (context) => {
    const { workbook } = context;
    workbook.names.getItem("taux").formula = "=Taux!$B$1";
    workbook.worksheets.add("Ajoutée").getRange("A1").formulas = [["=1+1"]];
    await context.sync();
  });
  expect(held(session, 0, 0, 2)).toBe(0);
  expect(held(session, 0, 0, 3)).toBe(2);
});

test("numbers of more columns than are asked for at once come back to the last digit too", () => {
  const machine = new LocalMachine(engineCode);
  machine.begin([{ id: 1, name: "Annexe" }]);
  const cells = Array.from({ length: 9_000 }, (_, column) => ({ sheet: 1, row: 3, column }));
  for (const { column } of cells) machine.putFormula(1, 3, column, "COLUMN()/7");
  machine.evaluate();
  const values = cells.map(({ column }) => ({ kind: "number", value: (column + 1) / 7 }));
  expect(machine.values(cells)).toEqual(values);
});

test("sums by condition, subtotals and other sheets are computed", async () => {
  const session = await filled(
    [
      ["Culture", 100, '=SUMIFS(B1:B3,A1:A3,"Culture")'],
      ["Sport", 50, "=SUBTOTAL(9,B1:B3)"],
      ["Culture", 25, "='L''été'!A1+B3"],
    ],
    ["Annexe", "L'été"],
  );
  expect([held(session, 0, 2), held(session, 1, 2), held(session, 2, 2)]).toEqual([125, 175, 25]);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("L'été").getRange("A1").values = [[1000]];
    await context.sync();
  });
  expect(held(session, 2, 2)).toBe(1025);
});

test("formulas are typed in French and read in both languages", async () => {
  const session = blankSession({}, "Annexe");
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const cell = sheet.getRange("B1");
    cell.formulasLocal = [['=SOMME.SI.ENS(A1:A3;A1:A3;">1,5")+SI(VRAI;0,5;0)']];
    cell.load("formulas,formulasLocal,values");
    await context.sync();
    expect(cell.formulas).toEqual([['=SUMIFS(A1:A3,A1:A3,">1,5")+IF(TRUE,0.5,0)']]);
    expect(cell.formulasLocal).toEqual([['=SOMME.SI.ENS(A1:A3;A1:A3;">1,5")+SI(VRAI;0,5;0)']]);
  });
});

test.each([
  ["GETPIVOTDATA", '=GETPIVOTDATA("Montant",A1)'],
  ["WEBSERVICE", '=WEBSERVICE("https://exemple.fr")'],
  ["AGGREGATE", "=IFERROR(AGGREGATE(14,6,A1:A2,1),0)"],
  ["other-file", "='[autre.xlsx]Feuil1'!A1"],
  ["table-unread", "=SUM(Nulle[Montant])"],
  ["SUM()", "=SUM()"],
  ["ROUND(A1)", "=ROUND(A1)"],
  ["CHAR(B1:B3)", "=LEN(CHAR(A1:A2))"],
  ["LET(x,A1)", "=LET(x,A1)"],
])(
  "a formula that holds what the engine does not compute, %s, is refused rather than shown empty",
  async (what, formula) => {
    const session = await filled([[1], [2], ["avant"]]);
    const outcome = await session.excel
      .run(async (context) => {
        context.workbook.worksheets.getItem("Annexe").getRange("A3").formulas = [[formula]];
        await context.sync();
      })
      .catch((error: OfficeExtension.Error) => `${error.code} ${error.message}`);
    expect(outcome).toBe(
      `NotImplemented The host does not implement Range.formulas with "a formula that holds ${what}".`,
    );
    expect(held(session, 2, 0)).toBe("avant");
  },
);

test("a file's formula that the engine cannot compute keeps the value that Excel gave it, and is named", async () => {
  const session = openSession(
    openWorkbook(
      annexWithSheet(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>AGGREGATE(14,6,A1:A1,1)+A1</f><v>42</v></c></row>`,
      ),
    ),
  );
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Calculs").getRange("A1").values = [[2]];
    await context.sync();
  });
  expect(held(session, 0, 1, 1)).toBe(42);
  expect(session.formulas.uncomputed).toEqual([
    { sheet: "Calculs", cell: "B1", why: "function-unknown", name: "AGGREGATE" },
  ]);
});

test("a function that nobody has gives the error that Excel gives, and so does what leans on it", async () => {
  const session = await filled([["=XYZ(1)"], ["=A1+1"], ["=SUM(1,1)"]]);
  expect([held(session, 0, 0), held(session, 1, 0)]).toEqual(["#NAME?", "#NAME?"]);
});

test("what leans on a formula that has no value, and that the engine cannot compute, has none either: it is not zero", () => {
  const without = (cell: string, formula: string): string => `<c r="${cell}"><f>${formula}</f></c>`;
  const row = [
    without("A1", "[1]Budget!B2"),
    without("B1", "SUM(A1,2)"),
    without("C1", "B1*2"),
    without("D1", "'Annexe 4'!G5+1"),
    `<c r="E1"><f>[1]Budget!B3</f><v>4</v></c>`,
    without("F1", "E1+1"),
  ];
  const session = openSession(openWorkbook(annexWithSheet(`<row r="1">${row.join("")}</row>`)));
  expect([0, 1, 2, 3, 4, 5].map((column) => held(session, 0, column, 1))).toEqual([
    "empty",
    "empty",
    "empty",
    6201,
    4,
    5,
  ]);
  const named = session.formulas.uncomputed.filter(({ sheet }) => sheet === "Calculs");
  expect(named.map(({ cell }) => cell).sort()).toEqual(["A1", "B1", "C1", "E1"]);
});

test("a formula whose name the engine does not take has no value, rather than an error that Excel would not give", () => {
  const row = `<row r="1"><c r="A1"><f>100*Taux</f></c><c r="B1"><f>Premier+1</f></c></row>`;
  const names = `<definedName name="Taux">0.2</definedName><definedName name="Premier">'Annexe 4'!$G$5</definedName>`;
  const session = openSession(openWorkbook(annexWithSheets([{ name: "Calculs", rows: row }], names)));
  expect([0, 1].map((column) => held(session, 0, column, 1))).toEqual(["empty", 6201]);
  expect(session.formulas.uncomputed).toEqual([{ sheet: "Calculs", cell: "A1", why: "unreadable" }]);
});

test("of thousands of names, the engine is given those alone that formulas lean on, by other names too", () => {
  const cell = (at: string, formula: string) => `<c r="${at}"><f>${formula}</f></c>`;
  const row = `<row r="1">${cell("A1", "Un+1")}${cell("B1", "SUM(Deux,1)")}</row>`;
  const unused = Array.from(
    { length: 20_000 },
    (_, i) => `<definedName name="n${i}">'Annexe 4'!$G$${i + 1}</definedName>`,
  );
  const used = `<definedName name="un">deux*2</definedName><definedName name="Deux">'Annexe 4'!$G$5</definedName>`;
  const sheets = [{ name: "Calculs", rows: row }];
  const session = openSession(openWorkbook(annexWithSheets(sheets, unused.join("") + used)));
  expect([0, 1].map((column) => held(session, 0, column, 1))).toEqual(["empty", 6201]);
});

test.each(["[Annexe]4", "a/b\\c", "*?:"])(
  "a formula over a sheet called %s, which no Excel would let it be, is computed",
  async (name) => {
    const rows = `<row r="1"><c r="A1"><v>2</v></c></row>`;
    const model = openWorkbook(
      annexWithSheets([{ name, rows }], `<definedName name="Deux">'${name}'!$A$1</definedName>`),
    );
    const session = openSession(model);
    await session.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Annexe 4");
      sheet.getRange("I1:I3").formulas = [[`='${name}'!A1+1`], [`=SUM('${name}'!A1:A2)*2`], ["=Deux+3"]];
      await context.sync();
    });
    expect([0, 1, 2].map((row) => held(session, row, 8))).toEqual([3, 4, 5]);
    expect(session.formulas.uncomputed).toEqual([]);
  },
);

test("what formulas give is undone with the edit that made it", async () => {
  const session = await filled([[1], [2], ["=A1+A2"]]);
  await session.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Annexe").getRange("A1").values = [[10]];
    await context.sync();
  });
  expect(held(session, 2, 0)).toBe(12);
  session.host.editing.history.undo();
  expect([held(session, 0, 0), held(session, 2, 0)]).toEqual([1, 3]);
});

test("references to a table are computed", async () => {
  const session = blankSession({}, "Annexe");
  await session.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Annexe");
    sheet.getRange("A1:B3").values = [
      ["Structure", "Montant"],
      ["A", 10],
      ["B", 32],
    ];
    sheet.tables.add("A1:B3", true).name = "Aides";
    sheet.getRange("D1").formulas = [["=SUM(Aides[Montant])"]];
    await context.sync();
  });
  expect(held(session, 0, 3)).toBe(42);
});

test("steps: links that show ten texts are no formula to the engine, which would seek each among the others", async () => {
  const entered = jest.spyOn(Model.prototype, "setUserInput");
  const links = Array.from({ length: 10 }, (_, i) => [`=HYPERLINK("#'Annexe'!A${i}","« Annexe » A${i}")`]);
  const session = await filled([...links, ["=A2&A3"]]);
  expect(held(session, 10, 0)).toBe("« Annexe » A1« Annexe » A2");
  expect(entered.mock.calls.filter(([, , , text]) => text.startsWith('="'))).toEqual([]);
});

test("a workbook whose formulas are links alone needs no engine", async () => {
  const session = await filled([['=HYPERLINK("#\'Annexe\'!A2","« Annexe » A2")']]);
  expect(held(session, 0, 0)).toBe("« Annexe » A2");
  expect(session.formulas.isLoaded).toBe(false);
});

test("a link shows its text, which may hold quotes", async () => {
  const session = await filled([[`=HYPERLINK("#'Annexe'!A2","« Annexe ""5"" » A2")`]]);
  expect(held(session, 0, 0)).toBe('« Annexe "5" » A2');
  expect(session.formulas.uncomputed).toEqual([]);
});
