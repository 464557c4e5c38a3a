import { sumReferences, textOf, type Grid, type SheetCell } from "../../../grid";
import {
  type Annex,
  type Operation,
  type RepeatedTotal,
  type StatedTotal,
  type Theme,
  type TotalOf,
} from "../../../model";
import { forms, matches } from "../../../lexicon";
import { groupBy, keptFor, keptForEach, only } from "../../../lists";
import { Amount } from "../../../money";
import {
  codeAndLabel,
  firstPart,
  fold,
  keptByText,
  parseCode,
  tokens,
  withoutLastBracket,
} from "../../../wording";
import { nowhere, readAmountCell, scaled } from "../cells/amount-cell";
import { groupsCalled } from "./called-by-lines";
import { THEME_MARK } from "../tree/group-drafts";
import { isCountOfLines, isSideFigure, isYear, readHeading, sameText } from "../cells/heading-text";
import { saysWhatPays } from "../rows/heading-row";
import { sumsOfRows } from "./recap-levels";
import { linkOf, themeLinked } from "./recap-links";
import { grantedBy, keyOf, linesUnder, type Named, type NamedRow, type RecapRow } from "./recap-row";
import { withWholeLast } from "./recap-whole";
import { powerIn } from "../rows/rows";
import type { PlaceOf } from "../columns/table-cells";
import { isTotalLabel, readTotalLabel } from "../../../tables";

/**
 * Gives the annex the totals that another sheet of its workbook states for its themes, its operations or the whole:
 * as its own where it states none, else as repeated. Unchanged where the sheet is not such a
 * summary: most of its amounts stand beside names of the annex's groups, one a row. One that differs from the lines
 * more often than not sums up another state of them (an old pivot table): it accuses nobody.
 * Nothing is ever written there.
 */
export function withRecapSheet(
  annex: Annex,
  grid: Grid,
  placeOf: PlaceOf,
  tables: readonly Grid[] = [],
): Annex {
  // Beside what is granted a summary may say what it costs, what was paid before and what that makes in all.
  // Codes that titles open with name the groups; others are those of credits.
  const coded = annex.themes.some(
    (theme) =>
      [theme, ...theme.operations].some(({ title }) => codeAndLabel(title) !== null) ||
      theme.operations.some(isCalledByCode),
  );
  const columns = columnsOf(placeOf)(grid, coded ? "coded" : "uncoded");
  const nameOf = keptFor(
    (row: RecapRow) => namedBy(row, annex) ?? namedByLink(row, annex) ?? namedByCall(row, annex, tables),
  );
  const agreeing = keptFor((rows: readonly RecapRow[]) => agreed(annex, rows, nameOf));
  for (const rows of columns) {
    if (outnumber(rows, annex)) continue;
    const areApart = columns.some((other) => lacksEachOther(agreeing(rows), agreeing(other)));
    const told = areApart ? annex : withSummed(annex, rows, nameOf);
    if (told !== annex) return told;
  }
  return withCrossed(annex, grid, columns);
}

/**
 * A summary that crosses operations, one a row, with themes, one a column: what each theme gives to operations called alike
 * in all of them. Where it has other rows (« Frais de siège »), or more than one figure is not what is granted, it says
 * something else: what was asked for, or opened.
 */
function withCrossed(annex: Annex, grid: Grid, columns: readonly (readonly RecapRow[])[]): Annex {
  if (columns.length < 2) return annex;
  const titled = columns.map((rows): TitledColumn => ({
    rows,
    title: titleOver(rows, grid),
    linked: rows.flatMap(({ total }) => themeLinked(total, annex) ?? []),
  }));
  const crossed = annex.themes.flatMap((theme) => {
    const column = only(titled, (each) => isOfTheme(each, theme, annex));
    return column ? [{ theme, rows: column.rows }] : [];
  });
  if (crossed.length < 2) return annex;
  const all = crossed.flatMap(({ theme, rows }) => {
    const alone: Annex = { ...annex, themes: [theme] };
    const named = rows.map((row): NamedRow => ({ row, named: namedBy(row, alone) }));
    return named.filter((one) => one.named !== null || !addsUpItsOwn(one.row));
  });
  const differing = all.filter(
    ({ row, named }) => named?.kind === "operation" && !grantedBy(named, annex).equals(row.total.amount),
  );
  if (differing.length > 1 || all.some(({ named }) => named === null)) return annex;
  return crossed.reduce((known, { theme, rows }) => withThemeSummed(known, theme, rows), annex);
}

