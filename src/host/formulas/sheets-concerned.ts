import { addTo } from "../workbook/add-to";
import type { DefinedName } from "../workbook/facets";
import type { WorkbookModel } from "../workbook/model";
import { namesByWord, namesOf } from "./names-of-formulas";
import type { PlacedFormula } from "./placed-formula";
import { rangesOf } from "./ranges-of-formulas";

/**
 * The sheets whose formulas an edit may have changed, by what these lean on, and those that they lean on: the formulas of
 * the others give what they gave, and nothing that is computed needs them. A sheet added beside a hundred thousand
 * formulas is computed without them.
 */
export function sheetsConcerned(
  workbook: WorkbookModel,
  formulas: readonly PlacedFormula[],
): ReadonlySet<number> {
  const bySheet = new Map<number, PlacedFormula[]>();
  for (const formula of formulas) addTo(bySheet, formula.sheet, formula);
  const leansOn = new Map<number, readonly number[]>();
  const leanedOnBy = new Map<number, number[]>();
  for (const [sheet, own] of bySheet) {
    const others = [...rangesOf(workbook, own).keys()];
    leansOn.set(sheet, others);
    for (const other of others) addTo(leanedOnBy, other, sheet);
  }
  const changed = changedNames(workbook);
  const edited = workbook.sheets.filter(({ id, isAsOpened }) => {
    const own = bySheet.get(id) ?? [];
    return (
      !isAsOpened ||
      own.some(({ record }) => record.value.kind === "empty") ||
      usesAny(workbook, own, changed)
    );
  });
  const affected = reached(
    edited.map(({ id }) => id),
    leanedOnBy,
  );
  return reached([...affected], leansOn);
}

/** What is reached from some sheets, these included. */
function reached(from: readonly number[], next: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const found = new Set(from);
  // What is added to a set while it is gone through is gone through too.
  for (const sheet of found) for (const other of next.get(sheet) ?? []) found.add(other);
  return found;
}

/** The names, in capitals, that mean something else than when the workbook was opened. */
function changedNames({ facets, originalNames }: WorkbookModel): ReadonlySet<string> {
  if (facets.names === originalNames) return new Set();
  const [before, now] = [namesByWord(originalNames), namesByWord(facets.names)];
  const isSame = (word: string): boolean => {
    const there: readonly DefinedName[] = now.get(word) ?? [];
    const was: readonly DefinedName[] = before.get(word) ?? [];
    return was.length === there.length && was.every((name, i) => name === there[i]);
  };
  return new Set([...before.keys(), ...now.keys()].filter((word) => !isSame(word)));
}

function usesAny(
  { facets, originalNames }: WorkbookModel,
  formulas: readonly PlacedFormula[],
  words: ReadonlySet<string>,
): boolean {
  if (words.size === 0) return false;
  return [facets.names, originalNames].some((names) =>
    [...namesOf(names, formulas)].some((word) => words.has(word)),
  );
}
