import { isValidFormat } from "numfmt";
import { addTo } from "../workbook/add-to";
import type { CellRange } from "../workbook/address";
import { cellName, cellRange, COLUMNS, rangesMeet, ROWS } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { EMPTY, LONGEST_TEXT } from "../workbook/cell";
import type { CellChange } from "../workbook/change";
import { capitalized } from "../workbook/formula-case";
import type { SheetModel } from "../workbook/model";
import type { PlacedRecord } from "../workbook/sheet-state";
import { EVENT, WHOLE_WORKBOOK } from "./events";
import { formulaOf, valueOf, valueTypeOf } from "./cell-reading";
import { formulaProblem, wouldSpill } from "./formula-check";
import { formulaFormat } from "./formula-format";
import type { ExcelHost } from "./host";
import { accessDenied, invalidArgument, notImplemented, wrongShape } from "./host-error";
import type { Area, Areas } from "./kind";
import { fromLocalFormula } from "./locale/local-formula";
import { localeNamed, typed } from "./locale/locale";
import { coveredIn } from "./merging";
import { cellCount, heightOf, isUnbounded, widthOf } from "./places";
import { sheetId } from "./sheet-id";
import { styleCells } from "./styling";
import { followHeaders } from "./table-editing";
import type { Wire } from "./wire";

/** What a cell becomes: its content, and what typing it does to its look. */
interface Entry {
  readonly record: CellRecord | undefined;
  /** For a cell of General format. */
  readonly numberFormat?: string;
  /** Whether it was typed after an apostrophe. */
  readonly quoted?: boolean;
}

/** A cell, counted from 0. */
interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

function entryOf(host: ExcelHost, input: Wire, place: Place, isText: boolean, local: boolean): Entry {
  const { column } = place;
  if (typeof input === "boolean") return { record: { column, value: { kind: "boolean", value: input } } };
  if (typeof input === "number") return { record: { column, value: { kind: "number", value: input } } };
  if (typeof input !== "string") throw invalidArgument();
  if (input === "") return { record: undefined };
  if (input.length > LONGEST_TEXT) throw invalidArgument("A cell cannot hold so long a text.");
  const asText = (text: string): CellRecord | undefined =>
    text === "" ? undefined : { column, value: { kind: "text", value: text } };
  if (input.startsWith("'")) return { record: asText(input.slice(1)), quoted: true };
  if (isText) return { record: asText(input) };
  if (input.length > 1 && input.startsWith("="))
    return { record: formulaRecord(host, input.slice(1), place, local) };
  // Whatever the user's country: what programs give is read as in the United States (issue 1559 of office-js).
  const known = typed(input, local ? host.locale : localeNamed("en-US"));
  if (known.value.kind === "text") {
    const formula = formulaTypedWithoutEquals(input, host, local);
    if (formula !== undefined) return { record: formulaRecord(host, formula, place, local) };
  }
  const { numberFormat } = known;
  return { record: { column, value: known.value }, ...(numberFormat !== undefined && { numberFormat }) };
}

function formulaRecord(host: ExcelHost, typedFormula: string, place: Place, local: boolean): CellRecord {
  const text = capitalized((local ? fromLocalFormula(typedFormula, host.locale) : typedFormula).trim());
  const problem = formulaProblem(text);
  if (problem !== undefined) throw invalidArgument(`"=${text}" is no formula: ${problem}.`);
  if (wouldSpill(text)) throw notImplemented("Range.formulas", "a formula that fills the cells beside it");
  const beyond = host.model.calculator?.beyond(host.model, place, text);
  if (beyond !== undefined) throw notImplemented("Range.formulas", `a formula that holds ${beyond}`);
  return { column: place.column, value: EMPTY, formula: { text } };
}

/** "+A1" and "-SUM(B2:B3)" are formulas to Excel, "@SUM(A1)" too; "- a remark" is text. */
function formulaTypedWithoutEquals(input: string, host: ExcelHost, local: boolean): string | undefined {
  if (!/^[+\-@]/.test(input)) return undefined;
  const text = input.startsWith("@") ? input.slice(1) : input;
  const english = local ? fromLocalFormula(text, host.locale) : text;
  return formulaProblem(english) === undefined ? text : undefined;
}

const arraysOf = new WeakMap<SheetModel, readonly PlacedRecord[]>();

