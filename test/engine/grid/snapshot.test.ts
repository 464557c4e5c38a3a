import fc from "fast-check";
import { Grid, textOf, type SheetCell, type SheetSnapshot } from "../../../src/engine/grid";

const cell = (row: number, column: number): SheetCell => ({
  row,
  column,
  value: { kind: "text", value: `${row},${column}` },
});

function gridOf(cells: readonly SheetCell[], more: Partial<SheetSnapshot> = {}): Grid {
  return new Grid({ name: "Annexe", visibility: "visible", cells, merges: [], hiddenRows: [], ...more });
}

describe("a grid", () => {
  it("gives rows from the top and their cells from the left, in whatever order they came", () => {
    const grid = gridOf([cell(7, 2), cell(3, 4), cell(7, 0), cell(3, 1)]);
    expect(grid.rows).toEqual([3, 7]);
    expect(grid.row(3).map(({ column }) => column)).toEqual([1, 4]);
    expect(grid.row(7).map(({ column }) => column)).toEqual([0, 2]);
    expect(grid.row(5)).toEqual([]);
  });

  it("shows the first cell of a merged area in every row of it that holds something", () => {
    const merge = { top: 2, bottom: 1_048_575, left: 0, right: 1 };
    const grid = gridOf([cell(1, 0), cell(2, 0), cell(9, 5)], { merges: [merge] });
    expect(textOf(grid.shown(9, 1))).toBe("2,0");
    expect(textOf(grid.shown(9, 5))).toBe("9,5");
    expect(grid.mergeAt(1, 0)).toBeUndefined();
  });

  it("finds the merged area that covers a cell, wherever its rows begin", () => {
    const row = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(row, { minLength: 1 }), row, row, (rows, a, b) => {
        const merge = { top: Math.min(a, b), bottom: Math.max(a, b), left: 0, right: 2 };
        const grid = gridOf(
          rows.map((each) => cell(each, 1)),
          { merges: [merge] },
        );
        for (const each of rows) {
          const inside = each >= merge.top && each <= merge.bottom;
          expect(grid.mergeAt(each, 1)).toBe(inside ? merge : undefined);
        }
      }),
    );
  });
});

test("a sheet of two hundred thousand cells says its last column", () => {
  const cells = Array.from({ length: 200_000 }, (_, i) => cell(Math.floor(i / 4), i % 4));
  expect(gridOf(cells).lastColumn).toBe(3);
});
