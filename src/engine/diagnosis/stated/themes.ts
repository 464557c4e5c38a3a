import type { Operation, Theme } from "../../model";
import type { Case } from "../../linking";
import type { Stated } from "../statement";

/** What the articles grant their themes, or an operation that they name as one. */
export function* statedByArticles(dossier: Case): Generator<Stated> {
  for (const { article, file, themes, operation } of dossier.articles) {
    const part = partOf(themes, operation);
    const amount = article.amount ?? article.amountInWords;
    if (!part || !amount) continue;
    const { kind, ...of } = part;
    const voter = `${file} articles ${kind} ${of.about}`;
    yield { ...of, rule: "article-total", at: amount.at, amount: amount.value, voter };
  }
}

/** What the report says of themes, or of an operation that it names as one. */
export function* statedByReport(dossier: Case): Generator<Stated> {
  for (const { statement, file, theme, operation } of dossier.themeStatements) {
    const part = partOf(theme ? [theme] : [], operation);
    if (!part || !statement.amount) continue;
    const { kind, ...of } = part;
    yield {
      ...of,
      rule: "report-theme-total",
      at: statement.amount.at,
      amount: statement.amount.value,
      tolerance: statement.tolerance,
      voter: `${file} report ${kind} ${of.about}`,
      votes: statement.tolerance === null,
    };
  }
}

/** The part of the annex that is spoken of: some themes, or an operation; null where none answers to it. */
function partOf(
  themes: readonly Theme[],
  operation: Operation | null,
): (Pick<Stated, "level" | "scope" | "about"> & { readonly kind: "theme" | "operation" }) | null {
  const operations = operation
    ? [operation.id]
    : themes.flatMap((theme) => theme.operations.map(({ id }) => id));
  if (operations.length === 0) return null;
  const scope = { kind: "operations", operations } as const;
  if (operation) return { kind: "operation", level: "operation", scope, about: operation.id };
  const about = themes.map(({ rank }) => rank).join(", ");
  return { kind: "theme", level: themes.length === 1 ? "theme" : "whole", scope, about };
}
