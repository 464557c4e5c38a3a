import { addTo, keptFor } from "../lists";
import type { ImputationTable, TotalOf } from "../model";
import { normaliseCode } from "../wording";
import { sectionOfTable, type Case } from "../linking";

/**
 * What an amount is the sum of: lines of one operation, or whole operations (one, a theme's, a code's, all), for a code
 * without the lines that others pay.
 */
export type Scope =
  | { readonly kind: "lines"; readonly operation: string; readonly lines: readonly number[] }
  | {
      readonly kind: "operations";
      readonly operations: readonly string[];
      readonly without?: readonly { readonly operation: string; readonly lines: readonly number[] }[];
      /** The rank of the one column of parts that is summed, instead of the amounts: what a section's code pays. */
      readonly part?: number;
    };

/** The ids of the operations that a scope is of, or has lines of. */
export function operationsIn(scope: Scope): readonly string[] {
  return scope.kind === "lines" ? [scope.operation] : scope.operations;
}

/** From the narrowest to the widest: a difference is told at the lowest level that explains it. */
export const LEVELS = ["line", "operation", "theme", "code", "whole"] as const;
/** A rung of `LEVELS`. */
export type Level = (typeof LEVELS)[number];

/** What a code pays: the operations charged to it, without their lines that state another; null for a code that pays none. */
export function chargedTo(dossier: Case, code: string): Extract<Scope, { kind: "operations" }> | null {
  const operations = operationsByCode(dossier.mapping).get(code) ?? [];
  if (operations.length === 0) return null;
  const section = dossier.budgetSections.find(({ codes }) => codes.includes(code));
  if (section) return { kind: "operations", operations, part: section.part };
  const without = dossier.lineCodes.parts.filter(
    (part) => operations.includes(part.operation) && normaliseCode(part.code) !== normaliseCode(code),
  );
  return { kind: "operations", operations, ...(without.length > 0 ? { without } : {}) };
}

type Mapping = Case["mapping"];

/** The operations charged to each code, drawn once a mapping. */
const operationsByCode = keptFor((mapping: Mapping): ReadonlyMap<string, readonly string[]> => {
  const charged = new Map<string, string[]>();
  for (const { code, operation } of mapping.operations) if (code !== null) addTo(charged, code, operation);
  return charged;
});

/** All the operations of a theme, by its rank. */
export function operationsOf(dossier: Case, themeRank: number): Scope {
  const theme = dossier.annex.themes.find((one) => one.rank === themeRank);
  return { kind: "operations", operations: theme?.operations.map((operation) => operation.id) ?? [] };
}

/** All the operations of the annex. */
export function everything(dossier: Case): Extract<Scope, { kind: "operations" }> {
  return { kind: "operations", operations: dossier.operations.map(({ operation }) => operation.id) };
}

/** What the rows of a table of credits add up to: one column of parts where it charges one section alone. */
export function ofTable(dossier: Case, table: ImputationTable): Scope {
  const { kind, operations } = everything(dossier);
  const section = sectionOfTable(dossier, table);
  return section ? { kind, operations, part: section.part } : { kind, operations };
}

/** How a total is told: its operation's id or its theme's rank; empty for the whole. */
export function aboutOf(of: TotalOf): string {
  return of.kind === "operation" ? of.id : of.kind === "theme" ? String(of.rank) : "";
}

/** What a total is the sum of. */
export function scopeOf(dossier: Case, of: TotalOf): Scope {
  switch (of.kind) {
    case "operation":
      return { kind: "operations", operations: [of.id] };
    case "theme":
      return operationsOf(dossier, of.rank);
    case "whole":
      return everything(dossier);
  }
}
