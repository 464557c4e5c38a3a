import { findingTexts } from "../../texts";
import { groupBy } from "../lists";
import { Amount } from "../money";
import type { Case } from "../linking";
import { worthOf, type ImputationTable, type Place } from "../model";
import { normaliseCode } from "../wording";
import { annexAmount, everything, ofTable } from "../diagnosis";
import { bearingAll } from "./coding/bearing-all";
import { codesBorne } from "./held/codes-borne";
import { linesOfAnnex } from "./rows/explained/groups";
import { brokenBy, tick } from "./ticking/tick";
import { defineRule } from "./rule";

/**
 * The expenses of an imputation table add up to the annex, and to the total that the table states; what a document
 * states for all its themes together, in a sentence or as a table's total, is what they add up to.
 */
export const imputationSum = defineRule({
  meta: { id: "imputation-sum", severity: "error", needs: ["annex", "sums"] },
  *check({ dossier, ledger }) {
    const totals = new Set(dossier.tables.map(({ total }) => total?.at));
    const whole = annexAmount(ledger, everything(dossier)).rounded();
    const parts = partsStated(dossier);
    for (const { statement, expected } of tick(ledger, "imputation-sum")) {
      // What the annex comes to in all is no wrong total of a part of it: some of what it adds up was not read.
      if (totals.has(statement.at) || statement.amount.equals(whole)) continue;
      if (parts.has(statement.amount.toFixed())) continue;
      yield {
        message: findingTexts["imputation-sum-whole"],
        fill: { place: statement.at },
        ...brokenBy(statement, expected),
      };
    }
    for (const table of dossier.tables) {
      const scope = ofTable(dossier, table);
      const expenses = table.rows.flatMap((row) => row.expense ?? []);
      const first = expenses[0];
      if (!first || expenses.length < table.rows.length || isOfSomeCodes(table, dossier)) continue;
      // What sentences charge beside a credit that bears all is a part of that.
      if (bearingAll(table, whole)) continue;
      const sum = Amount.sum(expenses.map((expense) => expense.value));
      const annex = annexAmount(ledger, scope).rounded();
      const places = new Set<Place>(expenses.map(({ at }) => at));
      const rows = ledger.statements.filter(({ at }) => places.has(at));
      const slack = Amount.sum(rows.map((row) => row.tolerance ?? Amount.zero));
      if (sum.minus(annex).abs().compare(slack) > 0) {
        yield {
          message: findingTexts["imputation-sum"],
          fill: { place: first.at, count: expenses.length },
          at: first.at,
          related: expenses.slice(1).map((expense) => expense.at),
          stated: sum,
          expected: annex,
          scope,
          relies: rows.map((row) => row.index),
        };
      }
      if (table.total && !table.total.value.equals(sum)) {
        const statement = ledger.statements.find((one) => one.at === table.total?.at) ?? null;
        yield {
          message: findingTexts["imputation-sum-total"],
          fill: { place: table.total.at, count: expenses.length },
          at: table.total.at,
          related: expenses.map((expense) => expense.at),
          stated: table.total.value,
          expected: sum,
          statement,
          scope,
          relies: rows.map((row) => row.index),
        };
      }
    }
  },
});

/** What the annex itself says, rightly, that some of its lines come to: « une dépense de 210 270 € et une recette de 20 425 € ». */
function partsStated({ recapitulated }: Case): ReadonlySet<string> {
  return new Set(
    recapitulated.flatMap(({ by, total, lines }) =>
      by === "part" && worthOf(lines).rounded().equals(total.amount) ? [total.amount.toFixed()] : [],
    ),
  );
}

/** Whether sentences without a total give codes that the annex has their amounts, and leave out others of those. */
function isOfSomeCodes({ inProse, total, rows }: ImputationTable, dossier: Case): boolean {
  if (!inProse || total) return false;
  const named = new Set(rows.map(({ code }) => normaliseCode(code.value)));
  const borne = codesBorne(dossier);
  const ways = groupBy(
    linesOfAnnex(dossier).flatMap((line) => [...borne(line)]),
    ([way]) => way,
  );
  return [...ways.values()].some((own) => {
    const known = new Set(own.map(([, code]) => normaliseCode(code)));
    return named.size < known.size && [...named].every((code) => known.has(code));
  });
}
