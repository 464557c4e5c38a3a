import { groupBy } from "../lists";
import { retainedAmount, retainedWorth, type DocumentReading, type ImputationTable } from "../model";
import { Amount } from "../money";
import type { Case } from "./case";

type Charged = Pick<Case, "codes" | "mapping" | "operations" | "lineCodes" | "budgetSections">;

/** The tables of which each row, two at least, has more than its code pays: what it gives may be spent. « AP-2026-01 | Logement | Montant voté » */
function openingTables(charged: Charged): ReadonlySet<ImputationTable> {
  if (charged.budgetSections.length > 0) return new Set();
  const rows = [...charged.codes].flatMap(([code, own]) => {
    const paid = paidBy(code, charged);
    return own.map(({ imputation: { expense, available }, table }) => ({
      table,
      isMore: expense !== null && available === null && !paid.isZero && expense.value.compare(paid) > 0,
    }));
  });
  return new Set(
    [...groupBy(rows, ({ table }) => table)].flatMap(([table, own]) =>
      own.length > 1 && own.length === table.rows.length && own.every(({ isMore }) => isMore) ? table : [],
    ),
  );
}

/** What the operations, or their lines, that are charged to a code come to. */
function paidBy(code: string, { mapping, operations, lineCodes }: Charged): Amount {
  const ids = new Set(mapping.operations.flatMap((one) => (one.code === code ? one.operation : [])));
  const own = operations.flatMap(({ operation }) => (ids.has(operation.id) ? operation : []));
  const others = lineCodes.parts.filter((part) => part.code !== code);
  const paidByOthers = own.flatMap(({ id, lines }) =>
    others.flatMap((part) => (part.operation === id ? part.lines.flatMap((rank) => lines[rank] ?? []) : [])),
  );
  return Amount.sum(own.map(retainedAmount)).minus(retainedWorth(paidByOthers)).rounded();
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
