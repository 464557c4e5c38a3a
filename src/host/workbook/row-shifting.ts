import { parseElement } from "../../package/xml-tree";
import type { XmlElement } from "../../package/xml-tree";
import { rangeName, ROWS } from "./address";
import type { CellRange } from "./address";
import type { CellRecord } from "./cell";
import type { CellChange, Change } from "./change";
import type { Chart, ConditionalFormat, DataValidation, SheetFacets } from "./facets";
import { formulaAfter } from "./formula-rows";
import { shiftFormula } from "./formula-shift";
import type { SheetModel, WorkbookModel } from "./model";
import { bandsWithin, lookAt } from "./row-bands";
import type { RowBand } from "./row-bands";
import { MergedAreas } from "./merged-areas";
import { shiftedRange, shiftedRanges, shiftedRow } from "./row-shift";
import type { RowShift } from "./row-shift";

/** Says that rows cannot come or go there. */
export class RowsHeld extends Error {}

/**
 * What has to change for rows to come into a sheet or leave it: its cells and all that is attached to them move, every
 * formula of the workbook follows. Throws RowsHeld where an array formula or a table's header stands in the way.
 */
export function changesForRows(
  workbook: WorkbookModel,
  sheet: SheetModel,
  shift: RowShift,
): readonly Change[] {
  if (shift.count === 0) return [];
  guard(sheet, shift);
  const { name } = sheet.facets;
  const changes: Change[] = [];
  for (const each of workbook.sheets) {
    const own = each.id === sheet.id;
    const cells = own ? movedCells(sheet, shift) : rewrittenCells(each, shift, name);
    if (cells.length > 0) changes.push({ kind: "cells", sheet: each.id, cells });
    const set = own ? movedFacets(sheet, shift) : rewrittenFacets(each, sheet, shift);
    if (Object.keys(set).length > 0) changes.push({ kind: "sheet", sheet: each.id, set });
  }
  changes.push({
    kind: "rows",
    sheet: sheet.id,
    top: shift.at,
    bottom: ROWS - 1,
    bands: movedBands(sheet, shift),
  });
  const names = workbook.facets.names.map((each) => {
    const formula = formulaAfter(each.formula, shift, name, false);
    if (formula === each.formula) return each;
    const { xml: _written, ...rest } = each;
    return { ...rest, formula };
  });
  if (names.some((each, i) => each !== workbook.facets.names[i])) {
    changes.push({ kind: "workbook", set: { names } });
  }
  return changes;
}

function guard(sheet: SheetModel, { at, count }: RowShift): void {
  const used = sheet.usedRange();
  if (count > 0 && used && used.bottom + count >= ROWS) throw new RowsHeld("no room below");
  const last = count > 0 ? at - 1 : at - count - 1;
  const isCut = ({ top, bottom }: CellRange): boolean =>
    count > 0 ? top < at && bottom >= at : top <= last && bottom >= at && !(top >= at && bottom <= last);
  for (const { record } of sheet.within(WHOLE)) {
    const array = record.formula?.array;
    if (array && isCut(array)) throw new RowsHeld("an array formula stands there");
  }
  const header = sheet.facets.tables.find(
    ({ range, headerRow }) =>
      count < 0 && headerRow && range.top >= at && range.top <= last && range.bottom > last,
  );
  if (header) throw new RowsHeld(`the header of ${header.name} stands there`);
}

const WHOLE: CellRange = { top: 0, left: 0, bottom: ROWS - 1, right: 16_383 };

/** A record with its formula as it reads after the shift; the same record where nothing changes. */
function rewritten(record: CellRecord, shift: RowShift, name: string, own: boolean): CellRecord {
  const { formula } = record;
  if (!formula) return record;
  const text = formulaAfter(formula.text, shift, name, own);
  const array = formula.array && own ? shiftedRange(formula.array, shift) : formula.array;
  if (text === formula.text && array === formula.array) return record;
  const { shared: _group, ...rest } = formula;
  return { ...record, formula: { ...rest, text, ...(array && { array }) } };
}

