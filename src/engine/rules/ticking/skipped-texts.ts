import { refersTo, sumReferences } from "../../grid";
import type { AmountPart, AmountReading } from "../../model";
import { sheetOf } from "./annex-amounts";

/** Of some cells beside an amount, the texts that its formula means to add, and skips: « =SUM(D5:E5) » over « 2 240 » is short of it. */
export function textsSkipped(amount: AmountReading, beside: readonly AmountPart[]): readonly AmountPart[] {
  const texts = amount.formula === null ? [] : beside.filter(isText);
  const added = texts.length === 0 ? null : sumReferences(amount.formula ?? "", sheetOf(amount));
  return texts.filter(({ at }) =>
    added?.references.some((reference) => at.kind === "cell" && refersTo(reference, at)),
  );
}

function isText({ at, kind, asText, amount }: AmountPart): boolean {
  return at.kind === "cell" && kind === "amount" && asText && !amount.isZero;
}
