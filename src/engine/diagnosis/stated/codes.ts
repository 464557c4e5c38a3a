import { isGuessed } from "../../mapping";
import { movedBetweenSections } from "../moved-sections";
import { paidTogether } from "../paid-together";
import type { Case } from "../../linking";
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
    if (!scope || inPart.has(code)) continue;
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
