import { forms } from "../../../lexicon";
import { textOf, type Grid, type GridRange, type SheetCell } from "../../../grid";
import { groupBy, keptFor } from "../../../lists";
import { readAmount } from "../../../money";
import { isUnitAlone } from "../../../tables";
import { fold } from "../../../wording";
import { isRate } from "../cells/amount-cell";
import { assignRoles } from "./assign-roles";
import { Columns } from "./columns";
import { isYear, readHeading } from "../cells/heading-text";
import { headerLikeness, isAboutFile, roleScores, saysAmount, type Role } from "./header-words";
import { completesTitles, titlesByContrast } from "./titles-by-contrast";

/** A header found in a sheet: a row or a few, and the rows that stand under it. */
export interface Header {
  /** Its rows, from zero. */
  readonly rows: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
  /** The title of the group below, where it stands in the place of a column's; absent elsewhere. */
  readonly heading?: SheetCell;
  /** The rows under it, down to the next header. */
  readonly body: readonly number[];
  readonly columns: Columns;
}

/** How many of a title's words, and of a row's titles, must be at home in a header; fewer under a first one, right over figures. */
const LIKE_A_HEADER = { words: 0.6, titles: 0.6 };
const OVER_FIGURES = { words: 0.5, titles: 0.4 };

/** The headers of a sheet, top down; none where its columns bear no titles. */
export const findHeaders = keptFor((grid: Grid): readonly Header[] => {
  const found: Titles[] = [];
  const known = new Set<string>();
  for (let i = 0; i < grid.rows.length; i++) {
    const isUnder = found.length > 0 && isOverFigures(grid, grid.rows[i]);
    const rows = headerAt(grid, i, isUnder ? OVER_FIGURES : LIKE_A_HEADER);
    if (rows.length === 0) continue;
    const titles = withoutHeading(joinedTexts(grid, rows), grid, rows);
    const isFirst = found.length === 0;
    if (!beginsTable(titles.texts, isFirst ? null : known) && !isOverFigures(grid, rows.at(-1))) continue;
    found.push({ ...titles, rows, rank: i });
    for (const text of titles.texts.values()) known.add(fold(text));
    i += rows.length - 1;
  }
  if (found.length === 0) return headersByContrast(grid);
  const all = withoutGroupTitles(withLikeOnes(found, grid), grid);
  const headers = all.map(({ rank, ...titles }, i): Header => {
    const { rows, texts } = titles;
    const body = grid.rows.slice(rank + rows.length, all[i + 1]?.rank);
    return {
      ...titles,
      body,
      columns: all.length > 1 ? new Columns(new Map()) : assignRoles(texts, grid, body, rows),
    };
  });
  return agreeing(headers, grid);
});

/** The rows of a header, and the text that they give each column. */
interface Titles {
  readonly rows: readonly number[];
  readonly texts: ReadonlyMap<number, string>;
  readonly heading?: SheetCell;
  /** The place of its first row among those that hold something. */
  readonly rank: number;
}

/** Titles in the same columns that tell that a row titles what a header found elsewhere does. */
const SHARED = 3;

/**
 * The headers found by their words, and the rows of words that give the same columns the same titles, who receives and the
 * amount among them, whatever other columns they title besides.
 */
