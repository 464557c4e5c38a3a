import { benchSession, contents, select } from "../support/bench-session";

test("what is typed in all that is selected follows each cell, as one edit", () => {
  const session = benchSession([
    ["1", "2"],
    ["3", "4"],
    ["5", "6"],
  ]);
  select(session, "D1:E3");
  expect(session.typeInAll("=A1*10")).toBe("done");
  expect(contents(session, "D1:E3")).toEqual([
    ["=A1*10", "=B1*10"],
    ["=A2*10", "=B2*10"],
    ["=A3*10", "=B3*10"],
  ]);
  session.undo();
  expect(contents(session, "D1:E3").flat().join("")).toBe("");
  expect(session.typeInAll("=A1*")).toBe("formula-not-understood");
});

test.each(['=LIREDONNEESTABCROISDYNAMIQUE("Montant";A1)', "=TRIER(A1:A2)", "=SOMME()"])(
  "a formula that is not computed here, %s, is said so, and the cell keeps what it held",
  (formula) => {
    const session = benchSession([["1"], ["2"], ["avant"]]);
    expect(session.type({ row: 2, column: 0 }, [[formula]])).toBe("formula-not-computed");
    expect(contents(session, "A3")).toEqual([["avant"]]);
  },
);

test("what is typed goes to the sheet it was typed in, another being in front", () => {
  const session = benchSession([["1"]]);
  const [annex, budget] = session.model.sheets;
  if (!annex || !budget) throw new Error("two sheets");
  session.activate(budget);
  session.type({ row: 4, column: 0 }, [["9"]], annex.id);
  expect(contents(session, "A5")).toEqual([[""]]);
  session.activate(annex);
  expect(contents(session, "A5")).toEqual([["9"]]);
});

test("sheets are added, renamed and deleted; what refers to them follows, and each is undone", () => {
  const session = benchSession([["10"], ["=Budget!A1+A1"]]);
  const [annex, budget] = session.model.sheets;
  if (!annex || !budget) throw new Error("two sheets");
  expect(session.renameSheet(budget, "Budget 2026")).toBe("done");
  expect(contents(session, "A2")).toEqual([["='Budget 2026'!A1+A1"]]);
  for (const name of ["", "annexe", "a/b", "x".repeat(32)]) {
    expect(session.renameSheet(budget, name)).toBe("sheet-name");
  }
  expect(session.addSheet()).toBe("done");
  expect(session.sheet.facets.name).toBe("Feuil3");
  expect(session.deleteSheet(session.sheet)).toBe("done");
  expect(session.visibleSheets).toHaveLength(2);
  session.activate(annex);
  session.deleteSheet(budget);
  expect(contents(session, "A2")).toEqual([["=#REF!+A1"]]);
  expect(session.deleteSheet(annex)).toBe("last-sheet");
  session.undo();
  expect(contents(session, "A2")).toEqual([["='Budget 2026'!A1+A1"]]);
});
