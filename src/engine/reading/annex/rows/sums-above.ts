import { textOf } from "../../../grid";
import { groupBy } from "../../../lists";
import type { AmountReading } from "../../../model";
import { Amount } from "../../../money";
import { addsUpWhatFollows, formulaReach } from "../cells/formula-reach";
import { isTotalRow } from "../cells/is-total-row";
import { readTotalLabel } from "../../../tables";
import { textCells, type RowCell, type TableCells } from "../columns/table-cells";

/** What a row that states a sum over its lines adds up: these, or the rows below that add theirs up. */
export type SumOf = "lines" | "sums";

/** A row with an amount, and the columns of the words beside it; a total's ends what stands above. */
interface Figure {
  readonly row: number;
  /** In each of the columns that part it. */
  readonly readings: readonly AmountReading[];
  readonly amount: Amount;
  readonly texts: readonly number[];
  /** How much it says, its rank, its rate and other figures counted. */
  readonly filled: number;
  /** The first words, as they are written. */
  readonly words: string;
  /** Whether its column is that of another level than the lines'. */
  readonly isUpper: boolean;
}

/** The rows of a table that state, over its lines or under them, what these come to. */
export interface SumsStated {
  readonly above: ReadonlyMap<number, SumOf>;
  readonly under: ReadonlyMap<number, SumOf>;
}

/**
 * The rows of a table that state, over the lines, what these come to: they say less than the lines do, or their formulas add
 * them up, or they are written otherwise (in the column of their level, by the number that those of the next go on with, in capitals, further to the left), and most of them are just the sum of what follows, two at least of several amounts: one alone may be the same by chance. So a list of typed
 * subtotals is read once, not twice or thrice.
 * Where none does, those that state it under the lines, by a name that says no total: « Enveloppe A | 227 000 ».
 * What only some rows bear, a remark or a number of who receives, parts none from the others.
 */
export function sumsStated(table: TableCells, rows: readonly number[]): SumsStated {
  const stated = sumsOfFigures(figuresOf(table, rows), "all");
  const isStated = stated.above.size + stated.under.size > 0;
  if (isStated || rows.every((row) => table.row(row).every(parts))) return stated;
  return sumsOfFigures(figuresOf(table, rows, parts), "all");
}

/** Whether a cell may part the rows of a table. */
function parts({ role, cell, text }: RowCell): boolean {
  return role !== "comment" && (cell.value.kind !== "text" || /\p{L}/u.test(text));
}

/** Those that several tables under the same titles state, but for what differs from its lines: of the one sum of a table, those of the others tell what it is. */
export function sumsStatedAlike(table: TableCells, bodies: readonly (readonly number[])[]): SumsStated {
  return sumsOfFigures(
    bodies.flatMap((rows) => [...figuresOf(table, rows), null]),
    "right",
  );
}

/** All sums that are written alike, or those alone that are what their lines come to. */
type Which = "all" | "right";

function sumsOfFigures(figures: readonly (Figure | null)[], which: Which): SumsStated {
  const isOver = (reading: AmountReading) => addsUpWhatFollows(reading) || formulaReach(reading) === "below";
  const above = sumsOf(figures, isOver, which);
  const isUnder = (reading: AmountReading) => formulaReach(reading) === "above";
  return { above, under: above.size > 0 ? new Map() : sumsOf([...figures].reverse(), isUnder, which) };
}

/** Whether a formula makes a figure the sum of what follows. */
type AddsUp = (figure: Figure) => boolean;

function figuresOf(
  table: TableCells,
  rows: readonly number[],
  counts: (cell: RowCell) => boolean = () => true,
): readonly (Figure | null)[] {
  const upper = table.columns.upperSteps;
  return rows.flatMap((row): readonly (Figure | null)[] => {
    if (isTotalRow(table.grid, row) && !headsWhatFollows(table, row)) return [null];
    const cells = table.row(row).filter(counts);
    const reading = table.amountAt(row);
    return reading.kind === "amount" && !reading.amount.isZero
      ? [
          {
            row,
            readings: readingsAt(table, row, reading),
            amount: reading.amount,
            texts: textCells(cells).map(({ cell }) => cell.column),
            filled: cells.length,
            words: textOf(cells[0]?.cell),
            isUpper: cells.some(({ cell }) => upper.includes(cell.column)),
          },
        ]
      : [];
  });
}

