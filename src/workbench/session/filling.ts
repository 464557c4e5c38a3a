import type { CellRange, CellRecord, SheetModel } from "../../host";
import type { PutCell } from "../../host/api/cell-putting";
import { movedRecord, takeBlock } from "./block";
import type { BlockCell } from "./block";

/** Whether what is filled goes on (1, 2, 3…) or comes again, against what one would expect of it. */
export type FillWay = "usual" | "other";

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
  const block = takeBlock(sheet, from);
  const isDown = to.bottom > from.bottom || to.top < from.top;
  const lines = isDown
    ? Array.from({ length: from.right - from.left + 1 }, (_, j) => block.rows.map((row) => row[j]))
    : block.rows;
  const [start, end] = isDown ? [from.top, from.bottom] : [from.left, from.right];
  const [first, last] = isDown ? [to.top, to.bottom] : [to.left, to.right];
  return lines.flatMap((line, at) => {
    const cells = line.filter((cell) => cell !== undefined);
    const goOn = seriesOf(cells, way, isDate);
    const put: PutCell[] = [];
    for (let place = first; place <= last; place++) {
      if (place >= start && place <= end) continue;
      const index = place - start;
      const source = ((index % cells.length) + cells.length) % cells.length;
      const cell = cells[source];
      if (!cell) continue;
      const by = index - source;
      const record =
        goOn(index) ?? (isDown ? movedRecord(cell.record, by, 0) : movedRecord(cell.record, 0, by));
      const [row, column] = isDown ? [place, from.left + at] : [from.top + at, place];
      put.push({ row, column, record, style: cell.style });
    }
    return put;
  });
}

/** Gives the record at a place counted from the first cell filled from; undefined where cells come again. */
type Series = (index: number) => CellRecord | undefined;

const AGAIN: Series = () => undefined;

function seriesOf(cells: readonly BlockCell[], way: FillWay, isDate: (style: number) => boolean): Series {
  if (cells.some(({ record }) => !record || record.formula)) return AGAIN;
  const numbers = cells.flatMap(({ record }) =>
    record?.value.kind === "number" ? [record.value.value] : [],
  );
  if (numbers.length === cells.length) {
    const one = cells.length === 1 && !isDate(cells[0]?.style ?? 0);
    return one === (way === "other") ? numberSeries(numbers) : AGAIN;
  }
  const counted = cells.map(({ record }) =>
    record?.value.kind === "text" ? /^(.*?)(\d+)$/s.exec(record.value.value) : null,
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