function withLikeOnes(found: readonly Titles[], grid: Grid): readonly Titles[] {
  const taken = new Set(found.flatMap(({ rows }) => rows));
  // Headers that stand again and again are asked about once, and by the titles of their amounts first.
  const distinct = [...groupBy(found, ({ texts }) => JSON.stringify([...texts])).values()].flatMap(
    ([header]) => header ?? [],
  );
  const titling = groupBy(
    distinct.flatMap((header) =>
      [...header.texts].flatMap(([column, text]) =>
        roleScores(text).has("amount") ? [{ header, column, text }] : [],
      ),
    ),
    ({ column }) => column,
  );
  const amounts = distinct.flatMap(({ texts }) =>
    [...texts].filter(([, text]) => saysAmount(text) || isYear(text)),
  );
  const isOfAmounts = titlingOf(amounts);
  const said = new Set(
    distinct.flatMap(({ texts }) => [...texts].map(([column, text]) => `${column} ${text}`)),
  );
  const titlesNumbers = (cell: SheetCell) =>
    said.has(`${cell.column} ${textOf(cell).trim()}`) || isOfAmounts(cell);
  const grouped = [...new Set(distinct.flatMap(({ texts }) => (isOfGroup(texts) ? behindFirst(texts) : [])))];
  const like = grid.rows.flatMap((row, rank): readonly Titles[] => {
    if (taken.has(row)) return [];
    const cells = grid.row(row);
    if (grouped.length > 0 && holdsTexts(grid, row)) {
      const own = joinedTexts(grid, [row]);
      const behind = behindFirst(own);
      if (own.size > MORE && grouped.some((titles) => areAlike(titles, behind)))
        return [{ texts: own, rows: [row], rank }];
    }
    if (titlesFigures(grid, rank, titlesNumbers))
      return [{ texts: joinedTexts(grid, [row]), rows: [row], rank }];
    const likely = cells.flatMap((cell) =>
      (titling.get(cell.column) ?? []).filter(({ text }) => text === textOf(cell).trim()),
    );
    if (likely.length === 0 || !areTitles(cells)) return [];
    const texts = joinedTexts(grid, [row]);
    const isLike = likely.some(({ header }) => {
      const shared = [...header.texts].filter(([column, text]) => texts.get(column) === text);
      const roles = new Set(shared.flatMap(([, text]) => [...roleScores(text).keys()]));
      return shared.length >= SHARED && roles.has("amount") && roles.has("beneficiary");
    });
    return isLike ? [{ texts, rows: [row], rank }] : [];
  });
  return like.length === 0 ? found : [...found, ...like].sort((a, b) => a.rank - b.rank);
}

/** Whether a title is of amounts as those that other headers call so: it says the same, or in their column something that none says. */
function titlingOf(amounts: readonly (readonly [column: number, title: string])[]) {
  const titles = new Set(amounts.map(([, title]) => title));
  const inColumn = groupBy(amounts, ([column]) => column);
  return (cell: SheetCell): boolean => {
    const text = textOf(cell).trim();
    if (titles.has(text)) return true;
    const others = inColumn.get(cell.column) ?? [];
    const isOther = others.length > 0 && others.every(([, title]) => !title.includes(text));
    return isOther && headerLikeness(text) === 1 && saysAmount(text);
  };
}

/** Whether a row of words titles the column of a number right below as other headers do, or columns of them by years: it titles other columns. */
function titlesFigures(grid: Grid, rank: number, isTitle: (cell: SheetCell) => boolean): boolean {
  const [row = 0, below = 0] = grid.rows.slice(rank, rank + 2);
  const cells = grid.filled(row);
  if (cells.length <= MORE || !areTitles(cells)) return false;
  const overFigures = cells.filter(({ column }) => grid.at(below, column)?.value.kind === "number");
  return overFigures.some(isTitle) || (areYears(overFigures) && cells.some(saysReceiver));
}

/** Years that title columns side by side are so far apart at most: an amount of 2,000 € is none beside 2026. */
const YEARS_APART = 5;

/** Whether cells say several years near one another: « 2025 | 2026 ». */
function areYears(cells: readonly SheetCell[]): boolean {
  const years = new Set(cells.filter((cell) => isYear(textOf(cell))).map((cell) => Number(textOf(cell))));
  return years.size > 1 && Math.max(...years) - Math.min(...years) <= YEARS_APART;
}

/** Whether a cell says nothing but that its column names who receives. */
function saysReceiver(cell: SheetCell): boolean {
  const text = textOf(cell);
  return headerLikeness(text) === 1 && (roleScores(text).get("beneficiary") ?? 0) >= ENOUGH;
}

/** A header of a group gives more columns than this their titles behind its own. */
const MORE = 2;

