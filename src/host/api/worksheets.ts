import { newSheet } from "../workbook/new-sheet";
import type { SheetModel } from "../workbook/model";
import { EVENT, listening, WHOLE_WORKBOOK } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument, itemAlreadyExists, itemNotFound, unsupportedSheet } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { sheetId } from "./sheet-id";
import type { TheWorkbook } from "./workbook";
import { worksheetKind } from "./worksheet";

/** Refuses what cannot name a sheet. */
export function checkSheetName(host: ExcelHost, name: string, except?: SheetModel): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be a sheet's name.`);
  }
  if (/^(history|historique)$/i.test(name)) throw invalidArgument("That name is reserved.");
  const other = host.model.sheetNamed(name);
  if (other && other !== except) throw itemAlreadyExists();
}

/** The sheet of an id or a name. */
function findSheet(host: ExcelHost, key: string): SheetModel | undefined {
  return host.model.sheets.find((sheet) => sheetId(sheet.id) === key) ?? host.model.sheetNamed(key);
}

const worksheet = (sheet: SheetModel): HostObject => HostObject.of(worksheetKind, { sheet: sheet.id });

function seen(host: ExcelHost, visibleOnly: boolean): readonly SheetModel[] {
  const sheets = host.model.sheets.filter((sheet) => sheet.kind === "worksheet");
  return visibleOnly ? sheets.filter((sheet) => sheet.facets.visibility === "visible") : sheets;
}

function freeName(host: ExcelHost): string {
  const stem = host.locale.name === "fr-FR" ? "Feuil" : "Sheet";
  let n = host.model.sheets.length + 1;
  while (host.model.sheetNamed(`${stem}${n}`)) n++;
  return `${stem}${n}`;
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
        const name = given.optionalText(0) ?? freeName(host);
        checkSheetName(host, name);
        const id = Math.max(0, ...host.model.sheets.map((sheet) => sheet.id), host.lastSheet) + 1;
        host.lastSheet = id;
        const at = host.model.sheets.length;
        host.editing.apply({ kind: "add-sheet", sheet: newSheet(id, name), at });
        host.events.raise(EVENT.worksheetAdded, WHOLE_WORKBOOK, {
          source: host.events.actor.source,
          worksheetId: sheetId(id),
        });
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
    ...listening(EVENT.worksheetNameChanged, "EventNameChanged", "online", () => WHOLE_WORKBOOK),
  },
});
