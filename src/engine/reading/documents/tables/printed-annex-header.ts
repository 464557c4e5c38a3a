import { forms, pattern } from "../../../lexicon";
import { foldWithPositions, fold } from "../../../folding";
import { isStopWord, words } from "../../../wording/tokens";
import { headerLikeness, isWholeHeader } from "../../annex/columns/header-words";
import type { DocumentLine } from "../parts/document-lines";

const beneficiary = pattern("beneficiary", 12);
const amountWords = pattern(["money", "granted"], 8);
const columns: readonly RegExp[] = [
  pattern(["operation", "project", "label"], 8),
  pattern("territory", 7),
  beneficiary,
  new RegExp(`${pattern("description", 14).source}|${pattern("object").source}`),
  pattern("retained", 7),
  pattern("comment", 12),
];
/** A row of a table, whatever its names say, states a figure: a header none. */
const statesFigure = /\d{2}[\s,]\d|\d[\s.]\d{3}|\d\s*€/;
const counting = new RegExp(`^ ?${forms("count")} `);

/** Whether a text is made of words at home in a header, rather than a sentence or a row that happens to hold some. */
function isOfHeader(text: string): boolean {
  const [first] = words(text);
  if (first === undefined || isStopWord(first)) return false;
  return headerLikeness(text) >= 0.6 || isWholeHeader(text);
}

/**
 * How many columns of an annex a line names as its header, none where it lacks the beneficiary's or the amount's,
 * or is a sentence or a row.
 */
export function annexColumnsNamed(line: DocumentLine): number {
  const { text } = line;
  if (text.length > 260 || statesFigure.test(text) || /[.;:!]\s*$/.test(text)) return 0;
  const folded = fold(text);
  if (!beneficiary.test(folded) || !(amountWords.test(folded) || folded.includes("€"))) return 0;
  const said = (line.cells ?? [text]).filter(isOfHeader).map(fold);
  const named = line.cells === null ? said : said.filter((cell) => !counting.test(cell));
  if (!named.some((cell) => beneficiary.test(cell))) return 0;
  return columns.filter((column) => named.some((cell) => column.test(cell))).length + 1;
}

/** Columns whose names stand in one text are told by their surest words alone. */
const names: readonly RegExp[] = [
  pattern("operation", 9),
  pattern("territory", 7),
  pattern("beneficiary", 12),
  pattern(["description", "object"], 9),
  pattern("retained", 12),
  pattern("comment", 12),
  pattern("money", 8),
];

/** The columns' names in a header whose cells ran together, each from its first word to the next one's. */
export function headerNames(text: string): readonly string[] {
  const { folded, starts } = foldWithPositions(text);
  const found = names
    .map((name) => folded.search(name))
    .filter((start) => start >= 0)
    .map((start) => starts[start] ?? 0)
    .sort((a, b) => a - b);
  if (found[0] !== 0) return [];
  return found.map((start, index) => text.slice(start, found[index + 1]).trim());
}
