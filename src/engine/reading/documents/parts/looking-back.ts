import { eurosOf } from "../../../claims";
import { beginning, matches } from "../../../lexicon";
import { fold } from "../../../folding";
import { isLaidOut, type DocumentLine } from "./document-lines";
import { collapse } from "./passage";

/** What is longer is no caption, and no item of a list. */
const LONGEST = 140;
const LONGEST_ITEM = 120;

/**
 * The rows of tables and of lists whose caption says that they are of another time: « L'an dernier : », « Rappel 2025 »,
 * « Enveloppe initiale ». They say nothing of what is granted now.
 */
export function rowsLookingBack(lines: readonly DocumentLine[]): ReadonlySet<DocumentLine> {
  const found = new Set<DocumentLine>();
  const dated = lines.filter(({ text }) => yearsIn(text).length > 0).slice(0, 2);
  lines.forEach((line, at) => {
    // The year that the document says first, elsewhere than in the caption.
    const [year = null] = yearsIn(dated.find((one) => one !== line)?.text ?? "");
    if (!looksBack(line, year)) return;
    const first =
      isRow(lines[at + 1]) || !isRow(lines[at + 2]) || holdsFigures(lines[at + 1]) ? at + 1 : at + 2;
    // What sets years side by side tells of this one as well.
    if (year !== null && yearsIn(lines[first]?.text ?? "").some((each) => each >= year)) return;
    for (let next = first; isOfTable(lines, first, next); next++) {
      const row = lines[next];
      if (row) found.add(row);
    }
  });
  return found;
}

/** Whether a line goes on with the table, or the list, that the first row begins. */
function isOfTable(lines: readonly DocumentLine[], first: number, at: number): boolean {
  const [begun, line] = [lines[first], lines[at]];
  if (!begun || !isRow(line)) return false;
  if (begun.cells !== null || line?.cells !== null)
    return line?.block === begun.block && captionOf(line) === null;
  return isLaidOut(line.text) === isLaidOut(begun.text);
}

function isRow(line: DocumentLine | undefined): line is DocumentLine {
  return line !== undefined && (line.cells !== null || isLaidOut(line.text) || isItem(line));
}

/** « Sport : 5 750 € (4 associations) » */
function isItem({ text }: DocumentLine): boolean {
  const [figure] = text.length <= LONGEST_ITEM && text.includes(":") ? eurosOf(text) : [];
  return figure !== undefined && text.lastIndexOf(":", figure.start) >= 0;
}

function holdsFigures(line: DocumentLine | undefined): boolean {
  return line === undefined || /\d/.test(line.text);
}

/** The only text of a row, or a line of text short enough; null for any other. */
function captionOf({ cells, text }: DocumentLine): string | null {
  const own = collapse(text);
  if (cells === null) return isLaidOut(text) || own.length > LONGEST ? null : own;
  const [only, another] = new Set(cells.map(collapse).filter((cell) => cell !== ""));
  return only !== undefined && another === undefined ? only : null;
}

function looksBack(line: DocumentLine, year: string | null): boolean {
  const caption = captionOf(line);
  if (caption === null || eurosOf(caption).length > 0) return false;
  const years = yearsIn(caption);
  if (years.some((each) => year !== null && each >= year)) return false;
  const folded = fold(caption);
  if (matches("comparing", caption)) return false;
  return matches("lastYear", caption) || earlier.test(folded) || (years.length > 0 && recalling.test(folded));
}

const earlier = beginning("earlierState");
const recalling = beginning(["reminder", "lookingBack"]);

function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [];
}
