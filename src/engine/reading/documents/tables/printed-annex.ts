import { forms } from "../../../lexicon";
import type { SheetCell, SheetSnapshot } from "../../../grid";
import type { DocumentPlace, DocumentText } from "../../../model";
import type { DocumentLine } from "../parts/document-lines";
import { collapse } from "../parts/passage";
import { annexColumnsNamed, headerNames } from "./printed-annex-header";
import { partsOf, type DocumentPart } from "../parts/parts";

/** The annex that a document prints, laid out as a sheet for the annex's reader. */
export interface PrintedAnnexGrid {
  readonly snapshot: SheetSnapshot;
  /** The place in the document of a cell of the snapshot, both counted from zero. */
  placeOf(row: number, column: number): DocumentPlace;
}

/**
 * The annex printed in a document as a sheet, or null where it prints none: tables keep their cells; text without
 * cells stands line by line in the first column, as a paste would.
 */
export function printedAnnexGrid(
  text: DocumentText,
  hint: "deliberation" | "report" | null = null,
): PrintedAnnexGrid | null {
  const parts = partsOf(text, hint).filter((part) => part.kind === "annex");
  const rows = parts.flatMap((part) => rowsOf(part).map((row) => ({ ...row, annex: part.annex })));
  if (!rows.some((row) => /\d/.test(row.cells.join(" ")))) return null;
  const cells = rows.flatMap((row, index): readonly SheetCell[] =>
    row.cells.flatMap((value, column) =>
      value.trim() === "" ? [] : [{ row: index, column, value: { kind: "text" as const, value } }],
    ),
  );
  const number = parts.find((part) => part.annex !== null)?.annex ?? null;
  return {
    snapshot: { name: text.file, visibility: "visible", cells, merges: [], hiddenRows: [] },
    placeOf: (row) => placeOfRow(rows, row, text.file, number),
  };
}

interface PrintedRow {
  readonly cells: readonly string[];
  readonly lines: readonly DocumentLine[];
}

function rowsOf(part: DocumentPart): readonly PrintedRow[] {
  const header = part.lines.find((line) => line.cells !== null && annexColumnsNamed(line) >= 3);
  if (header?.cells) return joined(part.lines, header.cells.length);
  return (
    underStackedHeaders(part.lines) ??
    part.lines.map((line) => ({ cells: [line.cells?.join("   ") ?? line.text], lines: [line] }))
  );
}

/** A header torn from its table into lines (« OPERATION », « STRUCTURE », « DOSSIER RETENU MONTANT PROPOSE ») is put back. */
function underStackedHeaders(lines: readonly DocumentLine[]): readonly PrintedRow[] | null {
  const rows: PrintedRow[] = [];
  let from = 0;
  let width = 0;
  lines.forEach((line, index) => {
    if (line.cells === null || index <= from || lines[index - 1]?.cells !== null) return;
    for (
      let height = 1;
      height <= 9 && index - height >= from && lines[index - height]?.cells === null;
      height++
    ) {
      const torn = lines.slice(index - height, index);
      const cells = headerNames(collapse(torn.map((one) => one.text).join(" ")));
      if (cells.length < 3 || cells.length !== line.cells.length) continue;
      width = cells.length;
      for (const row of joined(lines.slice(from, index - height), width)) rows.push(row);
      rows.push({ cells, lines: torn });
      from = index;
      return;
    }
  });
  return from === 0 ? null : [...rows, ...joined(lines.slice(from), width)];
}

/**
 * A row of a tabbed table is torn where a cell holds a line's end: its pieces are put together again when their cells,
 * less one for each joint, are as many as the header's.
 */
function joined(lines: readonly DocumentLine[], width: number): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  let torn: PrintedRow | null = null;
  for (const line of lines) {
    const cells: readonly string[] = line.cells ?? line.text.split("\t");
    const tabbed = line.cells !== null || cells.length > 1;
    if (torn) {
      const together: PrintedRow = { cells: stitched(torn.cells, cells), lines: [...torn.lines, line] };
      if (together.cells.length <= width && (tabbed || torn.cells.length > 1)) {
        if (together.cells.length === width) {
          rows.push(together);
          torn = null;
        } else torn = together;
        continue;
      }
      rows.push(torn);
      torn = null;
    }
    const row: PrintedRow = { cells, lines: [line] };
    if (tabbed && cells.length < width && !endsWithAmount(cells)) torn = row;
    else rows.push(row);
  }
  if (torn) rows.push(torn);
  return rows;
}

function stitched(before: readonly string[], after: readonly string[]): readonly string[] {
  const [first = "", ...rest] = after;
  return [...before.slice(0, -1), `${before.at(-1) ?? ""} ${first}`.trim(), ...rest];
}

const amountLast = new RegExp(`\\d\\s*(?:${forms("currency")}\\s*)?$`, "iu");
const namesNobody = new RegExp(`\\b${forms(["yesOrNo", "currency"])}\\b`, "giu");

function endsWithAmount(cells: readonly string[]): boolean {
  return amountLast.test(cells.at(-1) ?? "");
}

/** A row broken over lines is quoted with the lines above that say whose it is. */
function placeOfRow(
  rows: readonly PrintedRow[],
  row: number,
  file: string,
  annex: number | null,
): DocumentPlace {
  const own = rows[row];
  const [line] = own?.lines ?? [];
  let quote = collapse(own?.cells.join(" ") ?? "");
  for (let above = row - 1; above >= Math.max(0, row - 3) && !saysWhose(quote); above--) {
    const text = collapse(rows[above]?.cells.join(" ") ?? "");
    if (/€\s*$/.test(text)) break;
    quote = `${text} ${quote}`;
  }
  return {
    kind: "document",
    role: "annex",
    file,
    where: annex === null ? "annexe imprimée" : `annexe ${annex}`,
    quote,
    page: line?.page ?? null,
    block: line?.block ?? 0,
  };
}

function saysWhose(quote: string): boolean {
  return (quote.replace(namesNobody, "").match(/\p{L}{2,}/gu) ?? []).length >= 2;
}
