import { linesOver, type Statement } from "../../diagnosis";
import { totalsBeside } from "../../linking";
import { explain } from "../explain";
import type { Cause } from "../attribute";
import type { Evidence } from ".";
import { isVouchedFor } from "./something-else";

/**
 * Whether a figure is just what another column comes to for the same lines: it may well be of that column, unless what its
 * document gives alike is all of the amounts, and some of it those of no other that its lines have.
 */
export function isOfOtherColumn(cause: Cause, { dossier, verdict }: Evidence): boolean {
  const { at, stated, expected } = cause.told;
  // Of a series, all others are of one column, and not of that.
  if (!stated || !expected || cause.told.rule === "series-figure") return false;
  const all = explain(cause, dossier, verdict);
  if (all.length === 0 || all.some(({ variant }) => variant !== "copied-from-column")) return false;
  const { ledger } = verdict;
  const isOfNoOther = ({ scope, amount }: Statement): boolean => {
    const others = totalsBeside(linesOver(ledger, scope));
    return others.length > 0 && !others.some((other) => other.equals(amount));
  };
  return at.kind === "cell" || !isVouchedFor(cause.told, at, { stated, expected }, verdict, isOfNoOther);
}
