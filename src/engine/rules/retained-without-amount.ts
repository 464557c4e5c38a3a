import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** A line marked Oui carries an amount. Where the totals agree without it, the mark is what stands alone. */
export const retainedWithoutAmount = defineRule({
  meta: { id: "retained-without-amount", severity: "warning", needs: ["annex"] },
  *check({ dossier, verdict }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        if (line.retained.kind !== "yes" || line.amount.kind === "unreadable") continue;
        if (!line.amount.amount.isZero) continue;
        const short = verdict.rootCauses.some(
          (rootCause) => rootCause.kind === "lines" && rootCause.operations.includes(operation.id),
        );
        const markAt = line.retained.at ?? line.at;
        yield {
          message: findingTexts["retained-without-amount"],
          fill: { place: line.amount.at, name: line.beneficiary?.value ?? "", mark: line.retained.text },
          at: line.amount.at,
          related: [markAt],
          scope: { kind: "lines", operation: operation.id, lines: [index] },
          suspects: [{ at: short ? line.amount.at : markAt, for: 1, against: 2 }],
        };
      }
    }
  },
});
