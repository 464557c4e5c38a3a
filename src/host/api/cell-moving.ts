import type { CellRange } from "../workbook/address";
import { cellRange, isWithin, rangesMeet } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import type { SheetModel } from "../workbook/model";
import { formulaAfterMove } from "../workbook/formula-move";
import type { CellMove } from "../workbook/formula-move";
import { putCells } from "./cell-putting";
import type { PutCell } from "./cell-putting";
import type { ExcelHost } from "./host";
import { invalidOperation } from "./host-error";
import type { Area } from "./kind";

/** Moves cells with their looks and merged areas, as cutting and pasting does: every formula of the workbook follows. */
export function moveCells(host: ExcelHost, from: Area, to: Area): void {
  const source = host.sheet(from.sheet);
  const target = host.sheet(to.sheet);
  host.guardCells(source, from.range);
  const move: CellMove = {
    from: { sheet: source.facets.name, range: from.range },
    to: { sheet: target.facets.name, range: to.range },
  };
  const taken = cellsOf(source, from.range);
  moveMerges(host, source, target, from.range, to.range);
  putCells(
    host,
    source.id,
    from.range,
    taken.map((cell) => ({ ...cell, record: undefined, style: 0 })),
  );
  const down = to.range.top - from.range.top;
  const across = to.range.left - from.range.left;
  const put = taken.map(({ row, column, record, style }) => ({
    row: row + down,
    column: column + across,
    record: record && afterMove(record, move, source, target),
    style,
  }));
  putCells(host, target.id, to.range, put);
  for (const sheet of host.model.sheets) followIn(host, sheet, move, target);
  const { names } = host.model.facets;
  const moved = names.map((name) => {
    const formula = formulaAfterMove(name.formula, move, "", "");
    if (formula === name.formula) return name;
    const { xml: _written, ...rest } = name;
    return { ...rest, formula };
  });
  if (moved.some((name, i) => name !== names[i])) {
    host.editing.apply({ kind: "workbook", set: { names: moved } });
  }
}

function cellsOf(sheet: SheetModel, range: CellRange): readonly PutCell[] {
  const cells: PutCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      cells.push({ row, column, record: sheet.at(row, column), style: sheet.styleAt(row, column) });
    }
  }
  return cells;
}

/** A record with its formula as it reads after the move; the same record where nothing changes. */
function afterMove(record: CellRecord, move: CellMove, from: SheetModel, to: SheetModel): CellRecord {
  const { formula } = record;
  if (!formula) return record;
  const text = formulaAfterMove(formula.text, move, from.facets.name, to.facets.name);
  if (text === formula.text) return record;
  const { shared: _group, ...rest } = formula;
  return { ...record, formula: { ...rest, text } };
}

function followIn(host: ExcelHost, sheet: SheetModel, move: CellMove, target: SheetModel): void {
  const used = sheet.usedRange();
  if (!used) return;
  const isPut = (row: number, column: number): boolean =>
    sheet === target && rangesMeet(move.to.range, cellRange(row, column));
  const cells = [...sheet.within(used)].flatMap(({ row, record }) => {
    const { column } = record;
    const now = isPut(row, column) ? record : afterMove(record, move, sheet, sheet);
    return now === record ? [] : [{ row, column, record: now }];
  });
  if (cells.length > 0) host.editing.apply({ kind: "cells", sheet: sheet.id, cells });
}

/** Merged areas go with their cells. Those that the cells come to are undone; none may be cut in two. */
function moveMerges(
  host: ExcelHost,
  source: SheetModel,
  target: SheetModel,
  from: CellRange,
  to: CellRange,
): void {
  const going = source.facets.merges.meeting(from);
  if (going.some((merge) => !isWithin(merge, from))) throw invalidOperation("A merged area would be cut.");
  if (going.length > 0) {
    host.setFacets(source.id, { merges: source.facets.merges.replacing(from, []) });
  }
  const down = to.top - from.top;
  const across = to.left - from.left;
  mergeAnew(
    host,
    target,
    to,
    going.map(({ top, left, bottom, right }) => ({
      top: top + down,
      bottom: bottom + down,
      left: left + across,
      right: right + across,
    })),
  );
}

/** Gives a range merged areas of its own in place of those it had; none may be cut in two. */
export function mergeAnew(
  host: ExcelHost,
  sheet: SheetModel,
  range: CellRange,
  merges: readonly CellRange[],
): void {
  const met = sheet.facets.merges.meeting(range);
  if (met.length === 0 && merges.length === 0) return;
  if (met.some((merge) => !isWithin(merge, range))) throw invalidOperation("A merged area would be cut.");
  host.setFacets(sheet.id, { merges: sheet.facets.merges.replacing(range, merges) });
}
