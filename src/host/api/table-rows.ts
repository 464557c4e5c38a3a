import { readValues } from "./cell-reading";
import { writeCells } from "./cell-writing";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Area, Kind } from "./kind";
import { rangeKind } from "./range";
import { bodyOf, deleteTableRow, insertTableRows } from "./table-editing";
import { tableOf, type TableTarget } from "./table-target";
import type { Wire } from "./wire";

interface RowTarget extends TableTarget {
  /** Among the rows of data, from zero. */
  readonly index: number;
}

function areaOf(host: ExcelHost, target: RowTarget): Area {
  const body = bodyOf(tableOf(host, target));
  const row = body.top + target.index;
  if (target.index < 0 || row > body.bottom) throw itemNotFound();
  return { sheet: target.sheet, range: { ...body, top: row, bottom: row } };
}

const count = (host: ExcelHost, target: TableTarget): number => {
  const { top, bottom } = bodyOf(tableOf(host, target));
  return bottom - top + 1;
};

export const tableRowKind: Kind<RowTarget> = defineKind<RowTarget>("TableRow", {
  identity: ({ index }) => ({ Index: index }),
  properties: {
    Index: { since: "1.1", read: ({ index }) => index },
    Values: {
      since: "1.1",
      read: (target, host) => readValues(host, areaOf(host, target)),
      write: (target, value, host) => writeCells(host, areaOf(host, target), value),
    },
  },
  methods: {
    GetRange: { since: "1.1", run: (target, _given, host) => HostObject.of(rangeKind, areaOf(host, target)) },
    Delete: {
      since: "1.1",
      run: (target, _given, host) => {
        const { sheet } = areaOf(host, target);
        host.guard(host.sheet(sheet));
        deleteTableRow(host, sheet, tableOf(host, target), target.index);
        return null;
      },
    },
  },
});

/** The values of new rows: a matrix, or one value for a single cell. */
function rowsOf(values: Wire, width: number): readonly (readonly Wire[])[] {
  if (values === null) return [];
  if (!Array.isArray(values)) {
    if (width !== 1) throw invalidArgument();
    return [[values]];
  }
  const rows = values as readonly Wire[];
  if (!rows.every((row): row is Wire[] => Array.isArray(row) && row.length === width))
    throw invalidArgument();
  return rows;
}

export const tableRowsKind: Kind<TableTarget> = defineKind<TableTarget>("TableRowCollection", {
  properties: { Count: { since: "1.1", read: (target, host) => count(host, target) } },
  items: (target, host) =>
    Array.from({ length: count(host, target) }, (_, index) =>
      HostObject.of(tableRowKind, { ...target, index }),
    ),
  methods: {
    Add: {
      since: "1.1",
      run: (target, given, host) => {
        const table = tableOf(host, target);
        host.guard(host.sheet(target.sheet));
        const rows = rowsOf(given.wire(1), table.columns.length);
        const asked = given.has(0) ? given.integer(0) : -1;
        const number = Math.max(1, rows.length);
        const at = asked === -1 ? undefined : asked;
        const index = insertTableRows(host, target.sheet, table, at, number, given.member);
        if (rows.length > 0) {
          const body = bodyOf(tableOf(host, target));
          const top = body.top + index;
          const range = { ...body, top, bottom: top + rows.length - 1 };
          writeCells(host, { sheet: target.sheet, range }, rows as Wire);
        }
        return HostObject.of(tableRowKind, { ...target, index });
      },
    },
    GetCount: { since: "1.4", run: (target, _given, host) => count(host, target) },
    GetItemAt: {
      since: "1.1",
      run: (target, given, host) => {
        const index = given.integer(0);
        areaOf(host, { ...target, index });
        return HostObject.of(tableRowKind, { ...target, index });
      },
    },
  },
});