/** Whether a row's formula adds up others of its sheet: named or not, it says nothing more than they do. */
function addsUpItsOwn({ total: { formula, at } }: RecapRow): boolean {
  const sum = formula !== null && at.kind === "cell" ? sumReferences(formula, at.sheet) : null;
  return (
    sum !== null &&
    sum.references.length > 0 &&
    sum.references.every(({ sheet }) => at.kind === "cell" && sheet === at.sheet)
  );
}

/** A column of a summary, what stands over its rows, and the themes that these link to. */
interface TitledColumn {
  readonly rows: readonly RecapRow[];
  readonly title: string;
  readonly linked: readonly Theme[];
}

/** Whether a column of a summary is a theme's: its title names it, or it links into its sheet and no other. */
function isOfTheme({ title, linked }: TitledColumn, theme: Theme, annex: Annex): boolean {
  if (linked.length > 1) return linked.every((one) => one === theme);
  return title !== "" && isTheme(title, theme, annex);
}

/** The text right over some rows of a column; empty where there is none. */
function titleOver([first]: readonly RecapRow[], grid: Grid): string {
  const at = first?.total.at;
  if (at?.kind !== "cell") return "";
  const textAt = (row: number) => textOf(grid.shown(row, at.column)).trim();
  return textAt(grid.rows.findLast((row) => row < at.row && textAt(row) !== "") ?? -1);
}

/** The annex with what a column of a summary gives the operations of one theme, and that in all. */
function withThemeSummed(annex: Annex, theme: Theme, rows: readonly RecapRow[]): Annex {
  const alone: Annex = { ...annex, themes: [theme], grandTotal: theme.statedTotal, repeated: [] };
  if (outnumber(rows, alone)) return annex;
  const told = withSummed(alone, rows, (row) => namedBy(row, alone) ?? namedByLink(row, alone));
  const [summed] = told.themes;
  if (told === alone || !summed) return annex;
  const own: Theme = { ...summed, statedTotal: told.grandTotal };
  const repeated = told.repeated.map((one): RepeatedTotal =>
    one.of.kind === "whole" ? { ...one, of: { kind: "theme", rank: theme.rank } } : one,
  );
  return {
    ...annex,
    themes: annex.themes.map((one) => (one.rank === theme.rank ? own : one)),
    repeated: [...annex.repeated, ...repeated],
  };
}

/** The groups to which a column gives what they are granted. */
function agreed(annex: Annex, rows: readonly RecapRow[], nameOf: NameOf): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row): readonly string[] => {
      const named = nameOf(row);
      return named && named.kind !== "grand" && grantedBy(named, annex).equals(row.total.amount)
        ? [keyOf(named)]
        : [];
    }),
  );
}

/** Whether another column has what this one lacks of the groups, and the other way round: what each group is granted stands in a column of its own. */
function lacksEachOther(own: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].some((key) => !own.has(key)) && [...own].some((key) => !others.has(key));
}

/** What a row of a summary names. */
type NameOf = (row: RecapRow) => Named | null;

/** Whether there are more rows than groups, each of which is named once, and as many that sum them up. */
function outnumber(rows: readonly RecapRow[], annex: Annex): boolean {
  return countOfGroups(annex) * 3 < rows.length - 2;
}

function countOfGroups({ themes }: Annex): number {
  return themes.reduce((sum, { operations }) => sum + 1 + operations.length, 0);
}

