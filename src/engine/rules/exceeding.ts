import type { Amount } from "../money";
import type { Imputation, Sourced } from "../model";
import type { Case } from "../linking";
import type { Ledger } from "../diagnosis";
import type { Text } from "../../texts";
import type { Broken } from "./rule";

/** A row's two amounts, the first of which may not exceed the second. */
type Pair = (row: Imputation) => readonly [Sourced<Amount> | null, Sourced<Amount> | null];

/** Rows in which an amount exceeds its bound: once a code and figure, however many tables repeat it. */
export function* exceeding(dossier: Case, ledger: Ledger, pair: Pair, message: Text): Generator<Broken> {
  for (const [code, rows] of dossier.codes) {
    const told = new Set<string>();
    for (const { imputation } of rows) {
      const [amount, bound] = pair(imputation);
      if (!amount || !bound || amount.value.compare(bound.value) <= 0) continue;
      const key = `${amount.value.toFixed()} ${bound.value.toFixed()}`;
      if (told.has(key)) continue;
      told.add(key);
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
