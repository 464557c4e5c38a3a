import { findingTexts } from "../../texts";
import { matches } from "../lexicon";
import {
  retainedLines,
  type AmountPart,
  type FiguresTogether,
  type GrantLine,
  type LabelledFigure,
} from "../model";
import { Amount } from "../money";
import { annexAmount, type Ledger, type Scope } from "../diagnosis";
import { isSlip } from "../tying";
import { tokens } from "../wording";
import type { Broken, RuleContext } from "./rule";

/** A column of the annex beside its amounts, and what it comes to for the lines that a text speaks of. */
interface ColumnTotal {
  readonly label: string;
  readonly cells: readonly AmountPart[];
  readonly amount: Amount;
}

/**
 * What a sentence or a row says of one of the annex's other columns (« dont 22 695 € de FSE+ », « 8 000 € en 2027 »), beside
 * an amount that is the annex's: it is what that column comes to for the same lines. At most one a sentence.
 */
export function columnFigure(
  together: FiguresTogether,
  { ledger }: Pick<RuleContext, "ledger">,
): Broken | null {
  const found = spokenOf(together, ledger);
  if (!found) return null;
  const { scope, relies, lines } = found;
  for (const figure of together.figures) {
    const column = columnOf(figure, lines);
    // What is not a slip of the pen away may be something else: another column's, or what was said before.
    if (!column || column.amount.equals(figure.value) || !isMiswritten(figure.value, column.amount)) continue;
    return {
      message: findingTexts["parts-total-column"],
      fill: { place: together.at, label: column.label },
      at: together.at,
      related: column.cells.map(({ at }) => at),
      stated: figure.value,
      expected: column.amount,
      parts: column.cells.map(({ at, amount }) => ({ at, value: amount })),
      scope,
      relies,
    };
  }
  return null;
}

/** Whether a slip of the pen, with as many digits, makes a figure of what a column comes to. */
function isMiswritten(value: Amount, amount: Amount): boolean {
  return isSlip(value, amount) && value.abs().toFixed().length === amount.abs().toFixed().length;
}

interface Spoken {
  readonly scope: Scope;
  readonly relies: readonly number[];
  readonly lines: readonly GrantLine[];
}

/** The lines that a sentence speaks of: those of an amount that it gives as the annex does, else all where another column's total is right. */
function spokenOf({ at, figures }: FiguresTogether, ledger: Ledger): Spoken | null {
  const whole = ledger.statements.find(
    (one) =>
      one.at.kind === "document" &&
      one.at.file === at.file &&
      one.at.block === at.block &&
      (one.at.quote.includes(at.quote) || at.quote.includes(one.at.quote)) &&
      figures.some(({ value }) => value.equals(one.amount)) &&
      annexAmount(ledger, one.scope).rounded().equals(one.amount),
  );
  if (whole) return { scope: whole.scope, relies: [whole.index], lines: linesOf(whole.scope, ledger) };
  const scope: Scope = { kind: "operations", operations: [...ledger.accounts.keys()] };
  const lines = linesOf(scope, ledger);
  const isRight = (figure: LabelledFigure) => columnOf(figure, lines)?.amount.equals(figure.value) === true;
  return figures.some(isRight) ? { scope, relies: [], lines } : null;
}

function linesOf(scope: Scope, { accounts }: Ledger): readonly GrantLine[] {
  if (scope.kind === "operations")
    return scope.operations.flatMap((id) => {
      const operation = accounts.get(id)?.operation;
      return operation ? retainedLines(operation) : [];
    });
  const own = accounts.get(scope.operation)?.operation.lines ?? [];
  return scope.lines.flatMap((line) => own[line] ?? []);
}

/** The column whose title a figure's label says in full: what follows the figure, else what leads to it; null for none, or several. */
function columnOf({ before, behind }: LabelledFigure, lines: readonly GrantLine[]): ColumnTotal | null {
  const labels = [...new Set(lines.flatMap(columnsOf).map(({ label }) => label))].filter(isOfAmounts);
  const said = (text: string, yearToo: boolean) => {
    const words = new Set(tokens(text).map(stem));
    const all = labels
      .map((label) => ({ label, words: distinctive(label) }))
      .filter(({ words: own }) => own.length > 0 && own.every((word) => words.has(word)))
      .filter(({ words: own }) => yearToo || !own.every((word) => /^\d+$/.test(word)));
    const most = Math.max(...all.map(({ words: own }) => own.length));
    const [first, other] = all.filter(({ words: own }) => own.length === most);
    return first && !other ? first.label : null;
  };
  const label = said(behind, true) ?? said(before, false);
  return label === null ? null : totalOf(label, lines);
}

/** Numbers of files, codes and counts are no amounts, whatever they would come to. */
function isOfAmounts(label: string): boolean {
  return !matches(["code", "decisionNumber", "count", "numberSign"], label);
}

function columnsOf({ parts = [], beside = [] }: GrantLine): readonly AmountPart[] {
  return [...parts, ...beside];
}

/** What a column comes to; null where a line lacks it, or holds there what is no amount. */
function totalOf(label: string, lines: readonly GrantLine[]): ColumnTotal | null {
  const cells = lines.flatMap((line) => columnsOf(line).filter((one) => one.label === label));
  if (cells.length !== lines.length || cells.some(({ kind }) => kind === "unreadable")) return null;
  const amount = Amount.sum(cells.map((cell) => cell.amount)).rounded();
  return amount.isZero ? null : { label, cells, amount };
}

/** What tells a column's title from another's: no sum, no « dont », nothing in brackets. */
function distinctive(label: string): readonly string[] {
  return tokens(label.replace(/\([^)]*\)/g, ""))
    .filter(
      (word) => !matches(["money", "grantNoun"], word, 7) && !matches(["partOf", "total", "grantNoun"], word),
    )
    .map(stem);
}

function stem(word: string): string {
  return word.replace(/s$/, "");
}
