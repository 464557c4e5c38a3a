import { findingTexts } from "../../texts";
import { addTo, keptFor } from "../lists";
import { Amount } from "../money";
import { annexAmount, type Ledger } from "../diagnosis";
import type { Theme } from "../model";
import { defineRule } from "./rule";
import { correctTotal } from "./ticking/correct-total";
import { brokenBy } from "./ticking/tick";

/** A theme's stated total is the sum of its operations' stated totals, or of their lines where they state none. */
export const themeTotal = defineRule({
  meta: { id: "theme-total", severity: "error", needs: ["annex"] },
  *check({ ledger, verdict, dossier }) {
    for (const statement of ledger.statements) {
      if (statement.rule !== "theme-total") continue;
      const theme = dossier.annex.themes.find((one) => String(one.rank) === statement.about);
      if (!theme) continue;
      const expected = sumOfOperations(ledger, theme);
      if (statement.amount.equals(expected) || statement.amount.equals(expected.rounded())) continue;
      yield {
        message: findingTexts["theme-total"],
        fill: { theme: statement.about, title: theme.title, place: statement.at },
        related: theme.operations.flatMap((operation) =>
          operation.statedTotal ? [operation.statedTotal.at] : [],
        ),
        ...brokenBy(statement, expected),
        relies: operationTotals(ledger, theme),
        corrections: correctTotal(dossier, verdict, statement, expected),
      };
    }
  },
});

function sumOfOperations(ledger: Ledger, theme: Theme): Amount {
  return Amount.sum(
    theme.operations.map((operation) =>
      operation.statedTotal?.kind === "amount"
        ? operation.statedTotal.amount
        : annexAmount(ledger, { kind: "operations", operations: [operation.id] }),
    ),
  );
}

/** The ledger's ranks of the totals that a theme's operations state. */
function operationTotals(ledger: Ledger, theme: Theme): readonly number[] {
  const ranks = ranksByOperation(ledger);
  return theme.operations.flatMap(({ id }) => ranks.get(id) ?? []).sort((a, b) => a - b);
}

const ranksByOperation = keptFor((ledger: Ledger): ReadonlyMap<string, readonly number[]> => {
  const ranks = new Map<string, number[]>();
  for (const { rule, about, index } of ledger.statements)
    if (rule === "operation-total") addTo(ranks, about, index);
  return ranks;
});
