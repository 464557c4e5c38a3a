import { cellName, quotedSheetName, rangeName } from "../../host";
import type { CellRange, MergedAreas } from "../../host";
import { fromLocalFormula } from "../../host/api/locale/local-formula";
import type { Locale } from "../../host/api/locale/locale";
import { readFormula } from "../../host/formulas/formula-reading";
import type { Cursor } from "../session/workbook-session";

/** A text being typed, and where the caret stands in it. */
export interface TypedText {
  readonly text: string;
  readonly caret: number;
}

/** Whether a cell that is clicked goes into the formula being typed: where a value may stand. */
export function mayPoint({ text, caret }: TypedText, { listSeparator }: Locale): boolean {
  if (!text.startsWith("=")) return false;
  const before = text.slice(0, caret);
  const isInText = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const last = before.trimEnd().at(-1) ?? "";
  return !isInText && ("=(+-*/^&<>:".includes(last) || last === listSeparator);
}

/** A range as a formula names it; with its sheet in front where that is another than the formula's own. */
export function referenceTo(range: CellRange, sheet: string | undefined): string {
  const { top, left, bottom, right } = range;
  const cells = top === bottom && left === right ? cellName(top, left) : rangeName(range);
  return sheet === undefined ? cells : `${quotedSheetName(sheet)}!${cells}`;
}

/** The range between two cells; a merged area that is alone counts by its first cell. */
export function pointedRange(merges: MergedAreas, from: Cursor, to: Cursor): CellRange {
  const range = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  if (from.row !== to.row || from.column !== to.column) return range;
  const { top, left } = merges.at(from.row, from.column) ?? range;
  return { top, left, bottom: top, right: left };
}

const REFERENCE = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?/g;
/** What F4 makes of a reference, in turn: A1, $A$1, A$1, $A1. */
const FIXED = [
  ["$", "$"],
  ["", "$"],
  ["$", ""],
  ["", ""],
] as const;

/** The formula with the reference at the caret fixed otherwise, as F4 does; undefined where there is none. */
export function fixedOtherwise({ text, caret }: TypedText): TypedText | undefined {
  if (!text.startsWith("=")) return undefined;
  const found = [...text.matchAll(REFERENCE)].find(
    (match) => match.index <= caret && caret <= match.index + match[0].length,
  );
  if (!found) return undefined;
  const [reference] = found;
  const [, column = "", row = ""] = /^(\$?)[A-Za-z]+(\$?)/.exec(reference) ?? [];
  const now = FIXED.findIndex(([c, r]) => c === column && r === row);
  const [fixColumn, fixRow] = FIXED[(now + 1) % FIXED.length] ?? FIXED[0];
  const fixed = reference.replace(
    /\$?(?<![A-Za-z])([A-Za-z]+)\$?(\d+)/g,
    (_cell, letters: string, digits: string) => `${fixColumn}${letters.toUpperCase()}${fixRow}${digits}`,
  );
  return {
    text: text.slice(0, found.index) + fixed + text.slice(found.index + reference.length),
    caret: found.index + fixed.length,
  };
}

/** The cells of a sheet that the formula being typed names, in the order it names them. */
export function namedRanges(
  text: string,
  locale: Locale,
  shown: string,
  own: string,
): readonly { readonly range: CellRange; readonly rank: number }[] {
  if (!text.startsWith("=")) return [];
  const { references } = readFormula(fromLocalFormula(text, locale));
  return references.flatMap(({ range, sheet }, rank) =>
    (sheet ?? own).toLowerCase() === shown.toLowerCase() ? [{ range, rank }] : [],
  );
}
