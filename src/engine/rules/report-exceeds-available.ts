import { findingTexts } from "../../texts";
import { exceeding } from "./ticking/exceeding";
import { defineRule } from "./rule";

/** The report proposes no more than is available. */
export const reportExceedsAvailable = defineRule({
  meta: { id: "report-exceeds-available", severity: "error", needs: ["report-imputations"] },
  check: ({ dossier, ledger }) =>
    exceeding(
      dossier,
      ledger,
      (row) => [row.expense, row.available],
      findingTexts["report-exceeds-available"],
    ),
});
