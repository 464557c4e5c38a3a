import type { Amount } from "../../money";
import { findAmounts } from "../../money/find-amounts";
import { findWords } from "../../money/read-words";
import type { Span } from "./passage";

/** An amount found in running text: `end` is past its last character, its currency included. */
export interface FoundFigure extends Span {
  readonly amount: Amount;
}

/** The amounts in euros of a text, in order; « 1,6 M€ » is left out, since it speaks of an order of magnitude. */
export function eurosOf(text: string): readonly FoundFigure[] {
  return findAmounts(text).flatMap((found) =>
    found.kind === "amount" && found.currency && found.form === "figures"
      ? [{ start: found.start, end: found.end, amount: found.amount }]
      : [],
  );
}

/** Figures in euros that can be read in several ways, or in none. */
export function unclearEurosOf(text: string): readonly Span[] {
  return findAmounts(text).filter((found) => found.kind !== "amount" && found.currency);
}

/** The amounts in words of a text, in order. */
export function wordsOf(text: string): readonly FoundFigure[] {
  return findWords(text).flatMap((found) =>
    found.kind === "amount" ? [{ start: found.start, end: found.end, amount: found.amount }] : [],
  );
}
