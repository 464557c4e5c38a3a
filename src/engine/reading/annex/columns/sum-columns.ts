import type { Grid, SheetCell } from "../../../grid";
import { Amount } from "../../../money";
import { forms, matches, type Concept } from "../../../lexicon";
import { fold, isStopWord, words } from "../../../wording";
import { amountOfCell } from "../cells/amount-cell";
import { isMeasured } from "./column-content";
import { saysAmount, votedScore } from "./header-words";
import { yearOfTitle } from "../../../tables";

/** A column that states on each row the sum of others, and those. */
export interface SumColumn {
  readonly column: number;
  readonly parts: readonly number[];
}

type Headers = ReadonlyMap<number, string>;

/**
 * The column that holds, on each line, the sum of the columns of amounts beside it (running and capital grants, then
 * their total; what is committed, then the years that pay it); null where there is none, or where it sums what is not put
 * to the vote.
 */
export function sumColumn(headers: Headers, grid: Grid, rows: readonly number[]): SumColumn | null {
  const years = [...headers].flatMap(([column, header]) => (yearOfTitle(header) === null ? [] : [column]));
  if (![...headers.values()].some(saysSum) && years.length < 2) return null;
  const measured = [...headers.keys()].filter((column) => {
    const title = headers.get(column) ?? "";
    // « Part fixe | Part jeunes » are of money.
    const mayBeMoney = () => rows.some((row) => valueAt(grid, row, column).compare(HUNDRED) > 0);
    return !isMeasured(title) && !isRateOrCount(title) && (!isShare(title) || mayBeMoney());
  });
  const numeric = measured
    .filter((column) => rows.some((row) => !valueAt(grid, row, column).isZero))
    .sort((a, b) => a - b);
  if (numeric.length <= FEWEST_PARTS) return null;
  const values = valuesOf(grid, rows, numeric);
  const mayCount = (column: number) =>
    !saysAmount(headers.get(column) ?? "") &&
    (values.get(column) ?? []).every((value) => value.toExact().endsWith(".00"));
  for (const column of numeric) {
    const title = headers.get(column) ?? "";
    const isTotal = saysSum(title) && matches("total", title);
    const at = numeric.indexOf(column);
    const areOfOneYear = (parts: readonly number[]) =>
      new Set(parts.map((part) => timeOf(headers.get(part) ?? ""))).size === 1;
    const isWorded = (parts: readonly number[]) =>
      isTotal
        ? areParts(headers, column, parts)
        : (saysSum(title) && areOfOneYear(parts) && areParts(headers, column, parts)) ||
          areYearsOf(headers, column, parts);
    const agreeing = (parts: readonly number[]) => rowsSummed(values, column, parts);
    const runs = runsBeside(numeric, at, mayCount);
    // A year or a section that few rows use is one of the parts: with it, more rows are summed.
    const best = mostOf(runs.filter(isWorded), agreeing);
    if (best === null) continue;
    // Where others that no word tells are needed too, what these come to is held against no row.
    const other = mostOf(
      runs.filter((run) => best.one.every((part) => run.includes(part))),
      agreeing,
    );
    if (other === null || other.score <= best.score) return { column, parts: best.one };
  }
  return null;
}

/** What no share in hundredths is above. */
const HUNDRED = Amount.fromCents(10_000);

/** A sum is of so many columns at least. */
const FEWEST_PARTS = 2;

/** Whether a title may stand over what others add up to: it says a total, what is paid, or an amount, neither with tax nor without. */
function saysSum(header: string): boolean {
  const says = matches(["total", "toPay"], header) || (saysAmount(header) && !matches("tax", header));
  return says && votedScore(header) >= 0;
}

/**
 * The columns of figures next to one, two to six of them on either side, that it may be the sum of: all of them, or all but
 * one between two others, whose whole numbers under a title of no amount may count what one of these pays (« Classes »).
 */
function runsBeside(
  numeric: readonly number[],
  at: number,
  mayCount: (column: number) => boolean,
): readonly (readonly number[])[] {
  const lengths = [2, 3, 4, 5, 6];
  // Parts stand before their sum more often than behind it.
  return [
    ...lengths.map((length) => (length > at ? [] : numeric.slice(at - length, at))),
    ...lengths.map((length) => (at + length < numeric.length ? numeric.slice(at + 1, at + 1 + length) : [])),
  ]
    .flatMap((run) => [
      run,
      ...run
        .slice(1, -1)
        .filter(mayCount)
        .map((out) => run.filter((column) => column !== out)),
    ])
    .filter(({ length }) => length > 1);
}

