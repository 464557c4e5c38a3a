import { worthOf, type Annex, type GrantLine } from "../model";
import { linesOf, wholeOf } from "./figures";
import type { Varied } from "./rival-choices";

/**
 * Whether another reading could be of the same sheet at all: it changes what the sheet is read as, and neither hides a
 * line nor mends a figure. Another column of amounts differs on most lines (one that differs on a few only shows where
 * these are wrong); other headings leave every line; what is left out only said again what the rest says.
 */
export function isPlausible(rival: Annex, first: Annex, varies: Varied): boolean {
  switch (varies) {
    case "amounts":
      return differOnMost(linesOf(rival), linesOf(first));
    case "structure":
      return wholeOf(rival).equals(wholeOf(first)) && granted(rival).size >= granted(first).size;
    case "leftOut":
      return onlyRepeats(rival, first);
  }
}

/** The row of a line, in its sheet. */
function rowOf({ at }: GrantLine): string {
  return at.kind === "cell" ? `${at.sheet}!${at.row}` : `${at.file}#${at.block}`;
}

/** The rows of the lines that carry an amount. */
function granted(annex: Annex): ReadonlySet<string> {
  return new Set(linesOf(annex).flatMap((line) => (line.amount.amount.isZero ? [] : [rowOf(line)])));
}

function differOnMost(rival: readonly GrantLine[], first: readonly GrantLine[]): boolean {
  const before = new Map(first.map((line) => [rowOf(line), line.amount.amount]));
  const shared = rival.filter((line) => before.has(rowOf(line)));
  const differ = shared.filter((line) => !before.get(rowOf(line))?.equals(line.amount.amount));
  return shared.length * 2 > first.length && differ.length * 2 > shared.length;
}

/** Whether what a reading drops comes to what it keeps, as its lines or its grand total say it: a recapitulation. */
function onlyRepeats(rival: Annex, first: Annex): boolean {
  const kept = new Set(linesOf(rival).map(rowOf));
  const dropped = linesOf(first).filter((line) => !kept.has(rowOf(line)));
  if (dropped.length === 0 || kept.size === 0) return false;
  const again = worthOf(dropped);
  return [wholeOf(rival), rival.grandTotal?.amount].some((amount) => amount?.equals(again));
}
