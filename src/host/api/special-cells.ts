import type { CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import type { SheetModel } from "../workbook/model";
import { bandsWithin } from "../workbook/row-bands";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import type { Areas, Arguments } from "./kind";
import { intersection } from "./places";

/** The cells of a kind among given ones, as few rectangles as rows allow. */
export function specialCells(host: ExcelHost, { sheet, ranges }: Areas, given: Arguments): Areas {
  host.editing.settle();
  const model = host.sheet(sheet);
  const kind = given.choice(0, ["Constants", "Formulas", "Blanks", "Visible"]);
  const held = heldKinds(given.optionalText(1) ?? "All");
  const found = ranges.flatMap((range) => {
    switch (kind) {
      case "Constants":
        return cellsThat(model, range, (record) => !record.formula && held(record));
      case "Formulas":
        return cellsThat(model, range, (record) => record.formula !== undefined && held(record));
      case "Blanks":
        return blanks(model, range);
      case "Visible":
        return visible(model, range);
    }
  });
  return { sheet, ranges: found };
}

/** "All", or names of kinds one after the other: "ErrorsNumbers". */
function heldKinds(text: string): (record: CellRecord) => boolean {
  if (text === "All") return () => true;
  if (!/^(Errors|Logical|Numbers|Text)+$/.test(text)) throw invalidArgument();
  const kinds = new Set<string>();
  if (text.includes("Errors")) kinds.add("error");
  if (text.includes("Logical")) kinds.add("boolean");
  if (text.includes("Numbers")) kinds.add("number");
  if (text.includes("Text")) kinds.add("text");
  return (record) => kinds.has(record.value.kind);
}

/** Runs of neighbouring cells, row by row, joined downwards where they are as wide. */
function joined(rows: Iterable<readonly [row: number, left: number, right: number]>): readonly CellRange[] {
  const done: CellRange[] = [];
  let open: CellRange[] = [];
  let current = -1;
  let next: CellRange[] = [];
  const turn = (row: number): void => {
    for (const range of open) if (range.bottom !== current) done.push(range);
    open = [...open.filter((range) => range.bottom === current), ...next];
    next = [];
    current = row;
  };
  for (const [row, left, right] of rows) {
    if (row !== current) turn(row);
    const at = open.findIndex(
      (range) => range.left === left && range.right === right && range.bottom === row - 1,
    );
    const above = open[at];
    if (above) open[at] = { ...above, bottom: row };
    else next.push({ top: row, bottom: row, left, right });
  }
  turn(-1);
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

function cellsThat(
  sheet: SheetModel,
  range: CellRange,
  holds: (record: CellRecord) => boolean,
): readonly CellRange[] {
  const runs: [number, number, number][] = [];
  for (const { row, record } of sheet.within(range)) {
    if (!holds(record)) continue;
    const last = runs.at(-1);
    if (last && last[0] === row && last[2] === record.column - 1) last[2] = record.column;
    else runs.push([row, record.column, record.column]);
  }
  return joined(runs);
}

/** Within what is used: Excel does not go beyond. */
function blanks(sheet: SheetModel, range: CellRange): readonly CellRange[] {
  const used = sheet.usedRange();
  const part = used && intersection(used, range);
  if (!part) return [];
  const runs: [number, number, number][] = [];
  for (let row = part.top; row <= part.bottom; row++) {
    for (let column = part.left; column <= part.right; column++) {
      if (sheet.at(row, column)) continue;
      const last = runs.at(-1);
      if (last && last[0] === row && last[2] === column - 1) last[2] = column;
      else runs.push([row, column, column]);
    }
  }
  return joined(runs);
}

function visible(sheet: SheetModel, range: CellRange): readonly CellRange[] {
  const rows = shownParts(
    range.top,
    range.bottom,
    bandsWithin(sheet.bands, range.top, range.bottom).flatMap((band) =>
      band.hidden ? [[band.top, band.bottom]] : [],
    ),
  );
  const columns = shownParts(
    range.left,
    range.right,
    sheet.facets.columns.flatMap((band) => (band.hidden ? [[band.left, band.right]] : [])),
  );
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, bottom, left, right })));
}

/** What is left of [first, last] without the hidden stretches. */
export function shownParts(
  first: number,
  last: number,
  hidden: readonly (readonly number[])[],
): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = first;
  for (const [start = 0, end = 0] of [...hidden].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    if (end < from || start > last) continue;
    if (start > from) parts.push([from, start - 1]);
    from = Math.max(from, end + 1);
  }
  if (from <= last) parts.push([from, last]);
  return parts;
}