/** What a row states in each column of amounts; its amount, where one states it alone. */
function readingsAt(table: TableCells, row: number, amount: AmountReading): readonly AmountReading[] {
  const { amountParts } = table.columns;
  if (amountParts.length < 2) return [amount];
  return amountParts
    .map((column) => table.amountIn(row, column))
    .filter(({ kind, amount }) => kind === "amount" && !amount.isZero);
}

/** Whether a row says of what follows that it comes to its amount, in words of its own beside « sous-total »: « A1 | Insertion | sous-total A1 ». */
function headsWhatFollows(table: TableCells, row: number): boolean {
  const own = textCells(table.row(row)).filter(({ text }) => readTotalLabel(text) === null);
  return own.length > 0 && formulaReach(table.amountAt(row)) === "below";
}

function sumsOf(
  figures: readonly (Figure | null)[],
  isSum: (reading: AmountReading) => boolean,
  which: Which,
): ReadonlyMap<number, SumOf> {
  const adding = new Set(
    figures.filter((each) => each !== null && each.readings.length > 0 && each.readings.every(isSum)),
  );
  const addsUp: AddsUp = (each) => adding.has(each);
  const usual = (width: (each: Figure) => number): number => {
    const widths = Float64Array.from(figures.flatMap((each) => (each ? width(each) : []))).sort();
    return widths[widths.length - 1 - Math.floor(widths.length * 0.3)] ?? 0;
  };
  const [texts, filled] = [usual((each) => each.texts.length), usual((each) => each.filled)];
  const numbered = numberedOver(figures);
  const left = usualLeft(figures);
  const ways: readonly ((each: Figure) => boolean)[] = [
    (each) => each.isUpper,
    (each) => numbered.has(each),
    (each) => each.texts.length > 0 && (addsUp(each) || each.texts.length < texts),
    // Lines may bear a rank or a rate, as no sum does.
    (each) => each.texts.length > 0 && each.filled < filled,
    ({ words }) => /\p{L}{2}/u.test(words) && words === words.toUpperCase(),
    ({ words }) => /^\S/u.test(words),
    ({ texts: [first = left] }) => first < left,
  ];
  for (const isOver of ways) {
    const found = sumsOver(figures, isOver, addsUp, which);
    if (found.size > 0) return found;
  }
  return new Map();
}

/** The column in which the words of most rows begin. */
function usualLeft(figures: readonly (Figure | null)[]): number {
  const columns = groupBy(
    figures.flatMap((each) => each?.texts[0] ?? []),
    (column) => column,
  );
  return [...columns].reduce((most, own) => (own[1].length > most[1].length ? own : most), [0, []])[0];
}

/** The rows whose number the next one's goes on with: « 1.2 » over « 1.2.1 ». */
function numberedOver(figures: readonly (Figure | null)[]): ReadonlySet<Figure> {
  return new Set(
    figures.flatMap((each, i) => {
      const isOver = each && /^\d/.test(each.words) && figures[i + 1]?.words.startsWith(`${each.words}.`);
      return isOver ? [each] : [];
    }),
  );
}

