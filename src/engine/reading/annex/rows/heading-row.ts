import { textOf, type Grid } from "../../../grid";
import { opensWith } from "../../../lexicon";
import { keptForEach } from "../../../lists";
import type { AmountReading, StatedTotal } from "../../../model";
import {
  findCodes,
  findCodesOfAnyShape,
  findImputations,
  fold,
  isBudgetImputation,
  keptByText,
  letteredCode,
  parseBudgetImputation,
  parseCode,
} from "../../../wording";
import { amountOfCell } from "../cells/amount-cell";
import type { HeadingEvent } from "./events";
import {
  isCountOfLines,
  isReminder,
  isTerritoryHeading,
  readHeading,
  sameText,
  sectionMark,
} from "../cells/heading-text";
import { endsOpen, startsLower } from "./line-draft";
import type { Role } from "../columns/header-words";
import type { ReaderState } from "./reader-state";
import { onlyText, textCells, type RowCell } from "../columns/table-cells";
import { isPartOfTotal, readTotalLabel } from "../../../tables";

/** Reads a text alone on its row as a group's heading; false where it is none. */
export function readHeadingRow(above: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  if (readHeadingWithCode(above, row, cells) || readNumberedHeading(above, row, cells)) return true;
  const own = titleInOneCell(above, row, besideGroups(above, row, cells));
  const only = onlyText(own);
  if (!only || goesOnWithLine(above, row, only) || isPartOfTotal(only.text)) return false;
  if (titlesFigure(above, row, only, own) || isNameWithFigures(above, only, own)) return false;
  if (above.options.pasted && above.repeatsTitle(only.text)) return true;
  if (above.options.pasted && above.awaitsAmount && readHeading(only.text).claims === null) return false;
  if (readPart(above, row, only)) return true;
  above.addHeading({ ...heading(above, row, only), ...codeBeside(above, row, only, own) });
  return true;
}

/** The code of a heading in the column of codes, unless the title itself stands there. */
function codeBeside(
  { table }: ReaderState,
  row: number,
  title: RowCell,
  cells: readonly RowCell[],
): Partial<Pick<HeadingEvent, "code">> {
  const code = cells.find(({ cell, role }) => cell !== title.cell && role === "code");
  return code ? { code: { value: code.text, at: table.place(row, code.cell.column) } } : {};
}

/** Whether a text over the titles of the columns says what the number beside it is: « Forfait par élève | 28 ». */
function titlesFigure(
  { firstHeaderRow }: ReaderState,
  row: number,
  { text }: RowCell,
  cells: readonly RowCell[],
): boolean {
  const isFigure = cells.some(({ cell, role }) => cell.value.kind === "number" && role !== "code");
  return row < firstHeaderRow && isFigure && readHeading(text).claims === null;
}

/** Whether a text in the column of those who receive has a figure in another column of them: a line whose amount is empty. */
function isNameWithFigures(
  { columns }: ReaderState,
  { text, role }: RowCell,
  cells: readonly RowCell[],
): boolean {
  const { claims, numbering } = readHeading(text);
  return (
    role === "beneficiary" &&
    claims === null &&
    numbering === "" &&
    cells.some(({ cell }) => cell.value.kind === "number" && columns.holdsOtherFigures(cell.column))
  );
}

/** Reads a row that states what the lines or the sums beside it come to: as their heading over them, as their total under them; false for any other row. */
export function readSumBeside(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const of = above.sums.above.get(row);
  if (!of && !above.sums.under.has(row)) return false;
  const texts = textCells(cells);
  const title = numberedTitle(cells) ?? longestTitle(texts);
  if (!title) return false;
  if (!of) above.addTotal(row, amount, title.text, null);
  else
    above.addHeading({
      ...heading(above, row, title, { ...amount, label: null, ...above.table.othersAt(row) }),
      look: `/over ${of}/`,
      ...codeBeside(above, row, title, texts),
    });
  return true;
}

/** Texts, of which the first two are one where they are the number of a group of groups and its title: « 1.1 | Mares | 65748-A11 ». */
function numberedApart(texts: readonly RowCell[]): readonly RowCell[] {
  const title = /^\d{1,2}\.\d/.test(texts[0]?.text ?? "") ? numberedTitle(texts) : undefined;
  return title && texts.length > 2 ? [title, ...texts.slice(2)] : texts;
}

