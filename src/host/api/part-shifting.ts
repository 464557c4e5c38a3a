import { cellRange, COLUMNS, isWithin, rangesMeet, ROWS } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { CellChange } from "../workbook/change";
import { formulaAfterPart, rangeAfterPart, type PartShift } from "../workbook/formula-part-shift";
import { MergedAreas } from "../workbook/merged-areas";
import type { SheetModel } from "../workbook/model";
import { putCells } from "./cell-putting";
import type { ExcelHost } from "./host";
import { invalidOperation, notImplemented } from "./host-error";
import type { Area, Arguments } from "./kind";
import { heightOf, intersection, widthOf } from "./places";
import { sheetId } from "./sheet-id";

/** Makes room for cells, those there going down or right; new ones look like those above or at their left. */
export function insertCells(host: ExcelHost, area: Area, given: Arguments): void {
  const down = given.choice(0, ["Down", "Right"]) === "Down";
  const { range } = area;
  const count = down ? heightOf(range) : widthOf(range);
  const shift = shiftOf(range, down, count);
  const sheet = host.sheet(area.sheet);
  const beyond = beyondOf(sheet, range, down);
  if (beyond) {
    const last = down ? beyond.bottom : beyond.right;
    if (last + count >= (down ? ROWS : COLUMNS)) throw invalidOperation("There is no room for the cells.");
    moveAll(host, sheet, beyond, shift, given.member);
  }
  follow(host, sheet, shift);
  const looks = cellsIn(range).map(({ row, column }) => {
    const [above, left] = down ? [range.top - 1, column] : [row, range.left - 1];
    const style = above < 0 || left < 0 ? 0 : sheet.styleAt(above, left);
    return { row, column, record: undefined, style };
  });
  putCells(host, sheet.id, range, looks);
  host.events.cellsChanged(sheetId(sheet.id), range, undefined, "CellInserted");
}

/** Takes cells away, those below or at the right coming in their place. */
export function deleteCells(host: ExcelHost, area: Area, given: Arguments): void {
  const up = given.choice(0, ["Up", "Left"]) === "Up";
  const { range } = area;
  const count = up ? heightOf(range) : widthOf(range);
  const shift = shiftOf(range, up, -count);
  const sheet = host.sheet(area.sheet);
  refuse(sheet, range, shift, given.member);
  putCells(
    host,
    sheet.id,
    range,
    cellsIn(range).map((cell) => ({ ...cell, record: undefined, style: 0 })),
  );
  const merges = sheet.facets.merges.all.filter((merge) => !isWithin(merge, range));
  if (merges.length < sheet.facets.merges.count) host.setFacets(sheet.id, { merges: MergedAreas.of(merges) });
  const start = up ? { ...range, top: range.bottom + 1 } : { ...range, left: range.right + 1 };
  const beyond = beyondOf(sheet, start, up);
  if (beyond) moveAll(host, sheet, beyond, shift, given.member);
  follow(host, sheet, shift);
  host.events.cellsChanged(sheetId(sheet.id), range, undefined, "CellDeleted");
}

function shiftOf(range: CellRange, alongRows: boolean, count: number): PartShift {
  return alongRows
    ? { along: "rows", at: range.top, count, from: range.left, to: range.right }
    : { along: "columns", at: range.left, count, from: range.top, to: range.bottom };
}

/** What of the sheet stands from a range on, in its way; undefined for nothing. */
function beyondOf(sheet: SheetModel, range: CellRange, alongRows: boolean): CellRange | undefined {
  const used = sheet.usedRange();
  const ways = alongRows ? { ...range, bottom: ROWS - 1 } : { ...range, right: COLUMNS - 1 };
  return used && intersection(used, ways);
}

function cellsIn({
  top,
  left,
  bottom,
  right,
}: CellRange): { readonly row: number; readonly column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

/** What hangs on cells that would be moved or cut, and that this host does not move. */
function refuse(sheet: SheetModel, range: CellRange, shift: PartShift, member: string): void {
  const { facets } = sheet;
  if (facets.merges.meeting(range).some((merge) => !isWithin(merge, range)))
    throw invalidOperation("A merged area would be cut.");
  const meets = (ranges: readonly CellRange[]): boolean => ranges.some((each) => rangesMeet(each, range));
  if (meets(facets.tables.map((table) => table.range))) throw notImplemented(member, "a table in the way");
  if (meets(facets.conditionalFormats.flatMap((rule) => rule.ranges)))
    throw notImplemented(member, "conditional formats in the way");
  if (meets(facets.validations.flatMap((rule) => rule.ranges)))
    throw notImplemented(member, "data validation in the way");
  const marks = [...facets.notes, ...facets.threads];
  if (meets(marks.map(({ row, column }) => cellRange(row, column))))
    throw notImplemented(member, "comments in the way");
  if (shift.count !== 0 && facets.autoFilter && rangesMeet(facets.autoFilter, range))
    throw notImplemented(member, "a filter in the way");
}

/** Moves cells with their looks and merged areas, formulas as they are. */
function moveAll(
  host: ExcelHost,
  sheet: SheetModel,
  range: CellRange,
  shift: PartShift,
  member: string,
): void {
  refuse(sheet, range, shift, member);
  const [down, across] = shift.along === "rows" ? [shift.count, 0] : [0, shift.count];
  const taken = cellsIn(range).map(({ row, column }) => ({
    row,
    column,
    record: sheet.at(row, column),
    style: sheet.styleAt(row, column),
  }));
  const merges = sheet.facets.merges.all.map((merge) =>
    rangesMeet(merge, range) ? (rangeAfterPart(merge, shift) ?? merge) : merge,
  );
  host.setFacets(sheet.id, { merges: sheet.facets.merges.replacing(range, []) });
  putCells(
    host,
    sheet.id,
    range,
    taken.map((cell) => ({ ...cell, record: undefined, style: 0 })),
  );
  const to = {
    top: range.top + down,
    bottom: range.bottom + down,
    left: range.left + across,
    right: range.right + across,
  };
  const put = taken.map((cell) => ({ ...cell, row: cell.row + down, column: cell.column + across }));
  putCells(host, sheet.id, to, put);
  host.setFacets(sheet.id, { merges: MergedAreas.of(merges) });
}

/** Every formula and name of the workbook names the cells where they are now. */
function follow(host: ExcelHost, moved: SheetModel, shift: PartShift): void {
  const { name } = moved.facets;
  for (const sheet of host.model.sheets) {
    const used = sheet.usedRange();
    const cells = used ? [...sheet.within(used)] : [];
    const changes = cells.flatMap(({ row, record }): readonly CellChange[] => {
      const { formula } = record;
      if (!formula) return [];
      const text = formulaAfterPart(formula.text, shift, name, sheet === moved);
      if (text === formula.text) return [];
      const { shared: _group, ...rest } = formula;
      return [{ row, column: record.column, record: { ...record, formula: { ...rest, text } } }];
    });
    if (changes.length > 0) host.editing.apply({ kind: "cells", sheet: sheet.id, cells: changes });
  }
  const { names } = host.model.facets;
  const after = names.map((each) => {
    const formula = formulaAfterPart(each.formula, shift, name, false);
    if (formula === each.formula) return each;
    const { xml: _written, ...rest } = each;
    return { ...rest, formula };
  });
  if (after.some((each, i) => each !== names[i]))
    host.editing.apply({ kind: "workbook", set: { names: after } });
}
