import { keptFor } from "../../lists";
import type { DocumentReading, TableOfAmounts } from "../../model";
import { Amount } from "../../money";
import { isCountTitle, powerStated } from "../../tables";

/** A table with its amounts in euros. */
export interface TableInEuros extends TableOfAmounts {
  /** What those of each column are rounded to; absent where they are exact. */
  readonly steps?: readonly (Amount | undefined)[];
}

/** A table with its amounts in euros, where its heading, or the titles of columns, say that they are in thousands or in millions. */
const inEuros = keptFor((table: TableOfAmounts & { readonly power?: number }): TableInEuros => {
  const { titles, rows, power = 0 } = table;
  const units = titles.map(
    (title) => 10 ** Math.max(isCountTitle(title) ? 0 : power, powerStated(title, "header")),
  );
  if (units.every((unit) => unit === 1)) return table;
  const scaled = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, column) => cell?.times(units[column] ?? 1) ?? null),
  }));
  const steps = units.map((unit, column) => {
    const amounts = scaled.flatMap(({ cells }) => cells[column] ?? []);
    return unit === 1 ? undefined : Amount.fromNumber(stepOf(amounts, unit));
  });
  return { ...table, rows: scaled, steps };
});

/** The tables of a document, those in thousands among them, in euros. */
export function tablesInEuros({
  amountTables,
  roundedTables,
}: Pick<DocumentReading, "amountTables" | "roundedTables">): readonly TableInEuros[] {
  return [...amountTables, ...roundedTables].map(inEuros);
}

/** What amounts are rounded to, of a unit of so many euros: « 25,9 » thousands are hundreds. */
export function stepOf(amounts: readonly Amount[], unit: number): number {
  const steps = [unit, unit / 10, unit / 100, unit / 1000];
  return steps.find((step) => amounts.every((amount) => amount.toCents() % (step * 100) === 0)) ?? 1;
}
