import { findingTexts } from "../../texts";
import { agrees, annexAmount } from "../diagnosis";
import { defineRule } from "./rule";
import { correctTotal } from "./ticking/correct-total";
import { brokenBy } from "./ticking/tick";

/** An operation's stated total is the sum of its retained lines. Guards against a line added after the total was typed. */
export const operationTotal = defineRule({
  meta: { id: "operation-total", severity: "error", needs: ["annex"] },
  *check({ ledger, verdict, dossier }) {
    for (const statement of ledger.statements) {
      if (statement.rule !== "operation-total") continue;
      const expected = annexAmount(ledger, statement.scope);
      if (agrees(statement, expected)) continue;
      const { operation } = ledger.accounts.get(statement.about) ?? {};
      const theme = dossier.annex.themes.find((one) => operation && one.operations.includes(operation));
      // A theme without operations counts as one: its total is told as the theme's.
      const isWhole = operation?.title === "" && theme?.operations.length === 1;
      yield {
        message: findingTexts[isWhole ? "section-total" : "operation-total"],
        fill: {
          operation: statement.about,
          theme: String(theme?.rank ?? ""),
          title: (isWhole ? theme?.title : operation?.title) ?? "",
          place: statement.at,
          count: operation?.lines.length ?? 0,
        },
        related: operation?.lines.map((line) => line.amount.at) ?? [],
        ...brokenBy(statement, expected),
        corrections: correctTotal(dossier, verdict, statement, expected),
      };
    }
  },
});
