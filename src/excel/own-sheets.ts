/**
 * Sheets of ours are found again by a hidden name in the workbook that refers to the cells that we filled: the user may
 * rename the sheet, add to it, and a sheet of the user's own with the same title is never taken for ours.
 */
const PREFIX = "_pointage_";

/** The name in the workbook that marks the sheet of a role: "_pointage_imputation_summary". */
export function nameOfRole(role: string): string {
  return PREFIX + role.replaceAll("-", "_");
}

/** The name that marks a sheet of a role while it is made: it is there before the sheet, and goes once all of it is laid. */
export function makingNameOfRole(role: string): string {
  return nameOfRole(`making-${role}`);
}

/** What such a name holds until its sheet is there: "=\"Synthèse\"". */
export function titleFormula(title: string): string {
  return `="${title.replaceAll('"', '""')}"`;
}

/** The title in such a formula, or null where it is none. */
export function titleOfFormula(formula: string): string | null {
  return /^="((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"') ?? null;
}

/** The role that a name in the workbook marks, or null where it is not one of ours. */
function roleOfName(name: string): string | null {
  return name.toLowerCase().startsWith(PREFIX) ? name.slice(PREFIX.length).replaceAll("_", "-") : null;
}

/** The sheet that the formula of such a name refers to ("='Journal de pointage'!$A$1:$I$3"), or null where it is gone. */
function sheetOfFormula(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/i.exec(formula);
  if (!match) return null;
  return match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
}

/** A sheet of ours: its role, and what it is called now. */
export interface OwnSheet {
  readonly role: string;
  readonly sheet: string;
}

/** The sheets of ours among the workbook's names, loaded with `name` and `formula`. */
export function ownSheetsAmong(
  names: readonly { readonly name: string; readonly formula: unknown }[],
): readonly OwnSheet[] {
  return names.flatMap(({ name, formula }) => {
    const role = roleOfName(name);
    const sheet = typeof formula === "string" ? sheetOfFormula(formula) : null;
    return role === null || sheet === null ? [] : [{ role, sheet }];
  });
}

/** A sheet and the names of a workbook as its file holds them: formulas without "=". */
interface FileSheet {
  readonly kind: string;
  readonly facets: { readonly name: string };
}

/** The sheets of cells of a file that are the user's, not ours. */
export function usersSheetsOf<Sheet extends FileSheet>(workbook: {
  readonly sheets: readonly Sheet[];
  readonly facets: { readonly names: readonly { readonly name: string; readonly formula: string }[] };
}): readonly Sheet[] {
  const names = workbook.facets.names.map(({ name, formula }) => ({ name, formula: `=${formula}` }));
  const ours = new Set(ownSheetsAmong(names).map(({ sheet }) => sheet));
  return workbook.sheets.filter(({ kind, facets }) => kind === "worksheet" && !ours.has(facets.name));
}

const LONGEST_TITLE = 31;

/** The title wanted, or the next one free ("… (2)"): sheets are told apart whatever the case. */
export function freeTitle(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((title) => title.toLowerCase()));
  for (let rank = 1; ; rank++) {
    const suffix = rank === 1 ? "" : ` (${rank})`;
    const title = wanted.slice(0, LONGEST_TITLE - suffix.length) + suffix;
    if (!used.has(title.toLowerCase())) return title;
  }
}