/** The title that stands right behind its number, with it: « 1.2 | Tiers-lieux »; undefined where there is none. */
function numberedTitle([number, title]: readonly RowCell[]): RowCell | undefined {
  if (!number || !title || title.cell.value.kind !== "text") return undefined;
  const [, own] = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.?$/.exec(number.text) ?? [];
  return own === undefined ? undefined : { ...title, text: `${own}. ${title.text}` };
}

/** Beside a rank, a code, what pays it, a remark or how many lines there are, the longer text is the title. */
function longestTitle(texts: readonly RowCell[]): RowCell | undefined {
  const isTitle = ({ text, role }: RowCell) =>
    role !== "comment" && !isCountOfLines(text) && !saysWhatPays(text);
  const [first, ...others] = [texts.filter(isTitle), texts].find((some) => some.length > 0) ?? [];
  return others.reduce(
    (longest, each) => (longest && each.text.length > longest.text.length ? each : longest),
    first,
  );
}

/** Reads « Opération 1 : … » beside the code or the imputation that pays it, whatever columns they stand in. */
export function readHeadingWithCode(above: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  const texts = numberedApart(textCells(cells));
  const claiming =
    texts.find(({ text }) => readHeading(text).claims !== null) ??
    (texts.length > 1
      ? texts.find(({ text }) => !saysWhatPays(text) && above.groupNames.titles(text))
      : undefined);
  const title = claiming ?? besideCode(above, row, texts);
  const name = claiming && nameBeside(claiming, texts);
  const rest = texts.filter((each) => each !== title && each !== name);
  if (!title || rest.length === 0 || title.role === "operation" || title.role === "theme") return false;
  const codes = rest.map((each) => ({ each, found: codesIn(each.text, claiming === undefined) }));
  if (!codes.every(({ each, found }) => found.length > 0 || saysWhatPays(each.text))) return false;
  const found = codes.flatMap(({ each, found }) => found.map((code) => ({ code, cell: each.cell })));
  // What is but charged somewhere is the code of what has none besides.
  const charged =
    found.length > 0
      ? []
      : rest.flatMap(({ text, cell }) => findImputations(text).map(({ code }) => ({ code, cell })));
  const [only, ...others] = [...found, ...charged];
  if (name && !only) return false;
  const whole = name ? { ...title, text: `${title.text} – ${name.text}` } : title;
  above.addHeading({
    ...heading(above, row, whole),
    code:
      only && others.length === 0 ? { value: only.code, at: above.table.place(row, only.cell.column) } : null,
  });
  return true;
}

/** Reads « 1.2 | Garde d'enfants | INS-26-102 », « E1 | Haies | 65 / 76 / 25-HAI » over lines that each begin with « 1.2 », « E1 » as the heading of their operation. */
function readNumberedHeading(above: ReaderState, row: number, cells: readonly RowCell[]): boolean {
  const [number, title, code, ...others] = cells;
  if (!number || !title || !code || others.length > 0) return false;
  const below = textOf(above.table.grid.at(row + 1, number.cell.column)).trim();
  const only = codeAlone(code.text);
  if (!/^[A-Z]{0,3}\d{1,2}(?:\.\d{1,2})*$/.test(number.text) || below !== number.text || only === null)
    return false;
  const named = heading(above, row, { ...number, text: `${number.text} – ${title.text}` });
  const at = above.table.place(row, code.cell.column);
  above.addHeading({ ...named, claims: "operation", code: { value: only, at } });
  if (number.role === "operation") above.label.operation = { text: named.text, at: named.at, row };
  return true;
}

/** The one code of a text that holds nothing else, or accounts beside it; null for any other. */
function codeAlone(text: string): string | null {
  const [only, other] = findCodesOfAnyShape(text);
  if (!only || other) return null;
  return /^[\d\s/.–-]*$/.test(text.replace(only.code, "")) ? only.code : null;
}

/** Whether a text is what pays a group, said in words, or a code and the accounts that it stands for: « I26-101 – 6568/444 ». */
function paysAlone(text: string): boolean {
  const code = codeAlone(text);
  return (
    imputationIn(text) !== null || (code !== null && findImputations(text).some((each) => each.code !== code))
  );
}

