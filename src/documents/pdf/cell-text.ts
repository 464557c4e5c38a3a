import { cleanCharacters } from "../clean-characters";
import { segmentsOf, type Line } from "./lines";

/** How far the text of a column may reach: what a line still had room for tells where it was broken. */
export interface ColumnWidth {
  readonly left: number;
  readonly right: number;
  /** Whether words too long for their column are cut in this table: most programs never do, some always. */
  readonly cutsWords: boolean;
}

/** The text of a cell whose words were broken over lines: one line, put together as it was before. */
export function cellText(lines: readonly Line[], width: ColumnWidth): string {
  let text = "";
  lines.forEach((line, index) => {
    const next = segmentsOf(line)
      .map((segment) => segment.text)
      .join("  ");
    const above = lines[index - 1];
    text = index === 0 || !above ? next : text + glue(text, next, above, line, width) + next;
  });
  return cleanCharacters(text).trim();
}

/** Amounts and figures as they may be written whole, thousands apart or not. */
const wholeNumber = /^[-−]?\d{1,3}(?:[\s.]\d{3})*(?:,\d{1,2})?(?:\s?€)?$|^[-−]?\d+(?:,\d{1,2})?(?:\s?€)?$/;

/** What stood between the end of a line and the start of the next: a space, or nothing where a word was cut. */
function glue(before: string, after: string, above: Line, below: Line, width: ColumnWidth): "" | " " {
  if (/\S[-/]$/.test(before)) return "";
  const head = /^\S+/.exec(after)?.[0] ?? "";
  if (/^[,.)\]]/.test(head)) return "";
  // The plural in brackets of a word: "TERRITOIRE(S)".
  if (/\p{L}$/u.test(before) && /^\((?:s|x|e|es|nt|aux)\)$/i.test(head)) return "";

  const numberBefore = /$(?<=([-−]?\d[\d\s.,]*))/.exec(before)?.[1] ?? "";
  const numberAfter = /^[\d\s.,]*\d(?:\s?€)?/.exec(after)?.[0] ?? "";
  if (numberBefore !== "" && numberAfter !== "") {
    const together = wholeNumber.test(numberBefore + numberAfter);
    const apart = wholeNumber.test(`${numberBefore} ${numberAfter}`);
    // "5" / "20 rue" is no 520: figures are only put together where they are alone on their line.
    const alone = above.words.every((word) => /^[-−\d\s.,/]+$/.test(word.text));
    if (together && !apart && alone) return "";
    if (apart && !together) return " ";
  }
  return wasCut(before, above, below, width) ? "" : " ";
}

/** A word is cut only where it is alone on its line and its next letter had no room there. */
function wasCut(before: string, above: Line, below: Line, width: ColumnWidth): boolean {
  return width.cutsWords && mayBeCut(before, above, below, width);
}

function mayBeCut(before: string, above: Line, below: Line, width: ColumnWidth): boolean {
  const last = above.words[above.words.length - 1];
  const next = below.words[0];
  if (!last || !next || last.space !== "") return false;
  // Whether the word began its line: otherwise it would have moved down whole.
  if (above.words.length > 1) return false;
  const room = width.right - width.left - (above.right - above.left);
  if (room >= next.firstWidth * 1.05) return false;
  // A capital or a figure after a small letter begins a word; a figure may follow a figure.
  const end = before.charAt(before.length - 1);
  const start = next.text.charAt(0);
  if (/\p{Ll}/u.test(end) && /[\p{Lu}\d]/u.test(start)) return false;
  return /[\p{L}\d'’]/u.test(end) && /[\p{L}\d'’]/u.test(start);
}

/** The words of one or two letters that a cell may hold: any other is the end of a cut one. */
const shortWords = new Set(
  "a à an au ce ci de du en et eu ex il je la là le ma mi na ne ni on or ou où sa se si su un us va vi vu y".split(
    " ",
  ),
);

/** Endings of French words: one that a line's end parts shows that the word was cut. */
const ending =
  /(?:[ts]ions?|ments?|teurs?|trices?|iques?|[ai]bles?|ités?|[ae]nces?|aires?|elles?|ières?|eures?|isme|istes?)$/;

/** Whether the lines of a cell show beyond doubt that words are cut: what is left of one is no word. */
export function showsCutWords(lines: readonly Line[], width: ColumnWidth): boolean {
  return lines.some((line, index) => {
    const above = lines[index - 1];
    const head = above?.words[0]?.text ?? "";
    const tail = /^[\p{L}]+/u.exec(line.words[0]?.text ?? "")?.[0].toLowerCase() ?? "";
    if (!above || tail === "" || !mayBeCut(head, above, line, width)) return false;
    const suffix = ending.exec((/(?<!\p{L})\p{L}+$/u.exec(head)?.[0] ?? "").toLowerCase() + tail)?.[0] ?? "";
    if (suffix.length > tail.length) return true;
    const vowels = /[aeiouyœæ]/.test(tail.normalize("NFD"));
    return !vowels || (tail.length <= 2 && !shortWords.has(tail));
  });
}
