import { findingTexts } from "../../texts";
import { belowATheme } from "./below-a-theme";
import { tick } from "./tick";
import { defineRule } from "./rule";

/** A funding article grants its theme's total. Guards against a figure copied by hand before the annex was final. */
export const articleTotal = defineRule({
  meta: { id: "article-total", severity: "error", needs: ["annex", "articles"] },
  *check({ ledger, dossier }) {
    for (const { statement, expected } of tick(ledger, "article-total")) {
      const theme = dossier.annex.themes.find((one) => String(one.rank) === statement.about);
      const ofTheme = findingTexts[statement.level === "whole" ? "article-total-themes" : "article-total"];
      const below =
        statement.level === "theme" || statement.level === "whole"
          ? null
          : belowATheme(statement, { ledger });
      yield {
        ...(below && !statement.votes ? { severity: "info" as const } : {}),
        message: below?.message ?? ofTheme,
        fill: below?.fill ?? { place: statement.at, theme: statement.about, title: theme?.title ?? "" },
        at: statement.at,
        related: below?.related ?? (theme?.statedTotal ? [theme.statedTotal.at] : []),
        stated: statement.amount,
        expected,
        statement,
        scope: statement.scope,
      };
    }
  },
});
