import { findingTexts } from "../../texts";
import { Amount } from "../money";
import { defineRule } from "./rule";

/** What a recapitulation states for a code or a territory is the sum of its lines. Guards against one typed and out of date. */
export const recapitulation = defineRule({
  meta: { id: "recapitulation", severity: "error", needs: ["annex"] },
  *check({ dossier: { recapitulated, operations } }) {
    for (const { name, total, lines } of recapitulated) {
      const expected = Amount.sum(lines.map(({ amount }) => amount.amount)).rounded();
      if (total.kind !== "amount" || total.amount.rounded().equals(expected)) continue;
      const own = new Set(lines);
      const holding = operations.filter(({ operation }) => operation.lines.some((line) => own.has(line)));
      yield {
        message: findingTexts.recapitulation,
        fill: { place: total.at, name },
        at: total.at,
        stated: total.amount,
        expected,
        scope: { kind: "operations", operations: holding.map(({ operation }) => operation.id) },
        parts: lines.map(({ amount }) => ({ at: amount.at, value: amount.amount })),
        suspects: [{ at: total.at, for: 1, against: lines.length }],
      };
    }
  },
});
