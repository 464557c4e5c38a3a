import { readFormula } from "../formulas/formula-reading";
import type { SheetModel } from "../workbook/model";
import type { ExcelHost } from "./host";

/** Functions whose result is a day or an hour. */
const DATED: Readonly<Record<string, string>> = {
  TODAY: "m/d/yyyy",
  DATE: "m/d/yyyy",
  NOW: "m/d/yyyy h:mm",
};

/** Functions whose result is of the kind of the cells that they are given. */
const KEEPING = new Set(["SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "SUBTOTAL", "ROUND", "ABS"]);

/**
 * The number format that a formula typed in a cell of General format gives it: that of the first cell it names, where its
 * result is of the same kind; undefined where it leaves the cell as it is.
 */
export function formulaFormat(host: ExcelHost, own: SheetModel, text: string): string | undefined {
  const [call = ""] = /^[A-Z]+(?=\()/.exec(text) ?? [];
  if (call in DATED) return DATED[call];
  const { references, functions, structured, external } = readFormula(text);
  const [first] = references;
  if (!first || structured || external || /[/&<>=^"]/.test(text)) return undefined;
  if ([...functions].some((name) => !KEEPING.has(name))) return undefined;
  const sheet = first.sheet === undefined ? own : host.model.sheetNamed(first.sheet);
  if (!sheet) return undefined;
  const { numberFormat } = host.model.styleOf(sheet, first.range.top, first.range.left);
  return numberFormat === "General" || numberFormat === "@" ? undefined : numberFormat;
}
