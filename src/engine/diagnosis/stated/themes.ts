import type { Case } from "../../tying";
import type { Stated } from "../statement";
import { operationsOf } from "../scope";

/** What the articles grant their themes. */
export function* statedByArticles(dossier: Case): Generator<Stated> {
  for (const { article, file, themes } of dossier.articles) {
    if (themes.length === 0) continue;
    const operations = themes.flatMap((theme) => theme.operations.map(({ id }) => id));
    const about = themes.map(({ rank }) => rank).join(", ");
    const level = themes.length === 1 ? "theme" : "whole";
    const common = { level, scope: { kind: "operations", operations }, about, total: null } as const;
    const voter = `${file} articles theme ${about}`;
    if (article.amount) {
      const { at, value } = article.amount;
      yield { ...common, rule: "article-total", at, amount: value, voter, votes: true };
    } else if (article.amountInWords) {
      const { at, value } = article.amountInWords;
      yield { ...common, rule: "article-total", at, amount: value, voter, votes: true };
    }
  }
}

/** What the report says of themes. */
export function* statedByReport(dossier: Case): Generator<Stated> {
  for (const { statement, file, theme } of dossier.themeStatements) {
    if (!theme || !statement.amount) continue;
    yield {
      rule: "report-theme-total",
      level: "theme",
      scope: operationsOf(dossier, theme.rank),
      at: statement.amount.at,
      amount: statement.amount.value,
      tolerance: statement.tolerance,
      voter: `${file} report theme ${theme.rank}`,
      votes: statement.tolerance === null,
      about: String(theme.rank),
      total: null,
    };
  }
}
