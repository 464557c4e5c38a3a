import { findingTexts } from "../../texts";
import { exceeding } from "./ticking/exceeding";
import { defineRule } from "./rule";

/** The expense of a code stays within its commitment authorisation: above it, the vote would commit what was never authorised. */
export const imputationExceedsAe = defineRule({
  meta: { id: "imputation-exceeds-ae", severity: "error", needs: ["imputations"] },
  check: ({ dossier, ledger }) =>
    exceeding(
      dossier,
      ledger,
      (row) => [row.expense, row.commitmentAuthorisation],
      findingTexts["imputation-exceeds-ae"],
    ),
});
