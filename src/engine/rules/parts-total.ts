import { Amount } from "../money";
import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** A total that a text divides by nature or by year is the sum of its parts. Guards against a part left as it was. */
export const partsTotal = defineRule({
  meta: { id: "parts-total", severity: "error", needs: [] },
  *check({ dossier, ledger }) {
    for (const { partsStatements } of dossier.readings) {
      for (const { at, total, parts } of partsStatements) {
        const stated = [total, ...parts].map(({ value }) => value);
        const sum = Amount.sum(parts.map(({ value }) => value));
        if (sum.equals(total.value)) continue;
        yield {
          message: findingTexts["parts-total"],
          fill: { place: at, count: parts.length },
          at,
          stated: sum,
          expected: total.value,
          parts,
          relies: ledger.statements.flatMap((one) =>
            one.at.kind === "document" &&
            one.at.file === at.file &&
            one.at.block === at.block &&
            stated.some((amount) => one.amount.equals(amount))
              ? [one.index]
              : [],
          ),
        };
      }
    }
  },
});
