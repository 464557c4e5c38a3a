import { cellRange, COLUMNS, ROWS } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { SheetModel } from "../workbook/model";
import { formulaOf } from "./cell-reading";
import type { ExcelHost } from "./host";
import { invalidArgument, notImplemented } from "./host-error";
import type { Area, Arguments } from "./kind";
import { shown } from "./locale/locale";
import { cellCount } from "./places";
import type { Wire } from "./wire";

/** How a text is looked for. */
interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly searchDirection: Wire | undefined;
}

function criteriaOf(given: Wire): Criteria {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw invalidArgument();
  const { completeMatch, matchCase, searchDirection } = given as { readonly [key: string]: Wire };
  return { completeMatch: completeMatch === true, matchCase: matchCase === true, searchDirection };
}

/** Whether a cell reads, or is written, as what is looked for. */
function reads(host: ExcelHost, sheet: SheetModel, text: string, { completeMatch, matchCase }: Criteria) {
  const plain = (each: string): string => (matchCase ? each : each.toLowerCase());
  const wanted = plain(text);
  return (row: number, column: number): boolean => {
    const record = sheet.at(row, column);
    if (!record) return false;
    const { numberFormat } = host.model.styleOf(sheet, row, column);
    return [shown(record.value, numberFormat, host.locale), String(formulaOf(record))].some((each) =>
      completeMatch ? plain(each) === wanted : plain(each).includes(wanted),
    );
  };
}

/** The cells of a range that hold a text, row by row. */
function* found(host: ExcelHost, { sheet, range }: Area, given: Arguments): Generator<CellRange> {
  const text = given.text(0);
  // Excel's own wild cards.
  if (/[*?~]/.test(text)) throw notImplemented(given.member, "wild cards");
  host.editing.settle();
  const model = host.sheet(sheet);
  const isIt = reads(host, model, text, criteriaOf(given.wire(1)));
  const records = [...model.within(range)].sort((a, b) => a.row - b.row || a.record.column - b.record.column);
  for (const { row, record } of records) {
    const { column } = record;
    if (isIt(row, column)) yield cellRange(row, column);
  }
}

/**
 * The first cell of a range that holds a text, or the last looking backwards; of the whole sheet, from there on and round,
 * where the range is one cell.
 */
export function findText(host: ExcelHost, area: Area, given: Arguments): CellRange | undefined {
  const { searchDirection } = criteriaOf(given.wire(1));
  const backwards = searchDirection === "Backwards";
  if (cellCount(area.range) > 1) return [...found(host, area, given)].at(backwards ? -1 : 0);
  const { top, left } = area.range;
  const cells = [...found(host, { ...area, range: WHOLE }, given)];
  const isAfter = (cell: CellRange): boolean => cell.top > top || (cell.top === top && cell.left > left);
  const isBefore = (cell: CellRange): boolean => cell.top < top || (cell.top === top && cell.left < left);
  return backwards ? (cells.findLast(isBefore) ?? cells.at(-1)) : (cells.find(isAfter) ?? cells[0]);
}

const WHOLE = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** All the cells that hold a text. */
export function findAllText(host: ExcelHost, area: Area, given: Arguments): readonly CellRange[] {
  return [...found(host, area, given)];
}
