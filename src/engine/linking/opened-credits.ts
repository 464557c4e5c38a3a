import { groupBy } from "../lists";
import { retainedAmount, retainedWorth, type DocumentReading, type ImputationTable } from "../model";
import { Amount } from "../money";
import type { Case } from "./case";

type Charged = Pick<Case, "codes" | "mapping" | "operations" | "lineCodes" | "budgetSections">;

/** The tables of which each row, two at least, has more than its code pays: what it gives may be spent. « AP-2026-01 | Logement | Montant voté » */
function openingTables(charged: Charged): ReadonlySet<ImputationTable> {
  if (charged.budgetSections.length > 0) return new Set();
  const paid = paidByCode(charged);
  const rows = [...charged.codes].flatMap(([code, own]) => {
    const sum = paid(code);
    return own.map(({ imputation: { expense, available }, table }) => ({
      table,
      isMore: expense !== null && available === null && !sum.isZero && expense.value.compare(sum) > 0,
    }));
  });
  return new Set(
    [...groupBy(rows, ({ table }) => table)].flatMap(([table, own]) =>
      own.length > 1 && own.length === table.rows.length && own.every(({ isMore }) => isMore) ? table : [],
    ),
  );
}

/** Tells what the operations, or their lines, that are charged to a code come to. */
function paidByCode({ mapping, operations, lineCodes }: Charged): (code: string) => Amount {
  const charged = groupBy(mapping.operations, ({ code }) => code);
  const byId = groupBy(operations, ({ operation }) => operation.id);
  const partsOf = groupBy(lineCodes.parts, ({ operation }) => operation);
  return (code) => {
    const ids = new Set((charged.get(code) ?? []).map(({ operation }) => operation));
    const own = [...ids].flatMap((id) => (byId.get(id) ?? []).map(({ operation }) => operation));
    const paidByOthers = own.flatMap(({ id, lines }) =>
      (partsOf.get(id) ?? []).flatMap((part) =>
        part.code === code ? [] : part.lines.flatMap((rank) => lines[rank] ?? []),
      ),
    );
    return Amount.sum(own.map(retainedAmount)).minus(retainedWorth(paidByOthers)).rounded();
  };
}

/** What documents say, what may be spent told from what is; null where that is so already. */
export function withOpenedCredits(
  readings: readonly DocumentReading[],
  charged: Charged,
): readonly DocumentReading[] | null {
  const opening = openingTables(charged);
  if (opening.size === 0) return null;
  return readings.map((reading) => ({
    ...reading,
    imputationTables: reading.imputationTables.map((table) =>
      opening.has(table)
        ? {
            ...table,
            rows: table.rows.map((row) => ({ ...row, commitmentAuthorisation: row.expense, expense: null })),
            total: null,
          }
        : table,
    ),
  }));
}
