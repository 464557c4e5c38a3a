import type { CellRange } from "../workbook/address";
import { parseRangeName, plainSheetName } from "../workbook/address";

/** Cells that a formula names. */
export interface FormulaReference {
  /** Undefined for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly range: CellRange;
}

/** What a formula's text leans on. */
export interface FormulaReading {
  readonly references: readonly FormulaReference[];
  /** In capitals, without the file's marks. */
  readonly functions: ReadonlySet<string>;
  /** Words that are neither functions nor cells: names given to cells, most often. In capitals. */
  readonly words: ReadonlySet<string>;
  /** Whether it refers to a table by its columns. */
  readonly structured: boolean;
  /** Whether it names other files by their numbers. */
  readonly external: boolean;
}

const PIECES =
  /"(?:[^"]|"")*(?:"|$)|((?:(?<!')'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|([\p{L}_\\][\p{L}\p{N}_.\\?]*)(\(|!)?|\[|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/gu;

const readings = new Map<string, FormulaReading>();

/** Reads a formula's text, as the file writes it. */
export function readFormula(text: string): FormulaReading {
  const known = readings.get(text);
  if (known) return known;
  const references: FormulaReference[] = [];
  const functions = new Set<string>();
  const words = new Set<string>();
  let structured = false;
  let external = false;
  for (const match of text.matchAll(PIECES)) {
    const [piece, sheet, cells, word, after] = match;
    if (piece === "[") {
      // "[1]Feuil1!A1" is another file's; "Tableau1[Montant]" is a table's column.
      if (/^\[\d+\]/.test(text.slice(match.index))) external = true;
      else structured = true;
    } else if (cells !== undefined) {
      const range = parseRangeName(cells);
      if (range) references.push({ sheet: sheet === undefined ? undefined : sheetOf(sheet), range });
      else words.add(cells.toUpperCase());
    } else if (word !== undefined) {
      if (after === "(") functions.add(word.toUpperCase().replace(/^(?:_XL(?:FN|WS|UDF|PM)\.)+/, ""));
      else if (after === undefined && !/^(TRUE|FALSE)$/i.test(word)) words.add(word.toUpperCase());
    }
  }
  const reading = { references, functions, words, structured, external };
  readings.set(text, reading);
  return reading;
}

function sheetOf(text: string): string {
  return plainSheetName(text.slice(0, -1));
}
