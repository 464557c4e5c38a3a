import type { ColumnBand } from "../workbook/facets";
import { bandsWithin } from "../workbook/row-bands";
import { EVENT } from "./events";
import type { ExcelHost } from "./host";
import { invalidArgument } from "./host-error";
import type { Area, Arguments } from "./kind";
import { changeRows } from "./row-changing";
import { sheetId } from "./sheet-id";
import { mapColumns } from "./styling";
import type { Wire } from "./wire";

/** Whether a range's rows are hidden: all, none, or null for some. */
export function rowsHidden(host: ExcelHost, { sheet, range }: Area): boolean | null {
  const hidden = bandsWithin(host.sheet(sheet).bands, range.top, range.bottom)
    .filter((band) => band.hidden)
    .reduce((sum, band) => sum + band.bottom - band.top + 1, 0);
  return hidden === 0 ? false : hidden === range.bottom - range.top + 1 ? true : null;
}

export function columnsHidden(host: ExcelHost, { sheet, range }: Area): boolean | null {
  const hidden = host
    .sheet(sheet)
    .facets.columns.filter((band) => band.hidden && band.left <= range.right && band.right >= range.left)
    .reduce((sum, band) => sum + Math.min(band.right, range.right) - Math.max(band.left, range.left) + 1, 0);
  return hidden === 0 ? false : hidden === range.right - range.left + 1 ? true : null;
}

function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _gone, ...rest } = from;
  return rest;
}

/** Changes how the columns of a range look. */
export function changeColumns(
  host: ExcelHost,
  { sheet, range }: Area,
  change: (band: ColumnBand) => ColumnBand,
): void {
  const columns = mapColumns(host.sheet(sheet).facets.columns, range.left, range.right, change);
  host.setFacets(sheet, { columns });
}

export function hideRows(host: ExcelHost, area: Area, hidden: Wire): void {
  if (typeof hidden !== "boolean") throw invalidArgument();
  host.guard(host.sheet(area.sheet));
  changeRows(host, { sheet: area.sheet, ranges: [area.range] }, (look) =>
    hidden ? { ...look, hidden } : without(look, "hidden"),
  );
  const worksheetId = sheetId(area.sheet);
  host.events.raise(EVENT.worksheetRowHiddenChanged, worksheetId, {
    address: `${area.range.top + 1}:${area.range.bottom + 1}`,
    changeType: hidden ? "Hidden" : "Unhidden",
    source: host.events.actor.source,
    worksheetId,
  });
}

export function hideColumns(host: ExcelHost, area: Area, hidden: Wire): void {
  if (typeof hidden !== "boolean") throw invalidArgument();
  host.guard(host.sheet(area.sheet));
  changeColumns(host, area, (band) => (hidden ? { ...band, hidden } : without(band, "hidden")));
}

/** The most levels of outline. */
const DEEPEST = 7;

/** Puts rows or columns one level deeper in the outline, or one level up. */
export function group(host: ExcelHost, area: Area, given: Arguments, by: 1 | -1): null {
  const option = given.choice(0, ["ByRows", "ByColumns"]);
  host.guard(host.sheet(area.sheet));
  const level = (now: number): number => {
    if (by < 0 && now === 0) throw invalidArgument("Nothing is grouped there.");
    if (now + by > DEEPEST) throw invalidArgument("The outline has no deeper level.");
    return now + by;
  };
  if (option === "ByRows") {
    changeRows(host, { sheet: area.sheet, ranges: [area.range] }, (look) => {
      const outline = level(look.outline ?? 0);
      return outline === 0 ? without(look, "outline") : { ...look, outline };
    });
  } else {
    changeColumns(host, area, (band) => {
      const outline = level(Number(band.rest?.["outlineLevel"] ?? 0));
      const { outlineLevel: _old, ...rest } = band.rest ?? {};
      return { ...band, rest: outline === 0 ? rest : { ...rest, outlineLevel: String(outline) } };
    });
  }
  return null;
}
