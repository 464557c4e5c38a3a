import {
  linesLeft,
  proseOf,
  textLines,
  type DocumentLine,
} from "../../../../src/engine/reading/documents/document-lines";
import { passageOf } from "../../../../src/engine/reading/documents/passage";

const line = (text: string, cells: readonly string[] | null = null): DocumentLine => ({
  ...{ text, cells, block: 0, page: null, first: true },
});

test("readers that leave nothing out share one list of lines, and so its text", () => {
  const lines = [line("Article 1 : 12 €"), line("au Relais")];
  expect(textLines(lines)).toBe(lines);
  expect(proseOf(lines)).toBe(lines);
  expect(linesLeft(lines, new Set())).toBe(lines);
  expect(passageOf(proseOf(lines))).toBe(passageOf(lines));
});

test("rows, columns laid out by blanks and lines that were taken are left out, by every reader alike", () => {
  const [prose, laidOut, row] = [line("au Relais"), line("Relais   12 €   2026"), line("a\tb", ["a", "b"])];
  const lines = [prose, laidOut, row];
  expect(textLines(lines)).toEqual([prose, laidOut]);
  expect(proseOf(lines)).toEqual([prose]);
  const taken = new Set([prose]);
  expect(linesLeft(lines, taken)).toEqual([laidOut, row]);
  expect(linesLeft(lines, taken)).toBe(linesLeft(lines, taken));
});
