import { findingTexts } from "../../texts";
import { refersTo, sumReferences } from "../grid";
import type { AmountReading, Place } from "../model";
import { amountsOf } from "./annex-amounts";
import { oneHabit } from "./one-habit";
import { defineRule, type Broken } from "./rule";

/** Every amount cell of a line or total reads as an amount. Guards against « en attente », #REF! and dates taken for nothing. */
export const amountUnreadable = defineRule({
  meta: { id: "amount-unreadable", severity: "error", needs: ["annex"] },
  *check({ dossier }) {
    const unreadable = [...amountsOf(dossier.annex)].filter(({ reading }) => reading.kind === "unreadable");
    const each = unreadable.map(({ reading, operation }): Broken => ({
      message: findingTexts["amount-unreadable"],
      fill: { place: reading.at, text: reading.text },
      at: reading.at,
      related: unreadable.flatMap((other) => (isAdded(other.reading, reading) ? [other.reading.at] : [])),
      scope: operation ? { kind: "operations", operations: [operation.id] } : null,
      suspects: [{ at: reading.at, for: 1, against: 0 }],
    }));
    yield* oneHabit(each, { message: findingTexts["amount-unreadable-many"] });
  },
});

/** Whether a total's formula adds a cell: an error there makes one here. */
function isAdded({ at }: { readonly at: Place }, { formula, at: own }: AmountReading): boolean {
  if (formula === null || own.kind !== "cell" || at.kind !== "cell" || at === own) return false;
  return (sumReferences(formula, own.sheet)?.references ?? []).some((reference) => refersTo(reference, at));
}
