import fc from "fast-check";
import type { RowBands, RowLook } from "../../../src/host";
import {
  bandsWithin,
  differingRows,
  lookAt,
  mapLooks,
  mapRanges,
  mapRuns,
  putBands,
  runStyle,
  sameLook,
} from "../../../src/host";

const ROWS = 12;
const change = fc.record({
  top: fc.nat(ROWS - 1),
  height: fc.nat(4),
  left: fc.nat(5),
  width: fc.nat(3),
  style: fc.nat(3),
  hidden: fc.boolean(),
});

/** Sheets kept the long way: each row's look on its own. */
function applied(
  bands: RowBands,
  { top, height, left, width, style, hidden }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const bottom = Math.min(ROWS - 1, top + height);
  const look = (row: RowLook): RowLook => {
    const { hidden: _, ...others } = row;
    const cells = mapRuns(
      row.cells,
      left,
      left + width,
      () => 0,
      () => style,
    );
    return hidden ? { ...others, hidden, cells } : { ...others, cells };
  };
  return { top, bottom, look, bands: withBands(bands, top, bottom, mapLooks(bands, top, bottom, look)) };
}

/** The bands with those of [top, bottom] replaced, the others left as they were. */
function withBands(bands: RowBands, top: number, bottom: number, by: RowBands): RowBands {
  const made = [...bands];
  putBands(made, top, bottom, by);
  return made;
}

test("bands say of each row what was done to it, stay in order and apart, and never repeat a neighbour", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let bands: RowBands = [];
      const rows: RowLook[] = Array.from({ length: ROWS }, () => ({ cells: [] }));
      for (const item of changes) {
        const step = applied(bands, item);
        for (let row = step.top; row <= step.bottom; row++) rows[row] = step.look(rows[row] ?? { cells: [] });
        bands = step.bands;
      }
      rows.forEach((look, row) => expect(sameLook(lookAt(bands, row), look)).toBe(true));
      bands.forEach((band, i) => {
        const before = bands[i - 1];
        if (!before) return;
        expect(before.bottom).toBeLessThan(band.top);
        if (before.bottom + 1 === band.top) expect(sameLook(before, band)).toBe(false);
      });
    }),
  );
});

test("putting back what was within gives the bands that were", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), change, (changes, last) => {
      const bands = changes.reduce<RowBands>((made, item) => applied(made, item).bands, []);
      const step = applied(bands, last);
      expect(withBands(step.bands, step.top, step.bottom, bandsWithin(bands, step.top, step.bottom))).toEqual(
        bands,
      );
    }),
  );
});

test("ranges change rows at once as they would one after the other, and the rows that look otherwise are told", () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 6 }),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      (first, changes) => {
        const before = first.reduce<RowBands>((made, item) => applied(made, item).bands, []);
        const steps = changes.map((item) => applied([], item));
        const apart = steps.reduce<RowBands>(
          (bands, { top, bottom, look }) => withBands(bands, top, bottom, mapLooks(bands, top, bottom, look)),
          before,
        );
        // Those that start lower come later.
        const inOrder = [...steps].sort((a, b) => a.top - b.top);
        const made = mapRanges(before, steps, (look, range) => range.look(look));
        const expected = inOrder.reduce<RowBands>(
          (bands, { top, bottom, look }) => withBands(bands, top, bottom, mapLooks(bands, top, bottom, look)),
          before,
        );
        const together = withBands(before, made.top, made.bottom, made.bands);
        expect(together).toEqual(expected);
        const differing = Array.from({ length: ROWS }, (_, row) => row).filter(
          (row) => !sameLook(lookAt(before, row), lookAt(apart, row)),
        );
        const told = differingRows(before, apart).flatMap(({ top, bottom }) =>
          Array.from({ length: bottom - top + 1 }, (_, i) => top + i),
        );
        expect(told).toEqual(differing);
      },
    ),
  );
});

test("more bands than a function takes arguments are put in one go", () => {
  const many = Array.from({ length: 300_000 }, (_, i) => ({ top: i, bottom: i, height: i, cells: [] }));
  const bands = withBands([{ top: 300_000, bottom: 300_001, height: 7, cells: [] }], 0, 299_999, many);
  expect(bands).toHaveLength(300_001);
  expect([0, 10_000, 299_999, 300_001].map((row) => lookAt(bands, row).height)).toEqual([
    0, 10_000, 299_999, 7,
  ]);
});

test("runs give the columns asked for another style, and leave the others", () => {
  const runs = [
    { left: 1, right: 3, style: 5 },
    { left: 6, right: 6, style: 7 },
  ];
  const mapped = mapRuns(
    runs,
    3,
    7,
    () => 0,
    (style) => style + 10,
  );
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => runStyle(mapped, column))).toEqual([
    undefined,
    5,
    5,
    15,
    10,
    10,
    17,
    10,
    undefined,
  ]);
});
