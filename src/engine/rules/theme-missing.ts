import { findingTexts } from "../../texts";
import { figureKey } from "./ticking/compared";
import { defineRule } from "./rule";

/** Each funding article has its theme in the annex. */
export const themeMissing = defineRule({
  meta: { id: "theme-missing", severity: "error", needs: ["annex", "articles"] },
  *check({ dossier }) {
    // An annex that gives no theme a title cannot lack one.
    if (dossier.annex.themes.every(({ title, number }) => title === "" && number === null)) return;
    // One whose themes are none that an article finances is grouped by something else.
    if (dossier.articles.every(({ themes, operation }) => themes.length === 0 && !operation)) return;
    const groups = new Set(dossier.recapitulated.map(({ total: { at, amount } }) => figureKey(at, amount)));
    for (const { article, themes, operation } of dossier.articles) {
      if (themes.length > 0 || operation || !article.amount) continue;
      // Words of a column group its lines by what it names.
      if (groups.has(figureKey(article.amount.at, article.amount.value))) continue;
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
