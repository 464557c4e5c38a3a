import { openSession } from "../../../src/host/node/excel-client";
import { openWorkbook } from "../../../src/host/workbook/model";
import { blankSession, type ExcelSession } from "../../support/excel-client";
import { refusal } from "./refusal";

/** An Excel that has notes: the class is of ExcelApi 1.18, its box of Excel on the desktop alone. */
const withNotes = (platform: "desktop" | "web" = "desktop"): ExcelSession =>
  blankSession({ set: "1.18", platform }, "Annexe", "Budget");

const textsOf = ({ model }: ExcelSession): readonly (readonly string[])[] =>
  model.sheets.map(({ facets }) => facets.notes.map(({ text }) => text));

test("a note is added by address or by range, found by its cell, changed, located and deleted", async () => {
  const session = withNotes();
  await session.excel.run(async (context) => {
    const { workbook } = context;
    const budget = workbook.worksheets.getItem("Budget");
    budget.notes.add("A2", "deuxième");
    workbook.notes.add(budget.getRange("B3"), "troisième");
    workbook.notes.add("Annexe!C4", "ailleurs");
    const note = budget.notes.getItem("A2");
    note.content = "revue";
    note.visible = true;
    note.width = 400;
    const cell = note.getLocation();
    cell.load("address");
    note.load("content,visible,authorName,width");
    const none = budget.notes.getItemOrNullObject("D9");
    none.load("content");
    const count = [budget.notes.getCount(), workbook.notes.getCount()];
    await context.sync();
    expect([note.content, note.visible, note.width, cell.address]).toEqual(["revue", true, 400, "Budget!A2"]);
    expect(note.authorName).not.toBe("");
    expect([none.isNullObject, ...count.map(({ value }) => value)]).toEqual([true, 2, 3]);
    budget.notes.getItem("B3").delete();
    await context.sync();
  });
  expect(textsOf(session)).toEqual([["ailleurs"], ["revue"]]);
  const again = openSession(openWorkbook(session.model.save().bytes), { set: "1.18", platform: "desktop" });
  expect(again.model.sheets[1]?.facets.notes).toMatchObject([
    { row: 1, column: 0, text: "revue", visible: true },
  ]);
});

test.each([
  ["several cells", "A1:B2", "InvalidCellAddress"],
  ["no address", "où ça", "InvalidCellAddress"],
])("a note on %s is refused", async (_name, address, code) => {
  const { excel } = withNotes();
  const adding = () =>
    excel.run(async (context) => {
      context.workbook.worksheets.getItem("Annexe").notes.add(address, "x");
      await context.sync();
    });
  expect(await refusal(adding)).toBe(code);
});

test("what a program holds of the collection is found by its place: deleted from the first on, every other one stays", async () => {
  const session = withNotes();
  await session.excel.run(async (context) => {
    const { notes } = context.workbook.worksheets.getItem("Annexe");
    for (const row of [1, 2, 3]) notes.add(`A${row}`, String(row));
    notes.load("items/content");
    await context.sync();
    expect(notes.items.map(({ content }) => content)).toEqual(["1", "2", "3"]);
    const [first, second] = notes.items;
    first?.delete();
    second?.delete();
    await context.sync();
  });
  expect(textsOf(session)[0]).toEqual(["2"]);
});

test("the box of a note is not for Excel on the web, and an older Excel has no notes at all", async () => {
  const { excel } = withNotes("web");
  const sizing = () =>
    excel.run(async (context) => {
      context.workbook.notes.add("Annexe!A1", "x").height = 100;
      await context.sync();
    });
  expect(await refusal(sizing)).toBe("NotImplemented");
  expect("NoteCollection" in blankSession({ set: "1.17" }).excel).toBe(false);
});
