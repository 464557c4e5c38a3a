import type { CellRange } from "../workbook/address";
import { addressName, COLUMNS, parseRangeName, quotedSheetName, rangesMeet, ROWS } from "../workbook/address";
import type { SheetModel } from "../workbook/model";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import type { Area } from "./kind";

/** "Feuil1!A1:B2" */
export function fullName(sheet: SheetModel, range: CellRange): string {
  return `${quotedSheetName(sheet.facets.name)}!${addressName(range)}`;
}

/** The sheet's name in front of an address, if any, and what follows it. */
function splitSheet(text: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const at = text.lastIndexOf("!");
  return at < 0 ? { sheet: undefined, rest: text } : { sheet: text.slice(0, at), rest: text.slice(at + 1) };
}

/** The cells that an address or a name stands for, on a sheet unless it says another. Undefined where it is neither. */
export function findPlace(host: ExcelHost, text: string, sheet: SheetModel | undefined): Area | undefined {
  const { sheet: named, rest } = splitSheet(text.trim().replace(/^=/, ""));
  const target = named === undefined ? sheet : host.model.sheetNamed(named);
  if (named !== undefined && !target) return undefined;
  const range = parseRangeName(rest);
  if (range) return target && { sheet: target.id, range };
  const name = host.model.facets.names
    .filter((known) => known.name.toLowerCase() === rest.toLowerCase())
    .find((known) => known.sheet === undefined || known.sheet === target?.id);
  return name && findPlace(host, name.formula, undefined);
}

/** The cells of an address on a sheet. Throws where it is none, or of another sheet. */
export function placeOn(host: ExcelHost, sheet: SheetModel, text: string): Area {
  const place = findPlace(host, text, sheet);
  if (!place || place.sheet !== sheet.id) throw invalidArgument(`"${text}" is no range of the sheet.`);
  return place;
}

/** The rectangle, if it lies on a sheet. */
export function checkedRange(range: CellRange): CellRange {
  const { top, left, bottom, right } = range;
  const inside = top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS && top <= bottom && left <= right;
  if (!inside) throw invalidArgument("The range does not lie on the sheet.");
  return range;
}

export function intersection(a: CellRange, b: CellRange): CellRange | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function boundingRect(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const heightOf = (range: CellRange): number => range.bottom - range.top + 1;
export const widthOf = (range: CellRange): number => range.right - range.left + 1;
export const cellCount = (range: CellRange): number => heightOf(range) * widthOf(range);

/** Whether a range runs to the end of the sheet: whole columns or rows, of which Excel gives no values. */
export function isUnbounded(range: CellRange): boolean {
  return (range.top === 0 && range.bottom === ROWS - 1) || (range.left === 0 && range.right === COLUMNS - 1);
}

/** What of a range lies outside another: up to four rectangles. */
export function outside(range: CellRange, hole: CellRange): readonly CellRange[] {
  if (!rangesMeet(range, hole)) return [range];
  const { top, left, bottom, right } = range;
  const from = Math.max(top, hole.top);
  const to = Math.min(bottom, hole.bottom);
  const parts: CellRange[] = [
    { top, left, bottom: hole.top - 1, right },
    { top: from, left, bottom: to, right: hole.left - 1 },
    { top: from, left: hole.right + 1, bottom: to, right },
    { top: hole.bottom + 1, left, bottom, right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
