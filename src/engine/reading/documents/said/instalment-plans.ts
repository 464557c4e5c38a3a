import { instalmentPlansIn } from "../../../claims";
import type { DocumentAmount, InstalmentPlan, TableOfAmounts, TableRow } from "../../../model";
import { matches } from "../../../lexicon";
import { groupBy } from "../../../lists";
import { placeOf } from "../parts/passage";
import type { Spoken } from "./spoken";

/** How what a document says is paid in several times. */
export function readInstalmentPlans({ passages }: Spoken): readonly InstalmentPlan[] {
  return passages.flatMap(([passage, speaker]) =>
    instalmentPlansIn(passage.text).map(({ instalments, before, ...said }): InstalmentPlan => ({
      ...said,
      instalments: instalments.map(({ start, end, amount, percent }) => ({
        at: placeOf(passage, { start, end }, speaker),
        value: amount,
        percent: percent?.replace(",", ".") ?? null,
      })),
      before: before.map(({ amount }) => amount),
    })),
  );
}

/** What a table pays in several times is given so many blocks above it, at most. */
const ABOVE = 3;

/** Shares that make all of one thing, with no word for it. */
const SEVERAL = 3;

/** How tables say that something is paid in several times: a share of it on each row, all of them together, and its amount. */
export function plansInTables(
  tables: readonly TableOfAmounts[],
  amounts: readonly DocumentAmount[],
): readonly InstalmentPlan[] {
  return tables.flatMap(({ titles, rows }) =>
    [...groupBy(rows, ({ table }) => table).values()].flatMap((own): readonly InstalmentPlan[] => {
      const [lines, totals] = [false, true].map((isTotal) => own.filter((row) => row.isTotal === isTotal));
      const [first] = lines ?? [];
      const columns = titles.map((_, column) => column);
      const [held, another] = columns.filter((column) => lines?.every(({ cells }) => cells[column]));
      const shares = columns.find((column) => isOfAll(lines ?? [], column));
      // Two halves may be rates of two things.
      const isPaid = [...titles, ...own.map(({ name }) => name)].some((text) =>
        matches(["instalment", "balancePaid", "paid"], text),
      );
      if (!isPaid && (lines?.length ?? 0) < SEVERAL) return [];
      if (!lines || !first || held === undefined || another !== undefined || shares === undefined) return [];
      const block = first.at.block;
      const above = amounts.filter(({ at }) => at.block < block && at.block >= block - ABOVE);
      return [
        {
          instalments: lines.flatMap(({ at, cells, percents }) => {
            const value = cells[held];
            return value ? [{ at, value, percent: percents[shares] ?? null }] : [];
          }),
          before: [
            ...above.map(({ amount }) => amount),
            ...(totals ?? []).flatMap(({ cells }) => cells[held] ?? []),
          ],
        },
      ];
    }),
  );
}

/** Whether a column holds shares of all there is. */
function isOfAll(rows: readonly TableRow[], column: number): boolean {
  const shares = rows.flatMap(({ percents }) => percents[column] ?? []);
  const sum = shares.reduce((all, share) => all + Number(share), 0);
  return shares.length > 1 && shares.length === rows.length && Math.abs(sum - 100) < 0.001;
}
