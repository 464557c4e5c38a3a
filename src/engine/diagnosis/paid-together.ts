import { addTo } from "../lists";
import { Amount } from "../money";
import { retainedAmount } from "../model";
import type { Case, TiedImputation } from "../linking";

/** Operations that two codes pay together: one is charged with them, the other with nothing else. */
export interface PaidTogether {
  /** The code that they are charged to. */
  readonly code: string;
  /** The code whose expense is exactly what the first lacks, wherever both are stated. */
  readonly other: string;
  readonly operations: readonly string[];
  /** What the operations come to. */
  readonly amount: Amount;
  /** The first row that states the code's expense. */
  readonly row: TiedImputation;
}

/**
 * The operations that two codes pay together: in each table that states it, a code lacks just what one other code spends
 * that no operation is charged to. A gap that the next row of the table explains is nobody's fault.
 */
export function paidTogether(dossier: Case): readonly PaidTogether[] {
  const charged = new Map<string, string[]>();
  for (const { code, operation } of dossier.mapping.operations) {
    if (code !== null) addTo(charged, code, operation);
  }
  // The lines tell what each code pays of an operation, where they state several.
  const told = new Set(dossier.lineCodes.parts.map(({ operation }) => operation));
  const idle = [...dossier.codes].filter(([code]) => !charged.has(code));
  if (idle.length === 0 || dossier.budgetSections.length > 0) return [];
  return [...charged].flatMap(([code, operations]): readonly PaidTogether[] => {
    const rows = (dossier.codes.get(code) ?? []).filter(({ imputation }) => imputation.expense !== null);
    const [row] = rows;
    if (operations.some((id) => told.has(id))) return [];
    const amount = amountOf(dossier, operations);
    const fitting = idle.filter(([, others]) => rows.every((one) => completes(one, others, amount)));
    const [only, ...rest] = fitting;
    return row && only && rest.length === 0 ? [{ code, other: only[0], operations, amount, row }] : [];
  });
}

function amountOf({ operations }: Case, ids: readonly string[]): Amount {
  const own = operations.filter(({ operation }) => ids.includes(operation.id));
  return Amount.sum(own.map(({ operation }) => retainedAmount(operation))).rounded();
}

/** Whether the other code's row of the same table adds just what a row lacks. */
function completes(
  { imputation: { expense }, table }: TiedImputation,
  others: readonly TiedImputation[],
  amount: Amount,
): boolean {
  if (!expense || !isSpent(expense.value)) return false;
  return others.some(
    (other) =>
      other.table === table &&
      other.imputation.expense !== null &&
      isSpent(other.imputation.expense.value) &&
      other.imputation.expense.value.plus(expense.value).equals(amount),
  );
}

function isSpent(amount: Amount): boolean {
  return !amount.isZero && !amount.isNegative;
}