function withSummed(annex: Annex, all: readonly RecapRow[], nameOf: NameOf): Annex {
  const linked = withLastLeft(
    all.map((row) => ({ row, named: nameOf(row) })),
    annex,
  );
  const alone = linked.map((one) => (isBestOf(one, linked, annex) ? one : { row: one.row, named: null }));
  const said = withWholeLast(alone, annex);
  const linesOf = new Map(said.map(({ row, named: one }) => [row, one && linesUnder(one, annex)]));
  const isWhole = ({ named: one }: NamedRow) => one?.kind === "grand";
  const sums = sumsOfRows(
    said.flatMap((one) => (isWhole(one) ? [] : [one.row])),
    (row) => linesOf.get(row) ?? null,
  );
  const levels = new Set(sums.map(({ total }) => total));
  const named = said.filter(({ row }) => !levels.has(row.total));
  const others = named.filter(({ row }) => !row.texts.some(isTotalLabel));
  if (countOfGroups(annex) * 3 < others.length * 2 - 2) return annex;
  const groups = named.filter((each) => each.named !== null && each.named.kind !== "grand");
  const known = new Set(groups.map((each) => keyOf(each.named)));
  if (groups.length < 2 || groups.length * 3 < named.length * 2 - 2 || known.size < groups.length)
    return annex;
  const agreeing = groups.filter(
    ({ row, named: one }) => one && grantedBy(one, annex).equals(row.total.amount),
  );
  if (agreeing.length * 2 < groups.length) return annex;
  const totals = new Map(
    named.flatMap(({ row, named: one }) => (one ? [[keyOf(one), row.total] as const] : [])),
  );
  const titles = new Map(
    named.flatMap(({ row, named: one }) => (one ? [[keyOf(one), titleIn(row, one)] as const] : [])),
  );
  const repeated: RepeatedTotal[] = [];
  const stated = (own: StatedTotal | null, key: string, of: TotalOf): StatedTotal | null => {
    const said = totals.get(key);
    if (!said) return own;
    if (own === null) return said;
    repeated.push({ of, total: said });
    return own;
  };
  const themes = annex.themes.map((theme) => ({
    ...theme,
    title: titles.get(`theme ${theme.rank}`) ?? theme.title,
    statedTotal: stated(theme.statedTotal, `theme ${theme.rank}`, { kind: "theme", rank: theme.rank }),
    operations: theme.operations.map((operation) => ({
      ...operation,
      title: titles.get(operation.id) ?? operation.title,
      statedTotal: stated(operation.statedTotal, operation.id, { kind: "operation", id: operation.id }),
    })),
  }));
  const grandTotal = stated(annex.grandTotal, "grand", { kind: "whole" });
  const told = { ...annex, themes, grandTotal, repeated: [...annex.repeated, ...repeated] };
  return sums.length === 0 ? told : { ...told, recapitulated: [...(annex.recapitulated ?? []), ...sums] };
}

/**
 * Whether no other row is said better to be of the same group: « Total chapitre 1 » is of no theme that a row calls by
 * its name, or gives what it is granted.
 */
function isBestOf(one: NamedRow, all: readonly NamedRow[], annex: Annex): boolean {
  const key = keyOf(one.named);
  if (one.named === null || one.named.kind === "grand") return true;
  const worth = ({ row, named }: NamedRow): number => {
    const isGranted = named !== null && grantedBy(named, annex).equals(row.total.amount);
    const isCalled = row.texts.every((text) => readTotalLabel(text) === null);
    return (isGranted ? 2 : 0) + (isCalled ? 1 : 0);
  };
  return all.every((other) => keyOf(other.named) !== key || worth(other) <= worth(one));
}

/** What a summary calls a group that the table calls by its number, or its code, alone; undefined for any other. */
function titleIn({ texts }: RecapRow, named: Named): string | undefined {
  if (named.kind === "theme" && isCalledByNumber(named.theme))
    return texts.map((text) => readHeading(text).title).find((text) => /\p{L}{3}/u.test(text));
  if (named.kind !== "operation") return undefined;
  if (named.operation.title === "")
    return only(texts, (text) => /\p{L}{3}/u.test(text) && !isTotalLabel(text)) ?? undefined;
  return texts.flatMap((text) => codeAndLabel(fromCodeOf(text, named.operation) ?? "")?.label ?? [])[0];
}

