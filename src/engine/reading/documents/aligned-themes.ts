import { alignedTables } from "../../tables";
import type { DocumentLine } from "./document-lines";
import { assignedTable } from "./grant-table";
import type { KnownThemes } from "./known-themes";

/**
 * The same lines, those of a table of themes in text whose columns only blanks set apart as its rows: one block, each with
 * its cells.
 */
export function withAlignedThemes(
  lines: readonly DocumentLine[],
  known: KnownThemes,
): readonly DocumentLine[] {
  const out = [...lines];
  for (const { from, rows } of alignedTables(lines.map(({ cells, text }) => (cells === null ? text : "")))) {
    const titles = lines[from];
    if (!titles) continue;
    const laid = rows.flatMap((cells, index) => {
      const line = lines[from + index];
      return line ? [{ ...line, cells, block: titles.block, first: index === 0 }] : [];
    });
    const columns = assignedTable(laid, known)?.columns;
    // Whom each row is granted to is said of lines, not of themes.
    const isOfLines = columns?.has("name") === true || columns?.has("operation") === true;
    if (columns?.has("theme") === true && !isOfLines) out.splice(from, laid.length, ...laid);
  }
  return out;
}
