import { themeAmounts } from "./ticking/theme-amounts";
import { defineRule } from "./rule";

/** The report's amounts for a theme, in the text and in the proposal, are the theme's total. */
export const reportThemeTotal = defineRule({
  meta: { id: "report-theme-total", severity: "error", needs: ["annex", "report"] },
  check: (context) => themeAmounts("report-theme-total", context),
});
