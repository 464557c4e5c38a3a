import { toA1, type CellContent } from "../../../src/engine/grid";
import { afterEdits } from "../../../src/engine/trial";
import { sheetFromText } from "../../support/sheet-from-text";

const number = (value: string): CellContent => ({ kind: "number", value });

/** What cells show once B1 holds 20 where it held 10; the cell whose result is not known, in its place. */
function shown(drawing: string, ...addresses: readonly string[]): readonly unknown[] | string {
  const after = afterEdits(
    [sheetFromText(drawing)],
    [{ sheet: "Annexe 5", address: "B1", before: number("10"), after: number("20") }],
  );
  if (after.kind === "unknown") return `unknown: ${toA1(after.at)}`;
  const cells = after.sheets.flatMap((sheet) => sheet.cells);
  return addresses.map((address) => {
    const value = cells.find((cell) => toA1(cell) === address)?.value;
    return value && "value" in value ? value.value : null;
  });
}

test.each([
  ["a sum, and a sum of it", "a | 10 | =SUM(B1:B2) -> 15 | =C1+B2 -> 20\nb | 5", ["C1", "D1"], [25, 30]],
  [
    "a SUBTOTAL leaves out those it spans",
    "a | 10\nb | =SUBTOTAL(9,B1:B1) -> 10\nc | =SUBTOTAL(9,B1:B2) -> 10",
    ["B2", "B3"],
    [20, 20],
  ],
  ["lines marked alike", 'Oui | 10 | =SUMIF(A1:A3,"oui",B1:B3) -> 13\nNon | 5\nOui | 3', ["C1"], [23]],
  ["several criteria", 'Oui | 10 | =SUMIFS(B1:B3,A1:A3,"<>Non") -> 13\nNon | 5\nOui | 3', ["C1"], [23]],
  [
    "rounding, the lesser, a condition",
    "a | 10 | =MIN(ROUND(B1*0.333,2),6) -> 3.33 | =IF(C1>5,1,0) -> 0",
    ["C1", "D1"],
    [6, 1],
  ],
  ["a share", "a | 10 | =B1/(B1+B2)*100% -> 0.5\nb | 10", ["C1"], [20 / 30]],
  [
    "formulas that do not depend on it keep what they show",
    "a | 10 | =VLOOKUP(A1,D1:E9,2) -> 7",
    ["C1"],
    [7],
  ],
])("computes again: %s", (_name, drawing, addresses, values) => {
  expect(shown(drawing, ...addresses)).toEqual(values);
});

test.each([
  ["a function that is not known here", "a | 10 | =VLOOKUP(B1,D1:E9,2) -> 7", "C1"],
  ["a name, that may stand for anything", "a | 10 | =SUM(Montants) -> 7", "C1"],
  ["a formula that shows something else than its cells give", "a | 10 | =SUM(B1:B2) -> 12\nb | 5", "C1"],
  ["a circle", "a | 10 | =B1+D1 -> 10 | =C1 -> 10", "D1"],
  ["a cell that holds something else than the edit found", "a | 11", "B1"],
])("does not know: %s", (_name, drawing, address) => {
  expect(shown(drawing)).toBe(`unknown: ${address}`);
});

test("a formula written is computed with what is written beside it", () => {
  const sheet = sheetFromText("a | 10\nb | 15,5\nc | =SUM(B1:B1) -> 10");
  const after = afterEdits(
    [sheet],
    [
      {
        sheet: "Annexe 5",
        address: "B3",
        before: { kind: "formula", value: "=SUM(B1:B1)" },
        after: { kind: "formula", value: "=SUM(B1:B2)" },
      },
      { sheet: "Annexe 5", address: "B2", before: { kind: "text", value: "15,5" }, after: number("15.5") },
    ],
  );
  expect(after).toMatchObject({ kind: "known", changed: [] });
  expect(after.kind === "known" && after.sheets[0]?.cells.find((cell) => toA1(cell) === "B3")?.value).toEqual(
    {
      kind: "number",
      value: 25.5,
    },
  );
});