/** Whether the first of a row's titles says no column's role: it may be a group's. */
function isOfGroup(texts: ReadonlyMap<number, string>): boolean {
  const [first] = texts.values();
  return texts.size > MORE && first !== undefined && roleScores(first).size === 0;
}

/** The titles of a row but for the first, as one text. */
function behindFirst(texts: ReadonlyMap<number, string>): string {
  return [...texts]
    .slice(1)
    .map((title) => `${JSON.stringify(title)}\n`)
    .join("");
}

/** Whether the titles behind the first are the same, but for those of columns that stand behind all that one of them has. */
function areAlike(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * Headers that differ by their first title, which mostly says no column's role, and by columns that stand behind those that all
 * have: « Sports | Précision | Montant », then « Culture | Précision | Montant | Avis ». It is the title of the group below.
 */
function withoutGroupTitles(found: readonly Titles[], grid: Grid): readonly Titles[] {
  const first = ({ texts }: Titles) => [...texts][0];
  const several = found.filter(({ texts }) => texts.size > MORE);
  const bySize = [...several].sort((a, b) => a.texts.size - b.texts.size);
  const least = [...new Set(bySize.map(({ texts }) => behindFirst(texts)))];
  const titled = groupBy(several, ({ texts }) => {
    const own = behindFirst(texts);
    return least.find((each) => areAlike(own, each)) ?? own;
  });
  const named = new Map<Titles, SheetCell>();
  for (const alike of titled.values()) {
    const names = new Set(alike.map((header) => first(header)?.[1]));
    const saying = [...names].filter((name) => roleScores(name ?? "").size > 0);
    if (names.size < 2 || names.size < alike.length || saying.length * 2 >= names.size) continue;
    for (const header of alike) {
      const own = first(header);
      const heading = own && !header.heading ? grid.at(header.rows.at(-1) ?? 0, own[0]) : undefined;
      if (heading) named.set(header, heading);
    }
  }
  return found.map((header) => {
    const [heading, own] = [named.get(header), first(header)];
    return heading && own ? { ...header, texts: new Map([...header.texts, [own[0], ""]]), heading } : header;
  });
}

/** « Thématique 1 : Logement | Commune | Résidence | Subvention »: the first column is left without a title of its own. */
function withoutHeading(
  texts: ReadonlyMap<number, string>,
  grid: Grid,
  rows: readonly number[],
): Pick<Titles, "texts" | "heading"> {
  const [first] = texts;
  const row = rows.at(-1);
  const heading = first && isGroupTitle(first[1]) ? grid.at(row ?? 0, first[0]) : undefined;
  return first && heading ? { texts: new Map([...texts, [first[0], ""]]), heading } : { texts };
}

function isGroupTitle(text: string): boolean {
  const { claims, number } = readHeading(text);
  return claims !== null && number !== null;
}

/**
 * The header that no words tell but what stands below it, and where it stands again, its first title aside where that is of
 * the group below, if its columns then say who receives an amount, or what for; none else.
 */
function headersByContrast(grid: Grid): readonly Header[] {
  const first = titlesByContrast(grid);
  if (first === undefined) return [];
  const [above, next] = [grid.rows.findLast((row) => row < first), grid.rows.find((row) => row > first)];
  const isBegun = above !== undefined && isParted(grid, above, first);
  const goesOn = next !== undefined && (completesTitles(grid, first, next) || isParted(grid, first, next));
  const own = isBegun ? [above, first] : goesOn ? [first, next] : [first];
  const texts = joinedTexts(grid, own);
  const says = (row: number): string => JSON.stringify(grid.row(row).map((cell) => fold(textOf(cell))));
  const saysFirst = says(first);
  const saysBehind = isOfGroup(texts) ? behindFirst(texts) : null;
  const isSaidFirst = (cell: SheetCell) => fold(textOf(cell)) === fold(texts.get(cell.column) ?? "");
  // Half the titles of a table below are those of the first, in their columns: it calls the others otherwise.
  const isAlike = (row: number): boolean => {
    const same = grid.row(row).filter(isSaidFirst);
    return holdsTexts(grid, row) && same.length > 1 && same.length * 2 >= grid.row(row).length;
  };
  const isTitles = (row: number, rank: number): boolean =>
    says(row) === saysFirst ||
    titlesFigures(grid, rank, isSaidFirst) ||
    isAlike(row) ||
    (saysBehind !== null &&
      holdsTexts(grid, row) &&
      areAlike(behindFirst(joinedTexts(grid, [row])), saysBehind));
  const found = grid.rows.flatMap((row, rank): readonly Titles[] =>
    row >= first && isTitles(row, rank)
      ? [
          row === first
            ? { texts, rows: own, rank: isBegun ? rank - 1 : rank }
            : { texts: joinedTexts(grid, [row]), rows: [row], rank },
        ]
      : [],
  );
  const all = withoutGroupTitles(found, grid);
  const titles = new Set(all.flatMap(({ rows }) => rows));
  const lines = grid.rows.filter((row) => row > first && !titles.has(row));
  const columns = assignRoles(all[0]?.texts ?? texts, grid, lines, own);
  if (!columns.has("amount") || !(columns.has("beneficiary") || columns.has("description"))) return [];
  return all.map(({ rank, ...header }, i) => ({
    ...header,
    body: grid.rows.slice(rank + header.rows.length, all[i + 1]?.rank),
    columns,
  }));
}

/** Whether a row holds nothing but texts, several of them. */
function holdsTexts(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  return cells.length > MORE && cells.every(({ value }) => value.kind === "text");
}

/**
 * Whether a row worded like a header is one. Under a first header it may be a line whose words are at home in headers
 * too (« Tiers-lieu », « Actions de prévention »): a header says the same as one above it, or names an amount and
 * nothing but what columns are called.
 * @param above the titles of the headers above, folded; null where there is none.
 */
function beginsTable(texts: ReadonlyMap<number, string>, above: ReadonlySet<string> | null): boolean {
  const all = [...texts.values()];
  // « Oui » and « Non » beside one another title two columns of crosses; one of them alone is a line's.
  if (
    all.some(isMark) &&
    !(all.some((text) => fold(text) === "oui") && all.some((text) => fold(text) === "non"))
  )
    return false;
  if (above === null) return true;
  const repeated = all.filter((text) => above.has(fold(text))).length;
  if (repeated >= 2 && repeated * 2 >= all.length) return true;
  const named = all.filter((text) => headerLikeness(text) === 1);
  if (named.length < all.length) return false;
  return isTelling(all) || all.some((text) => (roleScores(text).get("amount") ?? -1) >= 10);
}

/** So many figures right under words show that these title their columns. */
const FIGURES = 2;

/** Whether words of a row stand over figures of the next in several columns, one of which they call an amount: no line says words where others have figures. */
function isOverFigures(grid: Grid, row: number | undefined): boolean {
  if (row === undefined || !holdsTexts(grid, row)) return false;
  const over = grid.filled(row).filter(({ column }) => grid.at(row + 1, column)?.value.kind === "number");
  return (
    over.length >= FIGURES && over.some((cell) => (roleScores(textOf(cell)).get("amount") ?? 0) >= ENOUGH)
  );
}

/** A column that a repeated header leaves untitled keeps the title that it had above, where something stands under it. */
function withInherited(
  { texts, body }: Header,
  above: ReadonlyMap<number, string> | undefined,
  grid: Grid,
): ReadonlyMap<number, string> {
  if (!above) return texts;
  const held = new Set(body.flatMap((row) => grid.row(row).map(({ column }) => column)));
  const own = new Set<Role>(
    [...texts.values()].flatMap((text) => [...roleScores(text).keys()].filter((role) => role !== "amount")),
  );
  const merged = new Map(texts);
  for (const [column, text] of above) {
    if (merged.has(column) || !held.has(column)) continue;
    const roles = [...roleScores(text).keys()];
    if (roles.length > 0 && !roles.some((role) => own.has(role))) merged.set(column, text);
  }
  return merged;
}

/** A body too short to tell (one line, no amount yet) reads as the others with the same header do. */
function agreeing(headers: readonly Header[], grid: Grid): readonly Header[] {
  if (headers.length < 2) return headers;
  let above: ReadonlyMap<number, string> | undefined;
  const alike = new Map<
    string,
    { readonly texts: ReadonlyMap<number, string>; readonly headers: Header[] }
  >();
  for (const header of headers) {
    const texts = withInherited(header, above, grid);
    above = texts;
    const key = JSON.stringify([...texts].map(([column, text]) => [column, fold(text)]));
    const group = alike.get(key);
    if (group) group.headers.push(header);
    else alike.set(key, { texts, headers: [header] });
  }
  const columns = new Map<Header, Columns>();
  for (const group of alike.values()) {
    const body = group.headers.flatMap((header) => header.body);
    const roles = assignRoles(group.texts, grid, body, group.headers[0]?.rows ?? []);
    for (const header of group.headers) columns.set(header, roles);
  }
  return headers.map((header) => ({ ...header, columns: columns.get(header) ?? header.columns }));
}

/** A header has no more rows than this. */
const MOST_ROWS = 4;

/** Whether a row says of each column what it is given in, and nothing else: « en € | en € | % ». */
function statesUnits(grid: Grid, row: number): boolean {
  const cells = grid.row(row);
  return cells.length > 0 && cells.every((cell) => isUnitAlone(textOf(cell)));
}

/** The rows of the header that starts at the i-th row that holds something; none where there is none. */
function headerAt(grid: Grid, i: number, least = LIKE_A_HEADER): readonly number[] {
  const [first, ...below] = grid.rows.slice(i, i + MOST_ROWS);
  if (first === undefined || !isHeaderLike(grid, first, least)) return [];
  const rows = [first];
  for (const next of below) {
    if (!goesOn(grid, rows, next)) break;
    rows.push(next);
  }
  return isHeader(grid, rows, least) &&
    !isOverTitles(grid, rows, grid.rows.slice(i + rows.length, i + rows.length + REACH))
    ? rows
    : [];
}

/** So many rows below at most, the titles of a table may stand under what titles its sheet. */
const REACH = 6;

/**
 * Whether a row below holds texts alone, more than the row over it has, and no figure stands between under its titles: it
 * titles the sheet (« Programme 2025 | montants en euros »), and that one the columns.
 */
function isOverTitles(grid: Grid, rows: readonly number[], below: readonly number[]): boolean {
  const titled = joinedTexts(grid, rows);
  for (const next of below) {
    const cells = grid.filled(next);
    if (holdsTexts(grid, next)) return cells.length > titled.size;
    if (cells.some(({ column, value }) => titled.has(column) && value.kind !== "text")) return false;
  }
  return false;
}

/** Whether a row goes on with the header that rows above it begin, or are. */
function goesOn(grid: Grid, rows: readonly number[], next: number): boolean {
  const last = rows.at(-1);
  const isTitled = rows.some((row) => grid.row(row).some((cell) => roleScores(textOf(cell)).size > 0));
  if (last === undefined || !isTitled) return false;
  if (statesUnits(grid, next)) return true;
  if (!isHeader(grid, [...rows, next])) return false;
  if (rows.length === 1 && isLoneHeading(grid, last, next)) return false;
  if (isParted(grid, last, next) || saysMore(grid, rows, next)) return true;
  return (
    isHeaderLike(grid, next) &&
    (!isHeader(grid, rows) ||
      (isSecondRow(grid, next) && !isAloneUnderFirst(grid, rows, next)) ||
      isSpreadOver(grid, rows, next))
  );
}

/** Whether a text alone on its row stands under the title of the first column: it is the heading of what follows. */
function isAloneUnderFirst(grid: Grid, rows: readonly number[], next: number): boolean {
  const [first] = joinedTexts(grid, rows).keys();
  const [only, other] = grid.filled(next);
  return only?.column === first && !other;
}

/** Whether everything on a row could stand in a header. */
function isHeaderLike(grid: Grid, row: number, least = LIKE_A_HEADER): boolean {
  const cells = grid.filled(row);
  if (cells.length === 0) return false;
  if (!cells.every(isTextOrYear)) return false;
  let likely = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    if (isYear(text)) {
      likely++;
      continue;
    }
    if (text.length > 120 || readAmount(text).kind === "amount") return false;
    if (headerLikeness(text) >= LIKE_A_HEADER.words) likely++;
  }
  const own = cells.filter((cell, i) => i > 0 || cells.length === 1 || !isGroupTitle(textOf(cell)));
  return likely / own.length >= least.titles || isTelling(cells.map(textOf));
}

