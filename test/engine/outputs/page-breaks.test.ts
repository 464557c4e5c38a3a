import { pageBreaks } from "../../../src/engine/outputs/page-breaks";

/** As wide as the paper: a page holds 32 rows of 15 points. */
const sizes = {
  rowHeights: {},
  columnWidths: [140],
  print: { orientation: "landscape", titleRows: null, footerLeft: "" },
} as const;

test("blocks that fit on a page stay on it", () => {
  expect(
    pageBreaks(
      [
        { top: 0, bottom: 9 },
        { top: 10, bottom: 29 },
      ],
      sizes,
    ),
  ).toEqual([]);
});

test("a block that the end of the page would cut starts the next", () => {
  expect(
    pageBreaks(
      [
        { top: 0, bottom: 19 },
        { top: 20, bottom: 39 },
      ],
      sizes,
    ),
  ).toEqual([20]);
});

test("rows between blocks run from page to page: the head of what follows is cut only where it really falls", () => {
  const head = { top: 0, bottom: 2 };
  expect(pageBreaks([head, { top: 30, bottom: 33 }], sizes)).toEqual([30]);
  expect(pageBreaks([head, { top: 34, bottom: 37 }], sizes)).toEqual([]);
});

test("after a block of several pages, the next starts one", () => {
  expect(
    pageBreaks(
      [
        { top: 0, bottom: 49 },
        { top: 50, bottom: 52 },
      ],
      sizes,
    ),
  ).toEqual([50]);
});
