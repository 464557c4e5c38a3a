import type { AmountReading, Annex, GrantLine, Operation, Theme } from "../../model";

/** An amount of the annex, with what it is the amount of. */
export interface AnnexAmount {
  readonly reading: AmountReading;
  readonly theme: Theme | null;
  readonly operation: Operation | null;
  /** Null for a total. */
  readonly line: GrantLine | null;
}

/** Every amount of the annex, lines and totals, in its order. */
export function* amountsOf(annex: Annex): Generator<AnnexAmount> {
  for (const theme of annex.themes) {
    for (const operation of theme.operations) {
      for (const line of operation.lines) yield { reading: line.amount, theme, operation, line };
      if (operation.statedTotal) yield { reading: operation.statedTotal, theme, operation, line: null };
    }
    if (theme.statedTotal) yield { reading: theme.statedTotal, theme, operation: null, line: null };
  }
  if (annex.grandTotal) yield { reading: annex.grandTotal, theme: null, operation: null, line: null };
}

/** The sheet where an amount stands; empty in a document. */
export function sheetOf(reading: AmountReading): string {
  return reading.at.kind === "cell" ? reading.at.sheet : "";
}
