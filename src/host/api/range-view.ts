import { cellName } from "../workbook/address";
import { bandsWithin } from "../workbook/row-bands";
import { readFormulas, readTexts, readValues, readValueTypes } from "./cell-reading";
import type { ExcelHost } from "./host";
import { defineKind } from "./kind";
import type { Area, Kind } from "./kind";
import { shownParts } from "./special-cells";
import type { Wire } from "./wire";

/** The rows and columns of a range that are not hidden, one by one. */
function shown(
  host: ExcelHost,
  { sheet, range }: Area,
): { readonly rows: number[]; readonly columns: number[] } {
  const { bands, facets } = host.sheet(sheet);
  const each = (parts: readonly (readonly [number, number])[]): number[] =>
    parts.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const hiddenRows = bandsWithin(bands, range.top, range.bottom).filter((band) => band.hidden);
  return {
    rows: each(
      shownParts(
        range.top,
        range.bottom,
        hiddenRows.map((band) => [band.top, band.bottom]),
      ),
    ),
    columns: each(
      shownParts(
        range.left,
        range.right,
        facets.columns.filter((band) => band.hidden).map((band) => [band.left, band.right]),
      ),
    ),
  };
}

function picked(host: ExcelHost, area: Area, all: Wire): Wire {
  if (!Array.isArray(all)) return all;
  const { rows, columns } = shown(host, area);
  const matrix = all as readonly (readonly Wire[])[];
  return rows.map((row) =>
    columns.map((column) => matrix[row - area.range.top]?.[column - area.range.left] ?? ""),
  );
}

/** The cells of a range that are in sight. */
export const rangeViewKind: Kind<Area> = defineKind<Area>("RangeView", {
  properties: {
    Values: { since: "1.3", read: (area, host) => picked(host, area, readValues(host, area)) },
    Text: { since: "1.3", read: (area, host) => picked(host, area, readTexts(host, area)) },
    Formulas: { since: "1.3", read: (area, host) => picked(host, area, readFormulas(host, area)) },
    ValueTypes: { since: "1.3", read: (area, host) => picked(host, area, readValueTypes(host, area)) },
    RowCount: { since: "1.3", read: (area, host) => shown(host, area).rows.length },
    ColumnCount: { since: "1.3", read: (area, host) => shown(host, area).columns.length },
    CellAddresses: {
      since: "1.3",
      read: (area, host) => {
        const { rows, columns } = shown(host, area);
        return rows.map((row) => columns.map((column) => cellName(row, column)));
      },
    },
  },
});
