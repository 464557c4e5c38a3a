import { addressName } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { Table } from "../workbook/facets";
import { EVENT } from "./events";
import type { ExcelHost, Selection } from "./host";
import { intersection } from "./places";
import { sheetId } from "./sheet-id";
import { tableId } from "./table-target";
import type { Wire } from "./wire";

/** The tables of a sheet with the part of each that lies in a range. */
function met(tables: readonly Table[], range: CellRange): readonly (readonly [Table, CellRange])[] {
  return tables.flatMap((table) => {
    const part = intersection(table.range, range);
    return part ? [[table, part] as const] : [];
  });
}

/** Tells those who listen to the tables that hold changed cells. */
export function tellTables(
  host: ExcelHost,
  worksheetId: string,
  range: CellRange,
  message: { readonly [key: string]: Wire },
): void {
  if (!host.events.hearsSome(EVENT.tableChanged)) return;
  const sheet = host.model.sheets.find(({ id }) => sheetId(id) === worksheetId);
  for (const [table, part] of met(sheet?.facets.tables ?? [], range)) {
    const id = tableId(table.id);
    const told = { address: addressName(part), tableId: id, ...message };
    host.events.raise(EVENT.tableChanged, id, told);
    // Those who listen to all the tables of the sheet.
    host.events.raiseAt(EVENT.tableChanged, worksheetId, told);
  }
}

/** Tells those who listen to a table what of it is selected: nothing, once the selection leaves it. */
export function tellTablesOfSelection(host: ExcelHost, before: Selection, now: Selection): void {
  if (!host.events.hearsSome(EVENT.tableSelectionChanged)) return;
  const [range] = now.ranges;
  for (const sheet of host.model.sheets) {
    for (const table of sheet.facets.tables) {
      const part = sheet.id === now.sheet && range ? intersection(table.range, range) : undefined;
      const was = sheet.id === before.sheet && before.ranges.some((each) => intersection(table.range, each));
      if (!part && !was) continue;
      const id = tableId(table.id);
      const worksheetId = sheetId(sheet.id);
      const address = part ? addressName(part) : "";
      host.events.raise(EVENT.tableSelectionChanged, id, { address, tableId: id, worksheetId });
    }
  }
}
