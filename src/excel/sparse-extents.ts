import { ExcelProblem } from "./excel-problem";
import { inExcel, type InExcelOptions } from "./in-excel";
import { AREA } from "./range-of";
import type { Extent } from "./read-blocks";

/** Cells of an extent that are asked for whatever they hold; beyond, only those that hold something are. */
const MOST_CELLS = 2_000_000;
/** Rectangles that hold something in such an extent: more of them are no table. */
const MOST_AREAS = 20_000;
/** The columns of a sheet: a range of them all is told apart by Excel, and gives no values. */
const ALL_COLUMNS = 16_384;

/**
 * What is to be read of each sheet: its extent, or, where a cell far away makes it immense, the rectangles of it that
 * hold something. Throws an ExcelProblem where even these are too much.
 */
export async function partsOf(
  extents: readonly Extent[],
  options: InExcelOptions,
): Promise<readonly Extent[]> {
  const isImmense = ({ rows, columns }: Extent): boolean => rows * columns > MOST_CELLS;
  const held = await areasOf(extents.filter(isImmense), options);
  return extents
    .flatMap((extent) => (isImmense(extent) ? (held.get(extent.id) ?? []) : [extent]))
    .flatMap(narrow);
}

async function areasOf(
  immense: readonly Extent[],
  options: InExcelOptions,
): Promise<ReadonlyMap<string, readonly Extent[]>> {
  if (immense.length === 0) return new Map();
  return inExcel(async (context) => {
    const asked = immense.map((extent) => {
      const range = context.workbook.worksheets
        .getItem(extent.id)
        .getRangeByIndexes(extent.top, extent.left, extent.rows, extent.columns);
      const kinds = [Excel.SpecialCellType.constants, Excel.SpecialCellType.formulas].map((kind) => {
        const cells = range.getSpecialCellsOrNullObject(kind);
        cells.load("cellCount,areaCount");
        return cells;
      });
      return { extent, kinds };
    });
    await context.sync();
    const found = asked.map(({ extent, kinds }) => ({
      extent,
      kinds: kinds.filter((one) => !one.isNullObject),
    }));
    for (const { kinds } of found) {
      const areas = kinds.reduce((sum, { areaCount }) => sum + areaCount, 0);
      const cells = kinds.reduce((sum, { cellCount }) => sum + cellCount, 0);
      if (areas > MOST_AREAS || cells > MOST_CELLS) throw new ExcelProblem("too-large", "RangeExceedsLimit");
      for (const { areas: items } of kinds) items.load(AREA);
    }
    await context.sync();
    return new Map(
      found.map(({ extent, kinds }) => [
        extent.id,
        kinds.flatMap(({ areas }) => areas.items.map((area) => partOf(extent, area))),
      ]),
    );
  }, options);
}

function partOf(extent: Extent, { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Extent {
  return { ...extent, top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount };
}

/** Two halves of what takes all the columns of a sheet. */
function narrow(extent: Extent): readonly Extent[] {
  if (extent.columns < ALL_COLUMNS) return [extent];
  const half = ALL_COLUMNS / 2;
  return [
    { ...extent, columns: half },
    { ...extent, left: half, columns: half },
  ];
}
