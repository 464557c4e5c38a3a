import { findingTexts } from "../../texts";
import { operationCounts } from "./operation-counts";
import { defineRule } from "./rule";

/** « les 5 opérations » of an article are the theme's operations. */
export const articleOperationCount = defineRule({
  meta: { id: "article-operation-count", severity: "warning", needs: ["annex", "articles"] },
  *check(context) {
    for (const { article, theme } of context.dossier.articles) {
      if (theme)
        yield* operationCounts(
          article.operationCount,
          theme,
          findingTexts["article-operation-count"],
          context,
        );
    }
  },
});
