import { Amount } from "../money";
import { retainedLines, type GrantLine, type Operation } from "../model";
import { partAmounts, type BudgetSection, type Case, type TiedImputation } from "../linking";

/** A code of one section, and what the annex's column and the documents say of it. */
interface SectionCode {
  readonly code: string;
  readonly section: BudgetSection;
  readonly operations: readonly Operation[];
  /** The rows that state its expense: all the same amount. */
  readonly rows: readonly TiedImputation[];
  readonly stated: Amount;
  readonly annex: Amount;
}

/** Two codes of the same operations, one of each section: what the annex has too much for one, it lacks for the other. */
export interface MovedBetweenSections {
  /** The code whose column holds more in the annex than the documents charge to it. */
  readonly from: SectionCode;
  /** The code whose column lacks as much. */
  readonly to: SectionCode;
  /** The lines that may have it in the wrong column: the likeliest alone where one has nothing in the other. */
  readonly lines: readonly GrantLine[];
}

/** Amounts typed in the column of the other section: every document agrees, and the rows' totals with them. */
export function movedBetweenSections(dossier: Case): readonly MovedBetweenSections[] {
  const off = dossier.budgetSections
    .flatMap((section) => section.codes.flatMap((code) => sectionCode(dossier, section, code) ?? []))
    .filter(({ stated, annex }) => !stated.equals(annex));
  return off.flatMap((from) => {
    const gap = from.annex.minus(from.stated);
    if (gap.isNegative) return [];
    const to = off.find(
      (other) =>
        other.section !== from.section &&
        other.stated.minus(other.annex).equals(gap) &&
        other.operations.some((operation) => from.operations.includes(operation)),
    );
    return to ? [{ from, to, lines: linesBetween(from, to, gap) }] : [];
  });
}

function sectionCode(dossier: Case, section: BudgetSection, code: string): SectionCode | null {
  const ids = dossier.mapping.operations.flatMap((one) => (one.code === code ? [one.operation] : []));
  const operations = dossier.operations.flatMap(({ operation }) =>
    ids.includes(operation.id) ? [operation] : [],
  );
  const rows = (dossier.codes.get(code) ?? []).filter(({ imputation }) => imputation.expense !== null);
  const [stated, ...others] = rows.flatMap(({ imputation }) => imputation.expense?.value ?? []);
  if (!stated || operations.length === 0 || others.some((other) => !other.equals(stated))) return null;
  const annex = Amount.sum(operations.flatMap((operation) => partAmounts(operation, section.part)));
  return { code, section, operations, rows, stated, annex };
}

function linesBetween(from: SectionCode, to: SectionCode, gap: Amount): readonly GrantLine[] {
  const shared = from.operations.filter((operation) => to.operations.includes(operation));
  const able = shared.flatMap(retainedLines).filter(({ parts }) => {
    const own = parts?.[from.section.part]?.amount;
    return own !== undefined && own.compare(gap) >= 0;
  });
  const bare = able.filter(({ parts }) => parts?.[to.section.part]?.amount.isZero !== false);
  return bare.length === 1 ? bare : able;
}
