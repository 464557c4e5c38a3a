import { COLUMNS, ROWS } from "../workbook/address";
import type { SheetModel } from "../workbook/model";
import { clearArea } from "./clearing";
import { conditionalFormatsKind } from "./conditional-formats";
import { copyCells } from "./copying";
import type { ExcelHost } from "./host";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Areas, Arguments, Kind } from "./kind";
import { cellCount, checkedRange, fullName, intersection, placeOn } from "./places";
import { rangeFormatKind } from "./range-format";
import { givenArea, rangeKind } from "./range";
import { specialCells } from "./special-cells";
import { worksheetKind } from "./worksheet";

/** The longest list of addresses that Excel takes. */
const LONGEST_ADDRESS = 8192;

/** The ranges of a list of addresses: separated by commas, or by the separator of lists where the workbook is open. */
export function areasAt(host: ExcelHost, sheet: SheetModel, text: string): Areas {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument("The list of addresses is too long.");
  const separator = host.areaSeparator;
  const ranges = splitList(text, separator).map((item) => placeOn(host, sheet, item).range);
  if (ranges.length === 0) throw invalidArgument();
  return { sheet: sheet.id, ranges };
}

/** Items of a list; a separator inside a quoted sheet name is none. */
function splitList(text: string, separator: string): readonly string[] {
  const items: string[] = [];
  let item = "";
  let quoted = false;
  for (const character of text) {
    if (character === "'") quoted = !quoted;
    if (character === separator && !quoted) {
      items.push(item);
      item = "";
    } else item += character;
  }
  items.push(item);
  return items.map((part) => part.trim());
}

export const rangesKind: Kind<Areas> = defineKind<Areas>("RangeCollection", {
  items: ({ sheet, ranges }) => ranges.map((range) => HostObject.of(rangeKind, { sheet, range })),
  methods: {
    GetCount: { since: "1.9", run: ({ ranges }) => ranges.length },
    GetItemAt: {
      since: "1.9",
      run: ({ sheet, ranges }, given) => {
        const range = ranges[given.integer(0)];
        if (!range) throw itemNotFound();
        return HostObject.of(rangeKind, { sheet, range });
      },
    },
  },
});

function met(target: Areas, given: Arguments, host: ExcelHost): Areas {
  const other =
    given.object(0, rangeAreasKind) ??
    given.object(0, rangeKind) ??
    placeOn(host, host.sheet(target.sheet), given.text(0));
  if (other.sheet !== target.sheet)
    throw new HostError("InvalidArgument", "The ranges are on different sheets.");
  const others = "ranges" in other ? other.ranges : [other.range];
  const ranges = target.ranges.flatMap((a) =>
    others.map((b) => intersection(a, b)).filter((range) => range !== undefined),
  );
  return { sheet: target.sheet, ranges };
}

function areas(found: Areas): HostObject | null {
  return found.ranges.length === 0 ? null : HostObject.of(rangeAreasKind, found);
}

function need(object: HostObject | null): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

export const rangeAreasKind: Kind<Areas> = defineKind<Areas>("RangeAreas", {
  tracked: true,
  properties: {
    Address: {
      since: "1.9",
      // As documented: "Sheet1!A1:B4, Sheet1!D1:D4".
      read: ({ sheet, ranges }, host) => ranges.map((range) => fullName(host.sheet(sheet), range)).join(", "),
    },
    AddressLocal: {
      since: "1.9",
      read: ({ sheet, ranges }, host) =>
        ranges.map((range) => fullName(host.sheet(sheet), range)).join(host.locale.listSeparator),
    },
    AreaCount: { since: "1.9", read: ({ ranges }) => ranges.length },
    CellCount: {
      since: "1.9",
      read: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range), 0),
    },
    IsEntireColumn: {
      since: "1.9",
      read: ({ ranges }) => ranges.every((range) => range.top === 0 && range.bottom === ROWS - 1),
    },
    IsEntireRow: {
      since: "1.9",
      read: ({ ranges }) => ranges.every((range) => range.left === 0 && range.right === COLUMNS - 1),
    },
  },
  links: {
    Areas: { since: "1.9", open: (target) => HostObject.of(rangesKind, target) },
    ConditionalFormats: { since: "1.9", open: (target) => HostObject.of(conditionalFormatsKind, target) },
    Format: { since: "1.9", open: (target) => HostObject.of(rangeFormatKind, target) },
    Worksheet: {
      since: "1.9",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
  },
  methods: {
    Clear: {
      since: "1.9",
      run: ({ sheet, ranges }, given, host) => {
        for (const range of ranges) clearArea(host, { sheet, range }, given);
        return null;
      },
    },
    Calculate: {
      since: "1.9",
      run: (_target, _given, host) => {
        host.editing.calculate();
        return null;
      },
    },
    CopyFrom: {
      since: "1.9",
      run: ({ sheet, ranges }, given, host) => {
        if (given.object(0, rangeAreasKind))
          throw notImplemented(given.member, "several areas as the source");
        const source = givenArea(given, 0, host, sheet);
        for (const range of ranges) copyCells(host, source, { sheet, range }, given);
        return null;
      },
    },
    GetIntersection: { since: "1.9", run: (target, given, host) => need(areas(met(target, given, host))) },
    GetIntersectionOrNullObject: {
      since: "1.9",
      run: (target, given, host) => areas(met(target, given, host)),
    },
    GetOffsetRangeAreas: {
      since: "1.9",
      run: ({ sheet, ranges }, given) => {
        const [rows, columns] = [given.integer(0), given.integer(1)];
        const moved = ranges.map(({ top, left, bottom, right }) =>
          checkedRange({
            top: top + rows,
            bottom: bottom + rows,
            left: left + columns,
            right: right + columns,
          }),
        );
        return HostObject.of(rangeAreasKind, { sheet, ranges: moved });
      },
    },
    GetEntireRow: {
      since: "1.9",
      run: ({ sheet, ranges }) =>
        HostObject.of(rangeAreasKind, {
          sheet,
          ranges: ranges.map((range) => ({ ...range, left: 0, right: COLUMNS - 1 })),
        }),
    },
    GetEntireColumn: {
      since: "1.9",
      run: ({ sheet, ranges }) =>
        HostObject.of(rangeAreasKind, {
          sheet,
          ranges: ranges.map((range) => ({ ...range, top: 0, bottom: ROWS - 1 })),
        }),
    },
    GetSpecialCells: {
      since: "1.9",
      run: (target, given, host) => need(areas(specialCells(host, target, given))),
    },
    GetSpecialCellsOrNullObject: {
      since: "1.9",
      run: (target, given, host) => areas(specialCells(host, target, given)),
    },
  },
});