/** What scores most, the first of those that do, and how much; null where nothing scores. */
function mostOf<T>(
  all: readonly T[],
  scoreOf: (one: T) => number,
): { readonly one: T; readonly score: number } | null {
  let best: { readonly one: T; readonly score: number } | null = null;
  for (const one of all) {
    const score = scoreOf(one);
    if (score > (best?.score ?? 0)) best = { one, score };
  }
  return best;
}

const sections = new RegExp(
  `(?<![a-z])${forms(["running", "capital", "budgetSection", "sectionAuthorised"])}(?![a-z])`,
  "g",
);

/** The columns that part the amount granted by section (running, capital) where no column sums them; none where it stands alone. */
export function partsOf(
  headers: Headers,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly number[] {
  const bare = (column: number) =>
    words(bareSection(headers.get(column) ?? "").replace(sections, ""))
      .filter((word) => !isStopWord(word) && !/^\d$/.test(word))
      .join(" ");
  const isPart = (column: number) =>
    fold(headers.get(column) ?? "").replace(sections, "") !== fold(headers.get(column) ?? "");
  if (!isPart(amount)) return [];
  const parts = [...headers.keys()].filter(
    (column) =>
      isPart(column) &&
      bare(column) === bare(amount) &&
      rows.some((row) => !valueAt(grid, row, column).isZero),
  );
  return parts.length > 1 && parts.includes(amount) ? parts : [];
}

/** What was paid of the amount granted and what is left of it, where each row's two make its amount; none elsewhere. */
export function paidAndLeft(
  headers: Headers,
  amount: number,
  grid: Grid,
  rows: readonly number[],
): readonly number[] {
  const titled = (concepts: readonly Concept[]) =>
    [...headers].flatMap(([column, header]) =>
      column !== amount && matches(concepts, header) ? [column] : [],
    );
  const pairs = titled(["paid", "instalment"]).flatMap((paid) =>
    titled(["balance"]).flatMap((left) => (left === paid ? [] : [[paid, left]])),
  );
  const values = valuesOf(grid, rows, [amount, ...new Set(pairs.flat())]);
  const [only, other] = pairs.filter((pair) => rowsSummed(values, amount, pair) > 0);
  return only && !other ? only : [];
}

/**
 * Whether columns titled alike but for their years, each another, pay in time what a column without a year commits, with what
 * was paid of it before them.
 */
function areYearsOf(headers: Headers, total: number, parts: readonly number[]): boolean {
  const [first = "", ...later] = parts.map((part) => headers.get(part) ?? "");
  const isPaidBefore = later.length > 1 && matches("paid", first);
  const titles = isPaidBefore ? later : [first, ...later];
  const years = titles.map(timeOf);
  // A title over the first of them says what they are together.
  const said = titles.map((title) => words(withoutTime(title)).at(-1));
  return (
    isOfNoYear(headers.get(total) ?? "", years) &&
    new Set(years).size === titles.length &&
    !years.includes(null) &&
    new Set(said).size === 1 &&
    !said.includes(undefined) &&
    titles.every((title) => endsInTime.test(fold(title)) && !matches(recalled, title))
  );
}

/** The year that a part is of; without end for what follows all years that are named, « CP ultérieurs »; null for none. */
function timeOf(title: string): number | null {
  return yearOfTitle(title) ?? (matches("laterYears", title) ? Infinity : null);
}

const time = `(?<![a-z0-9])(?:20\\d\\d(?: ?${forms("laterYears")})?|${forms("laterYears")})(?![a-z0-9])`;
const times = new RegExp(time, "g");
const endsInTime = new RegExp(`${time}[^a-z0-9]*$`);

/** What a part is called beside its year: « CP 2027 et suivants » and « CP 2026 » are both « cp ». */
function withoutTime(title: string): string {
  return fold(title).replace(times, " ").replace(/\s+/g, " ").trim();
}

/** Whether a title names no year, or all of some from the first to the last: « AE 2025-2027 ». */
function isOfNoYear(title: string, years: readonly (number | null)[]): boolean {
  const [first, last] = [Math.min, Math.max].map((most) => most(...years.map((year) => year ?? 0)));
  return yearOfTitle(title) === null || (title.includes(String(first)) && title.includes(String(last)));
}

/** What is of another time than the grant, or was never given. */
const recalled: readonly Concept[] = ["asked", "previousYear", "granted"];

/** « Investissement (AP) », « AP (investissement) » say a section, and what its credits are called; « Budget annexe Eau » one budget of several. */
function bareSection(title: string): string {
  const own = fold(title).replace(budgets, " ");
  return matches(["running", "capital"], title) ? own.replace(creditsCalled, " ") : own;
}

const budgets = new RegExp(`(?<![a-z])${forms(["mainBudget", "ownBudget"])}(?![a-z])`, "g");

const creditsCalled = new RegExp(`(?<![a-z])${forms("commitmentAuthorisation")}(?![a-z])`, "g");

/** Whether what is summed is put to the vote as much as the sum is: « demandé », years gone by and other financers are not. */
function areParts(headers: Headers, total: number, parts: readonly number[]): boolean {
  const scores = parts.map((part) => votedScore(bareSection(headers.get(part) ?? "")));
  if (scores.some((score) => score < 0)) return false;
  const isOfOthers = (part: number) => {
    const title = fold(headers.get(part) ?? "");
    return /\bn ?[-+]/.test(title) || matches("otherOnes", title);
  };
  if (parts.some(isOfOthers)) return false;
  // Years that nothing else tells apart are those of one grant; else the last is put to the vote, the others recalled.
  const titles = parts.map((part) => headers.get(part) ?? "");
  const named = new Set(titles.map(timeOf));
  // One year that all name tells none of them apart.
  if (named.size > 1) {
    const alike = new Set(titles.map(withoutTime));
    if (alike.size > 1 || matches("cumulated", headers.get(total) ?? "")) return false;
  }
  const rivals = [...headers].filter(
    ([column, header]) => column !== total && !parts.includes(column) && votedScore(header) > 0,
  );
  const voted = scores.filter((score) => score > 0).length;
  return (
    (voted === 0 || voted === parts.length) &&
    (rivals.length === 0 || votedScore(headers.get(total) ?? "") > 0)
  );
}

/** What each column holds on each row. */
type Values = ReadonlyMap<number, readonly Amount[]>;

function valuesOf(grid: Grid, rows: readonly number[], columns: readonly number[]): Values {
  return new Map(columns.map((column) => [column, rows.map((row) => valueAt(grid, row, column))]));
}

/**
 * On how many rows a column is the sum of others; 0 where it is not on nearly every one: a wrong figure changes no
 * column's part.
 */
function rowsSummed(values: Values, column: number, parts: readonly number[]): number {
  const totals = values.get(column) ?? [];
  const held = parts.map((part) => values.get(part) ?? []);
  let agree = 0;
  let differ = 0;
  // Each of them counts somewhere, though no row may hold two: a grant is for running costs or for works.
  const counted = new Set<number>();
  for (const [row, total] of totals.entries()) {
    const own = held.map((all) => all[row] ?? Amount.zero);
    // A row may state its total alone.
    if (own.every((value) => value.isZero)) continue;
    if (Amount.sum(own).equals(total)) {
      agree++;
      parts.forEach((part, index) => own[index]?.isZero === false && counted.add(part));
    } else differ++;
    // What differs is more than all the others can outweigh.
    if (differ * 3 > totals.length - differ) return 0;
  }
  return counted.size === parts.length && agree > 1 && agree >= differ * 3 ? agree : 0;
}

/** What a cell holds as an amount; zero for none. */
export function valueAt(grid: Grid, row: number, column: number): Amount {
  const cell = grid.at(row, column);
  if (!cell || isWords(cell)) return Amount.zero;
  return amountOfCell(cell) ?? Amount.zero;
}

/** Whether a cell holds a text without a figure: nearly all cells of the columns that are looked at are such, and no amount. */
function isWords({ value }: SheetCell): boolean {
  return value.kind === "text" && !/\d/.test(value.value);
}

/** Whether a title is of a rate, a count or a share. */
export function isShare(header: string): boolean {
  return isRateOrCount(header) || (matches("share", header) && !/\b20\d\d\b/.test(header));
}

function isRateOrCount(header: string): boolean {
  return /%/.test(header) || matches(["rate", "count"], header);
}
