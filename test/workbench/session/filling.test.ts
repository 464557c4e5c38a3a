import fc from "fast-check";
import { area, benchSession, contents, select, valueAt } from "../support/bench-session";

/** Types cells, selects some and fills a larger range: what that range then holds. */
function filled(
  rows: readonly (readonly string[])[],
  from: string,
  to: string,
  way: "usual" | "other" = "usual",
) {
  const session = benchSession(rows);
  select(session, from);
  expect(session.fill(area(to), way)).toBe("done");
  expect(session.selection.range).toEqual(area(to));
  return contents(session, to);
}

const column = (rows: readonly (readonly string[])[]): readonly string[] => rows.map(([cell = ""]) => cell);

test("one number comes again, and counts when asked to; two go on by their step, up and down", () => {
  expect(column(filled([["5"]], "A1", "A1:A3"))).toEqual(["5", "5", "5"]);
  expect(column(filled([["5"]], "A1", "A1:A3", "other"))).toEqual(["5", "6", "7"]);
  expect(column(filled([["10"], ["12,5"]], "A1:A2", "A1:A4"))).toEqual(["10", "12.5", "15", "17.5"]);
  expect(column(filled([[""], [""], ["10"], ["12"]], "A3:A4", "A1:A4"))).toEqual(["6", "8", "10", "12"]);
  expect(filled([["1", "2"]], "A1:B1", "A1:D1")).toEqual([["1", "2", "3", "4"]]);
});

test("a date counts by itself, a text by the number at its end; other texts come again", () => {
  expect(column(filled([["31/12/2026"]], "A1", "A1:A2"))).toEqual(["46387", "46388"]);
  expect(column(filled([["Opération 1"]], "A1", "A1:A3"))).toEqual([
    "Opération 1",
    "Opération 2",
    "Opération 3",
  ]);
  expect(column(filled([["n° 008"], ["n° 009"]], "A1:A2", "A1:A3"))).toEqual(["n° 008", "n° 009", "n° 010"]);
  expect(column(filled([["oui"], ["non"]], "A1:A2", "A1:A4"))).toEqual(["oui", "non", "oui", "non"]);
});

test("a formula follows the cell that it comes to, and is computed there", () => {
  const session = benchSession([["1", "=A1*$A$1"], ["2"], ["3"]]);
  select(session, "B1");
  session.fill(area("B1:B3"));
  expect(column(contents(session, "B1:B3"))).toEqual(["=A1*$A$1", "=A2*$A$1", "=A3*$A$1"]);
  expect(valueAt(session, "B3")).toBe(3);
  session.undo();
  expect(column(contents(session, "B1:B3"))).toEqual(["=A1*$A$1", "", ""]);
});

test("whatever is filled, what it is filled from stays as it was", () => {
  const cell = fc.oneof(
    fc.integer({ min: -99, max: 99 }).map(String),
    fc.constantFrom("", "oui", "Ligne 3", "=Z1"),
  );
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("usual", "other"),
      (cells, way) => {
        const session = benchSession(cells.map((each) => [each]));
        const source = `A1:A${cells.length}`;
        const before = contents(session, source);
        select(session, source);
        session.fill(area(`A1:A${cells.length + 5}`), way as "usual");
        expect(contents(session, source)).toEqual(before);
      },
    ),
    { numRuns: 25 },
  );
});
