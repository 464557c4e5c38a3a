import { firstNot, keptFor } from "../../lists";
import type { DocumentText, WrittenTable } from "../../model";
import { isPartOfTotal, isTotalLabel } from "../../tables";
import { partAt, tablesDrawn } from "./amount-tables";
import { roundedRowsOf, type DocumentLine } from "./document-lines";
import { speakerOf, type DocumentPart } from "./parts";
import { collapse, placeOfLine } from "./passage";

/** Two rows at least, of two cells, are a table that can be explained. */
const FEWEST = 2;

/** Every table of a document as it is written: those of its parts, and those whose amounts are rounded. */
export function readWrittenTables(
  document: DocumentText,
  parts: readonly DocumentPart[],
  all: readonly DocumentPart[],
): readonly WrittenTable[] {
  const rounded = roundedRowsOf(document).flatMap(({ rows }) => tablesIn(rows, all, document.file));
  return [...parts.flatMap((part) => tablesOf(part.lines, part, document.file)), ...rounded];
}

function tablesIn(
  lines: readonly DocumentLine[],
  parts: readonly DocumentPart[],
  file: string,
): readonly WrittenTable[] {
  const [first] = lines;
  const part = first && partAt(first, parts);
  return part ? tablesOf(lines, part, file) : [];
}

const textsOf = keptFor((lines: readonly DocumentLine[]) => lines.filter(({ cells }) => cells === null));

function tablesOf(lines: readonly DocumentLine[], part: DocumentPart, file: string): readonly WrittenTable[] {
  const speaker = { ...speakerOf(part, file), where: "tableau" };
  const above = textsOf(part.lines);
  return tablesDrawn(lines).flatMap(({ block, titles, below }): readonly WrittenTable[] => {
    const rows = below.flatMap((line) => {
      const cells = (line.cells ?? []).map(collapse);
      if (cells.length < FEWEST || cells.some(isPartOfTotal)) return [];
      return [{ at: placeOfLine(line, speaker), cells, isTotal: cells.some(isTotalLabel) }];
    });
    const next = firstNot(above, (line) => line.block < block);
    return rows.length < FEWEST ? [] : [{ caption: above[next - 1]?.text ?? "", titles, rows }];
  });
}
