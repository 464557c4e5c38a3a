import { findingTexts } from "../../texts";
import type { Scope } from "../diagnosis";
import { agreeingDocuments } from "./ticking/agreeing";
import { defineRule } from "./rule";

/**
 * The mark of a line is Oui or Non in one of its spellings. A mark that cannot be read counts as Oui, and that is said;
 * beside no amount it counts for nothing, and beside one that a document grants that line it is a note.
 */
export const retainedUnreadable = defineRule({
  meta: { id: "retained-unreadable", severity: "warning", needs: ["annex"] },
  *check({ dossier, ledger }) {
    for (const { operation } of dossier.operations) {
      for (const [index, line] of operation.lines.entries()) {
        const { kind, at, text } = line.retained;
        if (kind !== "unreadable" || !at || line.amount.amount.isZero) continue;
        const scope: Scope = { kind: "lines", operation: operation.id, lines: [index] };
        if (agreeingDocuments(ledger, scope, line.amount.amount).size > 0) continue;
        yield {
          message: findingTexts["retained-unreadable"],
          fill: { place: at, text, name: line.beneficiary?.value ?? "" },
          at,
          scope,
          suspects: [{ at, for: 1, against: 0 }],
        };
      }
    }
  },
});
