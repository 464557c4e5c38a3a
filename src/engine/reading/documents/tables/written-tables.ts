import { firstNot, keptFor } from "../../../lists";
import type { WrittenTable } from "../../../model";
import { isPartOfTotal, isTotalLabel } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";
import { tablesDrawn, type RoundedLines } from "./drawn-tables";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { collapse, placeOfLine } from "../parts/passage";

/** Two rows at least, of two cells, are a table that can be explained. */
const FEWEST = 2;

/** Every table of a document as it is written: those of its parts, and those whose amounts are rounded. */
export function readWrittenTables(
  parts: readonly DocumentPart[],
  rounded: readonly RoundedLines[],
  file: string,
): readonly WrittenTable[] {
  const whole = parts.map((part) => ({ part, lines: part.lines }));
  return [...whole, ...rounded].flatMap(({ part, lines }) => tablesOf(lines, part, file));
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
