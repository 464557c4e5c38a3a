import { ROWS } from "../workbook/address";
import type { ExcelHost } from "./host";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineKind, HostObject } from "./kind";
import type { Kind } from "./kind";
import { givenArea, rangeKind } from "./range";
import type { SheetTarget } from "./worksheet";

interface BreakTarget extends SheetTarget {
  /** The row that starts a page. */
  readonly row: number;
}

const breaksOf = (host: ExcelHost, { sheet }: SheetTarget): readonly number[] =>
  host.sheet(sheet).facets.page.breaks;

/** Not a number: numbers are ranks among the breaks. */
const idOf = (row: number): string => `row ${row}`;

function setBreaks(host: ExcelHost, { sheet }: SheetTarget, breaks: readonly number[]): void {
  const model = host.sheet(sheet);
  host.guard(model);
  host.setFacets(sheet, { page: { ...model.facets.page, breaks } });
}

function known(target: BreakTarget, host: ExcelHost): BreakTarget {
  if (!breaksOf(host, target).includes(target.row)) throw itemNotFound();
  return target;
}

export const pageBreakKind: Kind<BreakTarget> = defineKind<BreakTarget>("PageBreak", {
  identity: ({ row }) => ({ _Id: idOf(row) }),
  properties: {
    ColumnIndex: { since: "1.9", read: () => 0 },
    RowIndex: { since: "1.9", read: (target, host) => known(target, host).row },
  },
  methods: {
    Delete: {
      since: "1.9",
      run: (target, _given, host) => {
        const { row } = known(target, host);
        setBreaks(
          host,
          target,
          breaksOf(host, target).filter((other) => other !== row),
        );
        return null;
      },
    },
    GetCellAfterBreak: {
      since: "1.9",
      run: (target, _given, host) => {
        const { row, sheet } = known(target, host);
        return HostObject.of(rangeKind, { sheet, range: { top: row, bottom: row, left: 0, right: 0 } });
      },
    },
  },
});

/** The breaks between rows that were put by hand; those that paper itself puts nobody knows here. */
export const pageBreaksKind: Kind<SheetTarget> = defineKind<SheetTarget>("PageBreakCollection", {
  items: (target, host) =>
    breaksOf(host, target).map((row) => HostObject.of(pageBreakKind, { ...target, row })),
  item: (target, key, host) => {
    const breaks = breaksOf(host, target);
    const row = typeof key === "number" ? breaks[key] : breaks.find((one) => idOf(one) === key);
    if (row === undefined) throw itemNotFound();
    return HostObject.of(pageBreakKind, { ...target, row });
  },
  methods: {
    Add: {
      since: "1.9",
      run: (target, given, host) => {
        const { top: row, left } = givenArea(given, 0, host, target.sheet).range;
        if (row === 0 || row >= ROWS || left > 0) throw invalidArgument("No page can start there.");
        const others = breaksOf(host, target).filter((other) => other !== row);
        setBreaks(
          host,
          target,
          [...others, row].sort((a, b) => a - b),
        );
        return HostObject.of(pageBreakKind, { ...target, row });
      },
    },
    GetCount: { since: "1.9", run: (target, _given, host) => breaksOf(host, target).length },
    RemovePageBreaks: {
      since: "1.9",
      run: (target, _given, host) => {
        setBreaks(host, target, []);
        return null;
      },
    },
  },
});
