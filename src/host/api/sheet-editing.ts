import { newSheet } from "../workbook/new-sheet";
import type { SheetModel } from "../workbook/model";
import { EVENT, WHOLE_WORKBOOK } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "./host-error";
import { readdress } from "./renaming";
import { sheetId } from "./sheet-id";

/** Refuses what cannot name a sheet. */
function checkSheetName(host: ExcelHost, name: string, except?: SheetModel): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be a sheet's name.`);
  }
  if (/^(history|historique)$/i.test(name)) throw invalidArgument("That name is reserved.");
  const other = host.model.sheetNamed(name);
  if (other && other !== except) throw itemAlreadyExists();
}

function freeName(host: ExcelHost): string {
  const stem = host.locale.name === "fr-FR" ? "Feuil" : "Sheet";
  let n = host.model.sheets.length + 1;
  while (host.model.sheetNamed(`${stem}${n}`)) n++;
  return `${stem}${n}`;
}

/** Adds an empty sheet after the others. Gives its id. */
export function addSheet(host: ExcelHost, wanted?: string): number {
  host.guardStructure();
  const name = wanted ?? freeName(host);
  checkSheetName(host, name);
  const id = Math.max(0, ...host.model.sheets.map((sheet) => sheet.id), host.lastSheet) + 1;
  host.lastSheet = id;
  const at = host.model.sheets.length;
  host.editing.apply({ kind: "add-sheet", sheet: newSheet(id, name), at });
  host.events.raise(EVENT.worksheetAdded, WHOLE_WORKBOOK, {
    source: host.events.actor.source,
    worksheetId: sheetId(id),
  });
  return id;
}

/** Gives a sheet another name: what refers to it follows. */
export function renameSheet(host: ExcelHost, sheet: SheetModel, name: string): void {
  host.guardStructure();
  const before = sheet.facets.name;
  checkSheetName(host, name, sheet);
  host.setFacets(sheet.id, { name });
  readdress(host, before, name);
  host.events.raise(EVENT.worksheetNameChanged, sheetId(sheet.id), {
    nameBefore: before,
    nameAfter: name,
    source: host.events.actor.source,
    worksheetId: sheetId(sheet.id),
  });
}

/** Whether a visible sheet is left without this one. */
export function othersVisible(host: ExcelHost, sheet: SheetModel): boolean {
  return host.model.sheets.some((other) => other !== sheet && other.facets.visibility === "visible");
}

/** Deletes a sheet: what refers to it is lost. */
export function deleteSheet(host: ExcelHost, sheet: SheetModel): void {
  host.guardStructure();
  const { visibility, name } = sheet.facets;
  if (visibility === "veryHidden") throw invalidOperation("A very hidden sheet cannot be deleted.");
  if (visibility === "visible" && !othersVisible(host, sheet)) {
    throw invalidOperation("A workbook keeps one visible sheet.");
  }
  host.guardSheetRefusal(sheet);
  leaveHidden(host, sheet, true);
  const names = host.model.facets.names.filter((each) => each.sheet !== sheet.id);
  host.editing.apply({ kind: "workbook", set: { names } });
  host.editing.apply({ kind: "remove-sheet", sheet: sheet.id });
  readdress(host, name, undefined);
  host.events.raise(EVENT.worksheetDeleted, WHOLE_WORKBOOK, {
    source: host.events.actor.source,
    worksheetId: sheetId(sheet.id),
  });
}

/** A sheet that goes out of sight gives its place in front to another. */
export function leaveHidden(host: ExcelHost, sheet: SheetModel, going = false): void {
  if (host.model.facets.activeSheet !== sheet.id) return;
  if (!going && host.sheet(sheet.id).facets.visibility === "visible") return;
  const { sheets } = host.model;
  const at = sheets.indexOf(sheet);
  const visible = (other: SheetModel): boolean => other !== sheet && other.facets.visibility === "visible";
  const next = sheets.slice(at + 1).find(visible) ?? sheets.slice(0, at).findLast(visible);
  if (next) host.editing.apply({ kind: "workbook", set: { activeSheet: next.id } });
}
