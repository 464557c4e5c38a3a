import { rangesMeet } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { shiftFormula, turnedFormula } from "../workbook/formula-shift";
import { mergeAnew } from "./cell-moving";
import { putCells } from "./cell-putting";
import type { PutCell } from "./cell-putting";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Area, Arguments } from "./kind";
import { checkedRange, heightOf, isUnbounded, widthOf } from "./places";

/** What is copied of a cell. */
const TYPES = ["All", "Formulas", "Values", "Formats"] as const;
type CopyType = (typeof TYPES)[number];

/**
 * Copies cells as pasting does: once from the target's first cell, or as often as they fit where the target is a multiple
 * of them. Formulas read as they would there. `given` from 1: what of them, whether blanks leave what is there,
 * whether rows become columns.
 */
export function copyCells(host: ExcelHost, source: Area, target: Area, given: Arguments): null {
  const type = given.choice(1, TYPES, "All");
  const [skipsBlanks, transposes] = [given.flag(2), given.flag(3)];
  if (isUnbounded(source.range) || isUnbounded(target.range))
    throw notImplemented(given.member, "whole rows or columns");
  host.editing.settle();
  const from = host.sheet(source.sheet);
  const looks = type === "All" || type === "Formats";
  if (
    looks &&
    from.facets.conditionalFormats.some(({ ranges }) =>
      ranges.some((range) => rangesMeet(range, source.range)),
    )
  )
    throw notImplemented(given.member, "conditional formats");
  const [height, width] = transposes
    ? [widthOf(source.range), heightOf(source.range)]
    : [heightOf(source.range), widthOf(source.range)];
  const range = tiled(target.range, height, width);
  const to = host.sheet(target.sheet);
  const cells: PutCell[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const [i, j] = [(row - range.top) % height, (column - range.left) % width];
      const origin = {
        row: source.range.top + (transposes ? j : i),
        column: source.range.left + (transposes ? i : j),
      };
      const record = from.at(origin.row, origin.column);
      if (!record && skipsBlanks) continue;
      const [down, across] = [row - origin.row, column - origin.column];
      cells.push({
        row,
        column,
        record:
          type === "Formats"
            ? to.at(row, column)
            : copied(record, type, down, across, transposes ? origin : undefined),
        style: looks ? from.styleAt(origin.row, origin.column) : to.styleAt(row, column),
      });
    }
  }
  if (looks && !transposes) copyMerges(host, source, { sheet: target.sheet, range }, height, width);
  putCells(host, target.sheet, range, cells);
  return null;
}

/** The cells that a copy fills. */
function tiled(target: CellRange, height: number, width: number): CellRange {
  const rows = heightOf(target) % height === 0 ? heightOf(target) : height;
  const columns = widthOf(target) % width === 0 ? widthOf(target) : width;
  const { top, left } = target;
  return checkedRange({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
}

function copied(
  record: CellRecord | undefined,
  type: CopyType,
  down: number,
  across: number,
  turned: { readonly row: number; readonly column: number } | undefined,
): CellRecord | undefined {
  const { formula, ...value } = record ?? { formula: undefined };
  if (!record || !formula || type === "Values") return record && (value as CellRecord);
  if (formula.array) throw invalidArgument("Part of an array cannot be copied.");
  const text = turned
    ? turnedFormula(formula.text, turned, { row: turned.row + down, column: turned.column + across })
    : shiftFormula(formula.text, down, across);
  return { ...record, formula: { text } };
}

function copyMerges(host: ExcelHost, source: Area, target: Area, height: number, width: number): void {
  const merges = host.sheet(source.sheet).facets.merges.meeting(source.range);
  const made: CellRange[] = [];
  for (let top = target.range.top; top <= target.range.bottom; top += height) {
    for (let left = target.range.left; left <= target.range.right; left += width) {
      const [down, across] = [top - source.range.top, left - source.range.left];
      for (const merge of merges)
        made.push({
          top: merge.top + down,
          bottom: merge.bottom + down,
          left: merge.left + across,
          right: merge.right + across,
        });
    }
  }
  mergeAnew(host, host.sheet(target.sheet), target.range, made);
}
