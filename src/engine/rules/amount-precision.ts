import { findingTexts } from "../../texts";
import type { GrantLine, Place } from "../model";
import { defineRule } from "./rule";

/** No amount holds more decimals than it shows. Guards against totals that are a cent away from what the eye adds up. */
export const amountPrecision = defineRule({
  meta: { id: "amount-precision", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      const hidden = operation.lines.filter((line) => line.amount.amount.hasHiddenDecimals);
      const first = hidden[0];
      if (!first) continue;
      yield {
        message: findingTexts["amount-precision"],
        fill: { place: placeOf(first), exact: first.amount.amount, count: hidden.length },
        at: placeOf(first),
        related: hidden.slice(1).map(placeOf),
        scope: { kind: "operations", operations: [operation.id] },
        suspects: hidden.map((line) => ({ at: placeOf(line), for: 1, against: 1 })),
      };
    }
  },
});

/** Where the decimals were typed: a part of the amount, where columns add up to it. */
function placeOf({ amount, parts }: GrantLine): Place {
  return parts?.find((part) => part.amount.hasHiddenDecimals)?.at ?? amount.at;
}
