import { addTo } from "../workbook/add-to";
import type { DefinedName } from "../workbook/facets";
import { readFormula } from "./formula-reading";
import type { PlacedFormula } from "./placed-formula";

type Names = readonly DefinedName[];

/** A list is never changed in place, and may hold a hundred thousand. */
const known = new WeakMap<Names, ReadonlyMap<string, Names>>();

/** A workbook's names by what formulas call them, in capitals. */
export function namesByWord(names: Names): ReadonlyMap<string, Names> {
  const found = known.get(names);
  if (found) return found;
  const byWord = new Map<string, DefinedName[]>();
  for (const name of names) addTo(byWord, name.name.toUpperCase(), name);
  known.set(names, byWord);
  return byWord;
}

/**
 * The names that formulas lean on, by themselves or by other names, in capitals. A workbook that was copied for years may
 * hold thousands that nothing uses any more.
 */
export function namesOf(names: Names, formulas: readonly PlacedFormula[]): ReadonlySet<string> {
  const byWord = namesByWord(names);
  const found = new Set<string>();
  if (byWord.size === 0) return found;
  const waiting = [...new Set(formulas.map(({ text }) => text))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { words, functions } = readFormula(next);
    for (const word of [...words, ...functions]) {
      const named = found.has(word) ? undefined : byWord.get(word);
      if (!named) continue;
      found.add(word);
      for (const { formula } of named) waiting.push(formula);
    }
  }
  return found;
}