/** The group that a row begins by naming as its lines alone do, and by no other word as those of another. */
function namedByCall({ texts }: RecapRow, annex: Annex, tables: readonly Grid[]): Named | null {
  if (tables.length === 0) return null;
  const groups = groupsCalled(annex)(tables);
  const [first, ...others] = texts.map((text) => groups.get(fold(readTotalLabel(text)?.names ?? text)));
  return first && others.every((one) => one === undefined || keyOf(one) === keyOf(first)) ? first : null;
}

function namedByLink({ total }: RecapRow, annex: Annex): Named | null {
  const theme = themeLinked(total, annex);
  return theme && { kind: "theme", theme };
}

/** Where links draw all themes but one from their sheets, the only row left sums up the last: it was typed. */
function withLastLeft(rows: readonly NamedRow[], annex: Annex): readonly NamedRow[] {
  const linked = rows.filter(
    ({ row, named }) => named?.kind === "theme" && themeLinked(row.total, annex) !== null,
  );
  const left = annex.themes.filter(
    (theme) => !linked.some(({ named }) => named?.kind === "theme" && named.theme === theme),
  );
  const [theme, other] = left;
  const [last, another] = rows.filter(({ named }) => named === null);
  if (!theme || other || !last || another || linked.length < 2) return rows;
  return rows.map((one) => (one === last ? { ...one, named: { kind: "theme", theme } } : one));
}

/** Whether a sheet only sums up what another grants: nobody receives anything there, and its rows are named like the other's groups, whatever codes stand beside them. */
export function isRecapOf(grid: Grid, annex: Annex, placeOf: PlaceOf): boolean {
  const rows = recapRows(grid, placeOf);
  const groups = rows.filter((row) => (namedBy(row, annex)?.kind ?? "grand") !== "grand");
  return groups.length >= 2 && groups.length * 3 >= rows.length * 2 - 2;
}

/** How the rows of a summary are read. */
interface RecapOptions {
  /** Whether codes and other amounts may stand beside them, as in a table of credits. */
  readonly coded: boolean;
  /** Whether a text, were it a number, names what its row sums up. */
  readonly isName: (text: string) => boolean;
}

/** The rows that hold words and an amount, of several figures the largest column's, whatever codes stand beside them. */
export function recapRows(grid: Grid, placeOf: PlaceOf): readonly RecapRow[] {
  return columnsOf(placeOf)(grid, "coded")[0] ?? [];
}

/** The columns of amounts of a sheet, where no name keeps one out: it is gone through once for all that it may sum up. */
const columnsOf = keptFor((placeOf: PlaceOf) =>
  keptForEach((grid: Grid, coded: "coded" | "uncoded") =>
    recapColumns(grid, placeOf, { coded: coded === "coded" }),
  ),
);

