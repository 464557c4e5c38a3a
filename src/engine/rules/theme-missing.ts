import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** Each funding article has its theme in the annex. */
export const themeMissing = defineRule({
  meta: { id: "theme-missing", severity: "error", needs: ["annex", "articles"] },
  *check({ dossier }) {
    for (const { article, themes, operation } of dossier.articles) {
      if (themes.length > 0 || operation || !article.amount) continue;
      // Of several that bear its number, which one it finances cannot be told.
      if (dossier.annex.themes.some(({ number, rank }) => (number ?? rank) === article.themeNumber)) continue;
      yield {
        message: findingTexts["theme-missing"],
        fill: {
          place: article.at,
          theme: article.themeNumber === null ? "" : String(article.themeNumber),
          title: article.themeTitle ?? "",
          amount: article.amount.value,
        },
        at: article.at,
      };
    }
  },
});