/** Part of an array formula cannot be changed alone. Such formulas come with the file: the host makes none. */
export function guardArrays(sheet: SheetModel, range: CellRange): void {
  let arrays = arraysOf.get(sheet);
  if (!arrays) {
    const whole = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };
    arrays = [...sheet.within(whole)].filter(({ record }) => record.formula?.array !== undefined);
    arraysOf.set(sheet, arrays);
  }
  for (const { row, record } of arrays) {
    const array = record.formula?.array;
    if (!array || record.formula?.dynamic || sheet.at(row, record.column)?.formula?.array === undefined)
      continue;
    const covered =
      array.top >= range.top &&
      array.bottom <= range.bottom &&
      array.left >= range.left &&
      array.right <= range.right;
    if (rangesMeet(array, range) && !covered) throw accessDenied();
  }
}

/** Fills cells with values or formulas: one for all of them, or one each. Null leaves a cell as it is. */
export function writeCells(host: ExcelHost, area: Area, input: Wire, local = false): void {
  const { range } = area;
  const sheet = host.sheet(area.sheet);
  const rows = inputRows(range, input);
  host.guardCells(sheet, range);
  guardArrays(sheet, range);
  // What is written under a merged area, but for its first cell, is lost.
  const covered = coveredIn(sheet, range);
  const cells: CellChange[] = [];
  const formats = new Map<string, CellRange[]>();
  const quoted: CellRange[] = [];
  const unquoted: CellRange[] = [];
  const { styles } = host.model;
  const height = heightOf(range);
  const width = widthOf(range);
  for (let i = 0; i < height; i++) {
    const line = rows?.[i];
    const row = range.top + i;
    for (let j = 0; j < width; j++) {
      const given = rows ? (line?.[j] ?? null) : input;
      if (given === null || covered(row, range.left + j)) continue;
      const column = range.left + j;
      if (typeof given === "number") {
        cells.push({ row, column, record: { column, value: { kind: "number", value: given } } });
        continue;
      }
      const style = styles.style(sheet.styleAt(row, column));
      const place = { sheet: area.sheet, row, column };
      const entry = entryOf(host, given, place, style.numberFormat === "@", local);
      cells.push({ row, column, record: entry.record });
      if (entry.quoted && !style.quotePrefix) quoted.push(cellRange(row, column));
      if (!entry.quoted && style.quotePrefix) unquoted.push(cellRange(row, column));
      if (style.numberFormat !== "General") continue;
      const formula = local ? entry.record?.formula?.text : undefined;
      const numberFormat = formula === undefined ? entry.numberFormat : formulaFormat(host, sheet, formula);
      if (numberFormat !== undefined) addTo(formats, numberFormat, cellRange(row, column));
    }
  }
  const details = cells.length === 1 && cellCount(range) === 1 ? sheet.at(range.top, range.left) : undefined;
  const formulas = formulasBefore(host, sheet, cells);
  host.editing.apply({ kind: "cells", sheet: area.sheet, cells });
  tellFormulas(host, sheet, formulas);
  followHeaders(host, area.sheet, range);
  for (const [numberFormat, ranges] of formats)
    styleCells(host, { sheet: area.sheet, ranges }, { numberFormat });
  styleCells(host, { sheet: area.sheet, ranges: quoted }, { quotePrefix: true });
  styleCells(host, { sheet: area.sheet, ranges: unquoted }, { quotePrefix: false });
  announce(host, area, details);
}

/** What formulas cells held that are about to hold another, where somebody listens to that. */
function formulasBefore(
  host: ExcelHost,
  sheet: SheetModel,
  cells: readonly CellChange[],
): readonly { readonly cellAddress: string; readonly previousFormula: string }[] {
  const id = sheetId(sheet.id);
  if (![id, WHOLE_WORKBOOK].some((each) => host.events.hears(EVENT.worksheetFormulaChanged, each))) return [];
  return cells.flatMap(({ row, column, record }) => {
    const before = sheet.at(row, column);
    if (record?.formula?.text === before?.formula?.text) return [];
    const previousFormula = before?.formula ? String(formulaOf(before)) : "";
    return [{ cellAddress: cellName(row, column), previousFormula }];
  });
}

function tellFormulas(
  host: ExcelHost,
  sheet: SheetModel,
  formulaDetails: readonly { readonly cellAddress: string; readonly previousFormula: string }[],
): void {
  if (formulaDetails.length === 0) return;
  const worksheetId = sheetId(sheet.id);
  const { source } = host.events.actor;
  host.events.raise(EVENT.worksheetFormulaChanged, worksheetId, { formulaDetails, source, worksheetId });
}

