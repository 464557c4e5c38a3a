import type { CellRange } from "../workbook/address";
import { rangesMeet } from "../workbook/address";
import type { Table } from "../workbook/facets";
import { valueOf } from "./cell-reading";
import type { ExcelHost } from "./host";
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  mergedRangeConflict,
} from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { findPlace } from "./places";
import { rangeKind } from "./range";
import type { Wire } from "./wire";
import { worksheetKind } from "./worksheet";

/** All tables, or those of a sheet. */
export interface TablesTarget {
  readonly sheet: number | undefined;
}

interface TableTarget {
  readonly sheet: number;
  readonly id: number;
}

function tableOf(host: ExcelHost, { sheet, id }: TableTarget): Table {
  const table = host.sheet(sheet).facets.tables.find((known) => known.id === id);
  if (!table) throw itemNotFound();
  return table;
}

function all(host: ExcelHost, target: TablesTarget): readonly TableTarget[] {
  return host.model.sheets
    .filter((sheet) => target.sheet === undefined || sheet.id === target.sheet)
    .flatMap((sheet) => sheet.facets.tables.map(({ id }) => ({ sheet: sheet.id, id })));
}

const tableId = (id: number): string =>
  `{${id.toString(16).toUpperCase().padStart(8, "0")}-7AB1-0000-0000-000000000000}`;

function find(host: ExcelHost, target: TablesTarget, key: Wire): TableTarget | undefined {
  const wanted = String(key).toLowerCase();
  return all(host, target).find((known) => {
    const { id, name } = tableOf(host, known);
    return name.toLowerCase() === wanted || tableId(id).toLowerCase() === wanted || String(id) === wanted;
  });
}

const table = (target: TableTarget | undefined): HostObject => {
  if (!target) throw itemNotFound();
  return HostObject.of(tableKind, target);
};

function change(host: ExcelHost, target: TableTarget, set: Partial<Table>): void {
  const old = tableOf(host, target);
  const sheet = host.sheet(target.sheet);
  host.guard(sheet);
  host.setFacets(target.sheet, {
    tables: sheet.facets.tables.map((known) => (known === old ? { ...known, ...set } : known)),
  });
}

function checkTableName(host: ExcelHost, name: Wire, except?: Table): string {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
  const taken = host.model.sheets
    .flatMap((sheet) => sheet.facets.tables)
    .some((other) => other !== except && other.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists();
  return name;
}

function body({ range, headerRow, totalsRow }: Table): CellRange {
  return { ...range, top: range.top + (headerRow ? 1 : 0), bottom: range.bottom - (totalsRow ? 1 : 0) };
}

function rangeOf(
  host: ExcelHost,
  target: TableTarget,
  of: (table: Table) => CellRange | undefined,
): HostObject {
  const range = of(tableOf(host, target));
  if (!range) throw itemNotFound();
  return HostObject.of(rangeKind, { sheet: target.sheet, range });
}

export const columnKind: Kind<TableTarget & { readonly index: number }> = defineKind<
  TableTarget & { readonly index: number }
>("TableColumn", {
  identity: (target) => ({ Id: target.index + 1 }),
  properties: {
    Id: { since: "1.1", read: (target, host) => tableOf(host, target).columns[target.index]?.id ?? 0 },
    Index: { since: "1.1", read: ({ index }) => index },
    Name: { since: "1.1", read: (target, host) => tableOf(host, target).columns[target.index]?.name ?? "" },
  },
  methods: {
    GetDataBodyRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, (known) => {
          const column = known.range.left + target.index;
          return { ...body(known), left: column, right: column };
        }),
    },
    GetRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, ({ range }) => ({
          ...range,
          left: range.left + target.index,
          right: range.left + target.index,
        })),
    },
  },
});

export const columnsKind: Kind<TableTarget> = defineKind<TableTarget>("TableColumnCollection", {
  properties: { Count: { since: "1.1", read: (target, host) => tableOf(host, target).columns.length } },
  items: (target, host) =>
    tableOf(host, target).columns.map((_column, index) => HostObject.of(columnKind, { ...target, index })),
  item: (target, key, host) => {
    const index = tableOf(host, target).columns.findIndex(
      (column) => column.id === key || column.name.toLowerCase() === String(key).toLowerCase(),
    );
    if (index < 0) throw itemNotFound();
    return HostObject.of(columnKind, { ...target, index });
  },
  methods: {
    GetCount: { since: "1.4", run: (target, _given, host) => tableOf(host, target).columns.length },
  },
});

