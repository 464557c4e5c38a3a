import type { CellRange } from "../workbook/address";
import { cellRange, COLUMNS, ROWS } from "../workbook/address";
import type { SheetModel } from "../workbook/model";
import {
  readFormulas,
  readLocalFormulas,
  readNumberFormats,
  readTexts,
  readValues,
  readValueTypes,
} from "./cell-reading";
import { autoFill } from "./auto-fill";
import { fromR1C1, readFormulasR1C1 } from "./r1c1";
import { writeCells, writeNumberFormats } from "./cell-writing";
import { cellProperties, rowProperties } from "./cell-properties";
import { clearArea } from "./clearing";
import { copyCells } from "./copying";
import { extendedRange, rangeEdge } from "./edges";
import { dataValidationKind } from "./data-validation";
import { removeDuplicates } from "./duplicates";
import { moveCells } from "./cell-moving";
import { deleteCells, insertCells } from "./part-shifting";
import { rangeSortKind } from "./sorting";
import { findText } from "./finding";
import { conditionalFormatsKind } from "./conditional-formats";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound, notImplemented, invalidOperation } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Area, Areas, Arguments, Method, Property, Kind } from "./kind";
import { columnsHidden, group, hideColumns, hideRows, rowsHidden } from "./lines";
import { mergeArea, mergedAreas, unmergeArea } from "./merging";
import {
  boundingRect,
  cellCount,
  checkedRange,
  findPlace,
  fullName,
  heightOf,
  intersection,
  isUnbounded,
  widthOf,
} from "./places";
import { rangeAreasKind } from "./range-areas";
import { rangeFormatKind } from "./range-format";
import { rangeViewKind } from "./range-view";
import { namedStyle } from "./named-style";
import { moveRows } from "./row-moving";
import { specialCells } from "./special-cells";
import type { Since } from "./kind";
import { worksheetKind } from "./worksheet";

/** The used part of a sheet: what holds something, formatted cells too unless `valuesOnly`. */
export function usedRange(host: ExcelHost, sheet: SheetModel, valuesOnly: boolean): CellRange | undefined {
  host.editing.settle();
  return sheet.usedRange(valuesOnly);
}

const rangeOf = (sheet: number, range: CellRange): HostObject =>
  HostObject.of(rangeKind, { sheet, range: checkedRange(range) });

/** A method that gives another range of the same sheet. */
function place(since: Since, of: (range: CellRange, given: Arguments) => CellRange): Method<Area> {
  return {
    since,
    run: ({ sheet, range }, given, host) => rangeOf(host.sheet(sheet).id, of(range, given)),
  };
}

/** Several ranges of a sheet; null for none. */
function areasOrNull(areas: Areas): HostObject | null {
  return areas.ranges.length === 0 ? null : HostObject.of(rangeAreasKind, areas);
}

