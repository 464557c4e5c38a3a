/** Rows that are alike, and over how many lines they stand. */
export interface Alike {
  readonly rows: readonly (readonly string[])[];
  readonly lines: number;
}

/** Fewer names, each over as many figures, may be a list or a vote's count. */
const FEWEST = 4;
const MOST_FIGURES = 8;
const LONGEST_NAME = 120;
const LONGEST_TITLE = 40;
/** So many texts of their own may stand between the names: titles of groups. */
const MOST_HEADINGS = 2;

/** An amount alone on its line; years and dates are none. */
const figure =
  /^(?:-\s?)?(?!(?:19|20)\d\d$)(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3})+|\d+)(?:[.,]\d{1,2})?\s?(?:€|euros?)?$/iu;
const dash = /^[-–—]\s?€?$/u;
const money = /€|euro|[.,]\d{1,2}$|\d[ .\u00a0\u202f]\d{3}/iu;
const year = /^(?:19|20)\d\d$/;

/**
 * Tells the table that starts on a line of a text whose paste put each cell on a line of its own: names, each over as many
 * figures as the others, most of which are written as money; the titles of the columns may stand over them, one over the
 * other. Null for anything else.
 */
export function tablesOneCellALine(lines: readonly string[]): (start: number) => Alike | null {
  let noneBefore = 0;
  return (start) => {
    if (start < noneBefore) return null;
    const found = namesOverFigures(lines, start);
    if (!found) return null;
    const areMoney = found.figures.filter((text) => money.test(text)).length * 2 >= found.figures.length;
    if (found.names >= FEWEST && areMoney) return found;
    noneBefore = start + found.lines;
    return null;
  };
}

/** Names over figures, and how many of them there are. */
interface NamesOverFigures extends Alike {
  readonly names: number;
  readonly figures: readonly string[];
}

/** What stands from a line on, each name over as many figures as the first; null where a line starts nothing like it. */
function namesOverFigures(lines: readonly string[], start: number): NamesOverFigures | null {
  const lineAt = (index: number) => (lines[index] ?? "").trim();
  const first = textsFrom(lineAt, start, MOST_FIGURES + 4);
  const width = figuresFrom(lineAt, first).length;
  if (first === start || width === 0 || width > MOST_FIGURES) return null;
  const over = Array.from({ length: first - 1 - start }, (_, i) => lineAt(start + i));
  const titles = over.filter((text) => !year.test(text));
  const areTitles = titles.length === width + 1 && titles.every(isTitle);
  if (titles.length > 0 && !areTitles) return null;

  const rows: (readonly string[])[] = areTitles ? [titles] : [];
  const figures: string[] = [];
  let [at, names] = [first - 1, 0];
  for (;;) {
    const end = textsFrom(lineAt, at, MOST_HEADINGS + 1);
    const own = figuresFrom(lineAt, end);
    if (end === at || own.length !== width) break;
    for (; at < end - 1; at++) rows.push([lineAt(at), ...own.map(() => "")]);
    rows.push([lineAt(at), ...own]);
    figures.push(...own);
    names++;
    at = end + width;
  }
  return { rows, lines: at - start, names, figures };
}

type Lines = (index: number) => string;

/** The line behind the texts from one on, some of which may be years. */
function textsFrom(lineAt: Lines, from: number, most: number): number {
  let end = from;
  while (end - from < most && (isName(lineAt(end)) || (end > from && year.test(lineAt(end))))) end++;
  return end;
}

function figuresFrom(lineAt: Lines, from: number): readonly string[] {
  const found: string[] = [];
  while (found.length <= MOST_FIGURES && isFigure(lineAt(from + found.length)))
    found.push(lineAt(from + found.length));
  return found;
}

function isFigure(text: string): boolean {
  return figure.test(text) || dash.test(text);
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= LONGEST_NAME && !isFigure(text);
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && !/[.:;]$/.test(text);
}
