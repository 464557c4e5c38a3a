import { holdsSomething, textOf, type Grid, type SheetCell } from "../../../grid";
import { beginning, forms, matches, weightOf, type Concept } from "../../../lexicon";
import { stretchesOf, whenAsked } from "../../../lists";
import { fold, isBudgetImputation, keptByText, parseCode } from "../../../wording";
import { amountOfCell, isFigure, isRate } from "../cells/amount-cell";
import { roleScores, withoutNotes, type Role } from "./header-words";
import { readHeading, sameText } from "../cells/heading-text";
import { readMark, readOpinion } from "../cells/mark";
import { readTotalLabel } from "../../../tables";

/** What the cells of a column hold, over the rows of a block. */
export interface ColumnContent {
  readonly filled: number;
  /** Readable amounts, dates left out. */
  readonly amounts: number;
  /** Readable amounts other than zero. */
  readonly sums: number;
  /** Rates, written out or shown so. */
  readonly rates: number;
  readonly marks: number;
  /** As marks, letters of opinions (F, D) counted. */
  readonly opinions: number;
  /** Crosses: « X », « ✓ », « 1 », VRAI. */
  readonly crosses: number;
  readonly codes: number;
  /** Numbers of files, whatever letters they bear: « R24-011 ». */
  readonly numbers: number;
  readonly texts: number;
  readonly distinct: number;
  /** Whether its numbers are each another: they rank or number the lines. */
  readonly areRanks: boolean;
  /** Whether each is the item that follows the one above: « 1.1 », « 1.2 », « 2.1 », as text or as numbers. */
  readonly areItems: boolean;
  /** Characters a text, on average. */
  readonly length: number;
  /** Runs of rows that say the same. */
  readonly runs: number;
  /** Texts that say themselves that they name an operation. */
  readonly claimed: number;
  /** Whole numbers as long as a SIRET or a SIREN. */
  readonly identifiers: number;
  /** Whole numbers that may be years. */
  readonly years: number;
  /** Numbers of départements: 1 to 95, 2A and 2B, 971 to 989. */
  readonly departments: number;
  /** The rows looked at, and whether a cell is merged down several of them. */
  readonly rows: number;
  readonly mergedDown: boolean;
}

/** What a text of a column may be, each counted by itself. */
type Sign = "marks" | "opinions" | "crosses" | "codes" | "numbers" | "identifiers" | "years" | "departments";

const signsOf = keptByText((text): readonly Sign[] => {
  const number = text.replace(/\s/g, "");
  const borne: Readonly<Record<Sign, boolean>> = {
    marks: readMark(text) !== null,
    opinions: readOpinion(text) !== null,
    crosses: isCross(text),
    codes: parseCode(text) !== null || isBudgetImputation(text),
    numbers: /\d/.test(text) && !/\p{L}{3}/u.test(text),
    identifiers: /^(?:\d{9}|\d{13,15})$/.test(number),
    years: /^(?:19[5-9]|20\d)\d$/.test(number),
    departments: /^(?:0?[1-9]|[1-9]\d|2[ab]|9[78]\d)$/i.test(number),
  };
  return (Object.keys(borne) as Sign[]).filter((sign) => borne[sign]);
});

/** Fewer numbers rank nothing. */
export const RANKS = 4;

/** What a column holds over the rows given. What its cells are is told of a long column by a part of them. */
export function contentOfColumn(grid: Grid, column: number, rows: readonly number[]): ColumnContent {
  const cells: SheetCell[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const row of rows) {
    const cell = grid.at(row, column);
    if (!cell || !holdsSomething(cell)) continue;
    cells.push(cell);
    if (cell.value.kind !== "text" || isFigure(cell)) continue;
    texts.push(cell.value.value);
    length += cell.value.value.length;
  }
  const runs = whenAsked(() => texts.filter((text, i) => !sameText(text, texts[i - 1] ?? "")).length);
  const distinct = whenAsked(
    () => new Set([...new Set(texts)].map((text) => text.trim().toLowerCase())).size,
  );
  const areItems = whenAsked(() => followAsItems(cells));
  return {
    ...countedAmong(cells),
    filled: cells.length,
    get areItems() {
      return areItems();
    },
    texts: texts.length,
    get runs() {
      return runs();
    },
    get distinct() {
      return distinct();
    },
    areRanks: cells.length >= RANKS && texts.length === 0 && new Set(cells.map(textOf)).size === cells.length,
    rows: rows.length,
    mergedDown: rows.some((row) => (grid.mergeAt(row, column)?.bottom ?? row) > row && grid.at(row, column)),
    length: length / Math.max(1, texts.length),
  };
}

