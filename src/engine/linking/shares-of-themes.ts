import { groupBy } from "../lists";
import { passageKey, type Annex, type DocumentReading, type Theme, type ThemeStatement } from "../model";
import { Amount } from "../money";
import { tieTheme } from "./annex-places";
import { amountsOf } from "./part-amounts";

/**
 * A document that gives most themes several times (a table a place, « Festivals | 3 | 19 000 € » in each), never what they
 * receive and in all just that, tells what each receives there: none of it is said of the theme.
 */
export function withoutShares(annex: Annex, reading: DocumentReading): DocumentReading {
  const shares = sharesOf(annex, reading.themeStatements);
  if (shares.size === 0) return reading;
  const rows = new Set([...shares].map(({ at }) => passageKey(at)));
  return {
    ...reading,
    themeStatements: reading.themeStatements.filter((one) => !shares.has(one)),
    counts: reading.counts.filter(({ at }) => !rows.has(passageKey(at))),
  };
}

function sharesOf(annex: Annex, statements: readonly ThemeStatement[]): ReadonlySet<ThemeStatement> {
  const byTheme = groupBy(
    statements.filter(({ amount, tolerance }) => amount !== null && !tolerance),
    ({ themeNumber, themeTitle }) => tieTheme(annex, themeNumber, themeTitle),
  );
  const shared = [...byTheme].flatMap(([theme, said]) =>
    theme && said.length > 1 && !said.some((one) => isAll(one, theme)) ? [{ theme, said }] : [],
  );
  const agreeing = shared.filter(({ theme, said }) =>
    amountsOf(theme).some((own) => own.equals(Amount.sum(said.flatMap(({ amount }) => amount?.value ?? [])))),
  );
  const areShares = agreeing.length > 1 && agreeing.length * 2 > byTheme.size;
  return new Set(areShares ? shared.flatMap(({ said }) => said) : []);
}

function isAll({ amount }: ThemeStatement, theme: Theme): boolean {
  return amountsOf(theme).some((own) => amount?.value.equals(own));
}
