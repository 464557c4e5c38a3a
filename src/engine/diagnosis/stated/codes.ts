import { isGuessed } from "../../mapping";
import { movedBetweenSections } from "../moved-sections";
import { paidTogether } from "../paid-together";
import type { Case, TiedImputation } from "../../linking";
import { groupBy, keptFor } from "../../lists";
import { retainedAmount } from "../../model";
import type { Stated } from "../statement";
import { chargedTo, ofTable } from "../scope";

/** What the credits pay, code by code, and the totals of their tables. */
export function* statedByCodes(dossier: Case): Generator<Stated> {
  // What one of two codes pays of an operation says nothing of what it comes to.
  const inPart = new Set([
    ...paidTogether(dossier).map(({ code }) => code),
    ...movedBetweenSections(dossier).flatMap(({ from, to }) => [from.code, to.code]),
  ]);
  for (const [code, rows] of dossier.codes) {
    const scope = chargedTo(dossier, code);
    if (!scope || inPart.has(code) || payOneEach(dossier, rows)) continue;
    const isGuess = isGuessed(dossier.mapping, code);
    // A guess that leaves codes without anything to pay is none.
    if (isGuess && dossier.mapping.unassignedCodes.length > 0) continue;
    const guessed = isGuess ? ({ guessed: true } as const) : {};
    for (const { imputation, table } of rows) {
      if (!imputation.expense) continue;
      const first = rows.find((row) => row.imputation.expense && row.table.role !== "report");
      yield {
        rule: table.role === "report" && first ? "report-imputation" : "imputation-total",
        level: "code",
        scope,
        at: imputation.expense.at,
        amount: imputation.expense.value,
        voter: `${table.file} ${table.role} ${code}`,
        about: code,
        ...guessed,
      };
    }
  }
  for (const table of dossier.tables) {
    if (!table.total) continue;
    yield {
      rule: "imputation-sum",
      level: "whole",
      scope: ofTable(dossier, table),
      at: table.total.at,
      amount: table.total.value,
      voter: `${table.file} ${table.role} total`,
      about: "",
    };
  }
}

/** Whether the rows of a code in one table are each what an operation of its own comes to: none of them is what the code pays in all. */
function payOneEach(dossier: Case, rows: readonly TiedImputation[]): boolean {
  if (rows.length < 2) return false;
  const worths = worthsOf(dossier);
  return [...groupBy(rows, ({ table }) => table).values()].some((own) => {
    const paid = new Set(own.map(({ imputation }) => imputation.expense?.value.toFixed() ?? ""));
    return paid.size > 1 && paid.size === own.length && [...paid].every((amount) => worths.has(amount));
  });
}

/** What the operations come to, each, as text. */
const worthsOf = keptFor(
  ({ operations }: Case): ReadonlySet<string> =>
    new Set(operations.map(({ operation }) => retainedAmount(operation).rounded().toFixed())),
);
