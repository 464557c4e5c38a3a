import { findingTexts } from "../../texts";
import { addsAny, isUncomputed } from "../grid";
import type { AmountReading, Place } from "../model";
import { amountsOf, type AnnexAmount } from "./ticking/annex-amounts";
import { oneHabit } from "./ticking/one-habit";
import { defineRule, type Broken } from "./rule";

/**
 * Every amount cell of a line or total reads as an amount. Guards against « en attente », #REF!, dates and formulas that
 * nobody computed taken for nothing.
 */
export const amountUnreadable = defineRule({
  meta: { id: "amount-unreadable", severity: "error", needs: ["annex"] },
  *check({ dossier }) {
    const unreadable = [...amountsOf(dossier.annex)].filter(({ reading }) => reading.kind === "unreadable");
    const each = ({ reading, operation }: AnnexAmount): Broken => ({
      message: findingTexts["amount-unreadable"],
      fill: { place: reading.at, text: reading.text },
      at: reading.at,
      related: unreadable.flatMap((other) => (isAdded(other.reading, reading) ? [other.reading.at] : [])),
      scope: operation ? { kind: "operations", operations: [operation.id] } : null,
      suspects: [{ at: reading.at, for: 1, against: 0 }],
    });
    const typed = unreadable.filter(({ reading }) => !isOfUncomputed(reading));
    yield* oneHabit(typed.map(each), { message: findingTexts["amount-unreadable-many"] });
    // No fault of the dossier's: the reader could not do better.
    const uncomputed = unreadable.filter(({ reading }) => isOfUncomputed(reading));
    const milder = uncomputed.map((one): Broken => {
      // A total that nobody computed makes no other figure differ; a line counts for less than it should.
      const scope = one.line ? {} : { scope: null };
      return { ...each(one), ...scope, severity: "warning" };
    });
    yield* oneHabit(milder, { message: findingTexts["amount-uncomputed"], from: 1 });
  },
});

function isOfUncomputed({ cell }: AmountReading): boolean {
  return cell !== null && isUncomputed(cell);
}

/** Whether a total's formula adds a cell: an error there makes one here. */
function isAdded({ at }: { readonly at: Place }, { formula, at: own }: AmountReading): boolean {
  if (formula === null || own.kind !== "cell" || at.kind !== "cell" || at === own) return false;
  return addsAny(formula, own.sheet, [at]);
}
