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
  },
});
