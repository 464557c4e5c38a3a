import { Grid, textOf, type SheetCell, type SheetSnapshot } from "../../../grid";
import { fold } from "../../../wording";
import { Columns } from "../columns/columns";
import type { Header } from "../columns/header";
import type { Role } from "../columns/header-words";
import { type PrintedHeader, printedLine, printedHeaders, columnOrder } from "./printed-lines";
import { pagesOf, geometryOf, placed } from "./printed-places";
import { endsWithAmount } from "./text-column";

/**
 * A table pasted as text in one column, its columns kept by tabs or by runs of spaces, put back on a grid. Blanks at the
 * start of a printed line are often lost, so a line's pieces are placed by their distance to what anchors them: the mark
 * (Oui, Non) on its left edge, the amount on its right edge.
 */
export interface PastedTable {
  readonly grid: Grid;
  readonly headers: readonly Header[];
  /** The column of the sheet that holds the text. */
  readonly column: number;
}

/** Puts a pasted table back on a grid; null where its columns were not kept. */
export function rebuildColumns(grid: Grid, column: number): PastedTable | null {
  const texts = grid.rows
    .map((row) => ({
      row,
      text: textOf(grid.at(row, column))
        .trimEnd()
        .replace(/[\u00A0\u202F]/g, " "),
    }))
    .filter((each) => each.text.trim() !== "");
  const withAmounts = texts.filter((each) => endsWithAmount(each.text));
  const kept = withAmounts.filter((each) => /\S(?: {2,}|\t)\S/.test(each.text)).length;
  if (withAmounts.length === 0 || kept < withAmounts.length * 0.6) return null;

  const headers = printedHeaders(texts);
  const order = columnOrder(headers);
  if (!order) return null;
  const headerOf = new Map<number, PrintedHeader>();
  for (const header of headers) for (const row of header.rows) headerOf.set(row, header);

  const lines = texts
    .filter((each) => !headerOf.has(each.row))
    .map((each) => printedLine(each.row, each.text));
  const cells: SheetCell[] = [];
  const roleColumn = new Map(order.map((role, i) => [role, i]));
  const put = (row: number, role: Role, text: string) => {
    cells.push({ row, column: roleColumn.get(role) ?? 0, value: { kind: "text", value: text } });
  };
  const known = new Map<Role, Set<string>>();
  for (const page of pagesOf(lines, headers)) {
    const geometry = geometryOf(page.lines, page.header, order, known);
    for (const line of page.lines) {
      for (const [role, text] of placed(line, geometry, order)) {
        put(line.row, role, text);
        if (line.mark && (role === "territory" || role === "beneficiary")) {
          known.set(role, (known.get(role) ?? new Set()).add(fold(text)));
        }
      }
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const snapshot: SheetSnapshot = { ...grid.snapshot, cells: joinCells(cells), merges: [] };
  const columns = new Columns(new Map(order.map((role, i) => [i, role])));
  const rows = lines.map((line) => line.row);
  return {
    grid: new Grid(snapshot),
    headers:
      headers.length > 0
        ? headers.map((header, i) => ({
            rows: header.rows.slice(0, 1),
            texts: new Map(),
            body: rows.filter(
              (row) => row > (header.rows[0] ?? 0) && row < (headers[i + 1]?.rows[0] ?? Infinity),
            ),
            columns,
          }))
        : [{ rows: [], texts: new Map(), body: rows, columns }],
    column,
  };
}

/** Two pieces that fell into one cell are one text. */
function joinCells(cells: readonly SheetCell[]): readonly SheetCell[] {
  const joined: SheetCell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && last.row === cell.row && last.column === cell.column) {
      joined[joined.length - 1] = {
        ...last,
        value: { kind: "text", value: `${textOf(last)} ${textOf(cell)}` },
      };
    } else joined.push(cell);
  }
  return joined;
}
