import { findingTexts } from "../../texts";
import { belowATheme } from "./below-a-theme";
import { tick } from "./tick";
import { defineRule } from "./rule";

/** The report's amounts for a theme, in the text and in the proposal, are the theme's total. */
export const reportThemeTotal = defineRule({
  meta: { id: "report-theme-total", severity: "error", needs: ["annex", "report"] },
  *check({ ledger, dossier }) {
    for (const { statement, expected } of tick(ledger, "report-theme-total")) {
      const theme = dossier.annex.themes.find((one) => String(one.rank) === statement.about);
      const below = statement.level === "theme" ? null : belowATheme(statement, { ledger });
      yield {
        ...(below && !statement.votes ? { severity: "info" as const } : {}),
        message: below?.message ?? findingTexts["report-theme-total"],
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
