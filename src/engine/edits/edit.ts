import type { CellContent } from "../grid";

/** One cell to change, with what must be in it before: an edit is a value, undone by turning it round. */
export interface CellEdit {
  readonly sheet: string;
  /** A1, no $. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/**
 * `safe`: restores what the evidence already agrees on, changes no line and no voted figure.
 * `confirm`: changes a figure that someone must stand behind. `manual`: says what to do, does nothing.
 */
export type Applicability = "safe" | "confirm" | "manual";

/** What can be done about a finding, as data. */
export interface Correction {
  /** One sentence: what it does, as the user will read it. */
  readonly label: string;
  readonly applicability: Applicability;
  /** Empty for `manual`. */
  readonly edits: readonly CellEdit[];
  /** What somebody is to write in a document in the place of what: amounts as decimal strings. */
  readonly inText?: { readonly read: string; readonly write: string };
}

/** The same edits turned round, last first. */
export function invert<E extends CellEdit>(edits: readonly E[]): readonly E[] {
  return [...edits].reverse().map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
}

/** Whether two contents are the same for a cell: numbers by value, the rest as written. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind === "number" ? Number(a.value) === Number(b.value) : a.value === b.value;
}
