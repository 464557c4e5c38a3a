import { area, benchSession, contents, select, valueAt } from "../support/bench-session";

test("rows come before the selected ones, as many as are selected, and leave again", () => {
  const session = benchSession([
    ["a", "1"],
    ["b", "2"],
    ["c", "=SUM(B1:B2)"],
  ]);
  select(session, "A2:B2");
  expect(session.insertRows()).toBe("done");
  expect(contents(session, "A1:B4")).toEqual([
    ["a", "1"],
    ["", ""],
    ["b", "2"],
    ["c", "=SUM(B1:B3)"],
  ]);
  session.type({ row: 1, column: 1 }, [["10"]]);
  expect(valueAt(session, "B4")).toBe(13);
  session.undo();
  session.undo();
  expect(contents(session, "A1:B3")).toEqual([
    ["a", "1"],
    ["b", "2"],
    ["c", "=SUM(B1:B2)"],
  ]);
  select(session, "A1:A2");
  session.deleteRows();
  expect(contents(session, "A1:B1")).toEqual([["c", "=SUM(#REF!)"]]);
});

test("columns and rows take a size, are hidden at none, and take their own back; undo knows it", () => {
  const session = benchSession([["a"]]);
  session.widen(area("B1:C1"), 20);
  session.heighten(area("A2:A3"), 40);
  const band = (column: number) =>
    session.sheet.facets.columns.find(({ left, right }) => column >= left && column <= right);
  expect([band(1)?.width, band(2)?.width, session.model.lookOf(session.sheet, 2).height]).toEqual([
    20, 20, 40,
  ]);
  session.heighten(area("A2:A3"), undefined);
  session.widen(area("B1:B1"), 0);
  expect([band(1)?.hidden, session.model.lookOf(session.sheet, 2).height]).toEqual([true, undefined]);
  for (let i = 0; i < 4; i++) session.undo();
  expect([band(1), session.model.lookOf(session.sheet, 2).height]).toEqual([undefined, undefined]);
});
