import type { ColumnFilter } from "../workbook/facets";
import { applyFilters, filterCriteria, withFilter } from "./filtering";
import type { ExcelHost } from "./host";
import { defineKind } from "./kind";
import type { Arguments, Kind, Method } from "./kind";
import { bodyOf, replaceTable } from "./table-editing";
import { tableOf, type TableTarget } from "./table-target";
import type { Wire } from "./wire";

interface FilterTarget extends TableTarget {
  readonly index: number;
}

/** Filters a table's rows of data. */
export function filterTable(host: ExcelHost, target: TableTarget, filters: readonly ColumnFilter[]): null {
  host.guard(host.sheet(target.sheet));
  const table = tableOf(host, target);
  replaceTable(host, target.sheet, table, { ...table, filters });
  applyFilters(host, target.sheet, bodyOf(table), filters);
  return null;
}

/** A method that puts one filter on the column. */
function applying(criteria: (given: Arguments) => Wire): Method<FilterTarget> {
  return {
    since: "1.2",
    run: (target, given, host) => {
      const asked = filterCriteria(criteria(given), given.member);
      return filterTable(host, target, withFilter(tableOf(host, target).filters ?? [], target.index, asked));
    },
  };
}

const ranked = (filterOn: string): Method<FilterTarget> =>
  applying((given) => ({ filterOn, criterion1: given.wire(0) }));

export const filterKind: Kind<FilterTarget> = defineKind<FilterTarget>("Filter", {
  methods: {
    Apply: applying((given) => given.wire(0)),
    ApplyBottomItemsFilter: ranked("BottomItems"),
    ApplyBottomPercentFilter: ranked("BottomPercent"),
    ApplyTopItemsFilter: ranked("TopItems"),
    ApplyTopPercentFilter: ranked("TopPercent"),
    ApplyValuesFilter: applying((given) => ({ filterOn: "Values", values: given.wire(0) })),
    ApplyDynamicFilter: applying((given) => ({ filterOn: "Dynamic", dynamicCriteria: given.wire(0) })),
    ApplyCustomFilter: applying((given) => ({
      filterOn: "Custom",
      criterion1: given.wire(0),
      criterion2: given.wire(1),
      operator: given.wire(2),
    })),
    Clear: {
      since: "1.2",
      run: (target, _given, host) =>
        filterTable(host, target, withFilter(tableOf(host, target).filters ?? [], target.index, undefined)),
    },
  },
});
