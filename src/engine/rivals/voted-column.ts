import { matches, type Concept } from "../lexicon";
import { gridOf, type Grid, columnIndex, type SheetSnapshot } from "../grid";
import {
  type AmountReading,
  type Annex,
  type DocumentReading,
  type GrantLine,
  type PrintedFigure,
  type ReadingChoices,
  withLines,
} from "../model";
import type { Amount } from "../money";
import { areRates, outlinesOf, readAmountCell, readAnnex } from "../reading/annex";
import { addTo, groupBy, keptFor } from "../lists";
import type { AnnexRead, ReadingWeighed } from "./choose-reading";
import {
  columnsOfTotals,
  decidedFigures,
  figuresForTicking,
  figuresMet,
  groupSumsOf,
  linesOf,
  statedFigures,
  wholeOf,
  wholesStated,
} from "./figures";
import { fold } from "../wording";
import { amountColumns } from "./rival-choices";

/** So many figures of the documents tell a column; of the one that was read, at most one for so many may be among them. */
const TELLING = 3;
const FOR_ONE = 3;

/** So many sums of a column may be among the figures by chance. */
const CHANCE = 1;

/**
 * The annex with the amounts of the column that the documents bear out, line by line or sum by sum, where the one that was
 * read they hardly know: so plainly that no wrong figure could make it seem so. What is decided tells by its sums alone,
 * whatever the documents recall of other columns (« solde à verser » of grants voted before). Null where they tell none.
 */
export function votedColumn(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
  stated: ReadonlySet<string>,
): { readonly annex: AnnexRead; readonly choices: ReadingChoices } | null {
  const { annex, choices } = read;
  const given = new Set([...stated, ...figuresForTicking(read.readings)]);
  const column =
    columnListed(read, sheets) ??
    columnCharged(read, sheets) ??
    columnDecided(read, sheets) ??
    columnSummed(read, sheets, stated) ??
    columnKnown(read, sheets, stated, given) ??
    columnKnown(read, sheets, given, given);
  if (column === null || isPartOfKnown(annex.annex, columnIndex(column), given)) return null;
  const chosen = { ...choices, amounts: [column] };
  const again = readAnnex(sheets, { sheet: annex.chosen.sheets, choices: chosen });
  return again.kind === "read" ? { annex: again, choices: chosen } : null;
}

/** Whether a column is one of several that add up to what was read, the whole of which the documents give: they part it. */
export function isPartOfKnown(annex: Annex, column: number, given: ReadonlySet<string>): boolean {
  return addendsOf(annex).terms.has(column) && given.has(wholeOf(annex).rounded().toFixed());
}

/** The one column whose sums are among the figures, which know next to none of those that were read; among all that is given, its parts may be. */
function columnKnown(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
  figures: ReadonlySet<string>,
  given: ReadonlySet<string>,
): string | null {
  const annex = read.annex.annex;
  // Where the documents know what was read, no other column can be told.
  const known = figuresMet(annex, figures);
  if (figures.size < TELLING || figures.size <= known * FOR_ONE || isListed(read)) return null;
  const others = columnsApart(read, sheets, (one) => figuresMet(one, given));
  if (others.length < 2) return null;
  const each = read.readings.map((reading) => statedFigures([reading]));
  const told = others
    .map(({ column, rival }) => {
      // Of two that the documents know as well, what more of them give is voted.
      const times = each.reduce((sum, own) => sum + figuresMet(rival, own), 0);
      return { column, met: figuresMet(rival, figures), times };
    })
    .filter(({ met }) => met >= TELLING && met > known * FOR_ONE)
    .sort((a, b) => b.met - a.met || b.times - a.times);
  const [best, next] = told;
  return best && !(best.met === next?.met && best.times === next.times) ? best.column : null;
}

