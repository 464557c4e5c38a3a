import type { CellRange } from "../workbook/address";
import { rangesMeet } from "../workbook/address";
import type { ConditionalFormat } from "../workbook/facets";
import type { ExcelHost } from "./host";
import type { Areas } from "./kind";

/** What of a range lies outside another: up to four rectangles. */
function outside(range: CellRange, hole: CellRange): readonly CellRange[] {
  if (!rangesMeet(range, hole)) return [range];
  const { top, left, bottom, right } = range;
  const from = Math.max(top, hole.top);
  const to = Math.min(bottom, hole.bottom);
  const parts: CellRange[] = [
    { top, left, bottom: hole.top - 1, right },
    { top: from, left, bottom: to, right: hole.left - 1 },
    { top: from, left: hole.right + 1, bottom: to, right },
    { top: hole.bottom + 1, left, bottom, right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}

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
