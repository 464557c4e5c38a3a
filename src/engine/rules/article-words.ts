import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** An amount in words is the same amount in figures: once voted, the words are what is enforced. */
export const articleWords = defineRule({
  meta: { id: "article-words", severity: "error", needs: ["articles"] },
  *check({ dossier, ledger }) {
    for (const { article, theme } of dossier.articles) {
      const { amount, amountInWords: words } = article;
      if (!amount || !words || amount.value.equals(words.value)) continue;
      const statement = ledger.statements.find(
        (one) => one.rule === "article-total" && one.at === amount.at && theme !== null,
      );
      yield {
        message: findingTexts["article-words"],
        fill: { place: words.at },
        at: words.at,
        stated: words.value,
        expected: amount.value,
        relies: statement ? [statement.index] : [],
        suspects: statement ? null : [],
      };
    }
    for (const { grant } of dossier.grants) {
      const { at, amount, amountInWords: words } = grant;
      if (at.role === "report" || !words || words.value.equals(amount)) continue;
      const statement = ledger.statements.find((one) => one.at === at);
      if (!statement) continue;
      yield {
        message: findingTexts["article-words"],
        fill: { place: words.at },
        at: words.at,
        stated: words.value,
        expected: amount,
        relies: [statement.index],
        suspects: null,
      };
    }
    for (const whole of dossier.readings.flatMap((reading) => reading.wholeStatements)) {
      const { at, amount, amountInWords: words } = whole;
      if (words === null || words.equals(amount)) continue;
      const statement = ledger.statements.find((one) => one.at === at);
      yield {
        message: findingTexts["article-words"],
        fill: { place: at },
        at,
        stated: words,
        expected: amount,
        relies: statement ? [statement.index] : [],
        suspects: statement ? null : [],
      };
    }
  },
});
