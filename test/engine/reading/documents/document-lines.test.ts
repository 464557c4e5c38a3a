import { textDocument } from "../../../../src/documents";
import {
  linesLeft,
  linesOf,
  proseOf,
  textLines,
  type DocumentLine,
} from "../../../../src/engine/reading/documents/parts/document-lines";
import type { DocumentText } from "../../../../src/engine/model";
import { passageOf } from "../../../../src/engine/reading/documents/parts/passage";

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

test("points part thousands in the columns of money, and where a cell of the column proves it, alone", () => {
  const rows = [
    ["SIREN", "Code", "Surface (ha)", "Places", "Montant proposé"],
    ["512.345.678", "932.311", "12.500", "1.250", "96.500"],
    ["512.345.679", "932.312", "7.250", "1.240.000", "145.800"],
  ];
  const document: DocumentText = {
    file: "rapport",
    format: "docx",
    blocks: [{ kind: "table", page: null, rows }],
    warnings: [],
  };
  const [, first] = linesOf(document);
  expect(first?.cells).toEqual(["512.345.678", "932.311", "12.500", "1\u00a0250", "96\u00a0500"]);
});

test.each([
  ["Spectacle vivant ........ 331 200 €", "Spectacle vivant          331 200 €"],
  ["Patrimoine…… 47 900 €", "Patrimoine   47 900 €"],
  ["Le Relais ... 1 500 €", "Le Relais     1 500 €"],
  ["Total ________ - 1 200 €", "Total          - 1 200 €"],
  ["Fait à ................, le Maire", "Fait à ................, le Maire"],
  ["La suite... 3 autres", "La suite... 3 autres"],
])("what leads from a name to its figure is a blank between columns: %s", (text, read) => {
  const document = textDocument(text, "rapport.txt");
  expect(linesOf(document).map((one) => one.text)).toEqual([read]);
});
