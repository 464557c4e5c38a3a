import { textOf, type Grid } from "../../../grid";
import { retainedLines, type Annex, type GrantLine, type Place } from "../../../model";
import { forms, matches } from "../../../lexicon";
import { fold } from "../../../wording";

/** Retained lines whose rows say the same in one column. */
export interface LineGroup {
  /** What they say, as the first of them writes it. */
  readonly name: string;
  readonly lines: readonly GrantLine[];
  /** Where each of them says so. */
  readonly places: readonly Place[];
  /** Where their column holds bare numbers: what it is titled by, as a text calls one of them (« lot 2 »), folded, and the number. */
  readonly called?: NumberCalled;
}

/** What a text calls one of several by: « délibération n° 27 ». */
export interface NumberCalled {
  readonly word: string;
  readonly number: string;
}

/** The groups that one column makes, by their names, folded. */
export type LineGroups = ReadonlyMap<string, LineGroup>;

/** A group has so many lines, one with another; some of the groups have several. */
const USUAL = 2;
const SEVERAL = 1.1;
/** An account of the budget: of class 2 for works, 6 for running costs. */
const ACCOUNT = /^[26]\d{3,6}$/;
/** What the brackets that end a cell say with a number, as a column of its own would: « Société de chasse (article 6574) ». Words alone may say where it has its seat. */
const IN_BRACKETS = /\((?=[^()]*\d)([^()]{3,40})\)$/u;
const NONE: GrowingGroups = new Map();
/** A longer text names no group. */
const LONGEST_NAME = 80;

/**
 * How each column of words or of accounts parts the lines of an annex (by domain, place, account…): those columns alone
 * that say the same of several lines. Who receives makes no group.
 * @param grids the sheets that the annex was read from.
 * @param numbers whether any whole number is a word.
 */
export function lineGroups(
  annex: Annex,
  grids: readonly Grid[],
  { numbers }: { readonly numbers: boolean } = { numbers: false },
): readonly LineGroups[] {
  const sheets = new Map(grids.map((grid) => [grid.snapshot.name, grid]));
  const columns = new Map<number, GrowingGroups>();
  const lines = annex.themes.flatMap((theme) => theme.operations.flatMap(retainedLines));
  const isNumbered = numbers ? () => true : columnsOfAccounts(lines, sheets);
  const titleOf = numbers ? () => null : titlesOfNumbers(lines, sheets);
  for (const line of lines) {
    const grid = line.at.kind === "cell" ? sheets.get(line.at.sheet) : undefined;
    if (!grid || line.at.kind !== "cell") continue;
    // A column of too many names groups nothing, whatever follows.
    const isOpen = (key: number) => isShared(columns.get(key) ?? NONE, lines.length);
    const add = (key: number, column: number, name: string, called: NumberCalled | null = null) => {
      if (name === "" || name.length > LONGEST_NAME || isReceiver(line, name, column) || !isOpen(key)) return;
      const known = columns.get(key);
      const groups: GrowingGroups = known ?? new Map();
      if (!known) columns.set(key, groups);
      addLine(groups, name, line, { kind: "cell", sheet: grid.snapshot.name, row, column }, called);
    };
    const { row } = line.at;
    for (const column of grid.columns) {
      if (!isOpen(column) && !isOpen(-1 - column)) continue;
      const cell = grid.shown(row, column);
      if (!cell) continue;
      const text = textOf(cell).trim();
      const isText = cell.value.kind === "text";
      // A number typed as text is one.
      const title = NUMBER.test(text) ? titleOf(column) : null;
      if (title)
        add(column, column, `${title.text} ${text}`, { word: title.word, number: String(Number(text)) });
      else if (isText || (isNumbered(column) && /^\d{2,}$/.test(text))) add(column, column, text);
      const bracket = isText && !numbers ? IN_BRACKETS.exec(text)?.[1] : undefined;
      if (bracket !== undefined) add(-1 - column, column, bracket.trim());
    }
  }
  return [...columns.values()].filter((groups) => groups.size > 1 && isShared(groups, lines.length));
}

/** Whether a cell says who receives: another column may say the same of its place. */
function isReceiver({ beneficiary }: GrantLine, name: string, column: number): boolean {
  if (beneficiary?.value !== name) return false;
  return beneficiary.at.kind !== "cell" || beneficiary.at.column === column;
}