export const tableKind: Kind<TableTarget> = defineKind<TableTarget>("Table", {
  identity: ({ id }) => ({ Id: tableId(id) }),
  properties: {
    Id: { since: "1.1", read: ({ id }) => tableId(id) },
    Name: {
      since: "1.1",
      read: (target, host) => tableOf(host, target).name,
      write: (target, value, host) =>
        change(host, target, { name: checkTableName(host, value, tableOf(host, target)) }),
    },
    ShowHeaders: { since: "1.1", read: (target, host) => tableOf(host, target).headerRow },
    ShowTotals: { since: "1.1", read: (target, host) => tableOf(host, target).totalsRow },
    ShowFilterButton: {
      since: "1.3",
      read: (target, host) => tableOf(host, target).showFilter,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        change(host, target, { showFilter: value });
      },
    },
    Style: {
      since: "1.1",
      read: (target, host) => tableOf(host, target).styleName ?? "",
      write: (target, value, host) => {
        if (typeof value !== "string" || !/^TableStyle(Light|Medium|Dark)\d+$/.test(value))
          throw invalidArgument();
        change(host, target, { styleName: value });
      },
    },
  },
  links: {
    Columns: { since: "1.1", open: (target) => HostObject.of(columnsKind, target) },
    Worksheet: {
      since: "1.2",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
  },
  methods: {
    GetRange: { since: "1.1", run: (target, _given, host) => rangeOf(host, target, ({ range }) => range) },
    GetDataBodyRange: { since: "1.1", run: (target, _given, host) => rangeOf(host, target, body) },
    GetHeaderRowRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, ({ range, headerRow }) =>
          headerRow ? { ...range, bottom: range.top } : undefined,
        ),
    },
    GetTotalRowRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, ({ range, totalsRow }) =>
          totalsRow ? { ...range, top: range.bottom } : undefined,
        ),
    },
  },
});

/** The names of a table's columns: its header's texts, made unique. */
function columnNames(host: ExcelHost, sheet: number, range: CellRange): readonly string[] {
  const names: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const stem =
      String(valueOf(host.sheet(sheet).at(range.top, column))) ||
      `${host.locale.name === "fr-FR" ? "Colonne" : "Column"}${column - range.left + 1}`;
    let name = stem;
    for (let n = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); n++)
      name = `${stem}${n}`;
    names.push(name);
  }
  return names;
}

export const tablesKind: Kind<TablesTarget> = defineKind<TablesTarget>("TableCollection", {
  properties: { Count: { since: "1.1", read: (target, host) => all(host, target).length } },
  items: (target, host) => all(host, target).map(table),
  item: (target, key, host) => table(find(host, target, key)),
  methods: {
    Add: {
      since: "1.1",
      run: (target, given, host) => {
        const sheet = host.sheet(target.sheet ?? host.model.facets.activeSheet);
        const area = given.object(0, rangeKind) ?? findPlace(host, given.text(0), sheet);
        if (!area || (target.sheet !== undefined && area.sheet !== target.sheet)) throw invalidArgument();
        if (!given.flag(1))
          throw invalidOperation("The host makes tables from ranges with their headers alone.");
        const model = host.sheet(area.sheet);
        host.guard(model);
        const { range } = area;
        if (range.top === range.bottom) throw invalidArgument("A table has a row of data.");
        const { tables, merges } = model.facets;
        if (
          tables.some((other) => rangesMeet(other.range, range)) ||
          merges.some((merge) => rangesMeet(merge, range))
        ) {
          throw mergedRangeConflict();
        }
        const known = host.model.sheets.flatMap((other) => other.facets.tables);
        const id = Math.max(0, ...known.map((other) => other.id)) + 1;
        const stem = host.locale.name === "fr-FR" ? "Tableau" : "Table";
        let n = id;
        while (known.some((other) => other.name.toLowerCase() === `${stem}${n}`.toLowerCase())) n++;
        const names = columnNames(host, area.sheet, range);
        const header = names.map((name, i) => ({
          row: range.top,
          column: range.left + i,
          record: { column: range.left + i, value: { kind: "text" as const, value: name } },
        }));
        const differing = header.filter(({ row, column, record }) => {
          const held = model.at(row, column);
          return held?.value.kind !== "text" || held.value.value !== record.value.value;
        });
        if (differing.length > 0) host.editing.apply({ kind: "cells", sheet: area.sheet, cells: differing });
        const made: Table = {
          id,
          name: `${stem}${n}`,
          range,
          headerRow: true,
          totalsRow: false,
          columns: names.map((name, i) => ({ id: i + 1, name })),
          styleName: "TableStyleMedium2",
          showFilter: true,
        };
        host.setFacets(area.sheet, { tables: [...tables, made] });
        return table({ sheet: area.sheet, id });
      },
    },
    GetCount: { since: "1.4", run: (target, _given, host) => all(host, target).length },
    GetItemAt: { since: "1.1", run: (target, given, host) => table(all(host, target)[given.integer(0)]) },
    GetItemOrNullObject: {
      since: "1.4",
      run: (target, given, host) => {
        const known = find(host, target, given.key(0));
        return known ? table(known) : null;
      },
    },
  },
});