function movedCells(sheet: SheetModel, shift: RowShift): readonly CellChange[] {
  const leave: CellChange[] = [];
  const come: CellChange[] = [];
  for (const { row, record } of sheet.within(WHOLE)) {
    const now = rewritten(record, shift, sheet.facets.name, true);
    const to = shiftedRow(row, shift);
    if (to === row) {
      if (now !== record) come.push({ row, column: record.column, record: now });
      continue;
    }
    leave.push({ row, column: record.column, record: undefined });
    // A formula that moves is no longer one of its group: it says itself.
    if (to !== undefined) come.push({ row: to, column: record.column, record: alone(now) });
  }
  return [...leave, ...come];
}

function alone(record: CellRecord): CellRecord {
  if (record.formula?.shared === undefined) return record;
  const { shared: _group, ...formula } = record.formula;
  return { ...record, formula };
}

function rewrittenCells(sheet: SheetModel, shift: RowShift, name: string): readonly CellChange[] {
  return [...sheet.within(WHOLE)].flatMap(({ row, record }) => {
    const now = rewritten(record, shift, name, false);
    return now === record ? [] : [{ row, column: record.column, record: now }];
  });
}

/** How rows look: those that come look like the one above them, but are not hidden. */
function movedBands(sheet: SheetModel, { at, count }: RowShift): readonly RowBand[] {
  const moved = bandsWithin(sheet.bands, count > 0 ? at : at - count, ROWS - 1).flatMap((band) => {
    const top = band.top + count;
    return top >= ROWS ? [] : [{ ...band, top, bottom: Math.min(ROWS - 1, band.bottom + count) }];
  });
  if (count < 0 || at === 0) return moved;
  const { hidden: _hidden, collapsed: _collapsed, ...look } = lookAt(sheet.bands, at - 1);
  const isPlain = Object.keys(look).every((key) => ["cells", "top", "bottom"].includes(key));
  if (isPlain && look.cells.length === 0) return moved;
  return [{ ...look, top: at, bottom: at + count - 1 }, ...moved];
}

function movedFacets(sheet: SheetModel, shift: RowShift): Partial<SheetFacets> {
  const { facets } = sheet;
  const set: { -readonly [K in keyof SheetFacets]?: SheetFacets[K] } = {};
  const inPlace = <T extends { readonly row: number }>(all: readonly T[]): readonly T[] =>
    all.flatMap((each) => {
      const row = shiftedRow(each.row, shift);
      return row === undefined ? [] : [row === each.row ? each : { ...each, row }];
    });
  if (facets.merges.count > 0) {
    set.merges = MergedAreas.of(
      shiftedRanges(facets.merges.all, shift).filter(
        ({ top, left, bottom, right }) => top < bottom || left < right,
      ),
    );
  }
  if (facets.notes.length > 0) set.notes = inPlace(facets.notes);
  if (facets.threads.length > 0) set.threads = inPlace(facets.threads);
  if (facets.conditionalFormats.length > 0) {
    set.conditionalFormats = facets.conditionalFormats.flatMap((rule) => movedRule(rule, shift, facets.name));
  }
  if (facets.validations.length > 0) {
    set.validations = facets.validations.flatMap((each) => movedValidation(each, shift, facets.name));
  }
  if (facets.tables.length > 0) {
    set.tables = facets.tables.flatMap((table) => {
      const range = shiftedRange(table.range, shift);
      return range ? [{ ...table, range }] : [];
    });
  }
  if (facets.page.breaks.length > 0) {
    const breaks = facets.page.breaks.flatMap((row) => shiftedRow(row, shift) ?? []);
    set.page = { ...facets.page, breaks };
  }
  if (facets.autoFilter) set.autoFilter = shiftedRange(facets.autoFilter, shift);
  if (facets.charts.length > 0) {
    set.charts = facets.charts.map((chart) => {
      const moved = chartAfter(chart, sheet.id, shift);
      return { ...moved, place: shiftedRange(chart.place, shift) ?? chart.place };
    });
  }
  return set;
}