/** The sums among the rows that something sets apart from lines: their words, where they are fewer, or as they are written. */
function sumsOver(
  figures: readonly (Figure | null)[],
  isOver: (each: Figure) => boolean,
  addsUp: AddsUp,
  which: Which,
): ReadonlyMap<number, SumOf> {
  const isShort = (each: Figure | null) => each !== null && isOver(each);
  // What no line follows is over none.
  const last = figures.findLastIndex((each) => each !== null && !isShort(each));
  const short = new Set(figures.slice(0, Math.max(0, last)).filter(isShort));
  const first = withoutLines(figures, short, addsUp);
  // A line may say as little as a sum does, but in other columns.
  const columns = new Set(first.agreeing.flatMap(({ texts }) => texts));
  const alike = [...short].filter((each) => each?.texts.every((column) => columns.has(column)));
  const { sums, agreeing, telling } =
    alike.length < short.size ? withoutLines(figures, new Set(alike), addsUp) : first;
  if (sums.size < 2 || telling < 2 || agreeing.length * 2 <= sums.size) return new Map();
  const right = new Set(agreeing.map(({ row }) => row));
  return which === "all" ? sums : new Map([...sums].filter(([row]) => right.has(row)));
}

/** So many lines of one group, and in all, are written as sums are. */
const MOST_ALIKE = 4;
const MOST_WRONG = 20;

/** The sums among some rows, but for lines written as they are, an acronym among capitals: with them the sum over them adds up. */
function withoutLines(
  figures: readonly (Figure | null)[],
  short: ReadonlySet<Figure | null>,
  addsUp: AddsUp,
): SumsFound {
  let found = sumsAmong(figures, short, addsUp);
  let kept = [...short];
  const isWrong = (each: Figure | null | undefined) =>
    each !== undefined && !found.agreeing.some((one) => one === each);
  const wrong = kept.filter(isWrong);
  if (wrong.length > Math.min(MOST_WRONG, found.agreeing.length)) return found;
  for (const each of wrong) {
    const at = kept.indexOf(each);
    for (let last = at + 1; at >= 0 && last <= at + MOST_ALIKE && isWrong(kept[last]); last++) {
      const fewer = kept.filter((_, i) => i <= at || i > last);
      const again = sumsAmong(figures, new Set(fewer), addsUp);
      if (!again.agreeing.some((one) => one === each)) continue;
      [found, kept] = [again, fewer];
      break;
    }
  }
  return found;
}

/** The rows that may be sums, those that are what follows comes to, and how many of these add up several amounts. */
interface SumsFound {
  readonly sums: ReadonlyMap<number, SumOf>;
  readonly agreeing: readonly Figure[];
  readonly telling: number;
}

function sumsAmong(
  figures: readonly (Figure | null)[],
  short: ReadonlySet<Figure | null>,
  addsUp: AddsUp,
): SumsFound {
  const isSum = (each: Figure | null | undefined) => each !== undefined && short.has(each);
  const sums = new Map<number, SumOf>();
  const agreeing: Figure[] = [];
  let telling = 0;
  figures.forEach((each, i) => {
    if (!each || !isSum(each)) return;
    const of = isSum(figures[i + 1]) ? "sums" : "lines";
    sums.set(each.row, of);
    const added = of === "lines" ? linesUnder(i) : sumsUnder(i, each.amount);
    if (!Amount.sum(added).equals(each.amount)) return;
    agreeing.push(each);
    // One amount alone may be the same by chance, unless a formula makes it so.
    if (added.length > 1 || addsUp(each)) telling++;
  });
  return { sums, agreeing, telling };

  /** The lines right under a row. */
  function linesUnder(i: number): readonly Amount[] {
    const lines: Amount[] = [];
    for (let k = i + 1, each = figures[k]; each && !isSum(each); each = figures[++k]) lines.push(each.amount);
    return lines;
  }

  /** The sums of lines that follow a row, until they come to its amount or more. */
  function sumsUnder(i: number, amount: Amount): readonly Amount[] {
    const added: Amount[] = [];
    let total = Amount.zero;
    for (let k = i + 1; k < figures.length && total.compare(amount) < 0; k++) {
      const each = figures[k];
      if (!each || !isSum(each) || isSum(figures[k + 1])) continue;
      added.push(each.amount);
      total = total.plus(each.amount);
    }
    return added;
  }
}
