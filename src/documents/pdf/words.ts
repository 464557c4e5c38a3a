import type { Glyph, Rule } from "./page-content";

/** Characters drawn side by side, without a space. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The space drawn after it on its line: " ", a no-break space, or "" where none is. */
  readonly space: string;
  /** The width of its first character: whether it would have fit at the end of a line above is judged by it. */
  readonly firstWidth: number;
}

/** Parts the characters of a page into words, in the order in which they were drawn. */
export function wordsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Word[] {
  const spaces = glyphs.reduce((count, glyph) => count + (isBlank(glyph.text) ? 1 : 0), 0);
  // Where spaces are drawn, letters set apart are one word; where none is, a gap is all that parts words.
  const wordGap = spaces * 15 > glyphs.length ? 0.3 : 0.17;
  const verticals = rules
    .filter((rule) => rule.direction === "vertical")
    .sort((one, other) => one.position - other.position);
  const words: Word[] = [];
  let letters: Glyph[] = [];

  const close = (space: string): void => {
    const [first] = letters;
    if (first) {
      words.push({
        text: letters.map((glyph) => glyph.text).join(""),
        left: first.left,
        right: letters.reduce((most, glyph) => Math.max(most, glyph.right), first.right),
        y: first.y,
        size: letters.reduce((most, glyph) => Math.max(most, glyph.size), first.size),
        space,
        firstWidth: first.right - first.left,
      });
    }
    letters = [];
  };

  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      close(/[\u00A0\u202F\u2007]/.test(glyph.text) ? glyph.text.charAt(0) : " ");
      continue;
    }
    const previous = letters[letters.length - 1];
    if (previous) {
      const gap = glyph.left - previous.right;
      const size = Math.max(glyph.size, previous.size);
      const shifted = Math.abs(glyph.y - previous.y) > size * 0.1;
      const overprinted =
        glyph.text === previous.text &&
        Math.abs(glyph.left - previous.left) < (glyph.right - glyph.left) * 0.3;
      if (overprinted && !shifted) continue;
      if (shifted || gap > size * wordGap || gap < -size * 0.5 || isRuledOff(previous, glyph, verticals))
        close("");
    }
    letters.push(glyph);
  }
  close("");
  return withoutOverprints(words);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

/** Whether a vertical rule, of those in order, stands between two characters: they are in two cells, however near. */
function isRuledOff(before: Glyph, after: Glyph, verticals: readonly Rule[]): boolean {
  const middle = after.y - after.size * 0.3;
  const slack = after.size * 0.1;
  for (let at = firstFrom(verticals, before.right - slack); at < verticals.length; at++) {
    const rule = verticals[at];
    if (!rule || rule.position > after.left + slack) return false;
    if (rule.start <= middle && rule.end >= middle) return true;
  }
  return false;
}

/** The first of rules in order that stands at a place or behind it. */
function firstFrom(verticals: readonly Rule[], place: number): number {
  let [low, high] = [0, verticals.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((verticals[middle]?.position ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far apart, in heights of its letters, a word is drawn twice to look bold. */
const HAIR = 0.12;

/**
 * Words without those drawn twice a hair apart to look bold. A page may say one word a hundred thousand times: each is
 * held against those in the squares around it alone.
 */
function withoutOverprints(words: readonly Word[]): readonly Word[] {
  const seen = new Map<string, Word>();
  return words.filter((word) => {
    const side = word.size * HAIR;
    const [column, row] = [Math.floor(word.left / side), Math.floor(word.y / side)];
    const keyAt = (across: number, down: number): string =>
      `${word.size.toFixed(2)} ${column + across} ${row + down} ${word.text}`;
    const drawn = AROUND.some(([across, down]) => {
      const other = seen.get(keyAt(across, down));
      return other && Math.abs(other.left - word.left) < side && Math.abs(other.y - word.y) < side;
    });
    seen.set(keyAt(0, 0), word);
    return !drawn;
  });
}

/** A square and those that touch it. */
const AROUND = [-1, 0, 1].flatMap((across) => [-1, 0, 1].map((down) => [across, down] as const));
