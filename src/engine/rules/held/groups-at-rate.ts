import { eurosOf, percentsIn } from "../../claims";
import { titlesBeside, type Case } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import { retainedLines, type DocumentAmount, type GrantLine } from "../../model";
import { holderOver, type Holder } from "./holders";

/**
 * The lines of the annex that are of the rate that the words before a figure say, and what they hold: « taux de 40 % :
 * 5 opérations, 45 028 € ». None where these say no rate, or several.
 */
export function groupsAtRate(dossier: Case, { at, amount }: DocumentAmount): readonly Holder[] {
  const figures = eurosOf(at.quote);
  const rank = figures.findIndex((one) => one.amount.equals(amount));
  const figure = figures[rank];
  if (!figure) return [];
  const [only, another] = percentsIn(at.quote.slice(figures[rank - 1]?.end ?? 0, figure.start));
  const own = only === undefined || another !== undefined ? [] : (rated(dossier).get(only) ?? []);
  return own.map(({ holder }) => holder);
}

/** Lines of one rate in a column, by that rate. */
export const rated = keptFor(({ annex }: Case): ReadonlyMap<number, readonly Rated[]> => {
  const lines = annex.themes.flatMap(({ operations }) => operations.flatMap(retainedLines));
  const groups = titlesBeside(lines).flatMap((label) => groupsOf(label, lines));
  return groupBy(groups, ({ rate }) => rate);
});

/** Lines of one rate, and what they hold. */
interface Rated {
  readonly rate: number;
  readonly lines: readonly GrantLine[];
  readonly holder: Holder;
}

const MOST = 100;

/** The lines of each rate of a column that holds rates alone, of which two lines at least share one. */
function groupsOf(label: string, lines: readonly GrantLine[]): readonly Rated[] {
  const rateOf = ({ beside = [] }: GrantLine) => {
    const cell = beside.find((one) => one.label === label);
    return cell ? cell.amount.toDecimal().toNumber() : null;
  };
  const rates = lines.flatMap((line) => rateOf(line) ?? []);
  if (rates.length === 0 || rates.some((rate) => rate < 0 || rate > MOST)) return [];
  const byRate = groupBy(
    lines.filter((line) => (rateOf(line) ?? 0) > 0),
    rateOf,
  );
  if (byRate.size < 2 || byRate.size === rates.length) return [];
  const scale = rates.every((rate) => rate <= 1) ? MOST : 1;
  return [...byRate].flatMap(([rate, own]): readonly Rated[] => {
    if (rate === null) return [];
    const percent = Math.round(rate * scale * MOST) / MOST;
    return [
      { rate: percent, lines: own, holder: holderOver([`${String(percent).replace(".", ",")} %`], own) },
    ];
  });
}
