import type { DefinedName } from "../workbook/facets";
import type { WorkbookModel } from "../workbook/model";
import { readFormula } from "./formula-reading";
import type { PlacedFormula } from "./placed-formula";

/** A workbook's names by what formulas call them, in capitals. */
export function namesByWord(workbook: WorkbookModel): ReadonlyMap<string, readonly DefinedName[]> {
  const names = new Map<string, DefinedName[]>();
  for (const name of workbook.facets.names) {
    const key = name.name.toUpperCase();
    const same = names.get(key);
    if (same) same.push(name);
    else names.set(key, [name]);
  }
  return names;
}

/**
 * The names that formulas lean on, by themselves or by other names, in capitals. A workbook that was copied for years may
 * hold thousands that nothing uses any more.
 */
export function namesOf(workbook: WorkbookModel, formulas: readonly PlacedFormula[]): ReadonlySet<string> {
  const known = namesByWord(workbook);
  const found = new Set<string>();
  if (known.size === 0) return found;
  const waiting = [...new Set(formulas.map(({ text }) => text))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { words, functions } = readFormula(next);
    for (const word of [...words, ...functions]) {
      const names = found.has(word) ? undefined : known.get(word);
      if (!names) continue;
      found.add(word);
      for (const { formula } of names) waiting.push(formula);
    }
  }
  return found;
}
