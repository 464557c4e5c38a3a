import { findingTexts } from "../../texts";
import { passageKey, type DocumentReading } from "../model";
import { Amount } from "../money";
import { passagesOf } from "./ticking/passages";
import { defineRule } from "./rule";

/** Each theme of the annex has its funding article: without it nothing of the theme can be paid. */
export const articleMissing = defineRule({
  meta: { id: "article-missing", severity: "error", needs: ["annex", "articles"] },
  *check({ dossier, ledger }) {
    const funded = new Set(dossier.articles.flatMap(({ themes }) => themes));
    const decided = dossier.grants.filter(
      ({ grant, byOrder }) => grant.at.role === "deliberation" && !byOrder,
    );
    const named = new Set([...decided, ...dossier.articles].map(({ operation }) => operation));
    const granted = new Set(named);
    for (const { section, rows } of dossier.sections) {
      if (section.at.role === "deliberation") rows.forEach(({ operation }) => granted.add(operation));
    }
    for (const { theme } of decided) if (theme) funded.add(theme);
    // A few operations met by chance are no articles of theirs, nor are printed sections: what these lack is told line by line.
    const told = dossier.annex.themes.filter((theme) => theme.operations.some((one) => named.has(one)));
    const given = new Set(dossier.readings.flatMap(sentenceAmounts));
    if (funded.size === 0 && told.length * 2 <= dossier.annex.themes.length) return;
    for (const { grant, theme } of dossier.grants)
      if (theme && grant.at.role === "deliberation") funded.add(theme);
    for (const theme of dossier.annex.themes) {
      if (funded.has(theme) || theme.operations.some((operation) => granted.has(operation))) continue;
      const [only, ...others] = theme.operations;
      const total = theme.statedTotal ?? (others.length === 0 ? only?.statedTotal : null);
      const at = total?.at ?? theme.titleAt ?? theme.operations[0]?.lines[0]?.at;
      const operations = theme.operations.map((operation) => operation.id);
      const amount = Amount.sum(operations.flatMap((id) => ledger.accounts.get(id)?.computed ?? []));
      // What its sentences give, to the cent, is its article's, whatever it was read as; what is only taken back, nothing pays.
      if (!at || amount.isZero || amount.isNegative || given.has(amount.toFixed())) continue;
      yield {
        message: findingTexts["article-missing"],
        fill: { theme: String(theme.rank), title: theme.title },
        at,
        scope: { kind: "operations", operations },
      };
    }
  },
});

/** The amounts that the sentences of a deliberation give, its rows of credits left out. */
function sentenceAmounts({ wholeStatements, amounts, imputationTables }: DocumentReading): readonly string[] {
  const credits = passagesOf(imputationTables.flatMap(({ rows }) => rows));
  const said = amounts.filter(({ at, setAside }) => setAside === null && !credits.has(passageKey(at)));
  return [...wholeStatements, ...said].flatMap(({ at, amount }) =>
    at.role === "deliberation" ? [amount.toFixed()] : [],
  );
}
