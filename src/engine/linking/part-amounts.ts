import { retainedAmount, type Operation, type StatedTotal, type Theme } from "../model";
import { Amount } from "../money";

/** What a theme amounts to: what its lines come to, and what the annex's totals give it. */
export function amountsOf(theme: Theme): readonly Amount[] {
  return [Amount.sum(theme.operations.map(retainedAmount)), ...statedFor(theme)];
}

/** What an operation amounts to: what its lines come to, and what its own total says. */
export function amountsOfOperation(operation: Operation): readonly Amount[] {
  return [retainedAmount(operation), ...said(operation.statedTotal)];
}

/** What the annex's totals give a theme: its own, and the sum of its operations'. */
export function statedFor({ statedTotal, operations }: Theme): readonly Amount[] {
  const below = operations.map((operation) => said(operation.statedTotal));
  const isSaidOfAll = below.every((amounts) => amounts.length > 0);
  return [...said(statedTotal), ...(isSaidOfAll ? [Amount.sum(below.flat())] : [])];
}

function said(total: StatedTotal | null): readonly Amount[] {
  return total?.kind === "amount" ? [total.amount] : [];
}
