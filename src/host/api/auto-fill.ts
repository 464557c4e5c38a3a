import type { CellRange } from "../workbook/address";
import { isWithin } from "../workbook/address";
import { putCells } from "./cell-putting";
import type { PutCell } from "./cell-putting";
import { filledCells } from "./filling";
import type { FillWay } from "./filling";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Area, Arguments } from "./kind";
import { isUnbounded } from "./places";
import { isDateFormat } from "../workbook/style/date-format";

/** How a range may be filled here; dates by weekday, month or year, trends and Flash Fill are not. */
const TYPES = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;
type FillType = (typeof TYPES)[number];

const WAYS: Readonly<Record<FillType, FillWay>> = {
  FillDefault: "usual",
  FillCopy: "copy",
  FillSeries: "series",
  FillFormats: "copy",
  FillValues: "usual",
};

/** Makes a range go on into a larger one of its sheet, that begins or ends with it. `given` 1: how. */
export function autoFill(host: ExcelHost, { sheet, range }: Area, into: Area, given: Arguments): null {
  const type = given.choice(1, TYPES, "FillDefault");
  const to = into.range;
  if (isUnbounded(range) || isUnbounded(to)) throw notImplemented(given.member, "whole rows or columns");
  if (into.sheet !== sheet || !extendsOneWay(range, to))
    throw invalidArgument("The destination does not extend the range in one direction.");
  host.editing.settle();
  const model = host.sheet(sheet);
  const isDate = (style: number): boolean => isDateFormat(host.model.styles.style(style).numberFormat);
  const cells = filledCells(model, range, to, WAYS[type], isDate).map((cell): PutCell => {
    const { row, column } = cell;
    if (type === "FillFormats") return { ...cell, record: model.at(row, column) };
    return type === "FillValues" ? { ...cell, style: model.styleAt(row, column) } : cell;
  });
  putCells(host, sheet, to, cells);
  return null;
}

/** Whether one range goes on from the other in its rows or in its columns, and at one end. */
function extendsOneWay(from: CellRange, to: CellRange): boolean {
  const grown = [to.top < from.top, to.bottom > from.bottom, to.left < from.left, to.right > from.right];
  return isWithin(from, to) && grown.filter((is) => is).length <= 1;
}
