import type { CellRange } from "../workbook/address";
import type { CellChange } from "../workbook/change";
import type { Table } from "../workbook/facets";
import { rangesMeet } from "../workbook/address";
import { valueOf } from "./cell-reading";
import { moveCells } from "./cell-moving";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";

/** The names of a table's columns: its header's texts, made unique. */
export function columnNames(host: ExcelHost, sheet: number, range: CellRange): readonly string[] {
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

/** Writes the names of columns in a header, where it says them otherwise. */
export function writeHeader(
  host: ExcelHost,
  sheet: number,
  range: CellRange,
  names: readonly string[],
): void {
  const model = host.sheet(sheet);
  const cells = names.flatMap((name, i): readonly CellChange[] => {
    const column = range.left + i;
    const held = model.at(range.top, column);
    if (held?.value.kind === "text" && held.value.value === name && !held.formula) return [];
    return [{ row: range.top, column, record: { column, value: { kind: "text", value: name } } }];
  });
  if (cells.length > 0) host.editing.apply({ kind: "cells", sheet, cells });
}

/** Puts a table of a sheet in place of another; undefined takes it away. */
export function replaceTable(host: ExcelHost, sheet: number, old: Table, by: Table | undefined): void {
  const { tables } = host.sheet(sheet).facets;
  host.setFacets(sheet, {
    tables: tables.flatMap((known) => (known.id === old.id ? (by ? [by] : []) : [known])),
  });
}

function isFree(host: ExcelHost, sheet: number, range: CellRange): boolean {
  const model = host.sheet(sheet);
  if (model.facets.tables.some((table) => rangesMeet(table.range, range))) return false;
  for (const { record } of model.within(range)) if (valueOf(record) !== "" || record.formula) return false;
  return true;
}

/** The cells below a table's own columns are moved down to make room where they hold something. */
function makeRoom(host: ExcelHost, sheet: number, from: CellRange, rows: number, member: string): void {
  if (isFree(host, sheet, { ...from, bottom: from.top + rows - 1 })) return;
  const used = host.sheet(sheet).usedRange();
  const bottom = Math.max(from.top, used?.bottom ?? from.top);
  const range = { ...from, bottom };
  if (host.sheet(sheet).facets.tables.some((table) => rangesMeet(table.range, range)))
    throw notImplemented(member, "another table below");
  const to = { ...range, top: range.top + rows, bottom: range.bottom + rows };
  moveCells(host, { sheet, range }, { sheet, range: to });
}

/** The rows of data of a table. */
export function bodyOf({ range, headerRow, totalsRow }: Table): CellRange {
  return { ...range, top: range.top + (headerRow ? 1 : 0), bottom: range.bottom - (totalsRow ? 1 : 0) };
}

/**
 * Makes rows come into a table before one of its rows of data, counted from zero, or after the last. A table that holds
 * but one empty row, as one that was just made from a header, has it filled first. Gives the first row that came.
 */
export function insertTableRows(
  host: ExcelHost,
  sheet: number,
  table: Table,
  at: number | undefined,
  count: number,
  member: string,
): number {
  const body = bodyOf(table);
  const { left, right } = body;
  const height = body.bottom - body.top + 1;
  const index = at ?? height;
  if (index < 0 || index > height) throw invalidArgument();
  const placeholder = at === undefined && height === 1 && isEmptyRow(host, sheet, body);
  const wanted = placeholder ? count - 1 : count;
  if (wanted > 0) {
    const from = body.top + (placeholder ? 1 : index);
    makeRoom(
      host,
      sheet,
      { top: table.range.bottom + 1, bottom: table.range.bottom + 1, left, right },
      wanted,
      member,
    );
    if (from <= table.range.bottom) {
      const range = { top: from, bottom: table.range.bottom, left, right };
      const to = { ...range, top: range.top + wanted, bottom: range.bottom + wanted };
      moveCells(host, { sheet, range }, { sheet, range: to });
    }
    const range = { ...table.range, bottom: table.range.bottom + wanted };
    replaceTable(host, sheet, table, { ...table, range });
  }
  return placeholder ? 0 : index;
}

function isEmptyRow(host: ExcelHost, sheet: number, range: CellRange): boolean {
  for (const { record } of host.sheet(sheet).within(range))
    if (valueOf(record) !== "" || record.formula) return false;
  return true;
}

/** Takes a row of data out of a table: those below come up. A table keeps one row. */
export function deleteTableRow(host: ExcelHost, sheet: number, table: Table, index: number): void {
  const body = bodyOf(table);
  const row = body.top + index;
  const clear = (at: number): void => {
    const cells = [...host.sheet(sheet).within({ ...body, top: at, bottom: at })];
    host.editing.apply({
      kind: "cells",
      sheet,
      cells: cells.map(({ record }) => ({ row: at, column: record.column, record: undefined })),
    });
  };
  clear(row);
  if (body.top === body.bottom) return;
  if (row < table.range.bottom) {
    const range = { ...body, top: row + 1, bottom: table.range.bottom };
    moveCells(host, { sheet, range }, { sheet, range: { ...range, top: row, bottom: range.bottom - 1 } });
  }
  replaceTable(host, sheet, table, { ...table, range: { ...table.range, bottom: table.range.bottom - 1 } });
}

/** Puts an empty column at the right of a table, or before one of its columns. Gives its index. */
export function insertTableColumn(
  host: ExcelHost,
  sheet: number,
  table: Table,
  at: number | undefined,
  name: string | undefined,
  member: string,
): number {
  const { range, columns } = table;
  const index = at ?? columns.length;
  if (index < 0 || index > columns.length) throw invalidArgument();
  const beyond = { ...range, left: range.right + 1, right: range.right + 1 };
  if (!isFree(host, sheet, beyond)) throw notImplemented(member, "something beside the table");
  if (index < columns.length) {
    const moved = { ...range, left: range.left + index };
    const to = { ...moved, left: moved.left + 1, right: moved.right + 1 };
    moveCells(host, { sheet, range: moved }, { sheet, range: to });
  }
  const id = Math.max(0, ...columns.map((column) => column.id)) + 1;
  const wide = { ...range, right: range.right + 1 };
  const stem = host.locale.name === "fr-FR" ? "Colonne" : "Column";
  let made = name ?? `${stem}${id}`;
  for (let n = 1; columns.some((other) => other.name.toLowerCase() === made.toLowerCase()); n++)
    made = `${name ?? stem}${n}`;
  const grown = { ...table, range: wide, columns: columns.toSpliced(index, 0, { id, name: made }) };
  replaceTable(host, sheet, table, grown);
  if (table.headerRow)
    writeHeader(
      host,
      sheet,
      wide,
      grown.columns.map((column) => column.name),
    );
  return index;
}

/** Takes a column out of a table: those at its right come nearer. */
export function deleteTableColumn(host: ExcelHost, sheet: number, table: Table, index: number): void {
  const { range, columns } = table;
  if (columns.length === 1) throw invalidArgument("A table keeps one column.");
  const column = range.left + index;
  const cells = [...host.sheet(sheet).within({ ...range, left: column, right: column })];
  host.editing.apply({
    kind: "cells",
    sheet,
    cells: cells.map(({ row }) => ({ row, column, record: undefined })),
  });
  const narrow = { ...range, right: range.right - 1 };
  if (column < range.right) {
    const moved = { ...range, left: column + 1 };
    moveCells(host, { sheet, range: moved }, { sheet, range: { ...narrow, left: column } });
  }
  replaceTable(host, sheet, table, { ...table, range: narrow, columns: columns.toSpliced(index, 1) });
}

/** Tables whose header was written in name their columns anew, and their header says the names. */
export function followHeaders(host: ExcelHost, sheet: number, range: CellRange): void {
  for (const table of host.sheet(sheet).facets.tables) {
    const header = { ...table.range, bottom: table.range.top };
    if (!table.headerRow || !rangesMeet(header, range)) continue;
    const names = columnNames(host, sheet, table.range);
    writeHeader(host, sheet, table.range, names);
    if (names.every((name, i) => name === table.columns[i]?.name)) continue;
    const columns = table.columns.map((column, i) => ({ ...column, name: names[i] ?? column.name }));
    replaceTable(host, sheet, table, { ...table, columns });
  }
}

/** The user typed just below a table without totals, or at its right: it takes the row or the column in. */
export function growUnderTyping(host: ExcelHost, sheet: number, { top, left }: CellRange): void {
  if (valueOf(host.sheet(sheet).at(top, left)) === "") return;
  for (const table of host.sheet(sheet).facets.tables) {
    const { range, totalsRow, columns } = table;
    const below = !totalsRow && top === range.bottom + 1 && left >= range.left && left <= range.right;
    if (below) {
      const row = { ...range, top, bottom: top };
      const others = [...host.sheet(sheet).within(row)].filter(({ record }) => record.column !== left);
      if (others.some(({ record }) => valueOf(record) !== "")) continue;
      replaceTable(host, sheet, table, { ...table, range: { ...range, bottom: top } });
      return;
    }
    const beside = left === range.right + 1 && top >= range.top && top <= range.bottom && table.headerRow;
    if (!beside) continue;
    const column = { ...range, left, right: left };
    const others = [...host.sheet(sheet).within(column)].filter(({ row }) => row !== top);
    if (others.some(({ record }) => valueOf(record) !== "")) continue;
    const wide = { ...range, right: left };
    const names = columnNames(host, sheet, wide);
    const id = Math.max(0, ...columns.map((each) => each.id)) + 1;
    replaceTable(host, sheet, table, {
      ...table,
      range: wide,
      columns: [...columns, { id, name: names.at(-1) ?? "" }],
    });
    writeHeader(host, sheet, wide, names);
    return;
  }
}

/**
 * Puts a row of totals under a table, or takes it away. Excel writes there the name of totals and, under the last column,
 * what it sums to.
 */
export function showTotals(
  host: ExcelHost,
  sheet: number,
  table: Table,
  show: boolean,
  member: string,
): void {
  if (table.totalsRow === show) return;
  const { range, columns } = table;
  if (!show) {
    const cells = [...host.sheet(sheet).within({ ...range, top: range.bottom })];
    host.editing.apply({
      kind: "cells",
      sheet,
      cells: cells.map(({ row, record }) => ({ row, column: record.column, record: undefined })),
    });
    replaceTable(host, sheet, table, {
      ...table,
      totalsRow: false,
      range: { ...range, bottom: range.bottom - 1 },
    });
    return;
  }
  const row = range.bottom + 1;
  makeRoom(host, sheet, { ...range, top: row, bottom: row }, 1, member);
  const last = columns.at(-1);
  const numbers = isNumeric(host, sheet, { ...bodyOf(table), left: range.right });
  replaceTable(host, sheet, table, {
    ...table,
    totalsRow: true,
    range: { ...range, bottom: row },
    columns: columns.map((column, i) => ({
      ...column,
      ...(i === 0 && { total: { label: "Total" } }),
      ...(i > 0 && column === last && { total: { of: numbers ? ("sum" as const) : ("count" as const) } }),
    })),
  });
  const label = { row, column: range.left };
  const cells: CellChange[] = [
    { ...label, record: { column: range.left, value: { kind: "text", value: "Total" } } },
  ];
  if (last && columns.length > 1) {
    const name = last.name.replace(/['#[\]]/g, "'$&");
    const text = `SUBTOTAL(${numbers ? 109 : 103},${table.name}[${name}])`;
    const record = { column: range.right, value: { kind: "empty" as const }, formula: { text } };
    cells.push({ row, column: range.right, record });
  }
  host.editing.apply({ kind: "cells", sheet, cells });
}

/** Whether all that a column holds are numbers: totals sum them, and count anything else. */
function isNumeric(host: ExcelHost, sheet: number, range: CellRange): boolean {
  const held = [...host.sheet(sheet).within(range)];
  return held.length > 0 && held.every(({ record }) => typeof valueOf(record) === "number");
}
