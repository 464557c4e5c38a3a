import type { DocumentText } from "../../../../src/engine/model";

/** A document drawn as text: blank lines separate paragraphs, lines with a tab are rows of a table. */
export function documentOf(drawn: string, format: DocumentText["format"] = "text"): DocumentText {
  const groups = drawn
    .split(/\n\s*\n/)
    .map((group) => group.split("\n").filter((line) => line.trim() !== ""))
    .filter((group) => group.length > 0);
  const blocks = groups.map((lines): DocumentText["blocks"][number] =>
    lines.every((line) => line.includes("\t"))
      ? { kind: "table", rows: lines.map((line) => line.split("\t").map((cell) => cell.trim())), page: null }
      : { kind: "paragraph", lines, page: null, heading: null },
  );
  return { file: "document.txt", format, blocks, warnings: [] };
}