/** The rows of each column of amounts, the largest first; those of none where codes and other amounts stand beside them, and may not. */
export function recapColumns(
  grid: Grid,
  placeOf: PlaceOf,
  { coded: mayBeCoded = false, isName = () => false }: Partial<RecapOptions>,
): readonly (readonly RecapRow[])[] {
  const isOther = (cell: SheetCell) => !isName(textOf(cell).trim());
  const isOwn = (cell: SheetCell) => isAmount(cell) && isOther(cell);
  const all = amountsOf(grid).filter(isOther);
  const years = rowOfYears(all);
  const figures = all.filter(({ row }) => row !== years);
  if (figures.length === 0) return [];
  const first = figures.reduce((least, { row }) => Math.min(least, row), Infinity);
  // « en milliers d'euros (arrondis) » states no sum to the euro.
  const isRounded = grid.rows.some(
    (row) => row < first && grid.row(row).some((cell) => matches("rounding", textOf(cell))),
  );
  const columns = new Map(
    columnsByWorth(figures).map((column) => [
      column,
      { rows: [] as RecapRow[], coded: 0, power: isRounded ? 0 : powerIn(grid, column, first) },
    ]),
  );
  for (const row of grid.rows) {
    if (row === years) continue;
    const cells = grid.filled(row);
    const texts = cells
      .filter((cell) => !isOwn(cell))
      // « dont Clubs » says what a part of the row above is of.
      .map((cell) => textOf(cell).trim().replace(partOf, ""))
      // A dash says that nothing is given.
      .filter((text) => /[\p{L}\d]/u.test(text));
    // What it says of the money at hand sums up no group.
    if (texts[0] === undefined || isSideFigure(texts[0])) continue;
    const isCoded = texts.some((text) => parseCode(text) !== null);
    const label = texts.find((text) => readTotalLabel(text) !== null) ?? texts[0];
    for (const cell of cells) {
      const own = columns.get(cell.column);
      if (!own || !isOwn(cell)) continue;
      if (isCoded) own.coded++;
      const at = placeOf(grid.snapshot.name, row, cell.column);
      own.rows.push({ texts, total: { ...scaled(readAmountCell(cell, at), own.power), cell: null, label } });
    }
  }
  return [...columns.values()].map(({ rows, coded }) =>
    columns.size > 1 && coded * 2 > rows.length && !mayBeCoded && !rows.some(isLinked) ? [] : rows,
  );
}

const partOf = new RegExp(`^${forms("partOf")}\\s+(?=\\S)`, "iu");

/** The first row of figures, where these are but years: « 2025 | 2026 » titles what stands below. */
function rowOfYears(figures: readonly SheetCell[]): number | undefined {
  const first = figures.reduce((least, { row }) => Math.min(least, row), Infinity);
  const own = figures.filter(({ row }) => row === first);
  return own.length > 1 && own.every((cell) => isYear(textOf(cell))) ? first : undefined;
}

function isLinked({ total: { formula, at } }: RecapRow): boolean {
  return formula !== null && at.kind === "cell" && linkOf(formula, at.sheet) !== null;
}

/** What counts and shares come to beside amounts: less than this part of them. */
const A_TENTH = "0.1";
/** Counts and shares are hardly ever so many each; what is granted of large credits is. */
const MANY = Amount.fromNumber(1000);

/** The columns of amounts, the one that comes to most first: counts and shares beside it come to far less. */
function columnsByWorth(figures: readonly SheetCell[]): readonly number[] {
  const inColumn = groupBy(figures, ({ column }) => column);
  const worth = [...inColumn].map(([column, own]) => {
    const amounts = own.map((cell) => readAmountCell(cell, nowhere).amount.abs());
    return { column, sum: Amount.sum(amounts), areMany: amounts.every((one) => one.compare(MANY) >= 0) };
  });
  const ordered = worth.sort((a, b) => b.sum.compare(a.sum));
  const least = ordered[0]?.sum.times(A_TENTH) ?? Amount.zero;
  return ordered.flatMap(({ column, sum, areMany }) => (areMany || sum.compare(least) >= 0 ? [column] : []));
}

/** The cells of a sheet that hold amounts: each grouping of the lines asks for them, most sheets of words for none. */
const amountsOf = keptFor((grid: Grid): readonly SheetCell[] => grid.snapshot.cells.filter(isAmount));

function isAmount(cell: SheetCell): boolean {
  const reading = readAmountCell(cell, nowhere);
  return reading.kind === "amount" && (cell.value.kind === "number" || /[€,]|\d{4}/.test(textOf(cell)));
}