/** Whether titles say plainly who receives, what amount, and one thing more: whatever stands beside them titles columns too. */
function isTelling(texts: readonly string[]): boolean {
  const told = new Set<Role>();
  for (const text of texts) {
    if (headerLikeness(text) < 1) continue;
    for (const [role, score] of roleScores(text)) if (score >= ENOUGH) told.add(role);
  }
  return told.size >= 3 && told.has("amount") && told.has("beneficiary");
}

/** Whether a row under a whole header only completes it: words of headers alone, that make no header themselves, and no mark. */
function isSecondRow(grid: Grid, row: number): boolean {
  const texts = grid.row(row).map((cell) => textOf(cell).trim());
  const words = texts.filter((text) => text !== "");
  return (
    !isHeader(grid, [row]) &&
    words.every((text) => (isYear(text) || headerLikeness(text) === 1) && !isMark(text))
  );
}

const mark = new RegExp(`^${forms(["yesOrNo", "markLetter"])}$`);

function isMark(text: string): boolean {
  return mark.test(fold(text));
}

/**
 * Whether a row of titles is parted by the next, whatever its words: one of them is merged down over both, one across
 * several of its titles; or each of several is merged across some, or has none under it.
 */
export function isParted(grid: Grid, row: number, next: number): boolean {
  const below = grid.filled(next);
  if (!areTitles(below)) return false;
  const titles = grid.filled(row);
  const merges = titles.map((cell) => grid.mergeAt(row, cell.column));
  const spreads = (merge: GridRange | undefined) =>
    merge !== undefined &&
    isAcross(merge) &&
    merge.bottom === row &&
    below.filter((cell) => cell.column >= merge.left && cell.column <= merge.right).length > 1;
  const isDown = merges.some((merge) => merge && merge.top === row && merge.bottom === next);
  const isAlone = (title: SheetCell) => below.every(({ column }) => column !== title.column);
  const areParted = () => titles.every((title, i) => spreads(merges[i]) || isAlone(title));
  const fillsCorner = (below[0]?.column ?? 0) < (titles[0]?.column ?? 0);
  return merges.some(spreads) && (isDown || (titles.length > 1 && (fillsCorner || areParted())));
}

