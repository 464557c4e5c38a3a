import { findingTexts } from "../../../texts";
import { belowATheme } from "./below-a-theme";
import { isNamedSurely } from "./named-alike";
import { brokenBy, tick } from "./tick";
import type { Broken, RuleContext } from "../rule";

/** What a document gives a theme, or something below it, that is not what the annex does; of several themes together articles alone tell. */
export function* themeAmounts(
  rule: "article-total" | "report-theme-total",
  { ledger, dossier }: RuleContext,
): Generator<Broken> {
  for (const { statement, expected } of tick(ledger, rule)) {
    const { level, about, at } = statement;
    if (level !== "theme" && level !== "whole") {
      yield {
        ...(isNamedSurely(statement, ledger) ? {} : { severity: "info" }),
        ...belowATheme(statement, ledger),
        ...brokenBy(statement, expected),
      };
      continue;
    }
    const theme = dossier.annex.themes.find(({ rank }) => String(rank) === about);
    const areSeveral = rule === "article-total" && level === "whole";
    yield {
      message: findingTexts[areSeveral ? "article-total-themes" : rule],
      fill: { place: at, theme: about, title: theme?.title ?? "" },
      related: theme?.statedTotal ? [theme.statedTotal.at] : [],
      ...brokenBy(statement, expected),
    };
  }
}
