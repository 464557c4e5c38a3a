import { alignedTables, assignColumns, credits, isWhole } from "../../../tables";
import type { DocumentLine } from "../parts/document-lines";
import { assignedTable } from "./grant-table";
import type { KnownThemes } from "../naming/known-themes";

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
    if (isOfThemes(laid, known)) out.splice(from, laid.length, ...laid);
  }
  return out;
}

/** Whom each row is granted to is said of lines, not of themes; what pays them is told by the readers of credits. */
function isOfThemes(laid: readonly DocumentLine[], known: KnownThemes): boolean {
  const assigned = assignedTable(laid, known);
  if (!assigned || isWhole(credits, assignColumns(assigned.table, credits))) return false;
  const { columns } = assigned;
  return columns.has("theme") && !columns.has("name") && !columns.has("operation");
}