/** The rows of a matrix of the range's size; undefined for one value for all cells. */
function inputRows(range: CellRange, input: Wire): readonly (readonly Wire[])[] | undefined {
  if (!Array.isArray(input)) {
    if (isUnbounded(range)) throw invalidArgument("A range without end cannot be filled.");
    return undefined;
  }
  const rows = input as readonly Wire[];
  const width = widthOf(range);
  if (rows.length !== heightOf(range)) throw wrongShape();
  for (const row of rows) if (!Array.isArray(row) || row.length !== width) throw wrongShape();
  return rows as readonly (readonly Wire[])[];
}

/** Tells those who listen. A formula is computed at once only if its value must be told. */
function announce(host: ExcelHost, area: Area, before: CellRecord | undefined): void {
  const { range } = area;
  const id = sheetId(area.sheet);
  if (!host.events.hearsChanges(id)) return;
  if (cellCount(range) !== 1) {
    host.events.cellsChanged(id, range, undefined);
    return;
  }
  const sheet = host.sheet(area.sheet);
  if (sheet.at(range.top, range.left)?.formula) host.editing.settle();
  const after = sheet.at(range.top, range.left);
  host.events.cellsChanged(id, range, {
    valueBefore: valueOf(before),
    valueAfter: valueOf(after),
    valueTypeBefore: valueTypeOf(before),
    valueTypeAfter: valueTypeOf(after),
  });
}

/** Takes away what cells hold; their look stays. */
export function clearContents(host: ExcelHost, area: Area): void {
  const sheet = host.sheet(area.sheet);
  const held = [...sheet.within(area.range)];
  host.guardCells(
    sheet,
    sheet.facets.protection && isUnbounded(area.range) ? usedPart(sheet, area.range) : area.range,
  );
  const cells = held.map(({ row, record }) => ({ row, column: record.column, record: undefined }));
  if (cells.length > 0) host.editing.apply({ kind: "cells", sheet: area.sheet, cells });
  const one = held.length === 1 ? held[0]?.record : undefined;
  announce(host, area, one);
}

function usedPart(sheet: SheetModel, range: CellRange): CellRange {
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    top: range.top,
    left: range.left,
    bottom: Math.max(range.top, Math.min(range.bottom, used.bottom)),
    right: Math.max(range.left, Math.min(range.right, used.right)),
  };
}

const LONGEST_FORMAT = 255;

/** Refuses what is no number format in English; one that the cells have already came with the file, and is Excel's own. */
function checkFormat(host: ExcelHost, { sheet, ranges }: Areas, format: string): void {
  if (format === "" || (format.length <= LONGEST_FORMAT && isValidFormat(format))) return;
  const model = host.sheet(sheet);
  const has = (row: number, column: number): boolean =>
    host.model.styleOf(model, row, column).numberFormat === format;
  if (ranges.every(({ top, left, bottom, right }) => has(top, left) && has(bottom, right))) return;
  throw invalidArgument(`"${format}" is no number format.`);
}

/** Gives each cell its number format: one for all, or one each. Null leaves a cell as it is. */
export function writeNumberFormats(host: ExcelHost, area: Area, input: Wire): void {
  const sheet = host.sheet(area.sheet);
  if (!Array.isArray(input)) {
    if (typeof input !== "string") throw invalidArgument();
    const areas = { sheet: area.sheet, ranges: [area.range] };
    checkFormat(host, areas, input);
    host.guardFormat(sheet);
    styleCells(host, areas, { numberFormat: input === "" ? "General" : input });
    return;
  }
  const [only] = input as readonly Wire[];
  if (input.length === 1 && Array.isArray(only) && only.length === 1 && cellCount(area.range) !== 1) {
    const [format] = only as readonly Wire[];
    if (format !== null && format !== undefined) writeNumberFormats(host, area, format);
    return;
  }
  const rows = inputRows(area.range, input) ?? [];
  host.guardFormat(sheet);
  const { top, left } = area.range;
  const byFormat = new Map<string, CellRange[]>();
  rows.forEach((line, i) => {
    let from = 0;
    for (let j = 1; j <= line.length; j++) {
      const format = line[from];
      if (j < line.length && line[j] === format) continue;
      if (format !== null && typeof format !== "string") throw invalidArgument();
      if (format !== null && format !== undefined)
        addTo(byFormat, format, { top: top + i, bottom: top + i, left: left + from, right: left + j - 1 });
      from = j;
    }
  });
  for (const [format, ranges] of byFormat) {
    checkFormat(host, { sheet: area.sheet, ranges }, format);
    styleCells(host, { sheet: area.sheet, ranges }, { numberFormat: format === "" ? "General" : format });
  }
}
