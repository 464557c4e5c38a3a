import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/**
 * The mark of a line is Oui or Non in one of its spellings. A mark that cannot be read counts as Oui, and that is said;
 * beside no amount it counts for nothing.
 */
export const retainedUnreadable = defineRule({
  meta: { id: "retained-unreadable", severity: "warning", needs: ["annex"] },
  *check({ dossier }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        const { kind, at, text } = line.retained;
        if (kind !== "unreadable" || !at || line.amount.amount.isZero) continue;
        yield {
          message: findingTexts["retained-unreadable"],
          fill: { place: at, text, name: line.beneficiary?.value ?? "" },
          at,
          scope: { kind: "lines", operation: operation.id, lines: [index] },
          suspects: [{ at, for: 1, against: 0 }],
        };
      }
    }
  },
});
