import { COLUMNS, ROWS } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { placeOn } from "./places";
import { rangeKind } from "./range";
import type { SheetTarget } from "./worksheet";

function frozen(host: ExcelHost, sheet: number): CellRange | undefined {
  const panes = host.sheet(sheet).facets.frozen;
  if (!panes || panes.rows + panes.columns === 0) return undefined;
  return {
    top: 0,
    left: 0,
    bottom: panes.rows === 0 ? ROWS - 1 : panes.rows - 1,
    right: panes.columns === 0 ? COLUMNS - 1 : panes.columns - 1,
  };
}

function freeze(host: ExcelHost, sheet: number, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) throw invalidArgument();
  host.sheet(sheet);
  host.setFacets(sheet, { frozen: rows + columns === 0 ? undefined : { rows, columns } });
  return null;
}

export const freezePanesKind: Kind<SheetTarget> = defineKind<SheetTarget>("WorksheetFreezePanes", {
  methods: {
    FreezeAt: {
      since: "1.7",
      run: ({ sheet }, given, host) => {
        const area = given.object(0, rangeKind) ?? placeOn(host, host.sheet(sheet), given.text(0));
        if (area.sheet !== sheet) throw invalidArgument();
        const { bottom, right } = area.range;
        return freeze(
          host,
          sheet,
          bottom === ROWS - 1 ? 0 : bottom + 1,
          right === COLUMNS - 1 ? 0 : right + 1,
        );
      },
    },
    FreezeColumns: {
      since: "1.7",
      run: ({ sheet }, given, host) => freeze(host, sheet, 0, given.integer(0, 1)),
    },
    FreezeRows: {
      since: "1.7",
      run: ({ sheet }, given, host) => freeze(host, sheet, given.integer(0, 1), 0),
    },
    Unfreeze: { since: "1.7", run: ({ sheet }, _given, host) => freeze(host, sheet, 0, 0) },
    GetLocation: {
      since: "1.7",
      run: ({ sheet }, _given, host) => {
        const range = frozen(host, sheet);
        if (!range) throw itemNotFound();
        return HostObject.of(rangeKind, { sheet, range });
      },
    },
    GetLocationOrNullObject: {
      since: "1.7",
      run: ({ sheet }, _given, host) => {
        const range = frozen(host, sheet);
        return range ? HostObject.of(rangeKind, { sheet, range }) : null;
      },
    },
  },
});
