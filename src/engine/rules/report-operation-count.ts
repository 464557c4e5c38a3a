import { findingTexts } from "../../texts";
import { operationCounts } from "./counting/operation-counts";
import { defineRule } from "./rule";

/** The counts of operations that the report gives are the themes'. */
export const reportOperationCount = defineRule({
  meta: { id: "report-operation-count", severity: "warning", needs: ["annex", "report"] },
  *check(context) {
    for (const { statement, theme } of context.dossier.themeStatements) {
      if (theme)
        yield* operationCounts(
          statement.operationCount,
          [theme],
          findingTexts["report-operation-count"],
          context,
        );
    }
  },
});
