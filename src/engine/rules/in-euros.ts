import { keptFor } from "../lists";
import type { TableOfAmounts, TableRow } from "../model";
import { Amount } from "../money";
import { powerStated } from "../tables";

/** A table with its amounts in euros. */
export interface TableInEuros extends TableOfAmounts {
  /** What they are rounded to; absent where they are exact. */
  readonly step?: Amount;
}

/** A table with its amounts in euros, where its heading, or the titles of columns, say that they are in thousands or in millions. */
export const inEuros = keptFor((table: TableOfAmounts & { readonly power?: number }): TableInEuros => {
  const { titles, rows, power = 0 } = table;
  const units = titles.map((title) => 10 ** Math.max(power, powerStated(title, "header")));
  if (units.every((unit) => unit === 1)) return table;
  // Whole numbers beside amounts with decimals are counts; else they are amounts too.
  const isCounted = rows.some(({ cells }) => cells.some((cell) => cell && !isWhole(cell)));
  const amountIn = ({ cells, counts }: TableRow, column: number): Amount | null => {
    const unit = units[column] ?? 1;
    const count = isCounted || unit === 1 ? null : (counts[column] ?? null);
    return (cells[column] ?? (count === null ? null : Amount.fromNumber(count)))?.times(unit) ?? null;
  };
  const scaled = rows.map((row) => ({ ...row, cells: titles.map((_, column) => amountIn(row, column)) }));
  const steps = units.flatMap((unit, column) =>
    unit === 1
      ? []
      : [
          stepOf(
            scaled.flatMap(({ cells }) => cells[column] ?? []),
            unit,
          ),
        ],
  );
  return { ...table, rows: scaled, step: Amount.fromNumber(Math.min(...steps)) };
});

/** What amounts are rounded to, of a unit of so many euros: « 25,9 » thousands are hundreds. */
export function stepOf(amounts: readonly Amount[], unit: number): number {
  const steps = [unit, unit / 10, unit / 100, unit / 1000];
  return steps.find((step) => amounts.every((amount) => amount.toCents() % (step * 100) === 0)) ?? 1;
}

function isWhole(amount: Amount): boolean {
  return amount.toCents() % 100 === 0;
}
