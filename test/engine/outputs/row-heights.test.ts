import { rowHeights } from "../../../src/engine/outputs/row-heights";
import { SHARED_LOOKS } from "../../../src/engine/outputs/sheet-looks";
import { textCell } from "../../../src/engine/outputs/sheet-plan";

const heightOf = (text: string, look: keyof typeof SHARED_LOOKS, merged = false): number | undefined =>
  rowHeights({
    rows: [[textCell(text, look)]],
    looks: SHARED_LOOKS,
    columnWidths: [20, 20],
    merges: merged ? [{ top: 0, bottom: 0, left: 0, right: 1 }] : [],
  })[0];

test("a row of a table has room above and below its line; what stands outside tables keeps Excel's height", () => {
  expect(heightOf("court", "text")).toBe(19);
  expect(heightOf("court", "header")).toBe(24);
  expect(heightOf("court", "note")).toBeUndefined();
});

test("a text wrapped over several lines makes its row higher, less where its cell spans columns", () => {
  const text = "Un libellé qui ne tient pas sur une seule ligne";
  expect(heightOf(text, "text")).toBe(49);
  expect(heightOf(text, "text", true)).toBe(19);
  expect(heightOf(text, "line")).toBe(19);
});

test("a line ends between words, and an indent takes its room", () => {
  expect(heightOf("abcdefghijkl mnopqrstuvwx", "text")).toBe(34);
  expect(heightOf("un mot de trop, ici là", "text")).toBe(19);
  expect(heightOf("un mot de trop, ici là", "detail")).toBe(34);
});

test("outside tables a long text that is wrapped has the height of its lines, a short one Excel's own", () => {
  const height = (text: string): number | undefined =>
    rowHeights({
      rows: [[textCell(text, "said")]],
      looks: { said: { wrap: true } },
      columnWidths: [20],
      merges: [],
    })[0];
  expect(height("court")).toBeUndefined();
  expect(height("Un libellé qui ne tient pas sur une seule ligne")).toBe(30);
});

test("no row is higher than Excel makes one", () => {
  expect(heightOf("mot ".repeat(5000), "text")).toBe(409);
});

test("no text is longer than a cell holds with its apostrophe", () => {
  expect(textCell("9".repeat(100_000))).toMatchObject({ content: { value: `${"9".repeat(32_765)}…` } });
});
