import { keptFor, whenAsked } from "../lists";
import type { Annex, Operation, Theme, ThemeStatement } from "../model";
import type { Amount } from "../money";
import { isTheme, tiePart } from "./annex-places";
import { namedBy } from "./named-by";
import { amountsOf, amountsOfOperation } from "./part-amounts";
import { speaksOfOneSection } from "./section-amounts";

type Told = Pick<ThemeStatement, "themeNumber" | "themeTitle">;

/**
 * What a figure said of a theme is rather: to the cent a line, another theme, or an operation, that its sentence names as
 * well; else of one section of the budget, where its sentence speaks of it and the theme is parted so. Null where it is its
 * own theme's, or nothing else that is named.
 */
export function toldOtherwise(
  annex: Annex,
  { themeNumber, themeTitle }: Told,
  amount: Amount,
  sentence: string,
): Theme | Operation | "line" | "section" | null {
  const part = tiePart(annex, themeNumber, themeTitle);
  const own = part === null ? [] : isTheme(part) ? amountsOf(part) : amountsOfOperation(part);
  if (own.some((one) => one.equals(amount))) return null;
  const { amounts, lines, themes, operations } = namedIn(annex);
  // Names of so many lines are looked for where one of them may be meant.
  if (amounts.has(amount.units) && lines()(sentence).some((one) => one.amount.equals(amount))) return "line";
  const isOf = (amounts: readonly Amount[]) => amounts.some((one) => one.equals(amount));
  const [theme, other] = themes(sentence).filter((one) => one.theme !== part && isOf(amountsOf(one.theme)));
  if (theme) return other ? null : theme.theme;
  const [operation, another] = operations(sentence).filter((one) => isOf(amountsOfOperation(one.operation)));
  if (operation && !another) return operation.operation;
  const below = part === null ? [] : isTheme(part) ? part.operations : [part];
  return speaksOfOneSection(below, sentence) ? "section" : null;
}

/** The lines, the themes and the operations of an annex that a text names. */
const namedIn = keptFor((annex: Annex) => {
  const all = annex.themes.flatMap(({ operations }) => operations.flatMap(({ lines }) => lines));
  return {
    amounts: new Set(all.map(({ amount }) => amount.amount.rounded().units)),
    lines: whenAsked(() =>
      namedBy(
        all.map(({ beneficiary, amount }) => ({
          names: beneficiary ? [beneficiary.value] : [],
          amount: amount.amount.rounded(),
        })),
      ),
    ),
    themes: namedBy(annex.themes.map((theme) => ({ names: [theme.title], theme }))),
    operations: namedBy(
      annex.themes.flatMap(({ operations }) =>
        operations.map((operation) => ({ names: [operation.title], operation })),
      ),
    ),
  };
});
