import type { Table } from "../workbook/facets";
import type { ExcelHost } from "./host";
import { itemNotFound } from "./host-error";

/** A table by its sheet and its id. */
export interface TableTarget {
  readonly sheet: number;
  readonly id: number;
}

/** The table as it stands now. */
export function tableOf(host: ExcelHost, { sheet, id }: TableTarget): Table {
  const table = host.sheet(sheet).facets.tables.find((known) => known.id === id);
  if (!table) throw itemNotFound();
  return table;
}

/** A table's id as the API gives it. */
export const tableId = (id: number): string =>
  `{${id.toString(16).toUpperCase().padStart(8, "0")}-7AB1-0000-0000-000000000000}`;