/**
 * Whether a row under a header only says more of some of its columns, none of them the first: a date, a year, a share
 * (« CM 27/03 | CM 26/06 | 2025 | 60 % »).
 */
function saysMore(grid: Grid, rows: readonly number[], next: number): boolean {
  const titled = [...joinedTexts(grid, rows).keys()];
  const cells = grid.filled(next);
  const [first] = titled;
  return (
    isHeader(grid, rows) &&
    next === (rows.at(-1) ?? 0) + 1 &&
    cells.length > 1 &&
    cells.every(
      (cell) =>
        cell.column !== first &&
        titled.includes(cell.column) &&
        (isYear(textOf(cell)) || isRate(cell) || (isWords(cell) && /\d/.test(textOf(cell)))),
    )
  );
}

/** Whether a title is merged across several titles of the next row, and nothing stands between. */
function isSpreadOver(grid: Grid, rows: readonly number[], next: number): boolean {
  const below = grid.row(next).filter(isWords);
  return rows.some((row, i) =>
    grid.row(row).some((cell) => {
      const merge = grid.mergeAt(row, cell.column);
      if (!merge || !isAcross(merge)) return false;
      const isUnder = ({ column }: SheetCell) => column >= merge.left && column <= merge.right;
      const between = rows.slice(i + 1).some((other) => grid.row(other).some(isUnder));
      return !between && below.filter(isUnder).length > 1;
    }),
  );
}

