import { findingTexts } from "../../texts";
import { sumReferences } from "../grid";
import { Amount } from "../money";
import { ACROSS, oddFormulas, takesAnotherRow, type FormulaCell, type OddFormula } from "./odd-formulas";
import { defineRule, type Broken } from "./rule";

/**
 * The formula of a line is that of all other lines in its column. Guards against one that adds fewer cells of its row,
 * takes a cell of another, or looks another column up. What is reckoned otherwise (another rate, a ceiling) is nobody's fault.
 */
export const lineFormula = defineRule({
  meta: { id: "line-formula", severity: "error", needs: ["annex"] },
  *check({ dossier: { annex } }) {
    for (const odd of oddFormulas(annex)) yield* odd.own.like === ACROSS ? byItsSum(odd) : byWhatItTakes(odd);
  },
});

function* byItsSum({ own, model, others }: OddFormula): Generator<Broken> {
  const [reference] = sumReferences(model.formula, model.at.sheet)?.references ?? [];
  if (!reference) return;
  const { left, right } = reference.range;
  const shift = own.at.column - model.at.column;
  const parts = own.row.filter(
    ({ at }) => at.kind === "cell" && at.column >= left + shift && at.column <= right + shift,
  );
  const expected = Amount.sum(parts.map(({ amount }) => amount));
  const { at, reading } = own;
  if (expected.equals(reading.amount)) return;
  yield {
    message: findingTexts["line-formula"],
    fill: fillOf(own, model, others),
    at,
    stated: reading.amount,
    expected,
    parts: parts.map((part) => ({ at: part.at, value: part.amount })),
    scope: own.scope,
    suspects: [{ at, for: 1, against: others }],
  };
}

function* byWhatItTakes(odd: OddFormula): Generator<Broken> {
  const { own, model, others } = odd;
  yield {
    severity: "warning",
    message: findingTexts[takesAnotherRow(odd) ? "line-formula-row" : "line-formula-rank"],
    fill: fillOf(own, model, others),
    at: own.at,
    related: [model.at],
    scope: own.scope,
    suspects: [{ at: own.at, for: 1, against: others }],
  };
}

function fillOf({ at, formula }: FormulaCell, model: FormulaCell, count: number) {
  return { place: at, formula, count, other: model.at };
}
