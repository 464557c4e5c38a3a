import { shown } from "../../host/api/locale/locale";
import type { CellRange } from "../../host";
import type { WorkbookSession } from "../session/workbook-session";

/** What a range shows, as text that a sheet or a document takes: tabs between cells, a line a row. */
export function copiedText({ sheet, host, model }: WorkbookSession, range: CellRange): string {
  const used = sheet.usedRange(true);
  const bottom = Math.min(range.bottom, Math.max(range.top, used?.bottom ?? 0));
  const right = Math.min(range.right, Math.max(range.left, used?.right ?? 0));
  const rows: string[] = [];
  for (let row = range.top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = range.left; column <= right; column++) {
      const record = sheet.at(row, column);
      const text = record
        ? shown(record.value, model.styleOf(sheet, row, column).numberFormat, host.locale)
        : "";
      cells.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    rows.push(cells.join("\t"));
  }
  return rows.join("\r\n");
}

/** The cells of a text copied from a sheet. */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const pieces = /"((?:[^"]|"")*)"(?=[\t\n]|$)|[^\t\n]*/y;
  let at = 0;
  for (;;) {
    pieces.lastIndex = at;
    const match = pieces.exec(body);
    if (!match) return rows;
    rows.at(-1)?.push(match[1] === undefined ? match[0] : match[1].replaceAll('""', '"'));
    at += match[0].length;
    if (at >= body.length) return rows;
    if (body[at] === "\n") rows.push([]);
    at++;
  }
}