/** Whether the line above or the one below says in the same column what pays it: a row without amount is a line there too. */
function isPaidAround({ table, columns, lastDraft }: ReaderState, row: number, { cell }: RowCell): boolean {
  const amount = columns.of("amount");
  return [lastDraft?.row, row + 1].some(
    (line) =>
      line !== undefined &&
      amount !== undefined &&
      table.grid.at(line, amount) !== undefined &&
      paysAlone(textOf(table.grid.at(line, cell.column))),
  );
}

/** Whether a row that holds an amount says something in the same column. */
function isOfLines({ table: { grid }, columns }: ReaderState, { cell }: RowCell): boolean {
  const amount = columns.of("amount");
  return amount === undefined || columnsBeside(grid, String(amount)).has(cell.column);
}

/** The columns that say something in a row that holds an amount in a column, by that column's number. */
const columnsBeside = keptForEach((grid: Grid, amount: string): ReadonlySet<number> => {
  const holding = grid.rows.filter((row) => {
    const sum = grid.at(row, Number(amount));
    return sum !== undefined && amountOfCell(sum) !== null;
  });
  return new Set(holding.flatMap((row) => grid.row(row).map(({ column }) => column)));
});

/** The title in the next cell of a heading that is but a number: « Fiche action 1.2 | Service civique | Imputation | … ». */
function nameBeside(claiming: RowCell, texts: readonly RowCell[]): RowCell | undefined {
  const { number, title } = readHeading(claiming.text);
  const next = texts[texts.indexOf(claiming) + 1];
  if (number === null || title !== "" || !next || codesIn(next.text, false).length > 0) return undefined;
  return opensWith("code", next.text, 6) ? undefined : next;
}

/** The codes of a text; of any shape where nothing else can stand there, or where the text is but one; what pays, said in words. */
function codesIn(text: string, ofAnyShape: boolean): readonly string[] {
  const found = ofAnyShape || isCodeLed(text) ? findCodesOfAnyShape(text) : findCodes(text);
  const said = found.length === 0 ? (letteredCode(text) ?? imputationIn(text)) : null;
  return said === null ? found.map(({ code }) => code) : [said];
}

/** Whether a text is a code alone, or one of several figures that a word leads to: « cpte 65748-A11 ». */
function isCodeLed(text: string): boolean {
  const [, led = ""] = /^\p{L}{2,12}[.:]? (\S+)$/u.exec(text.trim()) ?? [];
  return parseCode(text) !== null || (parseCode(led) !== null && led.replace(/\D/g, "").length > 2);
}

/** What a text says in words to pay what it stands beside: « chap. 65 – nature 65748 – fonction 311 »; null for any other. */
function imputationIn(text: string): string | null {
  return isBudgetImputation(text.trim()) ? null : parseBudgetImputation(text);
}

/** Whether a text is what pays a group, and no amount: « 25-INS-1 », « imputation 017-6568-564 », « 65748/311 ». */
export const saysWhatPays = keptByText(
  (text): boolean =>
    parseCode(text) !== null ||
    opensWith("code", text, 6) ||
    findImputations(text).some(({ code }) => code === text.replace(/\s/g, "")),
);

/** The title beside a code alone in its cell, in a column that gives lines none; or over what pays it, where amounts stand: « FDI-26-C | Initiatives culturelles », « Initiatives sportives | 65748/326 ». */
function besideCode(above: ReaderState, row: number, texts: readonly RowCell[]): RowCell | undefined {
  const paying = texts.filter(({ role }) => role === "amount");
  if (!paying.every(({ text }) => saysWhatPays(text) && /\d/.test(text))) return undefined;
  const [first, title, ...others] = texts.filter(({ role }) => role !== "amount");
  // « AGR01 | Modernisation, merged over several columns | 20422/631 »
  const isMerged = title !== undefined && above.table.grid.mergeAt(row, title.cell.column) !== undefined;
  const arePaying = isMerged && others.every(({ text }) => saysWhatPays(text));
  if (!first || (others.length > 0 && !arePaying)) return undefined;
  if (!title) return paying.length > 0 ? first : undefined;
  if (first.role !== undefined && paying.length === 0) {
    const pays = paysAlone(title.text)
      ? !isPaidAround(above, row, title)
      : saysWhatPays(title.text) && title.role === undefined && !isOfLines(above, title);
    return pays ? first : undefined;
  }
  const [only, ...more] = findCodesOfAnyShape(first.text);
  return only && more.length === 0 && only.code === first.text.trim() ? title : undefined;
}

