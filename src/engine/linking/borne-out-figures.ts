import type { Annex, DeliberationArticle, Sourced, ThemeStatement } from "../model";
import type { Amount } from "../money";
import { isTheme, tiePart } from "./annex-places";
import { amountsOf, amountsOfOperation } from "./part-amounts";

/**
 * An article that gives several figures grants the one that its theme, or its operation, amounts to, whatever words lead
 * to the others: « 169 000 € pour la tranche 2, portant à 326 000 € le total (tranche 1 : 157 000 €) ».
 */
export function borneOutArticle(annex: Annex, article: DeliberationArticle): DeliberationArticle {
  const amount = article.otherThemes.length === 0 ? borneOut(annex, article) : null;
  return amount ? { ...article, amount, amountInWords: null } : article;
}

/** The same of what a report says of a theme. */
export function borneOutStatement(annex: Annex, statement: ThemeStatement): ThemeStatement {
  const amount = borneOut(annex, statement);
  return amount ? { ...statement, amount } : statement;
}

/** The figure that the annex bears out, of those beside the one that words tell; null where that one is, or none. */
function borneOut(
  annex: Annex,
  {
    themeNumber,
    themeTitle,
    amount,
    others = [],
  }: Pick<DeliberationArticle, "themeNumber" | "themeTitle" | "amount" | "others">,
): Sourced<Amount> | null {
  const part = others.length > 0 ? tiePart(annex, themeNumber, themeTitle) : null;
  if (!part) return null;
  const own = isTheme(part) ? amountsOf(part) : amountsOfOperation(part);
  const isOwn = (value: Amount) => own.some((one) => one.equals(value));
  return amount && isOwn(amount.value) ? null : (others.find(({ value }) => isOwn(value)) ?? null);
}
