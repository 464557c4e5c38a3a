import { takeBlock } from "../../../src/workbench/session/block";
import { THE_USER } from "../../../src/host/api";
import { mergeArea } from "../../../src/host/api/merging";
import { area, benchSession, contents, select, valueAt } from "../support/bench-session";

const ROWS = [
  ["Nom", "10", "=B1*2"],
  ["Autre", "20", "=B2*$B$1"],
];

test("what is copied comes with its formulas, which follow, and with its looks", () => {
  const session = benchSession(ROWS);
  const { sheet } = session;
  session.type({ row: 0, column: 1 }, [["10 €"]]);
  select(session, "E5");
  expect(session.paste(takeBlock(sheet, area("A1:C2")), false)).toBe("done");
  expect(contents(session, "E5:G6")).toEqual([
    ["Nom", "10", "=F5*2"],
    ["Autre", "20", "=F6*$B$1"],
  ]);
  expect(valueAt(session, "G6")).toBe(200);
  expect(sheet.styleAt(4, 5)).toBe(sheet.styleAt(0, 1));
  expect(sheet.styleAt(4, 5)).not.toBe(sheet.styleAt(4, 4));
  expect(session.selection.range).toEqual(area("E5:G6"));
});

test("what is cut leaves its place empty, and its formulas look where they looked", () => {
  const session = benchSession(ROWS);
  select(session, "A4");
  session.paste(takeBlock(session.sheet, area("C1:C2")), true);
  expect(contents(session, "A4:A5")).toEqual([["=B1*2"], ["=B2*$B$1"]]);
  expect(contents(session, "C1:C2")).toEqual([[""], [""]]);
  session.undo();
  expect(contents(session, "A4:C5")).toEqual([
    ["", "", ""],
    ["", "", ""],
  ]);
  expect(contents(session, "C1")).toEqual([["=B1*2"]]);
});

test("what names cells that are cut names them where they are pasted, on another sheet too", () => {
  const session = benchSession([["10"], ["20"], ["=SOMME(A1:A2)"], ["=A2"]]);
  select(session, "C7");
  session.paste(takeBlock(session.sheet, area("A1:A2")), true);
  expect(contents(session, "A3:A4")).toEqual([["=SUM(C7:C8)"], ["=C8"]]);
  expect(valueAt(session, "A3")).toBe(30);
  const block = takeBlock(session.sheet, area("C7:C8"));
  const [annex, budget] = session.model.sheets;
  if (!annex || !budget) throw new Error("two sheets");
  session.activate(budget);
  select(session, "B2");
  session.paste(block, true);
  session.activate(annex);
  expect(contents(session, "A3:A4")).toEqual([["=SUM(Budget!B2:B3)"], ["=Budget!B3"]]);
  expect(valueAt(session, "A3")).toBe(30);
  session.undo();
  session.undo();
  expect(contents(session, "A1:A4")).toEqual([["10"], ["20"], ["=SUM(A1:A2)"], ["=A2"]]);
});

test("merged areas are copied and moved with their cells, and never cut in two", () => {
  const session = benchSession([
    ["Opération", "1"],
    ["", "2"],
    ["", "3"],
  ]);
  const { sheet, host } = session;
  host.act(THE_USER, () => mergeArea(host, { sheet: sheet.id, range: area("A1:A3") }, false));
  select(session, "D1");
  session.paste(takeBlock(sheet, area("A1:B3")), false);
  expect(sheet.facets.merges.all).toEqual([area("A1:A3"), area("D1:D3")]);
  select(session, "D2");
  expect(session.paste(takeBlock(sheet, area("A1:A3")), false)).toBe("done");
  select(session, "G5");
  session.paste(takeBlock(sheet, area("D1:E3")), true);
  expect(sheet.facets.merges.all).toEqual([area("A1:A3"), area("G5:G7")]);
  expect(session.paste(takeBlock(sheet, area("A1:A2")), true)).toBe("refused");
});

test("a block comes as often as it fits in the selection, once where it does not", () => {
  const session = benchSession([["a"], ["b"]]);
  const block = takeBlock(session.sheet, area("A1:A2"));
  select(session, "C1:D4");
  session.paste(block, false);
  expect(contents(session, "C1:D4")).toEqual([
    ["a", "a"],
    ["b", "b"],
    ["a", "a"],
    ["b", "b"],
  ]);
  select(session, "F1:F3");
  session.paste(block, false);
  expect(contents(session, "F1:F3")).toEqual([["a"], ["b"], [""]]);
});

test("a formula that would look off the sheet says so", () => {
  const session = benchSession([["1"], ["=A1"]]);
  const block = takeBlock(session.sheet, area("A2"));
  select(session, "B1");
  session.paste(block, false);
  expect(contents(session, "B1")).toEqual([["=#REF!"]]);
});

test("a protected sheet takes nothing", () => {
  const session = benchSession(ROWS);
  const block = takeBlock(session.sheet, area("A1:C2"));
  session.host.setFacets(session.sheet.id, { protection: { sheet: "1" } });
  select(session, "A5");
  expect([session.paste(block, false), session.fill(area("A5:A6")), session.insertRows()]).toEqual([
    "protected",
    "protected",
    "protected",
  ]);
  expect(contents(session, "A5:C6").flat().join("")).toBe("");
});
