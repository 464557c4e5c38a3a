import type { SheetVisibility } from "../workbook/facets";
import type { SheetModel } from "../workbook/model";
import { chartsKind } from "./charts/charts";
import { commentsKind } from "./comments";
import { EVENT, listening } from "./events";
import { autoFilterKind } from "./auto-filter";
import { findAllText } from "./finding";
import { freezePanesKind } from "./freeze-panes";
import type { ExcelHost } from "./host";
import { invalidArgument, invalidOperation, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Arguments, Kind, Property } from "./kind";
import { namesKind } from "./names";
import { notesKind } from "./notes";
import { pageBreaksKind } from "./page-breaks";
import { pageLayoutKind } from "./page-layout";
import { checkedRange, placeOn } from "./places";
import { rangeAreasKind } from "./range-areas";
import { areasAt } from "./range-areas";
import { colourOf } from "./range-format";
import { rangeKind, usedRange } from "./range";
import { copySheet } from "./sheet-copying";
import { deleteSheet, leaveHidden, othersVisible, renameSheet } from "./sheet-editing";
import { sheetId } from "./sheet-id";
import { tablesKind } from "./tables";
import { worksheetProtectionKind } from "./worksheet-protection";

/** A sheet by its id. */
export interface SheetTarget {
  readonly sheet: number;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  visible: "visible",
  hidden: "hidden",
  veryhidden: "veryHidden",
};
const VISIBILITY_NAMES = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function neighbour(
  target: SheetTarget,
  given: Arguments,
  host: ExcelHost,
  step: 1 | -1,
): SheetModel | undefined {
  const { sheets } = host.model;
  const visibleOnly = given.flag(0);
  for (let at = sheets.findIndex((sheet) => sheet.id === target.sheet) + step; sheets[at]; at += step) {
    const sheet = sheets[at];
    if (sheet && (!visibleOnly || sheet.facets.visibility === "visible")) return sheet;
  }
  return undefined;
}

function found(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return HostObject.of(worksheetKind, { sheet: sheet.id });
}

function gridlines(): Property<SheetTarget> {
  return {
    since: "1.8",
    read: ({ sheet }, host) => host.sheet(sheet).facets.gridlines,
    write: ({ sheet }, value, host) => {
      if (typeof value !== "boolean") throw invalidArgument();
      host.setFacets(host.sheet(sheet).id, { gridlines: value });
    },
  };
}

