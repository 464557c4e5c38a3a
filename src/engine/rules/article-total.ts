import { themeAmounts } from "./ticking/theme-amounts";
import { defineRule } from "./rule";

/** A funding article grants its theme's total. Guards against a figure copied by hand before the annex was final. */
export const articleTotal = defineRule({
  meta: { id: "article-total", severity: "error", needs: ["annex", "articles"] },
  check: (context) => themeAmounts("article-total", context),
});
