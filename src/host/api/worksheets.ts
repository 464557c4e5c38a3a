import type { SheetModel } from "../workbook/model";
import { EVENT, listening, WHOLE_WORKBOOK } from "./events";
import type { ExcelHost } from "./host";
import { itemNotFound, unsupportedSheet } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { addSheet } from "./sheet-editing";
import { idOfSheet } from "./sheet-id";
import type { TheWorkbook } from "./workbook";
import { worksheetKind } from "./worksheet";

/** The sheet of an id or a name. */
function findSheet(host: ExcelHost, key: string): SheetModel | undefined {
  const id = idOfSheet(key);
  return (id === undefined ? undefined : host.model.sheet(id)) ?? host.model.sheetNamed(key);
}

const worksheet = (sheet: SheetModel): HostObject => HostObject.of(worksheetKind, { sheet: sheet.id });

function seen(host: ExcelHost, visibleOnly: boolean): readonly SheetModel[] {
  const sheets = host.model.sheets.filter((sheet) => sheet.kind === "worksheet");
  return visibleOnly ? sheets.filter((sheet) => sheet.facets.visibility === "visible") : sheets;
}

export const worksheetsKind: Kind<TheWorkbook> = defineKind<TheWorkbook>("WorksheetCollection", {
  items: (_target, host) => seen(host, false).map(worksheet),
  item: (_target, key, host) => {
    const sheet = typeof key === "string" ? findSheet(host, key) : undefined;
    if (!sheet) throw itemNotFound();
    return worksheet(sheet);
  },
  methods: {
    Add: {
      since: "1.1",
      run: (_target, given, host) => {
        const id = addSheet(host, given.optionalText(0));
        return HostObject.of(worksheetKind, { sheet: id });
      },
    },
    GetActiveWorksheet: {
      since: "1.1",
      run: (_target, _given, host) => {
        const sheet = host.sheet(host.model.facets.activeSheet);
        if (sheet.kind !== "worksheet") throw unsupportedSheet();
        return worksheet(sheet);
      },
    },
    GetCount: { since: "1.4", run: (_target, given, host) => seen(host, given.flag(0)).length },
    GetFirst: {
      since: "1.5",
      run: (_target, given, host) => {
        const [first] = seen(host, given.flag(0));
        if (!first) throw itemNotFound();
        return worksheet(first);
      },
    },
    GetLast: {
      since: "1.5",
      run: (_target, given, host) => {
        const last = seen(host, given.flag(0)).at(-1);
        if (!last) throw itemNotFound();
        return worksheet(last);
      },
    },
    GetItemOrNullObject: {
      since: "1.4",
      run: (_target, given, host) => {
        const sheet = findSheet(host, given.text(0));
        return sheet ? worksheet(sheet) : null;
      },
    },
    ...listening(EVENT.worksheetChanged, "DataChangedEvent", "1.9", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetActivated, "ActivatedEvent", "1.7", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetDeactivated, "DeactivatedEvent", "1.7", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetAdded, "AddedEvent", "1.7", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetDeleted, "DeletedEvent", "1.7", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetSelectionChanged, "SelectionChangedEvent", "1.9", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetCalculated, "CalculatedEvent", "1.8", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetFormatChanged, "FormatChangedEvent", "1.9", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetRowSorted, "RowSortedEvent", "1.10", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetColumnSorted, "ColumnSortedEvent", "1.10", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetRowHiddenChanged, "RowHiddenChangedEvent", "1.11", () => WHOLE_WORKBOOK),
    ...listening(EVENT.worksheetNameChanged, "EventNameChanged", "online", () => WHOLE_WORKBOOK),
  },
});
