import { Amount } from "../money";
import { passageKey, type PartsStatement } from "../model";
import { findingTexts } from "../../texts";
import { annexAmount, type Statement } from "../diagnosis";
import { sectionAmount } from "../linking";
import { columnFigures } from "./column-figures";
import { defineRule, type Broken, type RuleContext } from "./rule";

/**
 * A total that a text divides by nature or by year is the sum of its parts, and the part of each section of the budget is
 * what the annex's column for it, or the codes that pay it, come to. Guards against a part left as it was.
 */
export const partsTotal = defineRule({
  meta: { id: "parts-total", severity: "error", needs: [] },
  *check(context) {
    const miswritten = columnFigures(context.ledger);
    for (const { partsStatements, figuresTogether } of context.dossier.readings) {
      const told = new Set<string>();
      for (const together of figuresTogether) {
        const broken = miswritten(together);
        if (!broken) continue;
        told.add(passageKey(together.at));
        yield broken;
      }
      for (const stated of partsStatements) {
        if (told.has(passageKey(stated.at))) continue;
        const sum = Amount.sum(stated.parts.map(({ value }) => value));
        if (sum.equals(stated.total.value)) yield* ofSections(stated, context);
        else yield unlikeTotal(stated, sum, context);
      }
    }
  },
});

function unlikeTotal({ at, total, parts }: PartsStatement, sum: Amount, { ledger }: RuleContext): Broken {
  const stated = [total, ...parts].map(({ value }) => value);
  return {
    message: findingTexts["parts-total"],
    fill: { place: at, count: parts.length },
    at,
    stated: sum,
    expected: total.value,
    parts,
    relies: statementsAt(at, ledger.statements)
      .filter(({ amount }) => stated.some((one) => one.equals(amount)))
      .map(({ index }) => index),
  };
}

/** The first part that is not what its section comes to: the others then differ by as much. */
function* ofSections(
  { at, total, parts }: PartsStatement,
  { dossier, ledger }: RuleContext,
): Generator<Broken> {
  const whole = statementsAt(at, ledger.statements).find(({ amount }) => amount.equals(total.value));
  const { scope } = whole ?? {};
  if (!whole || scope?.kind !== "operations" || !annexAmount(ledger, scope).rounded().equals(total.value))
    return;
  const operations = scope.operations.flatMap((id) => ledger.accounts.get(id)?.operation ?? []);
  for (const { value, nature } of parts) {
    const own = nature && sectionAmount(dossier, nature, operations, total.value);
    if (!own || own.amount.equals(value)) continue;
    yield {
      message: findingTexts[own.by === "column" ? "parts-total-column" : "parts-total-codes"],
      fill: { place: at, label: own.label },
      at,
      stated: value,
      expected: own.amount,
      relies: [whole.index],
    };
    return;
  }
}

function statementsAt(at: PartsStatement["at"], statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(
    (one) => one.at.kind === "document" && one.at.file === at.file && one.at.block === at.block,
  );
}
