import type { Grid } from "../../../grid";
import { matches, type Concept } from "../../../lexicon";
import { retainedAmount, type Annex } from "../../../model";
import { Amount } from "../../../money";
import { recapRows } from "./recap-sheet";
import type { PlaceOf } from "../columns/table-cells";
import { readTotalLabel } from "../../../tables";

/** What a total may be of beside what is granted. */
const OTHERS: readonly Concept[] = [
  "asked",
  "eligible",
  "projectCost",
  "previousYear",
  "paid",
  "commitmentAuthorisation",
  "available",
  "balance",
  "planned",
  "loan",
  "otherFunder",
];

/**
 * The annex with what a cover page states for all of it, where that is the only amount of the page: « Montant total des
 * aides : 176 203,30 € ». Nearer another sum, or far from the annex's, it is taken for something else.
 */
export function withCover(annex: Annex, grid: Grid, placeOf: PlaceOf): Annex {
  const rows = recapRows(grid, placeOf);
  const [only] = rows;
  if (!only || rows.length > 1 || !only.texts.some(isOfAll)) return annex;
  const operations = annex.themes.flatMap((theme) => theme.operations.map(retainedAmount));
  const whole = Amount.sum(operations);
  const themes = annex.themes.map((theme) => Amount.sum(theme.operations.map(retainedAmount)));
  const { amount } = only.total;
  const parts = [...themes, ...operations].filter((part) => !part.equals(whole));
  const isNearest = parts.every((part) => off(amount, part).compare(off(amount, whole)) > 0);
  if (!isNearest || off(amount, whole).times("2").compare(whole) >= 0) return annex;
  return { ...annex, repeated: [...annex.repeated, { of: { kind: "whole" }, total: only.total }] };
}

/** Whether a label says that its amount is all that is granted. */
function isOfAll(text: string): boolean {
  const label = readTotalLabel(text);
  if (!label || /\d/.test(text) || OTHERS.some((each) => matches(each, text))) return false;
  return (
    label.claims === "grand" ||
    (label.claims === null &&
      (label.names === null || matches("granted", label.names) || matches("money", label.names)))
  );
}

function off(one: Amount, other: Amount): Amount {
  return one.minus(other).abs();
}
