import { findingTexts } from "../../texts";
import { exceeding } from "./ticking/exceeding";
import { defineRule } from "./rule";

/** What is left available of a code cannot exceed its commitment authorisation. */
export const availableExceedsAe = defineRule({
  meta: { id: "available-exceeds-ae", severity: "warning", needs: ["report-imputations"] },
  check: ({ dossier, ledger }) =>
    exceeding(
      dossier,
      ledger,
      (row) => [row.available, row.commitmentAuthorisation],
      findingTexts["available-exceeds-ae"],
    ),
});