export const worksheetKind: Kind<SheetTarget> = defineKind<SheetTarget>("Worksheet", {
  identity: ({ sheet }) => ({ Id: sheetId(sheet) }),
  properties: {
    Id: { since: "1.1", read: ({ sheet }, host) => sheetId(host.sheet(sheet).id) },
    Name: {
      since: "1.1",
      undo: "web",
      read: ({ sheet }, host) => host.sheet(sheet).facets.name,
      write: ({ sheet }, value, host) => {
        if (typeof value !== "string") throw invalidArgument();
        renameSheet(host, host.sheet(sheet), value);
      },
    },
    Position: {
      since: "1.1",
      undo: "web",
      read: ({ sheet }, host) => host.model.facets.order.indexOf(host.sheet(sheet).id),
      write: ({ sheet }, value, host) => {
        host.guardStructure();
        const { order } = host.model.facets;
        if (typeof value !== "number" || value < 0 || value >= order.length) throw invalidArgument();
        const others = order.filter((id) => id !== sheet);
        host.editing.apply({ kind: "workbook", set: { order: others.toSpliced(value, 0, sheet) } });
      },
    },
    Visibility: {
      since: "1.1",
      undo: "web",
      read: ({ sheet }, host) => VISIBILITY_NAMES[host.sheet(sheet).facets.visibility],
      write: ({ sheet }, value, host) => {
        const visibility = VISIBILITIES[String(value).toLowerCase()];
        if (visibility === undefined) throw invalidArgument();
        host.guardStructure();
        const model = host.sheet(sheet);
        if (visibility !== "visible" && !othersVisible(host, model)) {
          throw invalidOperation("A workbook keeps one visible sheet.");
        }
        host.setFacets(sheet, { visibility });
        leaveHidden(host, model);
      },
    },
    TabColor: {
      since: "1.7",
      read: ({ sheet }, host) => host.sheet(sheet).facets.tabColour ?? "",
      write: ({ sheet }, value, host) =>
        host.setFacets(host.sheet(sheet).id, { tabColour: value === "" ? undefined : colourOf(value) }),
    },
    ShowGridlines: gridlines(),
    // The pinned client writes it under another name than it reads it.
    Gridlines: { ...gridlines(), aside: true },
  },
  links: {
    AutoFilter: { since: "1.9", open: ({ sheet }) => HostObject.of(autoFilterKind, { sheet }) },
    Charts: { since: "1.1", open: ({ sheet }) => HostObject.of(chartsKind, { sheet }) },
    Comments: { since: "1.10", open: ({ sheet }) => HostObject.of(commentsKind, { sheet }) },
    Notes: { since: "1.18", open: ({ sheet }) => HostObject.of(notesKind, { sheet }) },
    FreezePanes: { since: "1.7", open: ({ sheet }) => HostObject.of(freezePanesKind, { sheet }) },
    HorizontalPageBreaks: { since: "1.9", open: ({ sheet }) => HostObject.of(pageBreaksKind, { sheet }) },
    Names: { since: "1.4", open: ({ sheet }) => HostObject.of(namesKind, { sheet }) },
    PageLayout: { since: "1.9", open: ({ sheet }) => HostObject.of(pageLayoutKind, { sheet }) },
    Protection: { since: "1.2", open: ({ sheet }) => HostObject.of(worksheetProtectionKind, { sheet }) },
    Tables: { since: "1.1", open: ({ sheet }) => HostObject.of(tablesKind, { sheet }) },
  },
  methods: {
    Activate: {
      since: "1.1",
      run: ({ sheet }, _given, host) => {
        const model = host.sheet(sheet);
        if (model.facets.visibility !== "visible")
          throw invalidOperation("A hidden sheet cannot come to the front.");
        host.activate(model);
        return null;
      },
    },
    Calculate: {
      since: "1.6",
      run: (_target, _given, host) => {
        host.editing.calculate();
        return null;
      },
    },
    Copy: {
      since: "1.7",
      undo: "no",
      run: (target, given, host) => found(host.sheet(copySheet(host, target, given))),
    },
    Delete: {
      since: "1.1",
      undo: "no",
      run: ({ sheet }, _given, host) => {
        deleteSheet(host, host.sheet(sheet));
        return null;
      },
    },
    GetCell: {
      since: "1.1",
      run: ({ sheet }, given, host) => {
        const top = given.integer(0);
        const left = given.integer(1);
        const range = checkedRange({ top, left, bottom: top, right: left });
        return HostObject.of(rangeKind, { sheet: host.sheet(sheet).id, range });
      },
    },
    GetRange: {
      since: "1.1",
      run: ({ sheet }, given, host) => {
        const model = host.sheet(sheet);
        if (!given.has(0)) return HostObject.of(rangeKind, { sheet, range: WHOLE_SHEET });
        return HostObject.of(rangeKind, placeOn(host, model, given.text(0)));
      },
    },
    GetRangeByIndexes: {
      since: "1.7",
      run: ({ sheet }, given, host) => {
        const top = given.integer(0);
        const left = given.integer(1);
        const range = { top, left, bottom: top + given.integer(2) - 1, right: left + given.integer(3) - 1 };
        return HostObject.of(rangeKind, { sheet: host.sheet(sheet).id, range: checkedRange(range) });
      },
    },
    GetRanges: {
      since: "1.9",
      run: ({ sheet }, given, host) => {
        const model = host.sheet(sheet);
        if (!given.has(0)) return HostObject.of(rangeAreasKind, { sheet, ranges: [WHOLE_SHEET] });
        return HostObject.of(rangeAreasKind, areasAt(host, model, given.text(0)));
      },
    },
    FindAll: {
      since: "1.9",
      run: ({ sheet }, given, host) => {
        const ranges = findAllText(host, { sheet, range: WHOLE_SHEET }, given);
        if (ranges.length === 0) throw itemNotFound();
        return HostObject.of(rangeAreasKind, { sheet, ranges });
      },
    },
    FindAllOrNullObject: {
      since: "1.9",
      run: ({ sheet }, given, host) => {
        const ranges = findAllText(host, { sheet, range: WHOLE_SHEET }, given);
        return ranges.length === 0 ? null : HostObject.of(rangeAreasKind, { sheet, ranges });
      },
    },
    GetUsedRange: {
      since: "1.1",
      run: ({ sheet }, given, host) => {
        const model = host.sheet(sheet);
        const range = usedRange(host, model, given.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 };
        return HostObject.of(rangeKind, { sheet, range });
      },
    },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      run: ({ sheet }, given, host) => {
        const range = usedRange(host, host.sheet(sheet), given.flag(0));
        return range ? HostObject.of(rangeKind, { sheet, range }) : null;
      },
    },
    GetNext: { since: "1.5", run: (target, given, host) => found(neighbour(target, given, host, 1)) },
    GetPrevious: { since: "1.5", run: (target, given, host) => found(neighbour(target, given, host, -1)) },
    GetNextOrNullObject: {
      since: "1.5",
      run: (target, given, host) => {
        const sheet = neighbour(target, given, host, 1);
        return sheet ? found(sheet) : null;
      },
    },
    GetPreviousOrNullObject: {
      since: "1.5",
      run: (target, given, host) => {
        const sheet = neighbour(target, given, host, -1);
        return sheet ? found(sheet) : null;
      },
    },
    ...listening<SheetTarget>(EVENT.worksheetChanged, "DataChangedEvent", "1.7", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetActivated, "ActivatedEvent", "1.7", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetDeactivated, "DeactivatedEvent", "1.7", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetSelectionChanged, "SelectionChangedEvent", "1.7", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetCalculated, "CalculatedEvent", "1.8", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetFormatChanged, "FormatChangedEvent", "1.9", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetRowSorted, "RowSortedEvent", "1.10", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetColumnSorted, "ColumnSortedEvent", "1.10", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetRowHiddenChanged, "RowHiddenChangedEvent", "1.11", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(
      EVENT.worksheetProtectionChanged,
      "ProtectionChangedEvent",
      "1.14",
      ({ sheet }) => sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetFormulaChanged, "FormulaChangedEvent", "1.13", ({ sheet }) =>
      sheetId(sheet),
    ),
    ...listening<SheetTarget>(EVENT.worksheetNameChanged, "EventNameChanged", "online", ({ sheet }) =>
      sheetId(sheet),
    ),
  },
});

const WHOLE_SHEET = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
