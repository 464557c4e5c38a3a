import { addTo, groupBy, keptFor } from "../lists";
import { findingTexts } from "../../texts";
import { Amount } from "../money";
import { isUncoded, type Imputation, type Place, type Sourced } from "../model";
import type { TiedImputation } from "../linking";
import { annexAmount, agrees, type Ledger } from "../diagnosis";
import { isBudgetImputation, parseCode, sameLabel } from "../wording";
import { brokenBy } from "./ticking/tick";
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
      const fullest = fullestOf(rows.flatMap(({ imputation }) => imputation.budgetImputation?.value ?? []));
      yield* differing(code, rows, (row) => row.budgetImputation, fullest, "budget");
    }
    yield* uncoded(context);
  },
});

/** Where tables have no codes, what two sources call alike, for the same expense, is charged to one imputation. */
function* uncoded({ dossier }: RuleContext): Generator<Broken> {
  const sources = [...groupBy(dossier.tables, ({ file, role }) => `${file} ${role}`).values()].map((tables) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.rows ?? row)).filter(isUncoded),
  );
  for (const [index, rows] of sources.entries()) {
    for (const other of sources.slice(index + 1).flat()) {
      const [twin, ...more] = rows.filter((row) => isCalledAlike(row, other));
      if (!twin || more.length > 0 || isOneImputation(twin, other)) continue;
      yield {
        message: findingTexts["report-imputation-budget"],
        fill: {
          place: other.at,
          other: twin.at,
          code: other.label?.value ?? "",
          said: other.code.value,
          kept: twin.code.value,
        },
        at: other.at,
        related: [twin.at],
        suspects: [],
      };
    }
  }
}

function isCalledAlike(one: Imputation, other: Imputation): boolean {
  return (
    one.label !== null &&
    other.label !== null &&
    one.expense !== null &&
    other.expense?.value.equals(one.expense.value) === true &&
    sameLabel(one.label.value, other.label.value) !== "different"
  );
}

/** Whether two imputations are one, as far as both say. */
function isOneImputation({ code: one }: Imputation, { code: other }: Imputation): boolean {
  return isWithin(one.value, other.value) || isWithin(other.value, one.value);
}

/** Whether an imputation says nothing that another does not: « 65511 », of « 65511/221 ». */
function isWithin(one: string, other: string): boolean {
  const [own, parts] = [partsOf(one), partsOf(other)];
  return own.every((part) => parts.includes(part));
}

/** The numbers of an imputation; several natures together are one whole. */
function partsOf(imputation: string): readonly string[] {
  return (imputation.includes(";") ? null : imputation.match(/\d+/g)) ?? [imputation];
}

/**
 * Each imputation as the one of them that says the most of it: a source may leave the chapter out. Null for what several,
 * that differ, say more of: it is a witness for none of them.
 */
function fullestOf(imputations: readonly string[]): (imputation: string) => string | null {
  const told = [...new Set(imputations.map((one) => one.replace(/\s/g, "")))];
  const full = told.filter(
    (one, rank) =>
      !told.some((other, at) => at !== rank && isWithin(one, other) && (at < rank || !isWithin(other, one))),
  );
  return (imputation) => {
    const [only = null, another] = full.filter((one) => isWithin(imputation.replace(/\s/g, ""), one));
    return another === undefined ? only : null;
  };
}

/** Proposals are ticked against the annex where the code's operations are known, else against the other sources. */
function* amounts({ ledger }: RuleContext, code: string, rows: readonly TiedImputation[]): Generator<Broken> {
  const ticked = statementsByCode(ledger).get(code) ?? [];
  for (const statement of ticked) {
    if (statement.rule !== "report-imputation") continue;
    const expected = annexAmount(ledger, statement.scope);
    if (agrees(statement, expected)) continue;
    yield {
      ...(statement.guessed ? { severity: "warning" as const } : {}),
      message: findingTexts[statement.guessed ? "report-imputation-guessed" : "report-imputation"],
      fill: { place: statement.at, code },
      ...brokenBy(statement, expected),
    };
  }
  if (ticked.length === 0 && areSaidAgain(rows))
    yield* differing(
      code,
      rows,
      (row) => row.expense,
      (amount) => amount.toFixed(),
      "expense",
    );
}

/**
 * Whether rows say one code's credit several times: those of one table are its parts, and « Région », « Coût total » of the
 * sheets of several operations are what pays each.
 */
function areSaidAgain(rows: readonly TiedImputation[]): boolean {
  const isOfSheets = rows.every(({ imputation }) => imputation.code.at.kind === "cell");
  const isCode = rows.some(
    ({ imputation: { code } }) => parseCode(code.value) !== null || isBudgetImputation(code.value),
  );
  return new Set(rows.map(({ table }) => table)).size > 1 && (isCode || !isOfSheets);
}

const statementsByCode = keptFor(({ statements }: Ledger) =>
  groupBy(
    statements.filter(({ level }) => level === "code"),
    ({ about }) => about,
  ),
);

/** A field of a code that sources state differently: who stands alone is suspect, where somebody does. */
function* differing<T extends Amount | string>(
  code: string,
  rows: readonly TiedImputation[],
  field: (row: Imputation) => Sourced<T> | null,
  keyOf: (value: T) => string | null,
  what: "ae" | "budget" | "expense",
): Generator<Broken> {
  const groups = new Map<string, Sourced<T>[]>();
  for (const one of rows.flatMap(({ imputation }) => field(imputation) ?? [])) {
    const key = keyOf(one.value);
    if (key !== null) addTo(groups, key, one);
  }
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
