import { blankSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** Inserting, deleting, sorting, moving and writing by rows and columns, as the documentation of Excel.Range says. */

type Body = (sheet: Excel.Worksheet, session: ExcelSession) => Promise<void>;

async function on(body: Body): Promise<void> {
  const session = blankSession({ set: "1.17", locale: "en-US" }, "Sheet1");
  await session.excel.run((context) => body(context.workbook.worksheets.getFirst(), session));
  expect(session.host.ownFaults).toEqual([]);
}

async function formulasIn(sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load("formulas");
  await sheet.context.sync();
  return range.formulas;
}

test("cells that come in push those below or at the right, and formulas follow; those of other columns stay", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:C3").formulas = [
      [1, 10, "=SUM(A1:A3)"],
      [2, 20, "=A2+$B$2"],
      [3, 30, "=SUM(A1:B3)"],
    ];
    sheet.getRange("A2").insert("Down");
    expect(await formulasIn(sheet, "A1:C4")).toEqual([
      [1, 10, "=SUM(A1:A4)"],
      ["", 20, "=A3+$B$2"],
      [2, 30, "=SUM(A1:B3)"],
      [3, "", ""],
    ]);
    sheet.getRange("B1").insert("Right");
    expect(await formulasIn(sheet, "A1:D1")).toEqual([[1, "", 10, "=SUM(A1:A4)"]]);
  });
});

test("cells that go let those below or at the right come, and what named them is lost", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:A4").formulas = [[1], [2], [3], [4]];
    sheet.getRange("C1:C3").formulas = [["=A2"], ["=A4"], ["=SUM(A1:A4)"]];
    sheet.getRange("A2").delete("Up");
    expect(await formulasIn(sheet, "A1:A4")).toEqual([[1], [3], [4], [""]]);
    expect(await formulasIn(sheet, "C1:C3")).toEqual([["=#REF!"], ["=A3"], ["=SUM(A1:A3)"]]);
    sheet.getRange("B1").delete("Left");
    expect(await formulasIn(sheet, "B1")).toEqual([["=#REF!"]]);
  });
});

test("a part of a table is not moved from under it: the host says that it does not do it", async () => {
  await on(async (sheet) => {
    sheet.tables.add("A2:B4", true);
    await sheet.context.sync();
    sheet.getRange("A1").insert("Down");
    expect(await refusal(() => sheet.context.sync())).toBe("NotImplemented");
  });
});

test("rows are sorted by their values, kinds in Excel's order, blanks last, formulas reading from where they come to", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B6").formulas = [
      ["Name", "Sum"],
      ["b", "=LEN(A2)"],
      [12, 2],
      ["", 3],
      [true, 4],
      ["A", 5],
    ];
    sheet.getRange("A1:B6").sort.apply([{ key: 0, ascending: true }], false, true);
    expect(await formulasIn(sheet, "A1:B6")).toEqual([
      ["Name", "Sum"],
      [12, 2],
      ["A", 5],
      ["b", "=LEN(A4)"],
      [true, 4],
      ["", 3],
    ]);
    sheet.getRange("A2:B6").sort.apply([{ key: 1, ascending: false }]);
    expect((await formulasIn(sheet, "B2:B6")).flat()).toEqual([5, 4, 3, 2, "=LEN(A6)"]);
    sheet.getRange("D1:F1").values = [[3, 1, 2]];
    sheet.getRange("D1:F1").sort.apply([{ key: 0 }], false, false, "Columns");
    expect(await formulasIn(sheet, "D1:F1")).toEqual([[1, 2, 3]]);
    sheet.getRange("D1:F1").sort.apply([{ key: 4 }]);
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
});

test("a sort tells which rows it changed", async () => {
  await on(async (sheet) => {
    const seen: string[] = [];
    sheet.onRowSorted.add((event) => {
      seen.push(event.address);
      return Promise.resolve();
    });
    sheet.getRange("A1:A4").values = [[1], [3], [2], [4]];
    await sheet.context.sync();
    sheet.getRange("A1:A4").sort.apply([{ key: 0 }]);
    await sheet.context.sync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual(["A2:A3"]);
  });
});

test("a table is sorted under its header", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Poste", "Montant"],
      ["b", 1],
      ["a", 2],
    ];
    sheet.tables.add("A1:B3", true).sort.apply([{ key: 1, ascending: false }]);
    expect(await formulasIn(sheet, "A1:B3")).toEqual([
      ["Poste", "Montant"],
      ["a", 2],
      ["b", 1],
    ]);
  });
});

test("rows that say the same are taken away but the first", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B5").values = [
      ["Name", "n"],
      ["x", 1],
      ["X", 2],
      ["y", 3],
      ["x", 1],
    ];
    const result = sheet.getRange("A1:B5").removeDuplicates([0], true);
    result.load("removed,uniqueRemaining");
    expect(await formulasIn(sheet, "A1:B5")).toEqual([
      ["Name", "n"],
      ["x", 1],
      ["y", 3],
      ["", ""],
      ["", ""],
    ]);
    expect([result.removed, result.uniqueRemaining]).toEqual([2, 2]);
  });
});

test("cells are cut and pasted: formulas everywhere follow", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
    sheet.getRange("A1").moveTo("D3");
    expect(await formulasIn(sheet, "A1:B1")).toEqual([["", "=D3*2"]]);
    expect(await formulasIn(sheet, "D3")).toEqual([[5]]);
  });
});

test("formulas are read and written by rows and columns counted from their cell", async () => {
  await on(async (sheet) => {
    sheet.getRange("C3:D3").formulasR1C1 = [["=R[-1]C+R1C1", '=RC[-1]&"R2C2"&SUM(R[1]:R[2])']];
    const range = sheet.getRange("C3:D3").load("formulasR1C1");
    expect(await formulasIn(sheet, "C3:D3")).toEqual([["=C2+$A$1", '=C3&"R2C2"&SUM(4:5)']]);
    expect(range.formulasR1C1).toEqual([["=R[-1]C+R1C1", '=RC[-1]&"R2C2"&SUM(R[1]:R[2])']]);
    sheet.getRange("A1").formulasR1C1 = [["=R[-1]C"]];
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
});

test("Ctrl and an arrow leave from the active cell, which is of the range", async () => {
  await on(async (sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const range = sheet.getRange("A1:B1");
    const edge = range.getRangeEdge("Down", "B1").load("address");
    const wide = range.getExtendedRange("Down", "A1").load("address");
    await sheet.context.sync();
    expect([edge.address, wide.address]).toEqual(["Sheet1!B1048576", "Sheet1!A1:B3"]);
    range.getRangeEdge("Down", "C1");
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
});

test("a text is turned by so many degrees, or stacked", async () => {
  await on(async (sheet) => {
    const [up, down, stacked] = ["A1", "A2", "A3"].map((address) => sheet.getRange(address).format);
    if (!up || !down || !stacked) throw new Error("three cells");
    up.textOrientation = 45;
    down.textOrientation = -30;
    stacked.textOrientation = 180;
    for (const format of [up, down, stacked]) format.load("textOrientation");
    await sheet.context.sync();
    expect([up, down, stacked].map(({ textOrientation }) => textOrientation)).toEqual([45, -30, 180]);
    up.textOrientation = 95;
    expect(await refusal(() => sheet.context.sync())).toBe("InvalidArgument");
  });
});
