import type { CellRange } from "../workbook/address";
import { rangesMeet } from "../workbook/address";
import type { Table } from "../workbook/facets";
import { moveCells } from "./cell-moving";
import { readValues, valueOf } from "./cell-reading";
import { clearContents, writeCells } from "./cell-writing";
import type { ExcelHost } from "./host";
import {
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
  mergedRangeConflict,
  notImplemented,
} from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Area, Kind, Property } from "./kind";
import { findPlace } from "./places";
import { rangeKind } from "./range";
import {
  bodyOf,
  columnNames,
  deleteTableColumn,
  insertTableColumn,
  replaceTable,
  showTotals,
  writeHeader,
} from "./table-editing";
import { sheetId } from "./sheet-id";
import { filterKind, filterTable } from "./table-filter";
import { tableSortKind } from "./table-sort";
import { tableRowsKind } from "./table-rows";
import { EVENT, listening, WHOLE_WORKBOOK } from "./events";
import { tableId, tableOf, type TableTarget } from "./table-target";
import type { Wire } from "./wire";
import { worksheetKind } from "./worksheet";

/** All tables, or those of a sheet. */
export interface TablesTarget {
  readonly sheet: number | undefined;
}

function all(host: ExcelHost, target: TablesTarget): readonly TableTarget[] {
  return host.model.sheets
    .filter((sheet) => target.sheet === undefined || sheet.id === target.sheet)
    .flatMap((sheet) => sheet.facets.tables.map(({ id }) => ({ sheet: sheet.id, id })));
}

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

function rangeOf(
  host: ExcelHost,
  target: TableTarget,
  of: (table: Table) => CellRange | undefined,
): HostObject {
  const range = of(tableOf(host, target));
  if (!range) throw itemNotFound();
  return HostObject.of(rangeKind, { sheet: target.sheet, range });
}

/** A column's cells, its header and its total included. */
function columnArea(host: ExcelHost, target: TableTarget & { readonly index: number }): Area {
  const { range } = tableOf(host, target);
  const column = range.left + target.index;
  return { sheet: target.sheet, range: { ...range, left: column, right: column } };
}

export const columnKind: Kind<TableTarget & { readonly index: number }> = defineKind<
  TableTarget & { readonly index: number }
>("TableColumn", {
  identity: (target) => ({ Id: target.index + 1 }),
  properties: {
    Id: { since: "1.1", read: (target, host) => tableOf(host, target).columns[target.index]?.id ?? 0 },
    Index: { since: "1.1", read: ({ index }) => index },
    Name: {
      since: "1.1",
      read: (target, host) => tableOf(host, target).columns[target.index]?.name ?? "",
      write: (target, value, host) => {
        const { range, headerRow } = tableOf(host, target);
        if (typeof value !== "string" || value === "" || !headerRow) throw invalidArgument();
        const column = range.left + target.index;
        const header = { top: range.top, bottom: range.top, left: column, right: column };
        writeCells(host, { sheet: target.sheet, range: header }, `'${value}`);
      },
    },
    Values: {
      since: "1.1",
      read: (target, host) => readValues(host, columnArea(host, target)),
      write: (target, value, host) => writeCells(host, columnArea(host, target), value),
    },
  },
  links: { Filter: { since: "1.2", open: (target) => HostObject.of(filterKind, target) } },
  methods: {
    GetDataBodyRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, (known) => {
          const column = known.range.left + target.index;
          return { ...bodyOf(known), left: column, right: column };
        }),
    },
    GetRange: {
      since: "1.1",
      run: (target, _given, host) => HostObject.of(rangeKind, columnArea(host, target)),
    },
    GetHeaderRowRange: {
      since: "1.1",
      run: (target, _given, host) =>
        rangeOf(host, target, ({ headerRow }) => {
          const { range } = columnArea(host, target);
          return headerRow ? { ...range, bottom: range.top } : undefined;
        }),
    },
    Delete: {
      since: "1.1",
      run: (target, _given, host) => {
        host.guard(host.sheet(target.sheet));
        deleteTableColumn(host, target.sheet, tableOf(host, target), target.index);
        return null;
      },
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
    Add: {
      since: "1.1",
      run: (target, given, host) => {
        host.guard(host.sheet(target.sheet));
        const asked = given.has(0) ? given.integer(0) : -1;
        const at = asked === -1 ? undefined : asked;
        const name = given.optionalText(2);
        const table = tableOf(host, target);
        const index = insertTableColumn(host, target.sheet, table, at, name, given.member);
        const made = { ...target, index };
        const values = given.wire(1);
        if (values !== null) writeCells(host, columnArea(host, made), values);
        return HostObject.of(columnKind, made);
      },
    },
    GetCount: { since: "1.4", run: (target, _given, host) => tableOf(host, target).columns.length },
    GetItemAt: {
      since: "1.1",
      run: (target, given, host) => {
        const index = given.integer(0);
        if (!tableOf(host, target).columns[index]) throw itemNotFound();
        return HostObject.of(columnKind, { ...target, index });
      },
    },
    GetItemOrNullObject: {
      since: "1.4",
      run: (target, given, host) => {
        const wanted = given.key(0).toLowerCase();
        const index = tableOf(host, target).columns.findIndex(
          ({ id, name }) => String(id) === wanted || name.toLowerCase() === wanted,
        );
        return index < 0 ? null : HostObject.of(columnKind, { ...target, index });
      },
    },
  },
});