/** Whether cells hold nothing but words and years; most rows hold a number, which is seen at once. */
function areTitles(cells: readonly SheetCell[]): boolean {
  return cells.every(isTextOrYear) && cells.every((cell) => isYear(textOf(cell)) || isWords(cell));
}

function isWords(cell: SheetCell): boolean {
  return cell.value.kind === "text" && readAmount(textOf(cell)).kind !== "amount";
}

/** Whether a cell holds a text, or a year: most numbers are seen at once to be none. */
function isTextOrYear(cell: SheetCell): boolean {
  const { value } = cell;
  if (value.kind === "number") return value.value < 2100 && value.value >= 2000 && isYear(textOf(cell));
  return value.kind === "text" || isYear(textOf(cell));
}

/**
 * A title alone above a header is a heading, not the header's first row: that stands right over the columns that it is
 * parted into. What stands beside the columns (« en euros ») says nothing of them.
 */
function isLoneHeading(grid: Grid, row: number, next: number): boolean {
  const below = grid.row(next);
  const last = below.reduce(
    (most, { column }) => Math.max(most, grid.mergeAt(next, column)?.right ?? column),
    0,
  );
  const [first, other] = grid.filled(row).filter(({ column }) => column <= last);
  if (!first || other) return false;
  const merge = grid.mergeAt(row, first.column);
  const width = merge ? merge.right - merge.left + 1 : 1;
  if (width === 1 && (next > row + 1 || isHeader(grid, [next]))) return true;
  return first.column <= (below[0]?.column ?? 0) || width >= below.length;
}

