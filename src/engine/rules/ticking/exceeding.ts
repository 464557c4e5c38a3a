import { keptFor } from "../../lists";
import { Amount } from "../../money";
import { passageKey, type Imputation, type Sourced } from "../../model";
import type { Case } from "../../linking";
import type { Ledger } from "../../diagnosis";
import type { Text } from "../../../texts";
import type { Broken } from "../rule";

/** A row's two amounts, the first of which may not exceed the second. */
type Pair = (row: Imputation) => readonly [Sourced<Amount> | null, Sourced<Amount> | null];

/** So many codes that exceed their bound, and most of them, tell of columns taken for others. */
const MANY = 3;

/**
 * Rows in which an amount exceeds its bound: once a code and figure, however many tables repeat it. None where most codes
 * would: nobody spends so, and the columns are not what they were read as; nor of a row whose bound is what the amount leaves.
 */
export function* exceeding(dossier: Case, ledger: Ledger, pair: Pair, message: Text): Generator<Broken> {
  const codesWhere = (test: (amount: Amount, bound: Amount) => boolean): number =>
    [...dossier.codes.values()].filter((rows) =>
      rows.some(({ imputation }) => {
        const [amount, bound] = pair(imputation);
        return amount !== null && bound !== null && test(amount.value, bound.value);
      }),
    ).length;
  const over = codesWhere((amount, bound) => amount.compare(bound) > 0);
  if (over >= MANY && over * 2 > codesWhere(() => true)) return;
  for (const [code, rows] of dossier.codes) {
    const keys = new Set<string>();
    for (const { imputation } of rows) {
      const [amount, bound] = pair(imputation);
      if (!amount || !bound || amount.value.compare(bound.value) <= 0) continue;
      if (amount.at.kind === "document" && rowsParted(dossier).has(passageKey(amount.at))) continue;
      const key = `${amount.value.toFixed()} ${bound.value.toFixed()}`;
      if (keys.has(key)) continue;
      keys.add(key);
      yield {
        message,
        fill: { place: amount.at, code },
        at: amount.at,
        related: bound.at === amount.at ? [] : [bound.at],
        stated: amount.value,
        expected: bound.value,
        relies: ledger.statements.flatMap((one) => (one.at === amount.at ? [one.index] : [])),
        suspects: [],
      };
    }
  }
}

/** The rows of documents that part one figure into all their others: « Voté 900 | Avant 500 | Proposé 300 | Disponible 100 ». */
const rowsParted = keptFor(({ readings }: Case): ReadonlySet<string> => {
  const rows = readings.flatMap(({ amountTables }) => amountTables.flatMap((table) => table.rows));
  return new Set(
    rows.flatMap(({ at, cells }) => {
      const amounts = cells.flatMap((cell) => cell ?? []);
      const all = Amount.sum(amounts);
      const isParted = amounts.length > 2 && amounts.some((one) => all.minus(one).equals(one));
      return isParted ? [passageKey(at)] : [];
    }),
  );
});