/** What of a table its style lays over: said once it is changed. */
function shown(
  part: "bandedRows" | "bandedColumns" | "firstColumn" | "lastColumn",
  before: boolean,
): Property<TableTarget> {
  return {
    since: "1.3",
    read: (target, host) => tableOf(host, target).shown?.[part] ?? before,
    write: (target, value, host) => {
      if (typeof value !== "boolean") throw invalidArgument();
      change(host, target, { shown: { ...tableOf(host, target).shown, [part]: value } });
    },
  };
}

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
    ShowTotals: {
      since: "1.1",
      read: (target, host) => tableOf(host, target).totalsRow,
      write: (target, value, host) => {
        if (typeof value !== "boolean") throw invalidArgument();
        host.guard(host.sheet(target.sheet));
        showTotals(host, target.sheet, tableOf(host, target), value, "Table.showTotals");
      },
    },
    ShowBandedRows: shown("bandedRows", true),
    ShowBandedColumns: shown("bandedColumns", false),
    HighlightFirstColumn: shown("firstColumn", false),
    HighlightLastColumn: shown("lastColumn", false),
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
    Sort: { since: "1.2", open: (target) => HostObject.of(tableSortKind, target) },
    Columns: { since: "1.1", open: (target) => HostObject.of(columnsKind, target) },
    Rows: { since: "1.1", open: (target) => HostObject.of(tableRowsKind, target) },
    Worksheet: {
      since: "1.2",
      open: ({ sheet }, host) => HostObject.of(worksheetKind, { sheet: host.sheet(sheet).id }),
    },
  },
  methods: {
    GetRange: { since: "1.1", run: (target, _given, host) => rangeOf(host, target, ({ range }) => range) },
    GetDataBodyRange: { since: "1.1", run: (target, _given, host) => rangeOf(host, target, bodyOf) },
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
    ClearFilters: { since: "1.2", run: (target, _given, host) => filterTable(host, target, []) },
    ReapplyFilters: {
      since: "1.2",
      run: (target, _given, host) => filterTable(host, target, tableOf(host, target).filters ?? []),
    },
    ConvertToRange: {
      since: "1.2",
      run: (target, _given, host) => {
        host.guard(host.sheet(target.sheet));
        const old = tableOf(host, target);
        replaceTable(host, target.sheet, old, undefined);
        return HostObject.of(rangeKind, { sheet: target.sheet, range: old.range });
      },
    },
    Delete: {
      since: "1.1",
      run: (target, _given, host) => {
        host.guard(host.sheet(target.sheet));
        const old = tableOf(host, target);
        replaceTable(host, target.sheet, old, undefined);
        clearContents(host, { sheet: target.sheet, range: old.range });
        return null;
      },
    },
    ...listening<TableTarget>(EVENT.tableChanged, "DataChangedEvent", "1.7", ({ id }) => tableId(id)),
    ...listening<TableTarget>(EVENT.tableSelectionChanged, "SelectionChangedEvent", "1.7", ({ id }) =>
      tableId(id),
    ),
    Resize: {
      since: "1.13",
      run: (target, given, host) => {
        const old = tableOf(host, target);
        const model = host.sheet(target.sheet);
        const area = given.object(0, rangeKind) ?? findPlace(host, given.text(0), model);
        const { range } = area ?? {};
        const fits = range && area?.sheet === target.sheet && range.top === old.range.top;
        const meets = range && rangesMeet(range, old.range) && range.bottom > range.top;
        if (!range || !fits || !meets) throw invalidArgument("A table keeps its header's row.");
        const names = columnNames(host, target.sheet, range);
        writeHeader(host, target.sheet, range, names);
        const columns = names.map((name, i) => ({ id: old.columns[i]?.id ?? i + 1001, name }));
        replaceTable(host, target.sheet, old, { ...old, range, columns });
        return null;
      },
    },
  },
});

/** The range of a new table: under a header alone comes an empty row, over data without header comes one. */
function withRows(host: ExcelHost, { sheet, range }: Area, hasHeaders: boolean, member: string): CellRange {
  if (hasHeaders && range.top < range.bottom) return range;
  const grown = { ...range, bottom: range.bottom + 1 };
  const below = { ...range, top: grown.bottom, bottom: grown.bottom };
  for (const { record } of host.sheet(sheet).within(below))
    if (valueOf(record) !== "" || record.formula) throw notImplemented(member, "something below the range");
  if (!hasHeaders) {
    const to = { ...range, top: range.top + 1, bottom: range.bottom + 1 };
    moveCells(host, { sheet, range }, { sheet, range: to });
  }
  return grown;
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
        const hasHeaders = given.flag(1);
        const model = host.sheet(area.sheet);
        host.guard(model);
        const range = withRows(host, area, hasHeaders, given.member);
        const { tables, merges } = model.facets;
        if (tables.some((other) => rangesMeet(other.range, range)) || merges.meeting(range).length > 0) {
          throw mergedRangeConflict();
        }
        const known = host.model.sheets.flatMap((other) => other.facets.tables);
        const id = Math.max(0, ...known.map((other) => other.id)) + 1;
        const stem = host.locale.name === "fr-FR" ? "Tableau" : "Table";
        let n = id;
        while (known.some((other) => other.name.toLowerCase() === `${stem}${n}`.toLowerCase())) n++;
        const names = columnNames(host, area.sheet, range);
        writeHeader(host, area.sheet, range, names);
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
    ...listening<TablesTarget>(EVENT.tableChanged, "DataChangedEvent", "1.7", ({ sheet }) =>
      sheet === undefined ? WHOLE_WORKBOOK : sheetId(sheet),
    ),
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
