import type { CellRange } from "../../../src/host";
import { MergedAreas, parseRangeName } from "../../../src/host";

const area = (name: string): CellRange => parseRangeName(name) as CellRange;

test("those that a range meets are found in their order, wide and tall ones too", () => {
  const areas = ["C5:D5", "A1:A9", "F2:H3"].map(area);
  const merged = MergedAreas.of(areas);
  expect(merged.meeting(area("A3:G5"))).toEqual(areas);
  expect(merged.meeting(area("A9:XFD9"))).toEqual([areas[1]]);
  expect(merged.meeting(area("A:B"))).toEqual([areas[1]]);
  expect(merged.at(2, 7)).toBe(areas[2]);
  expect(merged.at(3, 7)).toBeUndefined();
});

test("one that only has more leaves those before it as they are, and each may go on its own way", () => {
  const one = MergedAreas.of([area("A1:B1")]);
  const two = one.replacing(area("A2:B2"), [area("A2:B2")]);
  const other = one.replacing(area("A3:B3"), [area("A3:B3")]);
  expect([one.all, two.all, other.all]).toEqual([
    [area("A1:B1")],
    [area("A1:B1"), area("A2:B2")],
    [area("A1:B1"), area("A3:B3")],
  ]);
  expect(one.meeting(area("A1:B9"))).toEqual([area("A1:B1")]);
  expect(two.replacing(area("B1"), [area("B1:C1")]).all).toEqual([area("A2:B2"), area("B1:C1")]);
  expect(two.replacing(area("D1"), [])).toBe(two);
});

/** Areas looked at while so many are merged one by one. */
function looksToMerge(count: number): number {
  let looks = 0;
  const watched = (row: number): CellRange => ({
    ...{ left: 0, bottom: row, right: 3 },
    get top() {
      looks++;
      return row;
    },
  });
  let merged = MergedAreas.none;
  for (let row = 0; row < count; row++)
    merged = merged.replacing({ top: row, left: 0, bottom: row, right: 3 }, [watched(row)]);
  expect(merged.count).toBe(count);
  return looks;
}

test("twice as many merged one by one are looked at twice as often", () => {
  expect(looksToMerge(2_000)).toBeLessThan(2.1 * looksToMerge(1_000));
});