function need(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** The range given as an argument: as an object, or as an address. */
export function givenArea(given: Arguments, index: number, host: ExcelHost, sheet: number): Area {
  const area = given.object(index, rangeKind) ?? findPlace(host, given.text(index), host.sheet(sheet));
  if (!area) throw invalidArgument();
  return area;
}

function onSameSheet(given: Arguments, target: Area, host: ExcelHost): CellRange {
  const other = givenArea(given, 0, host, target.sheet);
  if (other.sheet !== target.sheet) throw invalidArgument("The two ranges are on different sheets.");
  return other.range;
}

function met(target: Area, given: Arguments, host: ExcelHost): HostObject | null {
  const range = intersection(target.range, onSameSheet(given, target, host));
  return range ? rangeOf(target.sheet, range) : null;
}

function usedPart(target: Area, valuesOnly: boolean, host: ExcelHost): CellRange | undefined {
  const used = usedRange(host, host.sheet(target.sheet), valuesOnly);
  const part = used && intersection(used, target.range);
  if (!part) return undefined;
  // Smaller than the sheet's own used range where the range's part of it is.
  const sheet = host.sheet(target.sheet);
  let found: CellRange | undefined;
  for (const { row, record } of sheet.within(part)) {
    const cell = cellRange(row, record.column);
    found = found ? boundingRect(found, cell) : cell;
  }
  return found ?? (valuesOnly ? undefined : part);
}

const numbers: Readonly<Record<string, Property<Area>>> = {
  RowIndex: { since: "1.1", read: ({ range }) => range.top },
  ColumnIndex: { since: "1.1", read: ({ range }) => range.left },
  RowCount: { since: "1.1", read: ({ range }) => heightOf(range) },
  ColumnCount: { since: "1.1", read: ({ range }) => widthOf(range) },
  CellCount: {
    since: "1.1",
    read: ({ range }) => (cellCount(range) > 2 ** 31 - 1 ? -1 : cellCount(range)),
  },
  IsEntireColumn: { since: "1.7", read: ({ range }) => range.top === 0 && range.bottom === ROWS - 1 },
  IsEntireRow: { since: "1.7", read: ({ range }) => range.left === 0 && range.right === COLUMNS - 1 },
};

export const rangeKind: Kind<Area> = defineKind<Area>("Range", {
  tracked: true,
  properties: {
    Address: { since: "1.1", read: ({ sheet, range }, host) => fullName(host.sheet(sheet), range) },
    AddressLocal: { since: "1.1", read: ({ sheet, range }, host) => fullName(host.sheet(sheet), range) },
    ...numbers,
    Values: {
      since: "1.1",
      read: (area, host) => readValues(host, area),
      write: (area, value, host) => writeCells(host, area, value),
    },
    Formulas: {
      since: "1.1",
      read: (area, host) => readFormulas(host, area),
      write: (area, value, host) => writeCells(host, area, value),
    },
    FormulasLocal: {
      since: "1.1",
      read: (area, host) => readLocalFormulas(host, area),
      write: (area, value, host) => writeCells(host, area, value, true),
    },
    Text: { since: "1.1", read: (area, host) => readTexts(host, area) },
    ValueTypes: { since: "1.1", read: (area, host) => readValueTypes(host, area) },
    FormulasR1C1: {
      since: "1.2",
      read: (area, host) => readFormulasR1C1(host, area),
      write: (area, value, host) => writeCells(host, area, fromR1C1(value, area.range)),
    },
    NumberFormat: {
      since: "1.1",
      read: (area, host) => readNumberFormats(host, area),
      write: (area, value, host) => writeNumberFormats(host, area, value),
    },
    Style: namedStyle,
    RowHidden: {
      since: "1.2",
      read: (area, host) => rowsHidden(host, area),
      write: (area, value, host) => hideRows(host, area, value),
    },
    ColumnHidden: {
      since: "1.2",
      read: (area, host) => columnsHidden(host, area),
      write: (area, value, host) => hideColumns(host, area, value),
    },
    Hidden: {
      since: "1.2",
      read: (area, host) => {
        const states = [rowsHidden(host, area), columnsHidden(host, area)];
        return states.includes(true) ? true : states.includes(null) ? null : false;
      },
    },
    HasSpill: {
      since: "1.12",
      read: ({ sheet, range }, host) => {
        const model = host.sheet(sheet);
        const spills = [...model.within(range)].filter(({ record }) => record.formula?.dynamic === true);
        return spills.length === 0 ? false : spills.length === cellCount(range) ? true : null;
      },
    },
  },
  links: {
    Format: {
      since: "1.1",
      open: ({ sheet, range }) => HostObject.of(rangeFormatKind, { sheet, ranges: [range] }),
    },
    Worksheet: {
      since: "1.1",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
    DataValidation: {
      since: "1.8",
      open: ({ sheet, range }) => HostObject.of(dataValidationKind, { sheet, ranges: [range] }),
    },
    Sort: { since: "1.2", open: (area) => HostObject.of(rangeSortKind, area) },
    ConditionalFormats: {
      since: "1.6",
      open: ({ sheet, range }) => HostObject.of(conditionalFormatsKind, { sheet, ranges: [range] }),
    },
  },
  methods: {
    GetCell: place("1.1", (range, given) => {
      const top = range.top + given.integer(0);
      const left = range.left + given.integer(1);
      return { top, left, bottom: top, right: left };
    }),
    GetRow: place("1.1", (range, given) => {
      const row = range.top + given.integer(0);
      return { ...range, top: row, bottom: row };
    }),
    GetColumn: place("1.1", (range, given) => {
      const column = range.left + given.integer(0);
      return { ...range, left: column, right: column };
    }),
    GetLastCell: place("1.1", ({ bottom, right }) => ({ top: bottom, left: right, bottom, right })),
    GetLastRow: place("1.1", (range) => ({ ...range, top: range.bottom })),
    GetLastColumn: place("1.1", (range) => ({ ...range, left: range.right })),
    GetEntireRow: place("1.1", (range) => ({ ...range, left: 0, right: COLUMNS - 1 })),
    GetEntireColumn: place("1.1", (range) => ({ ...range, top: 0, bottom: ROWS - 1 })),
    GetOffsetRange: place("1.1", (range, given) => moved(range, given.integer(0), given.integer(1))),
    GetResizedRange: place("1.3", (range, given) => {
      const bottom = range.bottom + given.integer(0);
      const right = range.right + given.integer(1);
      // Made smaller than nothing it turns round its first cell.
      return {
        top: Math.min(range.top, bottom),
        left: Math.min(range.left, right),
        bottom: Math.max(range.top, bottom),
        right: Math.max(range.left, right),
      };
    }),
    GetAbsoluteResizedRange: place("1.7", (range, given) => ({
      ...range,
      bottom: range.top + given.integer(0) - 1,
      right: range.left + given.integer(1) - 1,
    })),
    GetBoundingRect: {
      since: "1.1",
      run: (target, given, host) =>
        rangeOf(target.sheet, boundingRect(target.range, onSameSheet(given, target, host))),
    },
    GetIntersection: { since: "1.1", run: (target, given, host) => need(met(target, given, host)) },
    GetIntersectionOrNullObject: { since: "1.4", run: (target, given, host) => met(target, given, host) },
    GetUsedRange: {
      since: "1.1",
      run: (target, given, host) => {
        const part = usedPart(target, given.flag(0), host);
        if (!part) throw itemNotFound();
        return rangeOf(target.sheet, part);
      },
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      run: (target, given, host) => {
        const part = usedPart(target, given.flag(0), host);
        return part ? rangeOf(target.sheet, part) : null;
      },
    },
    GetSpecialCells: {
      since: "1.9",
      run: ({ sheet, range }, given, host) =>
        need(areasOrNull(specialCells(host, { sheet, ranges: [range] }, given))),
    },
    GetSpecialCellsOrNullObject: {
      since: "1.9",
      run: ({ sheet, range }, given, host) =>
        areasOrNull(specialCells(host, { sheet, ranges: [range] }, given)),
    },
    GetMergedAreasOrNullObject: {
      since: "1.13",
      run: (area, _given, host) => areasOrNull(mergedAreas(host, area)),
    },
    GetVisibleView: { since: "1.3", run: (area) => HostObject.of(rangeViewKind, area) },
    GetCellProperties: {
      since: "1.9",
      run: (area, given, host) => cellProperties(host, area, given.wire(0), given.member),
    },
    GetRowProperties: {
      since: "1.9",
      run: (area, given, host) => rowProperties(host, area, given.wire(0), given.member),
    },
    Insert: {
      since: "1.1",
      run: ({ sheet, range }, given, host) => {
        if (range.top === 0 && range.bottom === ROWS - 1) throw notImplemented(given.member, "whole columns");
        const whole = range.left === 0 && range.right === COLUMNS - 1;
        if (whole) moveRows(host, sheet, range.top, heightOf(range));
        else insertCells(host, { sheet, range }, given);
        return rangeOf(sheet, range);
      },
    },
    Delete: {
      since: "1.1",
      run: ({ sheet, range }, given, host) => {
        if (range.top === 0 && range.bottom === ROWS - 1) throw notImplemented(given.member, "whole columns");
        const whole = range.left === 0 && range.right === COLUMNS - 1;
        if (whole) moveRows(host, sheet, range.top, -heightOf(range));
        else deleteCells(host, { sheet, range }, given);
        return null;
      },
    },
    CopyFrom: {
      since: "1.9",
      run: (area, given, host) => copyCells(host, givenArea(given, 0, host, area.sheet), area, given),
    },
    AutoFill: {
      since: "1.9",
      run: (area, given, host) => autoFill(host, area, givenArea(given, 0, host, area.sheet), given),
    },
    MoveTo: {
      since: "1.11",
      run: (area, given, host) => {
        const { sheet, range } = givenArea(given, 0, host, area.sheet);
        if (isUnbounded(area.range)) throw notImplemented(given.member, "whole rows or columns");
        const to = moved(area.range, range.top - area.range.top, range.left - area.range.left);
        moveCells(host, area, { sheet, range: checkedRange(to) });
        return null;
      },
    },
    RemoveDuplicates: { since: "1.9", run: (area, given, host) => removeDuplicates(host, area, given) },
    GetRangeEdge: {
      since: "1.13",
      run: (area, given, host) => rangeOf(area.sheet, rangeEdge(host, area, given)),
    },
    GetExtendedRange: {
      since: "1.13",
      run: (area, given, host) => rangeOf(area.sheet, extendedRange(host, area, given)),
    },
    Find: {
      since: "1.9",
      run: (area, given, host) => {
        const cell = findText(host, area, given);
        if (!cell) throw itemNotFound();
        return rangeOf(area.sheet, cell);
      },
    },
    FindOrNullObject: {
      since: "1.9",
      run: (area, given, host) => {
        const cell = findText(host, area, given);
        return cell ? rangeOf(area.sheet, cell) : null;
      },
    },
    Merge: { since: "1.2", run: (area, given, host) => mergeArea(host, area, given.flag(0)) },
    Unmerge: { since: "1.2", run: (area, _given, host) => unmergeArea(host, area) },
    Clear: { since: "1.1", run: (area, given, host) => clearArea(host, area, given) },
    Select: {
      since: "1.1",
      run: ({ sheet, range }, _given, host) => {
        if (host.sheet(sheet).facets.visibility !== "visible")
          throw invalidOperation("Cells of a hidden sheet cannot be selected.");
        host.select({ sheet, ranges: [range] });
        return null;
      },
    },
    Group: { since: "1.10", run: (area, given, host) => group(host, area, given, 1) },
    Ungroup: { since: "1.10", run: (area, given, host) => group(host, area, given, -1) },
    Calculate: {
      since: "1.6",
      run: (_area, _given, host) => {
        host.editing.calculate();
        return null;
      },
    },
    _ValidateArraySize: {
      since: "1.3",
      run: ({ range }, given) => {
        if (
          given.integer(0) !== heightOf(range) ||
          given.integer(1) !== widthOf(range) ||
          isUnbounded(range)
        ) {
          throw invalidArgument("The rows and columns given do not match the size of the range.");
        }
        return null;
      },
    },
  },
});

function moved(range: CellRange, rows: number, columns: number): CellRange {
  return {
    top: range.top + rows,
    bottom: range.bottom + rows,
    left: range.left + columns,
    right: range.right + columns,
  };
}
