import { findingTexts } from "../../texts";
import { operationCounts } from "./counting/operation-counts";
import { defineRule } from "./rule";

/** « les 5 opérations » of an article are the theme's operations. */
export const articleOperationCount = defineRule({
  meta: { id: "article-operation-count", severity: "warning", needs: ["annex", "articles"] },
  *check(context) {
    for (const { article, themes } of context.dossier.articles) {
      const text = themes.length > 1 ? "article-operation-count-themes" : "article-operation-count";
      if (themes.length > 0)
        yield* operationCounts(article.operationCount, themes, findingTexts[text], context);
    }
  },
});
