import type { CellRange } from "../workbook/address";
import type { ConditionalFormat } from "../workbook/facets";
import type { ExcelHost } from "./host";
import type { Areas } from "./kind";
import { outside } from "./places";

/** Takes rules off some cells: a rule that covers others keeps those. */
export function clearConditionalFormats(host: ExcelHost, { sheet, ranges }: Areas): void {
  const { conditionalFormats } = host.sheet(sheet).facets;
  if (conditionalFormats.length === 0) return;
  const kept: ConditionalFormat[] = [];
  for (const rule of conditionalFormats) {
    const rest = ranges.reduce<readonly CellRange[]>(
      (parts, hole) => parts.flatMap((part) => outside(part, hole)),
      rule.ranges,
    );
    if (rest.length > 0)
      kept.push(
        rest.length === rule.ranges.length && rest.every((part, i) => part === rule.ranges[i])
          ? rule
          : { ...rule, ranges: rest },
      );
  }
  if (kept.length < conditionalFormats.length || kept.some((rule, i) => rule !== conditionalFormats[i])) {
    host.setFacets(sheet, { conditionalFormats: kept });
  }
}
