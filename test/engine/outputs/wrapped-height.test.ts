import { textCell } from "../../../src/engine/outputs";
import { headerHeight, wrappedHeight } from "../../../src/engine/outputs/wrapped-height";

test("a text of one line asks for no height, one of three for three", () => {
  expect([wrappedHeight("Sport", 20), wrappedHeight("a".repeat(60), 20)]).toEqual([null, 45]);
});

test("no row is higher than Excel's highest, no text longer than a cell holds with its apostrophe", () => {
  const long = "9".repeat(100_000);
  expect([wrappedHeight(long, 20), headerHeight(long, 20)]).toEqual([409, 409]);
  expect(textCell(long)).toMatchObject({ content: { value: `${"9".repeat(32_765)}…` } });
});
