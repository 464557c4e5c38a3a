import { defineKind } from "./kind";
import type { Kind } from "./kind";
import type { SheetTarget } from "./worksheet";

export const chartsKind: Kind<SheetTarget> = defineKind<SheetTarget>("ChartCollection", {
  properties: { Count: { since: "1.1", read: () => 0 } },
});
