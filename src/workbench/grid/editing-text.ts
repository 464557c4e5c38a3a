import { format } from "numfmt";
import { isDateFormat } from "../../host/workbook/style/date-format";
import type { ExcelHost } from "../../host/api";
import { formulaOf } from "../../host/api/cell-reading";
import { toLocalFormula } from "../../host/api/locale/local-formula";
import { shown } from "../../host/api/locale/locale";
import type { SheetModel } from "../../host";

/** What a cell holds, as its user would type it: formulas and numbers in the language of the screen. */
export function editingText(host: ExcelHost, sheet: SheetModel, row: number, column: number): string {
  const record = sheet.at(row, column);
  if (!record) return "";
  const { locale } = host;
  if (record.formula) return toLocalFormula(String(formulaOf(record)), locale);
  const { value } = record;
  const style = host.model.styleOf(sheet, row, column);
  switch (value.kind) {
    case "number": {
      if (isDateFormat(style.numberFormat)) {
        const day = locale.name === "fr-FR" ? "dd/mm/yyyy" : "m/d/yyyy";
        const isTimeAlone = value.value > 0 && value.value < 1;
        const pattern = isTimeAlone ? "hh:mm:ss" : value.value % 1 === 0 ? day : `${day} hh:mm:ss`;
        return format(pattern, value.value, { locale: locale.numfmt });
      }
      if (style.numberFormat.includes("%")) {
        return `${decimal(Number((value.value * 100).toPrecision(15)), locale.decimalSeparator)}%`;
      }
      return decimal(value.value, locale.decimalSeparator);
    }
    case "text":
      // Shown as it must be typed to stay text.
      return style.quotePrefix ? `'${value.value}` : value.value;
    default:
      return shown(value, "General", locale);
  }
}

function decimal(value: number, separator: string): string {
  return String(value).replace(".", separator);
}