function chartAfter(chart: Chart, sheet: number, shift: RowShift): Chart {
  if (!chart.made || chart.made.sheet !== sheet) return chart;
  const follow = <R extends CellRange | undefined>(range: R): R | CellRange =>
    range && (shiftedRange(range, shift) ?? range);
  const { range, series } = chart.made;
  const moved = series?.map((each) => ({
    ...each,
    name: typeof each.name === "string" ? each.name : follow(each.name),
    categories: follow(each.categories),
    values: follow(each.values),
    ...(each.sizes && { sizes: follow(each.sizes) }),
  }));
  return { ...chart, made: { ...chart.made, range: follow(range), ...(moved && { series: moved }) } };
}

/** What of another sheet follows the one whose rows move: rules, and charts that show its cells. */
function rewrittenFacets(sheet: SheetModel, of: SheetModel, shift: RowShift): Partial<SheetFacets> {
  const set: { -readonly [K in keyof SheetFacets]?: SheetFacets[K] } = {};
  const charts = sheet.facets.charts.map((chart) => chartAfter(chart, of.id, shift));
  if (charts.some((chart, i) => chart !== sheet.facets.charts[i])) set.charts = charts;
  const rules = sheet.facets.conditionalFormats.map((rule) =>
    withFormulas(rule, (text) => formulaAfter(text, shift, of.facets.name, false)),
  );
  if (rules.some((rule, i) => rule !== sheet.facets.conditionalFormats[i])) set.conditionalFormats = rules;
  return set;
}

function movedRule(rule: ConditionalFormat, shift: RowShift, name: string): readonly ConditionalFormat[] {
  const ranges = shiftedRanges(rule.ranges, shift);
  const [first] = rule.ranges;
  const kept = rule.ranges.find((range) => shiftedRange(range, shift));
  if (!first || !kept) return [];
  // Its formulas are told from its first cell: where that one left, from the first that stays.
  const left = shift.count < 0 && kept.top >= shift.at && kept.top < shift.at - shift.count;
  const down = (left ? shift.at - shift.count : kept.top) - first.top;
  const moved = withFormulas(rule, (text) =>
    formulaAfter(shiftFormula(text, down, kept.left - first.left), shift, name, true),
  );
  return [{ ...moved, ranges }];
}

/** A rule with its formulas changed, as we know them and as the file writes them. */
function withFormulas(rule: ConditionalFormat, change: (text: string) => string): ConditionalFormat {
  const formula = rule.formula === undefined ? undefined : change(rule.formula);
  const element = rule.xml === undefined ? undefined : parseElement(rule.xml);
  if (element) rewrite(element, ["formula"], change);
  const xml = element?.toXml();
  if (formula === rule.formula && xml === rule.xml) return rule;
  return { ...rule, ...(formula !== undefined && { formula }), ...(xml !== undefined && { xml }) };
}

/** Changes the text of an element's children of some names. */
function rewrite(element: XmlElement, names: readonly string[], change: (text: string) => string): void {
  for (const each of names.flatMap((name) => element.all(name))) {
    const text = change(each.text);
    if (text !== each.text) element.replace(each, each.withText(text));
  }
}

function movedValidation(
  validation: DataValidation,
  shift: RowShift,
  name: string,
): readonly DataValidation[] {
  const ranges = shiftedRanges(validation.ranges, shift);
  if (ranges.length === 0) return [];
  const element = parseElement(validation.xml);
  element.set("sqref", ranges.map(rangeName).join(" "));
  rewrite(element, ["formula1", "formula2"], (text) => formulaAfter(text, shift, name, true));
  return [{ ...validation, ranges, xml: element.toXml() }];
}