/** Whether tables of deliberations give most of those whom the lines name just what was read. */
function isListed({ annex, readings }: Pick<ReadingWeighed, "annex" | "readings">): boolean {
  return mostListed(annex.annex, rowsNamed(readings)) >= TELLING;
}

/**
 * The one column that holds, line by line, what tables of deliberations give to those they name, where the one that was
 * read hardly ever does, nor is its whole decided. Amounts alone are met by chance where all are round: names are not.
 */
function columnListed(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
): string | null {
  const rows = rowsNamed(read.readings);
  const own = read.annex.annex;
  const isDecided = decidedFigures(read.readings).has(wholeOf(own).rounded().toFixed());
  if (rows.size < TELLING || isDecided) return null;
  const named = linesOf(own).filter((line) => rows.has(nameOf(line))).length;
  const known = linesListed(own, rows).listed;
  // Another column has no more lines that are named.
  if (named < TELLING || named <= known * FOR_ONE) return null;
  const told = otherColumns(read, sheets)
    .map(({ column, rival }) => ({ column, met: mostListed(rival, rows) }))
    .filter(({ met }) => met >= TELLING && met > known * FOR_ONE)
    .sort((a, b) => b.met - a.met);
  const [best, next] = told;
  return best && best.met !== next?.met ? best.column : null;
}

/** The figures that the tables of deliberations give, by the words of their rows. */
function rowsNamed(readings: readonly DocumentReading[]): ReadonlyMap<string, readonly PrintedFigure[]> {
  const named = new Map<string, PrintedFigure[]>();
  for (const section of readings.flatMap(({ sections }) => sections)) {
    if (section.at.role !== "deliberation") continue;
    for (const { texts, figures } of section.rows)
      for (const text of texts) for (const figure of figures) addTo(named, fold(text), figure);
  }
  return named;
}

/** How many lines of those that have an amount are given just that by a row that names them. */
function linesListed(annex: Annex, rows: ReadonlyMap<string, readonly PrintedFigure[]>) {
  const lines = linesOf(annex).filter(({ amount }) => !amount.amount.isZero);
  const listed = lines.filter((line) =>
    rows.get(nameOf(line))?.some(({ amount }) => amount.equals(line.amount.amount)),
  );
  return { listed: listed.length, all: lines.length };
}

function nameOf({ beneficiary }: GrantLine): string {
  return fold(beneficiary?.value ?? "");
}

/** The same where it is most of them; else none. */
function mostListed(annex: Annex, rows: ReadonlyMap<string, readonly PrintedFigure[]>): number {
  const { listed, all } = linesListed(annex, rows);
  return listed * 2 > all ? listed : 0;
}

/** The one column whose sums are all that a table charges to the budget, but for one figure at most, where it charges none of those that were read. */
function columnCharged(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
): string | null {
  const tables = read.readings
    .flatMap(({ imputationTables }) => imputationTables)
    .map(({ rows }) => rows.flatMap(({ expense }) => expense?.value.abs().toFixed() ?? []))
    .filter((expenses) => expenses.length >= TELLING);
  if (tables.length === 0) return null;
  const meets = (annex: Annex, most: (met: number, all: number) => boolean): boolean => {
    const sums = groupSumsOf(annex);
    return tables.some((own) => most(own.filter((one) => sums.has(one)).length, own.length));
  };
  if (meets(read.annex.annex, (met) => met > 0)) return null;
  const [column, other] = otherColumns(read, sheets).filter(({ rival }) =>
    meets(rival, (met, all) => met >= Math.max(TELLING, all - CHANCE)),
  );
  return column && !other ? column.column : null;
}

/** The one column whose sums deliberations decide, where they decide next to none of those that were read. */
function columnDecided(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
): string | null {
  const decided = decidedFigures(read.readings);
  if (decided.size < TELLING) return null;
  const metBy = (annex: Annex): number => [...groupSumsOf(annex)].filter((sum) => decided.has(sum)).length;
  const known = metBy(read.annex.annex);
  if (decided.size <= known * FOR_ONE) return null;
  const told = columnsApart(read, sheets, metBy)
    .map(({ column, rival }) => ({ column, met: metBy(rival) }))
    .filter(({ met }) => met >= TELLING && met > known * FOR_ONE)
    .sort((a, b) => b.met - a.met);
  const [best, next] = told;
  return best && best.met !== next?.met ? best.column : null;
}

