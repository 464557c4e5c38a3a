import type { WorkbookModel } from "../../../src/host";

/** All that can be seen of a sheet: cells, looks, sizes, merges, groups, pages, charts. */
export function seenSheet(model: WorkbookModel, name: string): Readonly<Record<string, unknown>> {
  const sheet = model.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const used = sheet.usedRange() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const looks: unknown[] = [];
  for (let row = 0; row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) looks.push(model.styleOf(sheet, row, column));
  }
  const { merges, columns, frozen, page, charts, conditionalFormats, tabColour } = sheet.facets;
  const bands = sheet.bands.flatMap(({ top, bottom, height, outline }) =>
    height === undefined && outline === undefined ? [] : [{ top, bottom, height, outline }],
  );
  return {
    snapshot: model.snapshot(sheet),
    ...{ looks, merges: merges.all, columns, frozen, page, conditionalFormats, tabColour, bands },
    // A sheet that was begun twice has another number, and the same name.
    charts: charts.map(({ name: chart, place, made }) => ({
      chart,
      place,
      made: made && { ...made, sheet: model.sheets.find(({ id }) => id === made.sheet)?.facets.name },
    })),
  };
}
