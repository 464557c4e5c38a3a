import { bandsWithin } from "../workbook/row-bands";
import type { ExcelHost } from "./host";
import { defineKind } from "./kind";
import type { Kind } from "./kind";
import type { SheetTarget } from "./worksheet";

/** A filter that hides nothing filters nothing: the rows under its header are looked at. */
function hidesRows(host: ExcelHost, { sheet }: SheetTarget): boolean {
  const { facets, bands } = host.sheet(sheet);
  if (!facets.autoFilter) return false;
  const { top, bottom } = facets.autoFilter;
  return bandsWithin(bands, top + 1, bottom).some((band) => band.hidden === true);
}

export const autoFilterKind: Kind<SheetTarget> = defineKind<SheetTarget>("AutoFilter", {
  properties: {
    Enabled: { since: "1.9", read: ({ sheet }, host) => host.sheet(sheet).facets.autoFilter !== undefined },
    IsDataFiltered: { since: "1.9", read: (target, host) => hidesRows(host, target) },
  },
});
