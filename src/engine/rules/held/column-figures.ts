import { groupBy, keptFor, whenAsked } from "../../lists";
import { findingTexts } from "../../../texts";
import { eurosOf, kindBeside } from "../../claims";
import { matches } from "../../lexicon";
import type { FiguresTogether, GrantLine, LabelledFigure } from "../../model";
import type { Amount } from "../../money";
import { annexAmount, groupsOf, linesOver, type Ledger, type Scope } from "../../diagnosis";
import { columnsOver, isSlip, type AnnexColumn, type ColumnTotal } from "../../linking";
import { tokens, withBrackets } from "../../wording";
import { figureKey } from "../ticking/compared";
import type { Broken } from "../rule";
import { isWantedBySum } from "./wanted-by-sum";

/** A column of the annex and what tells its title from others'. */
interface Column extends AnnexColumn {
  readonly words: readonly string[];
}

/**
 * Tells what a sentence or a row says of one of the annex's other columns (« dont 22 695 € de FSE+ », « 8 000 € en 2027 »,
 * « 13 650 € demandés »), where it is not what that column comes to for the same lines. At most one a sentence; null for
 * none. What all sentences share is drawn once.
 */
export function columnFigures(
  ledger: Ledger,
  all: readonly FiguresTogether[],
): (together: FiguresTogether) => Broken | null {
  const spokenOf = speaker(ledger);
  const isOfAGroup = groupsTold(ledger);
  const isSaidRight = saidRight(all);
  return (together) => {
    const { scope, relies, readings, isSure } = spokenOf(together);
    const granted = annexAmount(ledger, scope).rounded();
    for (const figure of together.figures) {
      const columns = readings.flatMap((columns) => columnOf(figure, columns) ?? []);
      if (figure.value.equals(granted) || columns.some(({ amount }) => amount.equals(figure.value))) continue;
      if (columns.length === 0 || isOfACredit(figure, together)) continue;
      // What one line is granted, or holds in that column, is said of it, whatever else the sentence speaks of.
      const cells = [
        ...columns.flatMap((one) => one.cells),
        ...linesOver(ledger, scope).map((line) => line.amount),
      ];
      if (cells.some(({ amount }) => amount.equals(figure.value)) || isOfAGroup(figure)) continue;
      // What is not a slip of the pen away may be something else: another column's, or what was said before.
      const others = othersOf(figure, together);
      const isBesideGranted = isSure || others.some((one) => one.equals(granted));
      const [column, other] = columns.filter(
        ({ amount }) =>
          isMiswritten(figure.value, amount) ||
          (isSure && isWantedBySum(amount, others, granted)) ||
          (isBesideGranted && isSaidRight(figure, amount, readings)),
      );
      if (!column || (other && !other.amount.equals(column.amount))) continue;
      return {
        ...(isSure ? {} : { severity: "warning" }),
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
  };
}

/** Whether a figure is what may be spent, of which less is granted: « le crédit d'équipement de 15 000 € ». */
function isOfACredit({ value }: LabelledFigure, { at: { quote } }: FiguresTogether): boolean {
  return eurosOf(quote).some(
    (figure) => figure.amount.equals(value) && kindBeside(quote, figure) === "available-credit",
  );
}

/** What a sentence gives beside a figure. */
function othersOf(figure: LabelledFigure, { figures }: FiguresTogether): readonly Amount[] {
  return figures.flatMap((one) => (one === figure ? [] : [one.value]));
}

/**
 * Tells whether a figure is said of a column and of no more than it, nobody else gives it, and another figure said of the same
 * is what the column comes to: the two cannot both be right.
 */
function saidRight(
  all: readonly FiguresTogether[],
): (figure: LabelledFigure, amount: Amount, readings: Spoken["readings"]) => boolean {
  const byAmount = whenAsked(() =>
    groupBy(
      all.flatMap(({ figures }) => figures),
      ({ value }) => value.units,
    ),
  );
  return (figure, amount, readings) =>
    byAmount().get(figure.value.units)?.length === 1 &&
    readings.some((columns) => {
      const column = columnSaid(figure, columns);
      return (
        column?.total?.amount.equals(amount) === true &&
        saysNoMore(figure, column) &&
        (byAmount().get(amount.units) ?? []).some((one) => columnSaid(one, columns) === column)
      );
    });
}

/** Whether what follows a figure, or else what leads to it in its own clause, says a column's title and no more. */
function saysNoMore({ before, behind }: LabelledFigure, { label, words }: Column): boolean {
  const title = new Set(tokens(label));
  const isPlain = (word: string) =>
    title.has(word) || words.includes(stem(word)) || matches(["paysFor", "money", "grantNoun"], word);
  const clauses = before.split(/[,;:.()]/);
  const own = [behind, clauses.findLast((clause) => /\p{L}/u.test(clause)) ?? ""];
  return own.some((text) => {
    const said = tokens(text);
    return words.every((word) => said.some((one) => stem(one) === word)) && said.every(isPlain);
  });
}

/** Whether a slip of the pen, with as many digits, makes a figure of what a column comes to. */
export function isMiswritten(value: Amount, amount: Amount): boolean {
  return isSlip(value, amount) && value.abs().toFixed().length === amount.abs().toFixed().length;
}

/** Tells whether a figure is what the column that its label names comes to for one group of lines: it is said of that group. */
function groupsTold(ledger: Ledger): (figure: LabelledFigure) => boolean {
  const groups = whenAsked(() =>
    groupsOf([...ledger.accounts.values()]).map((group) =>
      titledOver(group.flatMap(({ operation }) => operation.lines)),
    ),
  );
  return (figure) => groups().some((columns) => columnOf(figure, columns)?.amount.equals(figure.value));
}

interface Spoken {
  readonly scope: Scope;
  readonly relies: readonly number[];
  /** The columns over the lines that it speaks of; of all lines, those retained and those that are not may be meant. */
  readonly readings: readonly (readonly Column[])[];
  /** Whether another of its figures tells what it speaks of. */
  readonly isSure: boolean;
}

/**
 * Tells which lines a sentence speaks of: those of an amount that it gives as the annex does, else all of them, for sure
 * where another column's total is right. What was so in another year is of other lines, as is a row that has a name.
 */
function speaker(ledger: Ledger): (together: FiguresTogether) => Spoken {
  const statedBy = groupBy(
    ledger.statements.flatMap((one) => (one.at.kind === "document" ? [{ ...one, at: one.at }] : [])),
    ({ at, amount }) => figureKey(at, amount),
  );
  const scope: Scope = { kind: "operations", operations: [...ledger.accounts.keys()] };
  const columnsOf = keptFor((of: Scope) => titledOver(linesOver(ledger, of)));
  const columnsOfPaid = keptFor((of: Scope) => titledOver(paid(linesOver(ledger, of))));
  let all: Spoken["readings"] | undefined;
  return ({ at, figures, isOfPart }) => {
    const keys = new Set(figures.map(({ value }) => figureKey(at, value)));
    const own = [...keys]
      .flatMap((key) => statedBy.get(key) ?? [])
      .filter((one) => one.at.quote.includes(at.quote) || at.quote.includes(one.at.quote))
      .sort((a, b) => a.index - b.index);
    const told = own.find((one) => annexAmount(ledger, one.scope).rounded().equals(one.amount));
    if (told) {
      const readings = [columnsOf(told.scope), columnsOfPaid(told.scope)];
      return { scope: told.scope, relies: [told.index], readings, isSure: true };
    }
    all ??= [
      columnsOf(scope),
      titledOver([...ledger.accounts.values()].flatMap(({ operation }) => operation.lines)),
      columnsOfPaid(scope),
    ];
    const right = all.find((columns) =>
      figures.some((figure) => columnOf(figure, columns)?.amount.equals(figure.value)),
    );
    if (right) return { scope, relies: [], readings: [right], isSure: true };
    const isOfAll = own.length === 0 && !isOfPart && !matches("formerly", at.quote);
    return { scope, relies: [], readings: isOfAll ? all : [], isSure: false };
  };
}

/** What is asked or costs for what is put off is in the columns, and in no sentence on what is granted. */
function paid(lines: readonly GrantLine[]): readonly GrantLine[] {
  return lines.filter(({ amount }) => !amount.amount.isZero);
}

function titledOver(lines: readonly GrantLine[]): readonly Column[] {
  return columnsOver(lines).map((column) => ({ ...column, words: distinctive(column.label) }));
}

function columnOf(figure: LabelledFigure, columns: readonly Column[]): ColumnTotal | null {
  return columnSaid(figure, columns)?.total ?? null;
}

/** The column whose title a figure's label says in full: what follows the figure, else what leads to it; null for none, or several. */
export function columnSaid<Titled extends Pick<Column, "words">>(
  { before, behind }: Pick<LabelledFigure, "before" | "behind">,
  columns: readonly Titled[],
): Titled | null {
  if (columns.length === 0) return null;
  const said = (text: string, yearToo: boolean): Titled | null => {
    const words = new Set(tokens(text).map(stem));
    const all = columns
      .filter(({ words: own }) => own.length > 0 && own.every((word) => words.has(word)))
      .filter(({ words: own }) => yearToo || !own.every((word) => /^\d+$/.test(word)));
    const most = Math.max(...all.map(({ words: own }) => own.length));
    const [first, other] = all.filter(({ words: own }) => own.length === most);
    return first && !other ? first : null;
  };
  return said(behind, true) ?? said(before, YEAR_ALONE.test(before));
}

/** « 2023 : », before a figure. */
const YEAR_ALONE = /^[^\p{L}\d]*(?:19|20)\d\d\s?:\s*$/u;

/** What tells a column's title from another's: no sum, no « dont », nothing in brackets. */
export function distinctive(label: string): readonly string[] {
  return tokens(withBrackets(label, () => ""))
    .filter(
      (word) => !matches(["money", "grantNoun"], word, 7) && !matches(["partOf", "total", "grantNoun"], word),
    )
    .map(stem);
}

/** « versés » and « versée » are one word. */
function stem(word: string): string {
  return word.replace(/[es]+$/, "");
}
