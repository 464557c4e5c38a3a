import type { CellRange } from "../workbook/address";
import type { CellRecord } from "../workbook/cell";
import { shiftFormula } from "../workbook/formula-shift";
import type { SheetModel } from "../workbook/model";
import type { PutCell } from "./cell-putting";

/**
 * Whether what is filled goes on (1, 2, 3…) or comes again: as one would expect of it, or against that; always the one, or
 * always the other.
 */
export type FillWay = "usual" | "other" | "series" | "copy";

/** A cell that is filled from. */
interface FilledFrom {
  readonly record: CellRecord | undefined;
  readonly style: number;
}

/**
 * The cells to put so that a range goes on into a larger one, as Excel fills them: formulas follow, two numbers or more go
 * on by their step, a text that ends with a number counts, all else comes again. `isDate` tells numbers shown as dates,
 * which count one by one.
 */
export function filledCells(
  sheet: SheetModel,
  from: CellRange,
  to: CellRange,
  way: FillWay,
  isDate: (style: number) => boolean,
): readonly PutCell[] {
  const isDown = to.bottom > from.bottom || to.top < from.top;
  const [start, end, left, right] = isDown
    ? [from.top, from.bottom, from.left, from.right]
    : [from.left, from.right, from.top, from.bottom];
  const [first, last] = isDown ? [to.top, to.bottom] : [to.left, to.right];
  /** A place along the way that is filled, and across it. */
  const at = (place: number, line: number): readonly [number, number] =>
    isDown ? [place, line] : [line, place];
  const put: PutCell[] = [];
  for (let line = left; line <= right; line++) {
    const cells = Array.from({ length: end - start + 1 }, (_, i): FilledFrom => {
      const [row, column] = at(start + i, line);
      return { record: sheet.at(row, column), style: sheet.styleAt(row, column) };
    });
    const goOn = seriesOf(cells, way, isDate);
    for (let place = first; place <= last; place++) {
      if (place >= start && place <= end) continue;
      const index = place - start;
      const source = ((index % cells.length) + cells.length) % cells.length;
      const { record, style = 0 } = cells[source] ?? {};
      const [row, column] = at(place, line);
      put.push({ row, column, record: goOn(index) ?? moved(record, at(index - source, 0)), style });
    }
  }
  return put;
}

/** What a cell holds, so many rows and columns further. */
function moved(
  record: CellRecord | undefined,
  [down, across]: readonly [number, number],
): CellRecord | undefined {
  if (!record?.formula) return record;
  return { ...record, formula: { text: shiftFormula(record.formula.text, down, across) } };
}

/** Gives the record at a place counted from the first cell filled from; undefined where cells come again. */
type Series = (index: number) => CellRecord | undefined;

const AGAIN: Series = () => undefined;

function seriesOf(cells: readonly FilledFrom[], way: FillWay, isDate: (style: number) => boolean): Series {
  if (way === "copy" || cells.some(({ record }) => !record || record.formula)) return AGAIN;
  const numbers = cells.flatMap(({ record }) =>
    record?.value.kind === "number" ? [record.value.value] : [],
  );
  if (numbers.length === cells.length) {
    const one = cells.length === 1 && !isDate(cells[0]?.style ?? 0);
    return way === "series" || one === (way === "other") ? numberSeries(numbers) : AGAIN;
  }
  const counted = cells.map(({ record }) =>
    record?.value.kind === "text" ? /^(.*?)(?<!\d)(\d+)$/s.exec(record.value.value) : null,
  );
  const stem = counted[0]?.[1];
  if (stem === undefined || !counted.every((each) => each?.[1] === stem) || way === "other") return AGAIN;
  const width = counted[0]?.[2]?.startsWith("0") ? (counted[0]?.[2]?.length ?? 0) : 0;
  const series = trend(counted.map((each) => Number(each?.[2])));
  return (index) => {
    const number = String(Math.abs(Math.round(series(index)))).padStart(width, "0");
    return { column: 0, value: { kind: "text", value: stem + number } };
  };
}

function numberSeries(numbers: readonly number[]): Series {
  const series = trend(numbers);
  return (index) => ({ column: 0, value: { kind: "number", value: series(index) } });
}

/** The straight line nearest to some numbers, one step apart: one number alone goes up by one. */
function trend(numbers: readonly number[]): (index: number) => number {
  const [only = 0] = numbers;
  if (numbers.length === 1) return (index) => only + index;
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = numbers.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  const slope = numbers.reduce((sum, number, i) => sum + (i - middle) * (number - mean), 0) / spread;
  return (index) => Number((mean + slope * (index - middle)).toPrecision(14));
}
