import { Amount } from "../money";
import { matches } from "../lexicon";
import { groupBy } from "../lists";
import { retainedLines, type Imputation, type ImputationTable, type Operation } from "../model";
import type { Case, PlacedOperation, TiedImputation } from "./case";

/** One of the two sections of a budget, as the annex divides its amounts and the credits pay them. */
export interface BudgetSection {
  /** The title of its column in the annex. */
  readonly label: string;
  /** The rank of its column among the parts of an amount. */
  readonly part: number;
  /** The codes that pay it. */
  readonly codes: readonly string[];
}

/** The rows of the credits by code, and the sections of the budget that the codes pay each for itself. */
export type Credits = Pick<Case, "codes" | "budgetSections">;

/**
 * A code that a document charges to both sections, in a row for each, is a credit of either: called by its imputation too,
 * where that makes each credit pay a column of the annex.
 */
export function creditsOf(
  operations: readonly PlacedOperation[],
  codes: ReadonlyMap<string, readonly TiedImputation[]>,
): Credits {
  const each = new Map([...codes].flatMap(([code, rows]) => bySection(code, rows)));
  const sections = sectionsPaid(operations, each);
  return sections.length > 0
    ? { codes: each, budgetSections: sections }
    : { codes, budgetSections: sectionsPaid(operations, codes) };
}

type Credit = readonly [code: string, rows: readonly TiedImputation[]];

function bySection(code: string, rows: readonly TiedImputation[]): readonly Credit[] {
  const parted = groupBy(rows, (row) => sectionOf([row]));
  const sources = [...parted.values()].map(
    (own) => new Set(own.map(({ table: { file, role } }) => `${file} ${role}`)),
  );
  const [some, others] = sources;
  if (parted.has(null) || !others || ![...others].some((one) => some?.has(one))) return [[code, rows]];
  return [...parted.values()].map((own): Credit => [`${code} ${nameOf(own)}`, own]);
}

function nameOf([row]: readonly TiedImputation[]): string {
  return row?.imputation.budgetImputation?.value ?? row?.imputation.label?.value ?? "";
}

/** Whether a table charges one section alone, and which. */
export function sectionOfTable(
  { codes, budgetSections }: Credits,
  table: ImputationTable,
): BudgetSection | null {
  const own = [...codes].flatMap(([code, rows]) => (rows.some((row) => row.table === table) ? [code] : []));
  return budgetSections.find((section) => own.every((code) => section.codes.includes(code))) ?? null;
}

/**
 * The sections that codes pay each for itself, where the annex has a column for each and every code tells its own; none
 * where one code may pay both, nor where each operation receives from one section alone: its code pays all of it.
 */
function sectionsPaid(
  operations: readonly PlacedOperation[],
  codes: ReadonlyMap<string, readonly TiedImputation[]>,
): readonly BudgetSection[] {
  const lines = operations.flatMap(({ operation }) => operation.lines);
  const parts = lines.find((line) => line.parts !== undefined)?.parts ?? [];
  const told = [...codes].map(([code, rows]) => ({ code, section: sectionOf(rows) }));
  if (parts.length !== 2 || told.some(({ section }) => section === null)) return [];
  if (!operations.some(({ operation }) => isPaidByBoth(operation))) return [];
  const sections = parts.map(({ label }, part): BudgetSection => {
    const own = matches("running", label) ? "running" : matches("capital", label) ? "capital" : undefined;
    return { label, part, codes: told.flatMap(({ code, section }) => (section === own ? [code] : [])) };
  });
  const all = sections.flatMap((section) => section.codes);
  return sections.every((section) => section.codes.length > 0) && all.length === codes.size ? sections : [];
}

function isPaidByBoth(operation: Operation): boolean {
  return [0, 1].every((part) => partAmounts(operation, part).some((amount) => !amount.isZero));
}

/** By the label of the code, else by the account it names, wherever it stands: 65… subsidies running, 203 and 204 equipment. */
export function sectionOf(rows: readonly TiedImputation[]): "running" | "capital" | null {
  const found = new Set(rows.flatMap(({ imputation }) => told(imputation) ?? []));
  const [only, other] = found;
  return only !== undefined && other === undefined ? only : null;
}

function told({ code, label, budgetImputation }: Imputation): "running" | "capital" | null {
  const [running, capital] = [matches("running", label?.value ?? ""), matches("capital", label?.value ?? "")];
  if (running !== capital) return running ? "running" : "capital";
  const account = (budgetImputation ?? code).value
    .split(/[^0-9]+/)
    .find((part) => /^(?:65\d|20[34])/.test(part));
  return account === undefined ? null : account.startsWith("65") ? "running" : "capital";
}

/** What the retained lines of an operation give in one of the columns that their amount is parted into. */
export function partAmounts(operation: Operation, part: number): readonly Amount[] {
  return retainedLines(operation).map((line) => line.parts?.[part]?.amount ?? Amount.zero);
}
