import { findingTexts } from "../../texts";
import { defineRule } from "./rule";

/** Available − proposal = balance, in every row that states the three. */
export const reportBalance = defineRule({
  meta: { id: "report-balance", severity: "error", needs: ["report-imputations"] },
  *check({ dossier, ledger }) {
    for (const [code, rows] of dossier.codes) {
      for (const { available, expense, balance } of rows.flatMap(
        ({ imputation }) => imputation.rows ?? imputation,
      )) {
        if (!available || !expense || !balance) continue;
        const expected = available.value.minus(expense.value);
        if (balance.value.equals(expected)) continue;
        yield {
          message: findingTexts["report-balance"],
          fill: { place: balance.at, code, available: available.value, proposal: expense.value },
          at: balance.at,
          related: [available.at, expense.at].filter((at) => at !== balance.at),
          stated: balance.value,
          expected,
          relies: ledger.statements.flatMap((one) => (one.at === expense.at ? [one.index] : [])),
        };
      }
    }
  },
});
