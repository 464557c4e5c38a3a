import { findingTexts } from "../../texts";
import { annexAmount, type Ledger, type Scope } from "../diagnosis";
import { sumReferences } from "../grid";
import { groupBy } from "../lists";
import type { Annex } from "../model";
import { Amount } from "../money";
import {
  ACROSS,
  cellsOf,
  ENOUGH,
  oddFormulas,
  takesAnotherRow,
  type FormulaCell,
  type OddFormula,
} from "./rows/odd-formulas";
import { defineRule, type Broken } from "./rule";

/**
 * The formula of a line is that of all other lines in its column. Guards against one that adds fewer cells of its row,
 * takes a cell of another, or looks another column up. What is reckoned otherwise (another rate, a ceiling) is nobody's fault.
 */
export const lineFormula = defineRule({
  meta: { id: "line-formula", severity: "error", needs: ["annex"] },
  *check({ dossier: { annex }, ledger }) {
    for (const odd of oddFormulas(annex)) yield* odd.own.like === ACROSS ? byItsSum(odd) : byWhatItTakes(odd);
    yield* byAnotherPrice(annex, ledger);
  },
});

/** A figure of the row by a price that stands elsewhere. */
const PRICED = /^=\[0,(-?\d+)\]\*\[\$\d+,\$[A-Z]+\]$/;

/** A line reckoned at another price than all others of its operation, where theirs would give what the documents state. */
function* byAnotherPrice(annex: Annex, ledger: Ledger): Generator<Broken> {
  const priced = cellsOf(annex).filter(({ relative }) => PRICED.test(relative));
  const columns = groupBy(priced, ({ at, scope }) => `${at.sheet}!${at.column} ${operationOf(scope)}`);
  for (const column of columns.values()) {
    const [others = [], odd = [], more] = [...groupBy(column, ({ relative }) => relative).values()].sort(
      (a, b) => b.length - a.length,
    );
    const [[model], [own, another]] = [others, odd];
    if (!model || !own || another || more || others.length < ENOUGH) continue;
    const expected = atThePriceOf(model, own);
    if (!expected || !isAwaited(own, expected, ledger)) continue;
    yield {
      message: findingTexts["line-formula-price"],
      fill: fillOf(own, model, others.length),
      at: own.at,
      stated: own.reading.amount,
      expected,
      scope: own.scope,
      suspects: [{ at: own.at, for: 1, against: others.length }],
    };
  }
}

function operationOf(scope: Scope): string {
  return scope.kind === "lines" ? scope.operation : "";
}

/** What a line's figure comes to at the price of another; null where either holds nothing. */
function atThePriceOf(model: FormulaCell, own: FormulaCell): Amount | null {
  const [factor, theirs] = [own, model].map(({ at, relative, row }) => {
    const column = at.column + Number(PRICED.exec(relative)?.[1]);
    return row.find((one) => one.at.kind === "cell" && one.at.column === column)?.amount;
  });
  if (!factor || !theirs || theirs.isZero) return null;
  const price = model.reading.amount.toDecimal().dividedBy(theirs.toDecimal());
  return Amount.fromDecimal(factor.toDecimal().times(price).toFixed(2));
}

/** Whether a document states of what holds a line just as much more as another figure would make it. */
function isAwaited({ scope, reading }: FormulaCell, expected: Amount, ledger: Ledger): boolean {
  const gap = expected.minus(reading.amount);
  return ledger.statements.some(
    (one) =>
      one.votes &&
      one.total === null &&
      one.scope.kind === "operations" &&
      one.scope.operations.includes(operationOf(scope)) &&
      one.amount.minus(annexAmount(ledger, one.scope)).equals(gap),
  );
}

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