/** What a row's words name, the most precise last: its operation, else its theme, else the whole; null where they name nothing. */
function namedBy({ texts: all }: RecapRow, annex: Annex): Named | null {
  // A code beside a name names it too, unless the lines have codes of their own, that it may sum up instead.
  const paying = all.filter(saysWhatPays);
  const isOther = (text: string) =>
    paying.includes(text) &&
    !annex.themes.some((theme) => opensWithCode(text, theme) || sameText(text, theme.title));
  const named = codesOf(annex).length > 0 ? all : all.filter((text) => !isOther(text));
  const texts = named.length > 0 ? named : all;
  const label = texts.map(readTotalLabel).find((read) => read !== null);
  if (label) {
    const name = label.names;
    if (name === null || label.claims === "grand") return { kind: "grand" };
    const theme = annex.themes.find((each) => isTheme(name, each, annex));
    if (theme) return { kind: "theme", theme };
    const operation = only(
      annex.themes.flatMap((each) => each.operations),
      (each) => sameText(each.title, name) || ownWords(annex).areOf(name, each.title),
    );
    return operation ? { kind: "operation", operation } : null;
  }
  const themes = annex.themes.filter((each) => texts.some((text) => isTheme(text, each, annex)));
  const totalled = only(
    annex.themes.flatMap((each) => each.operations),
    (each) => paying.some((text) => isNamedByTotal(text, each)),
  );
  if (totalled && themes.length === 0) return { kind: "operation", operation: totalled };
  const [theme] = themes;
  const among =
    theme && themes.length === 1 ? theme.operations : annex.themes.flatMap((each) => each.operations);
  const operation = only(among, (each) =>
    texts.some(
      (text) =>
        isTitled(readHeading(text).title, each.title, annex) ||
        fromCodeOf(text, each) !== null ||
        opensWithCode(text, each),
    ),
  );
  const isCalled = (title: string) => texts.some((text) => sameText(readHeading(text).title, title));
  // « Sport » calls the theme so titled, and no « Sport – aides exceptionnelles » in it.
  const isOnlyTheme = theme && themes.length === 1 && texts.length === 1 && isCalled(theme.title);
  if (operation && !(isOnlyTheme && !isCalled(operation.title))) return { kind: "operation", operation };
  // « Axe 1 | Transition énergétique », « Voile | 24-SP-02 »: every word of the row names it, or is its code; but for the
  // number, and the name of what holds it: « 1.2 | Salles », « II – Équipements | Salles ».
  const words = texts.filter((text) => /\p{L}/u.test(text));
  const [first = "", ...others] = words;
  const own = readHeading(first).numbering === "" || others.length === 0 ? words : others;
  const isWhole =
    theme &&
    (isCalledByNumber(theme) || own.every((text) => isTheme(text, theme, annex) || isCodeOf(text, theme)));
  return theme && themes.length === 1 && (isWhole || texts.length === 1) ? { kind: "theme", theme } : null;
}

/** Whether a text is what the total of an operation without title says that it is of: « Total 65748-4238 ». */
function isNamedByTotal(text: string, { title, statedTotal }: Operation): boolean {
  const names = title === "" ? readTotalLabel(statedTotal?.label ?? "")?.names : null;
  return names !== null && names !== undefined && fold(text) === names;
}

/** Whether an operation is called by its code alone. */
function isCalledByCode({ title }: Operation): boolean {
  return parseCode(title) !== null;
}

/** What a text says from the code on of an operation that is called by it alone, « 2026-EAU-01 Forages » of « dont 2026-EAU-01 Forages »; null where it does not say it. */
function fromCodeOf(text: string, operation: Operation): string | null {
  const pieces = isCalledByCode(operation) ? text.trim().split(/\s+/) : [];
  const from = pieces.findIndex((piece) => parseCode(piece) === parseCode(operation.title));
  return from < 0 ? null : pieces.slice(from).join(" ");
}

/** Whether a theme is called by its number alone. */
function isCalledByNumber({ title, number }: Theme): boolean {
  return number !== null && (title === "" || THEME_MARK.test(title));
}

/** Whether a text is the code that a title opens with. */
function opensWithCode(text: string, { title }: Pick<Theme, "title">): boolean {
  const code = parseCode(text);
  return code !== null && codeAndLabel(title)?.code === code;
}