/** Reads « Opération 1 : … » with an amount and nobody to receive it; false where the row is something else. */
export function readHeadingWithTotal(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const only = onlyText(cells);
  if (!only || !above.columns.has("beneficiary")) return false;
  const { role, text } = only;
  const named = role === "beneficiary" && !above.table.isWide(row, only.cell.column);
  if (named && readHeading(text).claims === null) return false;
  const ofLine = role === "description" || role === "comment" || role === "territory";
  if (ofLine && (readHeading(text).claims === null || isSaidOfLines(above, role))) return false;
  const isOfLineAbove = isNamedAbove(above, row) || isSortedAbove(above, only);
  if (isOfLineAbove && readHeading(text).claims === null) return false;
  readHeadingOver(above, row, only, amount);
  return true;
}

/**
 * Reads « PILIER 2 | Emploi | | Total du pilier : | 31 010 »: the title of the lines below with what they come to, whose label
 * stands where lines have other figures; under a heading of the same title it is their total.
 */
export function readTitledTotal(
  above: ReaderState,
  row: number,
  cells: readonly RowCell[],
  amount: AmountReading,
): boolean {
  const label = cells.find(
    ({ cell, text }) => above.columns.holdsOtherFigures(cell.column) && readTotalLabel(text) !== null,
  );
  const rest = cells.filter(({ cell, role }) => cell !== label?.cell && role !== "amount");
  const [title, another] = titleInOneCell(above, row, rest);
  if (!label || !title || another || readHeading(title.text).claims === null) return false;
  for (const event of above.upwards())
    if (event.kind === "heading" && sameText(event.text, title.text)) return false;
  readHeadingOver(above, row, title, amount);
  return true;
}

/** Whether the name of who receives it is merged down from above: « Élémentaire | 39 683 » beside « Sainte-Anne ». */
function isNamedAbove({ table, columns }: ReaderState, row: number): boolean {
  const column = columns.of("beneficiary");
  const merge = column === undefined ? undefined : table.grid.mergeAt(row, column);
  return merge !== undefined && merge.top < row && textOf(table.grid.at(merge.top, merge.left)).trim() !== "";
}

/** Whether the line above says something in the same column, that names no group: « MEC | 22 » under « Lycée Blum | ELE | 28 ». */
function isSortedAbove({ table, lastDraft, followsLine }: ReaderState, { role, cell }: RowCell): boolean {
  if (role !== undefined || lastDraft === null || !followsLine) return false;
  return table.grid.at(lastDraft.row, cell.column)?.value.kind === "text";
}

/** Whether the line above says in the same column what a heading would: « Action 1 », then « Action 2 », of one beneficiary. */
function isSaidOfLines({ lastDraft }: ReaderState, role: Role): boolean {
  const [said = ""] = lastDraft?.texts.get(role) ?? [];
  return readHeading(said).claims !== null;
}

/** Reads a text as the heading of the lines below, whose amount is theirs together. */
export function readHeadingOver(
  above: ReaderState,
  row: number,
  title: RowCell,
  amount: AmountReading,
): void {
  above.addHeading(heading(above, row, title, { ...amount, label: null, ...above.table.othersAt(row) }));
}

function heading(
  { table, options }: ReaderState,
  row: number,
  { cell, text }: RowCell,
  total: StatedTotal | null = null,
): HeadingEvent {
  const { claims, numbering, word, code } = readHeading(text);
  const at = table.place(row, cell.column);
  const wide = table.isWide(row, cell.column) ? "wide" : "";
  const pasted = options.pasted && total === null ? "pasted" : "";
  const capitals = text === text.toUpperCase() ? "CAPITALS" : "";
  const look = `${pasted}${claims ?? ""}/${word || numbering || capitals}/${wide}`;
  return { kind: "heading", text, at, claims, look, total, code: code === null ? null : { value: code, at } };
}