/**
 * The one column of most lines whose whole is stated as all that is granted, where the documents know nothing of what was
 * read, nor what it says itself that it comes to: one wrong line makes its sums unknown, not its totals.
 */
function columnSummed(
  read: Pick<ReadingWeighed, "annex" | "choices" | "readings">,
  sheets: readonly SheetSnapshot[],
  stated: ReadonlySet<string>,
): string | null {
  const whole = (annex: Annex): string => wholeOf(annex).rounded().toFixed();
  const wholes = new Set(
    read.readings.flatMap(({ wholeStatements }) =>
      wholeStatements.flatMap(({ amount, total, envelope }) =>
        total && !envelope ? [amount.toFixed()] : [],
      ),
    ),
  );
  const annex = read.annex.annex;
  const known = wholesStated(annex).some((one) => stated.has(one.rounded().toFixed()));
  if (wholes.size === 0 || known || figuresMet(annex, stated) > 0) return null;
  const [column, other] = otherColumns(read, sheets).filter(
    ({ rival }) => wholes.has(whole(rival)) && isOfMost(linesOf(rival)),
  );
  return column && !other ? column.column : null;
}

/** Whether most lines have an amount: what is granted is granted to nearly everybody, what few have is a part of it. */
function isOfMost(lines: readonly GrantLine[]): boolean {
  return lines.filter(({ amount }) => !amount.amount.isZero).length * 2 > lines.length;
}

/** The other columns that may hold the amounts, each with the annex that they would make: drawn once for all that ask. */
function otherColumns(
  read: Pick<ReadingWeighed, "annex" | "choices">,
  sheets: readonly SheetSnapshot[],
): readonly OtherColumn[] {
  return drawnFor(read)(sheets);
}

/**
 * The columns that do not add up to the amount where the documents know it, or several of them: they are met because the
 * amount is, or part it between them.
 */
function columnsApart(
  read: Pick<ReadingWeighed, "annex" | "choices">,
  sheets: readonly SheetSnapshot[],
  metBy: (annex: Annex) => number,
): readonly OtherColumn[] {
  const all = otherColumns(read, sheets);
  const { parts, terms } = addendsOf(read.annex.annex);
  const isAmong = (columns: ReadonlySet<number>) => (one: OtherColumn) =>
    columns.has(columnIndex(one.column));
  const isParted = all.filter((one) => isAmong(terms)(one) && metBy(one.rival) > CHANCE).length > 1;
  const isAddend = isAmong(isParted ? terms : parts);
  return isParted || metBy(read.annex.annex) > 0 ? all.filter((one) => !isAddend(one)) : all;
}

/** What a project costs, or brings in, is hardly ever what a council votes, though its documents print it row by row. */
const HARDLY_VOTED: readonly Concept[] = ["projectCost", "eligible", "unitCost", "incomeSide"];

interface OtherColumn {
  readonly column: string;
  readonly rival: Annex;
}

const drawnFor = keptFor((read: Pick<ReadingWeighed, "annex" | "choices">) =>
  keptFor((sheets: readonly SheetSnapshot[]) => drawn(read, sheets)),
);