/** Whether a text is a theme's title, its code or label or number alone (« Axe 2 »), or the name of the sheet that it has to itself. */
function isTheme(said: string, theme: Theme, annex: Annex): boolean {
  const text = withoutBracket(said);
  const label = codeAndLabel(theme.title)?.label;
  if (opensWithCode(text, theme) || (label !== undefined && sameText(text, label))) return true;
  const { themes, sheets } = annex;
  const { title, number, rank } = theme;
  const heading = readHeading(text);
  if (isTitled(heading.title, title, annex) || (title !== "" && fold(text) === fold(title))) return true;
  // « 20 Études » names « Chapitre 20 – Études ».
  if (title !== "" && number !== null && sameText(text, `${number} ${title}`)) return true;
  // « 1 - Patrimoine » names what a column of themes calls « 1 ».
  if (title === "" && isCalledByNumber(theme) && heading.numbering !== "" && heading.number === number)
    return true;
  // What is called « 1.1 » is not the first by its place.
  const place = /\p{L}/u.test(title) || title === "" ? rank : null;
  if (heading.title === "" && heading.claims === "theme" && heading.number === (number ?? place)) return true;
  const isNamed = (sheet: string) =>
    sameText(sheet, text) || (heading.title !== "" && sameText(readHeading(sheet).title, heading.title));
  const own = sheets.find(isNamed);
  return own !== undefined && themes.every((each) => isOn(own, each) === (each === theme));
}

/** « Lacs (5 opérations) », « Voirie (VOI) »: how many a group holds, or what stands for it, is no part of its name. */
const withoutBracket = keptByText((said) => {
  const bare = withoutLastBracket(said).trim();
  const bracket = said.slice(bare.length).replace(/[()]/gu, "").trim();
  return isCountOfLines(bracket) || INITIALS.test(bracket) ? bare : said;
});

/** The capitals that stand for what a group is called. */
const INITIALS = /^\p{Lu}{2,6}\d{0,2}$/u;

function isCodeOf(text: string, { operations }: Theme): boolean {
  const code = parseCode(text);
  return code !== null && operations.some((operation) => operation.code?.value === code);
}

/**
 * Whether a title is one of the annex's, but for the words that all of them have (« Sport » for « Commission Sport »), or
 * without what goes on about it: « Haies » for « Haies – 5,10 € le mètre ».
 */
function isTitled(said: string, title: string, annex: Annex): boolean {
  if (title === "") return false;
  return sameText(said, title) || sameText(said, firstPart(title)) || ownWords(annex).areOf(said, title);
}

/** Tells titles by their own words: what all titles of the annex have says nothing of any. */
const ownWords = keptFor(({ themes }: Annex) => {
  const titles = [themes, themes.flatMap(({ operations }) => operations)].map((groups) =>
    groups.flatMap(({ title }) => (title === "" ? [] : [new Set(tokens(title))])),
  );
  const common = new Set(
    titles.flatMap(([first, ...others]) =>
      others.length === 0 ? [] : [...(first ?? [])].filter((word) => others.every((one) => one.has(word))),
    ),
  );
  const own = (text: string): string =>
    [...new Set(tokens(text))]
      .filter((word) => !common.has(word))
      .sort()
      .join(" ");
  return {
    areOf: (said: string, title: string) => common.size > 0 && own(title) !== "" && own(said) === own(title),
  };
});

/** The codes that operations and lines have. */
const codesOf = keptFor(({ themes }: Annex): readonly string[] =>
  themes
    .flatMap(({ operations }) => operations)
    .flatMap(({ code, lines }) =>
      [code, ...lines.map((line) => line.code)].flatMap((one) => one?.value ?? []),
    ),
);

/** Whether a theme's lines stand on a sheet. */
function isOn(sheet: string, { operations }: Theme): boolean {
  const at = operations[0]?.lines[0]?.at;
  return at?.kind === "cell" && at.sheet === sheet;
}
