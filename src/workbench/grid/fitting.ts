import type { CellRange } from "../../host";
import { shown } from "../../host/api/locale/locale";
import type { WorkbookSession } from "../session/workbook-session";
import { cssFont } from "./font";
import { textWidth } from "./measure";
import { CELL_PADDING, DIGIT } from "./sheet-lines";

/** The width in characters at which all that a column shows is seen; undefined where it shows nothing. */
export function fittingWidth({ sheet, host }: WorkbookSession, column: number): number | undefined {
  const whole: CellRange = { top: 0, left: column, bottom: sheet.usedRange()?.bottom ?? 0, right: column };
  let widest = 0;
  for (const { row, record } of sheet.within(whole)) {
    const style = host.model.styleOf(sheet, row, column);
    const merge = sheet.facets.merges.at(row, column);
    if (style.alignment.wrap || (merge && merge.right > merge.left)) continue;
    const text = shown(record.value, style.numberFormat, host.locale);
    for (const line of text.split("\n")) {
      widest = Math.max(widest, textWidth(line, cssFont(style.font, 1)));
    }
  }
  return widest === 0 ? undefined : Math.ceil(widest + 2 * CELL_PADDING + 2) / DIGIT;
}