function isHeader(grid: Grid, rows: readonly number[], least = LIKE_A_HEADER): boolean {
  const roles = new Set<Role>();
  let texts = 0;
  for (const text of joinedTexts(grid, rows).values()) {
    if (headerLikeness(text) < least.words) continue;
    const [best] = [...roleScores(text)]
      .filter(([, score]) => score > 0 || false)
      .sort((a, b) => b[1] - a[1]);
    const role = best?.[0] ?? (roleScores(text).has("amount") ? "amount" : undefined);
    if (!role) continue;
    texts++;
    roles.add(role);
  }
  const telling = roles.has("amount") || roles.has("beneficiary");
  return texts >= 2 && roles.size >= 2 && telling;
}

/** The texts of a header a column: a title merged over several columns speaks for each of them. */
export function joinedTexts(grid: Grid, rows: readonly number[]): ReadonlyMap<number, string> {
  const columns = new Set<number>();
  for (const row of rows) for (const cell of grid.row(row)) columns.add(cell.column);
  const texts = new Map<number, string>();
  for (const column of [...columns].sort((a, b) => a - b)) {
    const parts: string[] = [];
    for (const row of rows) {
      const text = textOf(rows.length > 1 ? grid.shown(row, column) : grid.at(row, column)).trim();
      if (text !== "" && !parts.includes(text)) parts.push(text);
    }
    const own = parts.at(-1);
    if (own === undefined) continue;
    const isInGroup = rows.slice(0, -1).some((row) => isAcross(grid.mergeAt(row, column)));
    texts.set(column, isInGroup && saysEnough(own) ? own : parts.join(" "));
  }
  return texts;
}

function isAcross(merge: GridRange | undefined): boolean {
  return merge !== undefined && merge.right > merge.left;
}

/** What a title is worth at least that says a role by itself. */
const ENOUGH = 7;

/** Whether a title says by itself what its column holds, whatever group of columns it stands in: « Maître d'ouvrage » under « Projet ». */
function saysEnough(title: string): boolean {
  const scores = roleScores(title);
  return (
    isAboutFile(title) || (!scores.has("amount") && [...scores.values()].some((score) => score >= ENOUGH))
  );
}
