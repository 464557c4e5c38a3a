import { cellRange, COLUMNS, isWithin, ROWS } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import type { Area, Arguments } from "./kind";
import { boundingRect } from "./places";
import { givenArea } from "./range";

const DIRECTIONS = ["Up", "Down", "Left", "Right"] as const;

/**
 * The cell that Ctrl and an arrow lead to: the last filled one before a gap or, from a gap's side, the next filled one; the
 * sheet's edge where there is none. It leaves from the active cell: the first of the range unless another is given.
 */
export function rangeEdge(host: ExcelHost, { sheet, range }: Area, given: Arguments): CellRange {
  const direction = given.choice(0, DIRECTIONS);
  const active = given.has(1) ? givenArea(given, 1, host, sheet) : { sheet, range };
  if (active.sheet !== sheet || !isWithin(active.range, range))
    throw invalidArgument("The active cell is not in the range.");
  const model = host.sheet(sheet);
  const [down, across] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [
    number,
    number,
  ];
  const isFilled = (row: number, column: number): boolean => {
    const value = model.at(row, column);
    return value !== undefined && (value.formula !== undefined || value.value.kind !== "empty");
  };
  const isInside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < ROWS && column < COLUMNS;
  let [row, column] = [active.range.top, active.range.left];
  const step = (): boolean => {
    if (!isInside(row + down, column + across)) return false;
    row += down;
    column += across;
    return true;
  };
  if (
    isFilled(row, column) &&
    isInside(row + down, column + across) &&
    isFilled(row + down, column + across)
  ) {
    while (isInside(row + down, column + across) && isFilled(row + down, column + across)) step();
  } else {
    while (step() && !isFilled(row, column));
  }
  return cellRange(row, column);
}

/** From a range to the edge that Ctrl, Shift and an arrow reach. */
export function extendedRange(host: ExcelHost, area: Area, given: Arguments): CellRange {
  return boundingRect(area.range, rangeEdge(host, area, given));
}
