import { openDocument, textDocument } from "../../src/documents";
import type { DocumentText } from "../../src/engine/model";
import { pageHeight, pageWidth, text, writePdf, type PdfMark, type PdfPage } from "./pdf-writer";
import { paragraph, table, writeWord } from "./word-writer";

/**
 * A document as it is laid out: paragraphs, and tables by row. In a table "^" is a cell merged with the one above, "<"
 * with the one on its left.
 */
export type Layout = readonly (string | readonly (readonly string[])[])[];

/** The files a layout is drawn as. */
export const fileForms = ["text", "word", "pdf"] as const;
export type FileForm = (typeof fileForms)[number];

/** The document that a layout makes as a pasted text, a Word file or a PDF. */
export async function drawnAs(form: FileForm, layout: Layout, name: string): Promise<DocumentText> {
  switch (form) {
    case "text":
      return textDocument(asText(layout), `${name}.txt`);
    case "word":
      return openDocument(wordBytes(layout), `${name}.docx`);
    case "pdf":
      return openDocument(pdfBytes(layout), `${name}.pdf`);
  }
}

/** The .docx that a layout makes. */
export function wordBytes(layout: Layout): Uint8Array {
  return writeWord({ body: layout.map(asWord).join("") });
}

/** The .pdf that a layout makes, or its first pages. */
export function pdfBytes(layout: Layout, pages = Infinity): Uint8Array {
  return writePdf(asPages(layout).slice(0, pages));
}

function asText(layout: Layout): string {
  const bare = (cell: string) => (cell === "^" || cell === "<" ? "" : cell);
  return layout
    .map((block) =>
      typeof block === "string" ? block : block.map((row) => row.map(bare).join("\t")).join("\n"),
    )
    .join("\n\n");
}

function asWord(block: Layout[number]): string {
  if (typeof block === "string") return paragraph(escaped(block));
  return table(
    block.map((row, above) =>
      row.flatMap((cell, column) => {
        if (cell === "<") return [];
        const width = 1 + row.slice(column + 1).findIndex((next) => next !== "<");
        const span = width > 0 ? width : row.length - column;
        const opens = block[above + 1]?.[column] === "^";
        const merge = cell === "^" ? "<w:vMerge/>" : opens ? '<w:vMerge w:val="restart"/>' : "";
        const properties = `<w:gridSpan w:val="${span}"/>${merge}`;
        return [{ properties, content: paragraph(cell === "^" ? "" : escaped(cell)) }];
      }),
    ),
  );
}

function escaped(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const margin = 50;
const lineHeight = 13;
const cellSize = 6.5;

/** Paragraphs wrap at the margin; the cells of a table wrap in ruled columns, as wide as what they hold. */
function asPages(layout: Layout): readonly PdfPage[] {
  const pages: PdfMark[][] = [[]];
  let y = margin + 20;
  const need = (height: number): void => {
    if (y + height <= pageHeight - margin) return;
    pages.push([]);
    y = margin + 20;
  };
  const draw = (...marks: readonly PdfMark[]): void => void pages.at(-1)?.push(...marks);
  for (const block of layout) {
    if (typeof block === "string") {
      for (const line of wrapped(block, Math.floor((pageWidth - 2 * margin) / 6))) {
        need(lineHeight);
        draw(text(margin, y, line));
        y += lineHeight;
      }
    } else {
      const edges = edgesOf(block);
      for (const [index, row] of block.entries()) {
        const lines = row.map((cell, column) =>
          cell === "^" || cell === "<"
            ? []
            : wrapped(cell, charactersIn((edges[endOf(row, column)] ?? 0) - (edges[column] ?? 0))),
        );
        const height = Math.max(1, ...lines.map((own) => own.length)) * 10 + 6;
        need(height);
        const top = y - 10;
        row.forEach((cell, column) => {
          const [left = 0, right = 0] = [edges[column], edges[column + 1]];
          if (cell !== "^") draw({ kind: "rule", from: [left, top], to: [right, top] });
          if (cell !== "<") draw({ kind: "rule", from: [left, top], to: [left, top + height] });
          lines[column]?.forEach((line, rank) =>
            draw(text(left + 3, y + rank * 10, line, { size: cellSize })),
          );
        });
        const right = edges.at(-1) ?? 0;
        draw({ kind: "rule", from: [right, top], to: [right, top + height] });
        if (index === block.length - 1)
          draw({ kind: "rule", from: [margin, top + height], to: [right, top + height] });
        y += height;
      }
    }
    y += lineHeight;
  }
  return pages.map((marks) => ({ marks }));
}

function charactersIn(width: number): number {
  return Math.max(4, Math.floor((width - 6) / (cellSize * 0.6)));
}

/** The edge after a cell and those merged with it on its right. */
function endOf(row: readonly string[], column: number): number {
  let end = column + 1;
  while (row[end] === "<") end++;
  return end;
}

function edgesOf(rows: readonly (readonly string[])[]): readonly number[] {
  const width = Math.max(...rows.map((row) => row.length));
  const wanted = Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => (row[column + 1] === "<" ? [] : [row[column] ?? ""]));
    const word = Math.max(4, ...cells.flatMap((cell) => unbreakable(cell).map((piece) => piece.length)));
    return Math.max(word + 2, Math.min(26, ...[Math.max(...cells.map((cell) => cell.length), 0) + 2]));
  });
  const sum = wanted.reduce((total, one) => total + one, 0);
  const edges = [margin];
  for (const one of wanted)
    edges.push((edges.at(-1) ?? 0) + Math.floor((one / sum) * (pageWidth - 2 * margin)));
  return edges;
}

/** Amounts are not broken over lines, words are. */
function unbreakable(cell: string): readonly string[] {
  return cell.match(/\d[\d ]*(?:,\d+)?(?: €)?|\S+/g) ?? [];
}

function wrapped(content: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of unbreakable(content).length === 0 ? [] : content.split(" ")) {
    if (line !== "" && `${line} ${piece}`.length > width) {
      lines.push(line);
      line = piece;
    } else line = line === "" ? piece : `${line} ${piece}`;
  }
  return line === "" ? lines : [...lines, line];
}