/** Whether numbers of two steps follow one another as items do: the next of its group, or the first of a later one. */
function followAsItems(cells: readonly SheetCell[]): boolean {
  let [before, last] = [0, 0];
  return cells.every((cell) => {
    const item = /^(\d{1,2})[.,](\d{1,2})$/.exec(textOf(cell).trim());
    if (!item) return false;
    const [group, own] = [Number(item[1]), Number(item[2])];
    const follows = group === before ? own === last + 1 : group > before && own === 1;
    [before, last] = [group, own];
    return follows;
  });
}

/** How many of a column's cells are one thing or another. */
function countedAmong(
  cells: readonly SheetCell[],
): Pick<ColumnContent, Sign | "amounts" | "sums" | "rates" | "claimed"> {
  const counts = {
    amounts: 0,
    sums: 0,
    rates: 0,
    marks: 0,
    opinions: 0,
    crosses: 0,
    codes: 0,
    numbers: 0,
    claimed: 0,
    identifiers: 0,
    years: 0,
    departments: 0,
  };
  const looked = stretchesOf(cells);
  for (const cell of looked) {
    const amount = amountOfCell(cell);
    if (amount) {
      counts.amounts++;
      if (!amount.isZero) counts.sums++;
    }
    if (isRate(cell)) counts.rates++;
    const text = textOf(cell);
    for (const sign of signsOf(text)) counts[sign]++;
    if (cell.value.kind === "text" && readHeading(text).claims === "operation") counts.claimed++;
  }
  for (const sign of Object.keys(counts) as (keyof typeof counts)[])
    counts[sign] = Math.round((counts[sign] * cells.length) / Math.max(1, looked.length));
  return counts;
}

/** Numbers that count, date, identify or charge something. */
const noMoney: readonly Concept[] = [
  "count",
  "date",
  "year",
  "siret",
  "postalCode",
  "decisionNumber",
  "contact",
  "imputation",
  "creditCode",
];

/** Whether a column's title says that its numbers are no money: they count, date, identify or charge something. */
export function saysNoMoney(header: string): boolean {
  if ((weightOf("money", header) ?? 0) >= 7 || /€/.test(header)) return false;
  return matches(noMoney, fold(withoutNotes(header)).replace(authorisations, " "));
}

/** Whether a title gives the unit in which its column measures something: « Total (t) », « Surface (m²) ». */
export function isMeasured(header: string): boolean {
  return measured.test(fold(header));
}

const measured = new RegExp(`\\( ?${forms("measureUnit")} ?\\)`);

/** « Autorisation de programme » over amounts is money, and no programme's number. */
const authorisations = new RegExp(`(?<![a-z])${forms("commitmentAuthorisation")}(?![a-z])`, "g");

const isRecalled = beginning("reminder");

/** Whether a column's title or its numbers say that they are nothing granted: decisions, postal codes, SIRET, years, accounts, rates, what is recalled. */
export function holdsNoMoney(header: string, { filled, identifiers, rates, years }: ColumnContent): boolean {
  if (identifiers * 2 > filled || rates * 2 > filled || isRecalled.test(fold(header))) return true;
  return saysNoMoney(header) || (years === filled && !matches("money", header) && !/€/.test(header));
}

/**
 * How well a column's content agrees with a role, 0 to 1; an empty column is no proof against.
 * @param headings how the rows of the block that hold a title alone group the lines.
 */
