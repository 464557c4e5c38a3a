import { keptFor } from "../../lists";
import type { Case } from "../../linking";
import type { CellPlace } from "../../model";
import { Amount, significantDigits } from "../../money";

/** What a table of another sheet of the workbook states that one of its columns comes to. */
export interface TotalOfSheet {
  readonly at: CellPlace;
  readonly amount: Amount;
}

/** What the tables of the workbook's other sheets state that they come to, column by column. */
export function totalsOfSheets({ readings }: Case): readonly TotalOfSheet[] {
  return readings.flatMap(({ cellTables }) =>
    cellTables.flatMap(({ rows }) =>
      rows.flatMap(({ isTotal, cells, places }) =>
        cells.flatMap((amount, column): readonly TotalOfSheet[] => {
          const at = places[column];
          return isTotal && amount && at ? [{ amount, at }] : [];
        }),
      ),
    ),
  );
}

/** What has fewer digits may be of anything. */
const TELLING_DIGITS = 3;

/** Whether an amount is what a column of another sheet of the workbook comes to, be it stated there or not. */
export function isOfOtherSheet(dossier: Case, amount: Amount): boolean {
  return sumsOfSheets(dossier).has(amount.abs().toFixed());
}

const sumsOfSheets = keptFor((dossier: Case): ReadonlySet<string> => {
  const stated = totalsOfSheets(dossier).map(({ amount }) => amount);
  const sums = dossier.readings.flatMap(({ cellTables }) =>
    cellTables.flatMap(({ titles, rows }) =>
      titles.flatMap((_, column) => {
        const held = rows.flatMap(({ isTotal, cells }) => (isTotal ? [] : (cells[column] ?? [])));
        return held.length > 1 ? [Amount.sum(held)] : [];
      }),
    ),
  );
  const telling = [...stated, ...sums].filter((one) => significantDigits(one) >= TELLING_DIGITS);
  return new Set(telling.map((one) => one.abs().toFixed()));
});
