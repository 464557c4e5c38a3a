import { findingTexts } from "../../texts";
import { Amount } from "../money";
import type { Imputation, Place, Sourced } from "../model";
import type { TiedImputation } from "../tying";
import { annexAmount, agrees } from "../diagnosis";
import { defineRule, type Broken, type RuleContext, type RuleSuspect } from "./rule";

/** AE, imputation and amount of a code are the same in every source that states them. */
export const reportImputation = defineRule({
  meta: { id: "report-imputation", severity: "error", needs: ["imputations"] },
  *check(context) {
    for (const [code, rows] of context.dossier.codes) {
      yield* amounts(context, code, rows);
      yield* differing(
        code,
        rows,
        (row) => row.commitmentAuthorisation,
        (amount) => amount.toFixed(),
        "ae",
      );
      yield* differing(
        code,
        rows,
        (row) => row.budgetImputation,
        (text) => text.replace(/\s/g, ""),
        "budget",
      );
    }
  },
});

/** Proposals are ticked against the annex where the code's operations are known, else against the other sources. */
function* amounts({ ledger }: RuleContext, code: string, rows: readonly TiedImputation[]): Generator<Broken> {
  const ticked = ledger.statements.filter((one) => one.level === "code" && one.about === code);
  for (const statement of ticked) {
    if (statement.rule !== "report-imputation") continue;
    const expected = annexAmount(ledger, statement.scope);
    if (agrees(statement, expected)) continue;
    yield {
      message: findingTexts["report-imputation"],
      fill: { place: statement.at, code },
      at: statement.at,
      stated: statement.amount,
      expected,
      statement,
      scope: statement.scope,
    };
  }
  if (ticked.length === 0)
    yield* differing(
      code,
      rows,
      (row) => row.expense,
      (amount) => amount.toFixed(),
      "expense",
    );
}

/** A field of a code that sources state differently: who stands alone is suspect, where somebody does. */
function* differing<T extends Amount | string>(
  code: string,
  rows: readonly TiedImputation[],
  field: (row: Imputation) => Sourced<T> | null,
  keyOf: (value: T) => string,
  what: "ae" | "budget" | "expense",
): Generator<Broken> {
  const stated = rows.flatMap(({ imputation }) => field(imputation) ?? []);
  const groups = new Map<string, Sourced<T>[]>();
  for (const one of stated) groups.set(keyOf(one.value), [...(groups.get(keyOf(one.value)) ?? []), one]);
  if (groups.size < 2) return;
  const [most = [], next = [], ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
  const [kept] = most;
  const [odd] = next;
  if (!kept || !odd) return;
  const suspects: readonly RuleSuspect[] =
    most.length > next.length && others.length === 0
      ? next.map(({ at }) => ({ at, for: next.length, against: most.length }))
      : [];
  yield {
    message: findingTexts[`report-imputation-${what}`],
    fill: { place: odd.at, other: kept.at, code, said: odd.value, kept: kept.value },
    at: odd.at,
    related: [...most, ...others.flat()].map(({ at }): Place => at),
    stated: odd.value instanceof Amount ? odd.value : null,
    expected: kept.value instanceof Amount ? kept.value : null,
    suspects,
  };
}