/** A title that stands in two cells, « Thématique 2 » and « Logement », « B » and « Comices », as one. */
export function titleInOneCell(
  { table }: ReaderState,
  row: number,
  cells: readonly RowCell[],
): readonly RowCell[] {
  const [first, second, ...rest] = cells;
  if (!first || !second || rest.length > 0 || second.cell.value.kind !== "text") return cells;
  const below = textOf(table.grid.at(row + 1, first.cell.column));
  // Lines may be lettered too: then the next is as well.
  const isLettered = first.role === undefined && isLetter(first.text);
  if (isLettered && !isLetter(below)) return [{ ...first, text: `${first.text} – ${second.text}` }];
  const { claims, number, title } = readHeading(first.text);
  // « Dispositif | Fonds des festivals »
  const said = { ...first, text: `${first.text} : ${second.text}` };
  if (claims === null && sameText(readHeading(said.text).title, readHeading(second.text).title))
    return [said];
  const areLines = first.role === "operation" || readHeading(below).claims === "operation";
  const isLine = claims === "operation" && second.role === "beneficiary" && areLines;
  if (claims === null || number === null || title !== "" || isLine) return cells;
  return [{ ...first, text: `${first.text} – ${second.text}` }];
}

function isLetter(text: string): boolean {
  return /^\s*(?:[A-Z]|[IVX]{1,5})\s*$/.test(text);
}

/** A row's texts but the theme merged down from it, where what is left is the heading of an operation. */
function besideGroups({ table }: ReaderState, row: number, cells: readonly RowCell[]): readonly RowCell[] {
  const rest = cells.filter(({ role, cell }) => {
    const merge = role === "theme" ? table.grid.mergeAt(row, cell.column) : undefined;
    return !merge || merge.bottom === merge.top;
  });
  const [only] = rest;
  const isHeading =
    only && (table.isWide(row, only.cell.column) || readHeading(only.text).claims === "operation");
  return rest.length === 1 && isHeading ? rest : cells;
}

/** Whether a text alone on its row is the rest of the line above, or a line of its own, rather than the name of a group. */
function goesOnWithLine(above: ReaderState, row: number, { role, text, cell }: RowCell): boolean {
  if (above.table.isWide(row, cell.column)) return false;
  const { claims, numbering } = readHeading(text);
  const plain = claims === null && numbering === "";
  const inside = cell.column > (above.columns.entries[0]?.[0] ?? 0);
  const hasLine = above.lastDraft !== null;
  switch (role) {
    case "operation":
      return above.options.pasted && plain && hasLine;
    case "beneficiary":
      return (
        hasLine &&
        ((plain && (inside || endsOpen(above.lastDraft))) || startsLower(text) || above.wordsUnder.has(row))
      );
    case "description":
    case "comment":
    case "territory":
      return hasLine && (inside || startsLower(text));
    case "code":
    case undefined: {
      // « LC 18891 » under « 6574/920 »: the rest of what the line above says in a column that titles nothing.
      const draft = above.lastDraft;
      return (
        plain && inside && draft !== null && textOf(above.table.grid.at(draft.row, cell.column)).trim() !== ""
      );
    }
    default:
      return false;
  }
}

/** Reads a heading that says where the lines under it are, inside an operation, or what became of them: it parts nothing. */
function readPart(above: ReaderState, row: number, { cell, text }: RowCell): boolean {
  // « Pour mémoire, subventions 2024 : 4 500 € » says it all.
  if (isReminder(text) && above.isUnderTotal && !/\d ?€/u.test(text)) {
    above.startPart({ section: null, isReminder: true });
    return true;
  }
  const mark = sectionMark(text);
  if (mark !== null && !above.columns.has("retained")) {
    const at = above.table.place(row, cell.column);
    above.startPart({ section: mark === "no" ? { kind: "no", text, at } : null });
    return true;
  }
  const names = above.groupNames;
  if (!isTerritoryHeading(text) || above.columns.has("territory") || !names.hasOperations) return false;
  // Where a column names operations, they are parted by places, unless totals are of these.
  const isTheme =
    !above.columns.has("theme") && above.columns.groupTotals.some(({ level }) => level === "theme");
  if (above.columns.has("operation") && (isTheme || names.isTotalled(fold(text)))) return false;
  above.startPart({ territory: text });
  return true;
}
