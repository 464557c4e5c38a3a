import type { CellRange } from "../workbook/address";
import type { ColumnFilter } from "../workbook/facets";
import { bandsWithin } from "../workbook/row-bands";
import { applyFilters, filterCriteria, withFilter } from "./filtering";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { widthOf } from "./places";
import { givenArea, rangeKind } from "./range";
import type { SheetTarget } from "./worksheet";

/** A filter that hides nothing filters nothing: the rows under its header are looked at. */
function hidesRows(host: ExcelHost, { sheet }: SheetTarget): boolean {
  const { facets, bands } = host.sheet(sheet);
  if (!facets.autoFilter) return false;
  const { top, bottom } = facets.autoFilter;
  return bandsWithin(bands, top + 1, bottom).some((band) => band.hidden === true);
}

function filter(host: ExcelHost, sheet: number, range: CellRange, filters: readonly ColumnFilter[]): null {
  host.guard(host.sheet(sheet));
  host.setFacets(sheet, { autoFilter: range, filters });
  applyFilters(host, sheet, { ...range, top: range.top + 1 }, filters);
  return null;
}

function filtered(host: ExcelHost, { sheet }: SheetTarget): CellRange {
  const range = host.sheet(sheet).facets.autoFilter;
  if (!range) throw itemNotFound();
  return range;
}

const rangeOrNull = (host: ExcelHost, { sheet }: SheetTarget): HostObject | null => {
  const range = host.sheet(sheet).facets.autoFilter;
  return range ? HostObject.of(rangeKind, { sheet, range }) : null;
};

export const autoFilterKind: Kind<SheetTarget> = defineKind<SheetTarget>("AutoFilter", {
  properties: {
    Enabled: { since: "1.9", read: ({ sheet }, host) => host.sheet(sheet).facets.autoFilter !== undefined },
    IsDataFiltered: { since: "1.9", read: (target, host) => hidesRows(host, target) },
  },
  methods: {
    Apply: {
      since: "1.9",
      run: ({ sheet }, given, host) => {
        const area = givenArea(given, 0, host, sheet);
        if (area.sheet !== sheet) throw invalidArgument();
        const { autoFilter, filters = [] } = host.sheet(sheet).facets;
        const same = autoFilter?.top === area.range.top && autoFilter.left === area.range.left;
        const kept = same ? filters : [];
        if (!given.has(1)) return filter(host, sheet, area.range, kept);
        const column = given.integer(1);
        if (column < 0 || column >= widthOf(area.range)) throw invalidArgument();
        const criteria = given.has(2) ? filterCriteria(given.wire(2), given.member) : undefined;
        return filter(host, sheet, area.range, withFilter(kept, column, criteria));
      },
    },
    ClearColumnCriteria: {
      since: "1.14",
      run: (target, given, host) => {
        const range = filtered(host, target);
        const column = given.integer(0);
        if (column < 0 || column >= widthOf(range)) throw invalidArgument();
        const { filters = [] } = host.sheet(target.sheet).facets;
        return filter(host, target.sheet, range, withFilter(filters, column, undefined));
      },
    },
    ClearCriteria: {
      since: "1.9",
      run: (target, _given, host) => filter(host, target.sheet, filtered(host, target), []),
    },
    Reapply: {
      since: "1.9",
      run: (target, _given, host) =>
        filter(host, target.sheet, filtered(host, target), host.sheet(target.sheet).facets.filters ?? []),
    },
    Remove: {
      since: "1.9",
      run: (target, _given, host) => {
        const { autoFilter } = host.sheet(target.sheet).facets;
        if (!autoFilter) return null;
        filter(host, target.sheet, autoFilter, []);
        host.setFacets(target.sheet, { autoFilter: undefined, filters: undefined });
        return null;
      },
    },
    GetRange: {
      since: "1.9",
      run: (target, _given, host) => {
        const range = rangeOrNull(host, target);
        if (!range) throw itemNotFound();
        return range;
      },
    },
    GetRangeOrNullObject: { since: "1.9", run: (target, _given, host) => rangeOrNull(host, target) },
  },
});
