import type { CellChange } from "../workbook/change";
import { COLUMNS, ROWS } from "../workbook/address";
import type { SheetModel } from "../workbook/model";
import type { ExcelHost } from "./host";
import { readdressed } from "../workbook/formula-sheets";

/** Follows a sheet that changes its name, or goes, through formulas, names and rules. */
export function readdress(host: ExcelHost, before: string, after: string | undefined): void {
  const change = (formula: string): string => readdressed(formula, new Map([[before.toLowerCase(), after]]));
  for (const sheet of host.model.sheets) readdressSheet(host, sheet, change);
  const { names } = host.model.facets;
  const changed = names.map((name) => {
    const formula = change(name.formula);
    if (formula === name.formula) return name;
    const { xml: _written, ...rest } = name;
    return { ...rest, formula };
  });
  if (changed.some((name, i) => name !== names[i]))
    host.editing.apply({ kind: "workbook", set: { names: changed } });
}

function readdressSheet(host: ExcelHost, sheet: SheetModel, change: (formula: string) => string): void {
  const cells: CellChange[] = [];
  for (const { row, record } of sheet.within({ top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 })) {
    if (!record.formula) continue;
    const text = change(record.formula.text);
    if (text === record.formula.text) continue;
    const { shared: _shared, ...formula } = record.formula;
    cells.push({ row, column: record.column, record: { ...record, formula: { ...formula, text } } });
  }
  if (cells.length > 0) host.editing.apply({ kind: "cells", sheet: sheet.id, cells });
  const { conditionalFormats } = sheet.facets;
  const rules = conditionalFormats.map((rule) => {
    const formula = rule.formula === undefined ? undefined : change(rule.formula);
    if (formula === undefined || formula === rule.formula) return rule;
    const { xml: _written, ...rest } = rule;
    return { ...rest, formula };
  });
  if (rules.some((rule, i) => rule !== conditionalFormats[i]))
    host.setFacets(sheet.id, { conditionalFormats: rules });
}
