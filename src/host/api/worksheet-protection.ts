import { EVENT } from "./events";
import type { ExcelHost } from "./host";
import { sheetId } from "./sheet-id";
import { accessDenied } from "./host-error";
import { defineKind } from "./kind";
import type { Kind } from "./kind";
import { isRecord } from "./wire";
import type { Wire } from "./wire";
import type { SheetTarget } from "./worksheet";

/** What a protected sheet may still allow: the option's name, and the file's attribute, "0" where it is allowed. */
const ALLOWANCES = {
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertRows: "insertRows",
  allowInsertHyperlinks: "insertHyperlinks",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowSort: "sort",
  allowAutoFilter: "autoFilter",
  allowPivotTables: "pivotTables",
} as const;

function tell(host: ExcelHost, sheet: number, isProtected: boolean): void {
  const worksheetId = sheetId(sheet);
  host.events.raise(EVENT.worksheetProtectionChanged, worksheetId, {
    isProtected,
    source: host.events.actor.source,
    worksheetId,
  });
}

export const worksheetProtectionKind: Kind<SheetTarget> = defineKind<SheetTarget>("WorksheetProtection", {
  properties: {
    Protected: { since: "1.2", read: ({ sheet }, host) => host.sheet(sheet).facets.protection !== undefined },
    Options: {
      since: "1.2",
      read: ({ sheet }, host) => {
        const { protection } = host.sheet(sheet).facets;
        if (!protection) return null;
        const options: { [key: string]: Wire } = {
          allowEditObjects: protection["objects"] !== "1",
          allowEditScenarios: protection["scenarios"] !== "1",
          selectionMode:
            protection["selectUnlockedCells"] === "1"
              ? "None"
              : protection["selectLockedCells"] === "1"
                ? "Unlocked"
                : "Normal",
        };
        for (const [option, attribute] of Object.entries(ALLOWANCES))
          options[option] = protection[attribute] === "0";
        return options;
      },
    },
  },
  methods: {
    Protect: {
      since: "1.2",
      undo: "no",
      run: ({ sheet }, given, host) => {
        if (host.sheet(sheet).facets.protection) throw accessDenied();
        const protection: Record<string, string> = { sheet: "1", objects: "1", scenarios: "1" };
        const options = given.wire(0);
        if (isRecord(options)) {
          for (const [option, attribute] of Object.entries(ALLOWANCES))
            if (options[option] === true) protection[attribute] = "0";
          if (options["allowEditObjects"] === true) delete protection["objects"];
          if (options["allowEditScenarios"] === true) delete protection["scenarios"];
        }
        const password = given.optionalText(1);
        if (password !== undefined && password !== "") host.passwords.set(sheet, password);
        host.setFacets(sheet, { protection });
        tell(host, sheet, true);
        return null;
      },
    },
    Unprotect: {
      since: "1.2",
      undo: "no",
      run: ({ sheet }, given, host) => {
        const { protection } = host.sheet(sheet).facets;
        if (!protection) return null;
        const known = host.passwords.get(sheet);
        const locked = protection["password"] !== undefined || protection["hashValue"] !== undefined;
        // A password in the file is not guessed: whoever holds it unprotects the sheet in Excel.
        if (locked || (known !== undefined && known !== given.optionalText(0))) throw accessDenied();
        host.passwords.delete(sheet);
        host.setFacets(sheet, { protection: undefined });
        tell(host, sheet, false);
        return null;
      },
    },
  },
});