export function fit(role: Role, content: ColumnContent, header: string, headings: GroupHeadings): number {
  if (content.filled === 0) return role === "amount" ? 0.1 : 0.6;
  switch (role) {
    case "amount": {
      if (holdsNoMoney(header, content)) return 0;
      // One amount that cannot be read does not change what its column is.
      const share = content.amounts / content.filled;
      return share >= 0.7 ? 1 : share;
    }
    case "retained":
      return content.opinions / content.filled >= 0.5 ? 1 : 0;
    case "code": {
      const coded = content.codes / content.filled;
      // A bare « Code » is as often a beneficiary's number: one a line. « Imputation » is no such.
      const qualified = (roleScores(header).get("code") ?? 0) > 8;
      if (qualified) return 0.6 + coded * 0.4;
      const pays = () => matches("imputation", header) || content.distinct * 1.5 < content.filled;
      return coded >= 0.5 && pays() ? 1 : 0;
    }
    case "theme":
      if (content.areRanks) return 0;
      if (isNumbering(content)) return 0.15;
      if ((weightOf("theme", header) ?? 0) < 7 && isEachItsOwn(content, header, headings)) return 0.15;
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    case "operation":
      // « Cumul de l'opération » names none.
      if (content.texts === 0 && matches("cumulated", header)) return 0;
      if (isNumbering(content)) return 0.15;
      if (isEachItsOwn(content, header, headings))
        return headings.count > 1 || headings.claimed > 0 ? 0 : 0.15;
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    case "beneficiary":
    case "territory":
      // « dont ouvrages d'art » over figures names nobody.
      if (role === "beneficiary" && content.texts === 0 && content.sums > 0) return 0;
      // « Département » over what it pays names no place.
      if (role === "territory" && content.texts === 0 && content.departments * 2 < content.filled) return 0;
      return content.texts / content.filled >= 0.5 ? 1 : 0.15;
    default:
      return content.texts / content.filled >= 0.5 ? 1 : 0.3;
  }
}

const cross = new RegExp(`^(?:x+|[✓✔☑☒✗✘1]|${forms("ticked")})$`);

function isCross(text: string): boolean {
  return cross.test(fold(text));
}

/** « N° opération »: numbers beside the titles. */
function isNumbering(content: ColumnContent): boolean {
  return content.texts === 0 || content.length <= 3;
}

/** The rows between the lines that hold a title alone, and so may group them. */
export interface GroupHeadings {
  readonly count: number;
  /** Those that name operations: by their words or their number in a theme, or because another title stands right above them. */
  readonly claimed: number;
}

/** « 1.2 Interconnexions » */
const nested = /^\s*\d{1,2}\.\d{1,2}(?![\d.])/;

/** The titles that stand alone on a row right above a line. */
export function groupHeadings(grid: Grid, rows: readonly number[]): GroupHeadings {
  const titles = rows.map((row) => titleAlone(grid, row));
  const headings = titles.flatMap((title, i) => {
    const below = rows[i + 1];
    if (title === null || below === undefined) return [];
    const line = grid.row(below).filter(({ value }) => value.kind !== "empty");
    const heads = line.some(isFigure) && line.some((cell) => cell.value.kind === "text" && !isFigure(cell));
    return heads ? [{ title, above: titles[i - 1] ?? null }] : [];
  });
  const claimed = headings.filter(
    ({ title, above }) => above !== null || readHeading(title).claims === "operation" || nested.test(title),
  ).length;
  return { count: headings.length, claimed };
}

/** The one text of a row that holds nothing else, unless it is a total's; null for any other row. */
function titleAlone(grid: Grid, row: number): string | null {
  const [only, other] = grid.filled(row);
  if (!only || other) return null;
  const text = textOf(only);
  return !readTotalLabel(text) && /\p{L}{2}/u.test(text) ? text : null;
}

/**
 * Whether nearly every line has a text of its own there: what it does (« Action », « Intitulé », « Dispositif »), not
 * the group it stands in. Where titles on rows of their own group the lines, texts that change from line to line do not.
 */
function isEachItsOwn(content: ColumnContent, header: string, headings: GroupHeadings): boolean {
  const { filled, rows, texts, distinct, runs, claimed, mergedDown } = content;
  if (filled < (rows - headings.count) * 0.9 || mergedDown || claimed * 2 >= texts) return false;
  if (headings.claimed > 0 && filled > 1) return runs >= texts * 0.6;
  if (filled < 4) return false;
  const named = (weightOf("operation", header) ?? 0) >= 12;
  if (headings.count > 1 && !named) return runs >= texts * 0.6;
  const strong = (weightOf("operation", header) ?? 0) >= 9;
  return !strong && runs >= texts * 0.9 && distinct >= texts * 0.5;
}
