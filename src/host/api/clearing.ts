import { COLUMNS, ROWS } from "../workbook/address";
import { clearContents } from "./cell-writing";
import { clearConditionalFormats } from "./conditional-format-editing";
import type { ExcelHost } from "./host";
import type { Area, Arguments } from "./kind";
import { unmergeArea } from "./merging";
import { intersection } from "./places";
import { restyle } from "./styling";

/** Takes away what cells hold, how they look, or both. */
export function clearArea(host: ExcelHost, area: Area, given: Arguments): null {
  const what = given.choice(0, ["All", "Contents", "Formats"], "All");
  const sheet = host.sheet(area.sheet);
  if (what !== "Contents") host.guardFormat(sheet);
  if (what !== "Formats") clearContents(host, area);
  if (what === "Contents") return null;
  // Beyond what is formatted there is nothing to take away.
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const wholeSheet =
    area.range.bottom === ROWS - 1 && area.range.right === COLUMNS - 1 && area.range.top === 0;
  const range =
    wholeSheet || area.range.bottom === ROWS - 1
      ? area.range
      : (intersection(area.range, used) ?? area.range);
  restyle(host, { sheet: area.sheet, ranges: [range] }, () => 0);
  if (sheet.facets.merges.meeting(area.range).length > 0) unmergeArea(host, area);
  clearConditionalFormats(host, { sheet: area.sheet, ranges: [area.range] });
  return null;
}
