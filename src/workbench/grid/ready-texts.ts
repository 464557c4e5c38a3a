import { rangeName } from "../../host";
import type { CellRange } from "../../host";
import { toLocalFormula } from "../../host/api/locale/local-formula";
import type { WorkbookSession } from "../session/workbook-session";

/** The total of the numbers right above the cell, or else before it, as one would type it; undefined where there are none. */
export function totalBeside({ sheet, selection, host }: WorkbookSession): string | undefined {
  const { row, column } = selection.cursor;
  const isNumber = (r: number, c: number): boolean => sheet.at(r, c)?.value.kind === "number";
  let top = row;
  while (top > 0 && isNumber(top - 1, column)) top--;
  let left = column;
  while (left > 0 && isNumber(row, left - 1)) left--;
  const range: CellRange | undefined =
    top < row
      ? { top, bottom: row - 1, left: column, right: column }
      : left < column
        ? { top: row, bottom: row, left, right: column - 1 }
        : undefined;
  return range && toLocalFormula(`=SUM(${rangeName(range)})`, host.locale);
}

/** Today as one would type it. */
export function todayText({ host }: WorkbookSession): string {
  const now = host.now();
  const [day, month, year] = [now.getDate(), now.getMonth() + 1, now.getFullYear()];
  if (host.locale.name !== "fr-FR") return `${month}/${day}/${year}`;
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}
