import { findingTexts } from "../../texts";
import { countsRejected } from "../diagnosis";
import { defineRule } from "./rule";

/** A line marked Non carries no amount. Where the totals count it, the mark is what stands alone. */
export const rejectedWithAmount = defineRule({
  meta: { id: "rejected-with-amount", severity: "error", needs: ["annex"] },
  *check({ dossier, ledger, verdict }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        if (line.retained.kind !== "no" || line.amount.amount.isZero) continue;
        const mark = verdict.roots.find(
          (root) =>
            root.kind === "lines" &&
            root.mark &&
            root.operations.includes(operation.id) &&
            (root.line === index || root.line === null),
        );
        const isSummed = verdict.roots.some((root) => countsRejected(root, ledger, operation.id));
        const markAt = line.retained.at ?? line.at;
        yield {
          message:
            findingTexts[mark ? "rejected-counted" : isSummed ? "rejected-summed" : "rejected-with-amount"],
          fill: {
            place: line.amount.at,
            amount: line.amount.amount,
            name: line.beneficiary?.value ?? "",
            mark: line.retained.text,
          },
          at: line.amount.at,
          related: [markAt],
          stated: line.amount.amount,
          scope: { kind: "lines", operation: operation.id, lines: [index] },
          suspects: mark
            ? [{ at: markAt, for: 1, against: Math.max(mark.against, 1) }]
            : [{ at: line.amount.at, for: 1, against: 1 }],
        };
      }
    }
  },
});
