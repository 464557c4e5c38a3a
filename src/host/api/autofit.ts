import { shown } from "./locale/locale";
import type { ExcelHost } from "./host";
import type { Areas } from "./kind";
import { changeColumns } from "./lines";
import { changeRows } from "./row-changing";

/** The widest that a column may be, in characters. */
const WIDEST = 255;

/** Makes columns as wide as what their cells show; the width of letters is estimated, there being no screen. */
export function autofitColumns(host: ExcelHost, { sheet, ranges }: Areas): null {
  host.editing.settle();
  const model = host.sheet(sheet);
  host.guard(model);
  for (const range of ranges) {
    const widths = new Map<number, number>();
    for (const { row, record } of model.within(range)) {
      const style = host.model.styleOf(model, row, record.column);
      const merge = model.facets.merges.at(row, record.column);
      if ((merge && merge.left < merge.right) || style.alignment.wrap) continue;
      const text = shown(record.value, style.numberFormat, host.locale);
      const longest = Math.max(...text.split("\n").map((line) => line.length));
      const width = longest * (style.font.size / 11) * (style.font.bold ? 1.1 : 1) + 1.7;
      widths.set(record.column, Math.max(widths.get(record.column) ?? 0, width));
    }
    for (const [column, width] of widths) {
      const place = { sheet, range: { ...range, left: column, right: column } };
      changeColumns(host, place, (band) => ({
        ...band,
        width: Math.min(WIDEST, Math.round(width * 100) / 100),
        rest: { ...band.rest, customWidth: "1", bestFit: "1" },
      }));
    }
  }
  return null;
}

/** Gives rows back their own height: whoever shows the sheet fits them to what they hold. */
export function autofitRows(host: ExcelHost, { sheet, ranges }: Areas): null {
  host.guard(host.sheet(sheet));
  changeRows(host, { sheet, ranges }, (look) => {
    const { height: _height, customHeight: _custom, ...rest } = look;
    return rest;
  });
  return null;
}
