import { keptFor } from "../lists";
import type { Annex, Theme, ThemeStatement } from "../model";
import type { Amount } from "../money";
import { isTheme, tiePart } from "./annex-places";
import { namedBy } from "./named-by";
import { amountsOf, amountsOfOperation } from "./part-amounts";

type Told = Pick<ThemeStatement, "themeNumber" | "themeTitle">;

/**
 * What a figure said of a theme is rather: to the cent a line, or another theme, that its sentence names as well. Null where
 * it is its own theme's, or nothing else that is named.
 */
export function toldOtherwise(
  annex: Annex,
  { themeNumber, themeTitle }: Told,
  amount: Amount,
  sentence: string,
): Theme | "line" | null {
  const part = tiePart(annex, themeNumber, themeTitle);
  const own = part === null ? [] : isTheme(part) ? amountsOf(part) : amountsOfOperation(part);
  if (own.some((one) => one.equals(amount))) return null;
  const { lines, themes } = namedIn(annex);
  if (lines(sentence).some((one) => one.amount.equals(amount))) return "line";
  const others = themes(sentence).filter(({ theme }) => theme !== part && isOf(theme, amount));
  const [only, another] = others;
  return only && !another ? only.theme : null;
}

const isOf = (theme: Theme, amount: Amount): boolean => amountsOf(theme).some((one) => one.equals(amount));

/** The lines and the themes of an annex that a text names. */
const namedIn = keptFor((annex: Annex) => ({
  lines: namedBy(
    annex.themes.flatMap(({ operations }) =>
      operations.flatMap(({ lines }) =>
        lines.map(({ beneficiary, amount }) => ({
          names: beneficiary ? [beneficiary.value] : [],
          amount: amount.amount.rounded(),
        })),
      ),
    ),
  ),
  themes: namedBy(annex.themes.map((theme) => ({ names: [theme.title], theme }))),
}));
