import { shown } from "../../host/api/locale/locale";
import { formulaOf } from "../../host/api/cell-reading";
import { toLocalFormula } from "../../host/api/locale/local-formula";
import type { Cursor, WorkbookSession } from "./workbook-session";

/** Without case, accents and the kinds of spaces: as people type what they look for. */
function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\u202f\u00a0]+/g, " ")
    .toLowerCase();
}

/** The cells of the sheet in front that show or hold a text, row by row. */
export function cellsHolding({ sheet, host, model }: WorkbookSession, text: string): readonly Cursor[] {
  const wanted = plain(text);
  const used = sheet.usedRange(true);
  if (wanted.trim() === "" || !used) return [];
  const found: Cursor[] = [];
  for (const { row, record } of sheet.within(used)) {
    const { column, value, formula } = record;
    const seen = shown(value, model.styleOf(sheet, row, column).numberFormat, host.locale);
    const held = formula
      ? toLocalFormula(String(formulaOf(record)), host.locale)
      : value.kind === "number"
        ? String(value.value).replace(".", host.locale.decimalSeparator)
        : "";
    if (plain(seen).includes(wanted) || plain(held).includes(wanted)) found.push({ row, column });
  }
  return found;
}

/** The one that comes next after a cell, going one way round; undefined where there is none. */
export function nextOf(found: readonly Cursor[], from: Cursor, step: 1 | -1): Cursor | undefined {
  const isAfter = ({ row, column }: Cursor): boolean =>
    row > from.row || (row === from.row && column > from.column);
  const isBefore = ({ row, column }: Cursor): boolean =>
    row < from.row || (row === from.row && column < from.column);
  return step > 0 ? (found.find(isAfter) ?? found[0]) : (found.findLast(isBefore) ?? found.at(-1));
}
