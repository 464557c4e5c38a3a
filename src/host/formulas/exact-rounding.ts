/**
 * Excel rounds the decimal number that it shows, fifteen digits long: ROUND(0.145,2) is 0.15, though the number held is a
 * hair less than 0.145. The engine rounds what is held; given that hair, it rounds as Excel does, for numbers below some
 * 10^11 that are rounded to cents.
 */
const HAIR = "(1+1E-14)";

/** Texts and quoted sheet names are passed over. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])ROUND\(|[(),]/giu;

/** The formula with what ROUND is given made a hair larger. */
export function withExactRounding(text: string): string {
  if (!/ROUND\(/i.test(text)) return text;
  let made = "";
  let from = 0;
  /** Brackets open now: whether each is ROUND's, and still before its first comma. */
  const open: boolean[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    const end = index + piece.length;
    if (/^ROUND\($/i.test(piece)) {
      made += `${text.slice(from, end)}(`;
      from = end;
      open.push(true);
    } else if (piece === "(") open.push(false);
    else if (piece === ")") {
      if (open.pop() !== true) continue;
      made += `${text.slice(from, index)})`;
      from = index;
    } else if (piece === "," && open.at(-1) === true) {
      made += `${text.slice(from, index)})*${HAIR}`;
      from = index;
      open[open.length - 1] = false;
    }
  }
  return made + text.slice(from);
}
