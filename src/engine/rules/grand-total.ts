import { findingTexts } from "../../texts";
import { Amount } from "../money";
import { annexAmount } from "../diagnosis";
import { defineRule } from "./rule";
import { correctTotal } from "./ticking/correct-total";
import { brokenBy } from "./ticking/tick";

/** The stated grand total is the sum of the themes. */
export const grandTotal = defineRule({
  meta: { id: "grand-total", severity: "error", needs: ["annex"] },
  *check({ ledger, verdict, dossier }) {
    for (const statement of ledger.statements) {
      if (statement.rule !== "grand-total") continue;
      const expected = Amount.sum(
        dossier.annex.themes.map((theme) =>
          theme.statedTotal?.kind === "amount"
            ? theme.statedTotal.amount
            : annexAmount(ledger, {
                kind: "operations",
                operations: theme.operations.map((operation) => operation.id),
              }),
        ),
      );
      if (statement.amount.equals(expected) || statement.amount.equals(expected.rounded())) continue;
      yield {
        message: findingTexts["grand-total"],
        fill: { place: statement.at },
        related: dossier.annex.themes.flatMap((theme) => (theme.statedTotal ? [theme.statedTotal.at] : [])),
        ...brokenBy(statement, expected),
        relies: ledger.statements.flatMap((other) => (other.rule === "theme-total" ? [other.index] : [])),
        corrections: correctTotal(dossier, verdict, statement, expected),
      };
    }
  },
});