/** Whether so many lines are more than the names that they are grouped by: some groups have several. */
export function isShared(groups: LineGroups, lines: number): boolean {
  return groups.size * SEVERAL <= lines;
}

/** Whether the groups of a column have two of so many lines, or more, one with another. */
export function isUsual(groups: LineGroups, lines: number): boolean {
  return groups.size * USUAL <= lines;
}

/** Whether all the numbers of a column are accounts: money is not. */
function columnsOfAccounts(
  lines: readonly GrantLine[],
  sheets: ReadonlyMap<string, Grid>,
): (column: number) => boolean {
  const known = new Map<number, boolean>();
  const areAccounts = (column: number): boolean =>
    lines.every(({ at }) => {
      const cell = at.kind === "cell" ? sheets.get(at.sheet)?.shown(at.row, column) : undefined;
      return cell?.value.kind !== "number" || ACCOUNT.test(textOf(cell));
    });
  return (column) => {
    const is = known.get(column) ?? areAccounts(column);
    known.set(column, is);
    return is;
  };
}

/** Lines are called by a number of a few digits. */
const NUMBER = /^0?\d{1,4}$/;
/** So many rows above the first line at most hold the titles of columns. */
const TITLED = 6;

/** The title of a column of numbers, and the word of it that a text calls one of them by. */
interface NumberTitle {
  readonly text: string;
  readonly word: string;
}

/** Tells the titles of the columns of bare numbers that a text may call lines by; null for any other, be it of money or of counts. */
function titlesOfNumbers(
  lines: readonly GrantLine[],
  sheets: ReadonlyMap<string, Grid>,
): (column: number) => NumberTitle | null {
  const known = new Map<number, NumberTitle | null>();
  const titleOf = (column: number): NumberTitle | null => {
    if (lines.some(({ amount: { at } }) => at.kind === "cell" && at.column === column)) return null;
    const shown = lines.map(({ at }) =>
      at.kind === "cell" ? sheets.get(at.sheet)?.shown(at.row, column) : undefined,
    );
    const texts = shown.map((cell) => textOf(cell).trim());
    // An account is called by its number alone.
    if (!texts.every((text) => NUMBER.test(text)) || texts.every((text) => ACCOUNT.test(text))) return null;
    const [first] = lines;
    const grid = first?.at.kind === "cell" ? sheets.get(first.at.sheet) : undefined;
    const text = grid && first?.at.kind === "cell" ? titleOver(grid, first.at.row, column) : "";
    const word = wordIn(text);
    return word === null ? null : { text: text.replace(/\s+/g, " ").trim(), word };
  };
  return (column) => {
    const title = known.has(column) ? (known.get(column) ?? null) : titleOf(column);
    known.set(column, title);
    return title;
  };
}

/** The nearest text above a cell. */
function titleOver(grid: Grid, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(0, row - TITLED); above--) {
    const cell = grid.shown(above, column);
    if (cell?.value.kind === "text") return textOf(cell);
  }
  return "";
}

const sign = new RegExp(`(?<![\\p{L}])${forms(["numberSign", "numberWord"])}(?![\\p{L}])`, "gu");

/** The only word of a title, the sign of numbers left out; null for money, for counts and for rates. */
function wordIn(title: string): string | null {
  if (matches(["money", "grantNoun", "count", "rate"], title)) return null;
  const [word, another] =
    fold(title)
      .replace(sign, " ")
      .match(/\p{L}{3,}/gu) ?? [];
  return word !== undefined && another === undefined ? word : null;
}

/** Groups while lines are added to them. */
export type GrowingGroups = Map<
  string,
  Omit<LineGroup, "lines" | "places"> & { readonly lines: GrantLine[]; readonly places: Place[] }
>;

/** Adds a line to the group of its name, as a place says it. */
export function addLine(
  groups: GrowingGroups,
  name: string,
  line: GrantLine,
  at: Place,
  called: NumberCalled | null = null,
): void {
  const key = fold(name);
  const known = groups.get(key);
  if (!known) return void groups.set(key, { name, lines: [line], places: [at], ...(called && { called }) });
  known.lines.push(line);
  known.places.push(at);
}