function drawn(
  { annex, choices }: Pick<ReadingWeighed, "annex" | "choices">,
  sheets: readonly SheetSnapshot[],
): readonly OtherColumn[] {
  const [outline] = outlinesOf(sheets, annex.chosen.sheets, choices);
  if (!outline || outline.amounts.length === 0) return [];
  const grids = new Map(sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const costs = outline.columns.filter(({ title }) => matches(HARDLY_VOTED, title));
  const [bases, totals] = [basesOf(annex.annex), columnsOfTotals(annex.annex)];
  const others = amountColumns(outline).filter(
    (column) =>
      !costs.some((one) => one.column === column) &&
      !bases.has(columnIndex(column)) &&
      !totals.has(columnIndex(column)),
  );
  return others.map((column) => ({
    column,
    rival: withAmounts(annex.annex, columnIndex(column), grids),
  }));
}

/** The columns of which the amount is a rate on each line, that another column gives: it is what is helped. */
function basesOf(annex: Annex): ReadonlySet<number> {
  const lines = linesOf(annex);
  const columns = groupBy(
    lines.flatMap(({ amount, beside = [] }) =>
      beside.flatMap((part) =>
        part.at.kind === "cell" ? [{ ...part, column: part.at.column, of: amount }] : [],
      ),
    ),
    ({ column }) => column,
  );
  const rates = [...columns.values()].filter(([first]) => first && matches("rate", first.label));
  const isBase = (base: readonly { readonly of: AmountReading; readonly amount: Amount }[]): boolean =>
    rates.some((rate) => {
      const rateOf = new Map(rate.map(({ of, amount }) => [of, amount]));
      return areRates(
        base.map(({ of, amount }) => ({ whole: amount, per: rateOf.get(of) ?? null, part: of.amount })),
      );
    });
  return new Set([...columns].filter(([, own]) => isBase(own)).map(([column]) => column));
}

/**
 * The columns that are parts of the amount on each line, or what it was and what changes it; and those among which are any
 * two that add up to it.
 */
const addendsOf = keptFor(
  (annex: Annex): { readonly parts: ReadonlySet<number>; readonly terms: ReadonlySet<number> } => {
    const lines = linesOf(annex);
    const parts = (lines[0]?.parts ?? []).flatMap(({ at }) => (at.kind === "cell" ? [at.column] : []));
    const { terms, isChanged } = termsOf(lines);
    return { parts: new Set([...parts, ...(isChanged ? terms : [])]), terms: new Set([...parts, ...terms]) };
  },
);

/** The two columns that add up to nearly every line's amount, two at least; and whether one of them takes something off, « Voté | Mouvement | Nouveau montant ». */
function termsOf(lines: readonly GrantLine[]): {
  readonly terms: readonly number[];
  readonly isChanged: boolean;
} {
  const rows = lines.map(({ amount, beside = [] }) => ({
    now: amount.amount,
    columns: new Map(beside.flatMap((one) => (one.at.kind === "cell" ? [[one.at.column, one.amount]] : []))),
  }));
  const columns = [...new Set(rows.flatMap((row) => [...row.columns.keys()]))];
  const pairs = columns.flatMap((one, rank) => columns.slice(rank + 1).map((other) => [one, other] as const));
  const terms = pairs.find(([one, other]) => {
    const both = rows.flatMap(({ now, columns: row }) => {
      const [before, change] = [row.get(one), row.get(other)];
      if (!before || !change || before.isZero || change.isZero) return [];
      return [before.plus(change).equals(now)];
    });
    const agreed = both.filter((agrees) => agrees).length;
    return agreed > 1 && agreed >= both.length - 1;
  });
  const isChanged = terms?.some((column) => rows.some((row) => row.columns.get(column)?.isNegative));
  return { terms: terms ?? [], isChanged: isChanged === true };
}

/** An annex whose lines carry the amounts of another column of their rows. */
function withAmounts(annex: Annex, column: number, grids: ReadonlyMap<string, Grid>): Annex {
  const amountOf = ({ at }: GrantLine) => {
    if (at.kind !== "cell") return null;
    return readAmountCell(grids.get(at.sheet)?.at(at.row, column), at);
  };
  return withLines(annex, (line) => ({ ...line, amount: amountOf(line) ?? line.amount }));
}
