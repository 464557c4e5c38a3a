import { columnLetters } from "../workbook/address";
import type { Table } from "../workbook/facets";
import type { WorkbookModel } from "../workbook/model";

interface PlacedTable {
  readonly table: Table;
  readonly sheet: string;
}

/** A formula with its references to tables written as plain ranges; undefined where one cannot be. */
export function withoutTableReferences(
  text: string,
  workbook: WorkbookModel,
  own: { readonly sheet: number; readonly row: number; readonly column: number },
): string | undefined {
  const tables = workbook.sheets.flatMap((sheet) =>
    sheet.facets.tables.map((table) => ({ table, sheet: sheet.facets.name, id: sheet.id })),
  );
  const around = tables.find(
    ({ table, id }) =>
      id === own.sheet &&
      own.row >= table.range.top &&
      own.row <= table.range.bottom &&
      own.column >= table.range.left &&
      own.column <= table.range.right,
  );
  let failed = false;
  const written = text.replace(
    /"(?:[^"]|"")*(?:"|$)|((?<![\p{L}\p{N}_.\\])[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu,
    (piece: string, name: string | undefined, inside: string | undefined) => {
      if (piece.startsWith('"') || inside === undefined) return piece;
      const found =
        name === undefined
          ? around
          : tables.find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
      const range = found && tableRange(found, inside, own.row);
      if (range === undefined) failed = true;
      return range ?? piece;
    },
  );
  return failed ? undefined : written;
}

/** The range that stands between a table's brackets: "Montant", "@Montant", "[#Totals],[Montant]", "[a]:[b]". */
function tableRange({ table, sheet }: PlacedTable, inside: string, row: number): string | undefined {
  const items = /^\s*(?:@\s*)?\[/.test(inside)
    ? [...inside.matchAll(/(@?)\[((?:[^[\]']|'.)*)\]\s*([,:]?)/g)]
    : undefined;
  const parts = items
    ? items.map(([, at = "", text = "", after = ""]) => ({ at, text, after }))
    : [{ at: inside.startsWith("@") ? "@" : "", text: inside.replace(/^@\s*/, ""), after: "" }];
  let rows: "data" | "all" | "headers" | "totals" | "this" = "data";
  const columns: number[] = [];
  for (const { at, text } of parts) {
    if (at === "@") rows = "this";
    const plain = text.replaceAll(/'(.)/g, "$1").trim();
    switch (plain.toLowerCase()) {
      case "#all":
        rows = "all";
        break;
      case "#data":
        break;
      case "#headers":
        rows = "headers";
        break;
      case "#totals":
        rows = "totals";
        break;
      case "#this row":
        rows = "this";
        break;
      case "":
        break;
      default: {
        const index = table.columns.findIndex((column) => column.name.toLowerCase() === plain.toLowerCase());
        if (index < 0) return undefined;
        columns.push(index);
      }
    }
  }
  const { range, headerRow, totalsRow } = table;
  const first = range.top + (headerRow ? 1 : 0);
  const last = range.bottom - (totalsRow ? 1 : 0);
  const lines = {
    data: [first, last],
    all: [range.top, range.bottom],
    headers: headerRow ? [range.top, range.top] : undefined,
    totals: totalsRow ? [range.bottom, range.bottom] : undefined,
    this: row >= first && row <= last ? [row, row] : undefined,
  }[rows];
  if (!lines) return undefined;
  const [top = 0, bottom = 0] = lines;
  const left = range.left + (columns.length > 0 ? Math.min(...columns) : 0);
  const right = columns.length > 0 ? range.left + Math.max(...columns) : range.right;
  const from = `$${columnLetters(left)}$${top + 1}`;
  const to = `$${columnLetters(right)}$${bottom + 1}`;
  return `'${sheet.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`;
}
