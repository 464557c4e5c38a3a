import { pageBreaks, pagesWide } from "../../../src/engine/outputs/page-breaks";
import type { RowGroup } from "../../../src/engine/outputs/sheet-plan";

/** A sheet of so many rows, as wide as the paper: a page holds 32 rows of 15 points. */
const sheet = (rows: number, titleRows: RowGroup | null = null) => ({
  rows: Array.from({ length: rows }, () => []),
  rowHeights: {},
  columnWidths: [140],
  print: { orientation: "landscape", titleRows, footerLeft: "" } as const,
});

const rows = (top: number, bottom: number): RowGroup => ({ top, bottom });

test("blocks that fit on a page stay on it", () => {
  expect(pageBreaks([rows(0, 9), rows(10, 29)], sheet(30))).toEqual([]);
});

test("a block that the end of the page would cut starts the next", () => {
  expect(pageBreaks([rows(0, 19), rows(20, 39)], sheet(40))).toEqual([20]);
});

test("rows between blocks end their page before what follows them is counted", () => {
  const head = rows(0, 2);
  expect(pageBreaks([head, rows(30, 33)], sheet(34))).toEqual([30]);
  expect(pageBreaks([head, rows(34, 37)], sheet(38))).toEqual([32]);
  expect(pageBreaks([head], sheet(70))).toEqual([32, 64]);
});

test("what is repeated at the head of each page takes its room there", () => {
  expect(pageBreaks([rows(0, 2)], sheet(100, rows(2, 3)))).toEqual([32, 62, 92]);
});

test("blocks that share a row are one", () => {
  expect(pageBreaks([rows(0, 2), rows(28, 30), rows(30, 34)], sheet(40))).toEqual([28]);
});

test("a block of several pages is cut between its rows, and what follows it goes on", () => {
  expect(pageBreaks([rows(0, 49), rows(50, 52)], sheet(53))).toEqual([32]);
  expect(pageBreaks([rows(0, 9), rows(10, 49)], sheet(50))).toEqual([32]);
});

test("the first and the last rows of a block of several pages are not parted", () => {
  // Its title and header would end the first page.
  expect(pageBreaks([rows(30, 69)], sheet(70))).toEqual([30, 62]);
  // Its last rows would begin a page at the fourth from the end.
  expect(pageBreaks([rows(0, 35)], sheet(36))).toEqual([28]);
});

test("a sheet too wide to be read on one page takes several, its first columns on each", () => {
  expect([100, 250, 290, 460, 700].map((width) => pagesWide(width, 40))).toEqual([1, 1, 2, 2, 4]);
});
