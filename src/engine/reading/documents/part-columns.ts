import { Amount } from "../../money";
import { readAmount } from "../../money/read-amount";
import type { DocumentLine } from "./document-lines";

/**
 * The columns of a table that divide another: two at least, that add up to it on more than half of the rows, two at least.
 * None where nothing does.
 * @param total the column divided.
 * @param others the columns that hold something else than amounts.
 */
export function partColumns(
  body: readonly DocumentLine[],
  total: number,
  others: readonly number[],
): readonly number[] {
  const width = body.reduce((most, line) => Math.max(most, line.cells?.length ?? 0), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      column !== total && !others.includes(column) && body.some((line) => amountIn(line, column) !== null),
  );
  const stated = body.filter((line) => amountIn(line, total) !== null);
  const divided = stated.filter((line) => {
    const parts = partsIn(line, columns);
    return parts !== null && Amount.sum(parts).equals(amountIn(line, total) ?? Amount.zero);
  });
  const holds = divided.length >= 2 && divided.length * 2 > stated.length;
  return columns.length >= 2 && holds ? columns : [];
}

/** What a row gives for each part; null where one of them is no amount. */
export function partsIn(line: DocumentLine, columns: readonly number[]): readonly Amount[] | null {
  const parts = columns.flatMap((column) => amountIn(line, column) ?? []);
  return parts.length === columns.length ? parts : null;
}

function amountIn(line: DocumentLine, column: number): Amount | null {
  const read = readAmount(line.cells?.[column] ?? "");
  return read.kind === "amount" ? read.amount : null;
}
