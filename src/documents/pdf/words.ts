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

/** A word whose last character may not have come. */
interface OpenWord {
  text: string;
  readonly first: Glyph;
  last: Glyph;
  right: number;
  size: number;
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
  let open = null as OpenWord | null;

  const close = (space: string): void => {
    if (open) {
      const { text, first, right, size } = open;
      const { left, y } = first;
      words.push({ text, left, right, y, size, space, firstWidth: first.right - left });
    }
    open = null;
  };

  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      close(/[\u00A0\u202F\u2007]/.test(glyph.text) ? glyph.text.charAt(0) : " ");
      continue;
    }
    const previous = open?.last;
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
    if (open) goOn(open, glyph);
    else open = { text: glyph.text, first: glyph, last: glyph, right: glyph.right, size: glyph.size };
  }
  close("");
  return withoutOverprints(words);
}

function goOn(word: OpenWord, glyph: Glyph): void {
  word.text += glyph.text;
  word.last = glyph;
  word.right = Math.max(word.right, glyph.right);
  word.size = Math.max(word.size, glyph.size);
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
 * held against those that say the same in the squares around it alone.
 */
function withoutOverprints(words: readonly Word[]): readonly Word[] {
  const byText = new Map<string, Word[]>();
  for (const word of words) {
    const same = byText.get(word.text);
    if (same) same.push(word);
    else byText.set(word.text, [word]);
  }
  const drawn = new Set<Word>();
  for (const same of byText.values())
    if (same.length > 1) for (const word of overprintsAmong(same)) drawn.add(word);
  return drawn.size === 0 ? words : words.filter((word) => !drawn.has(word));
}

/** Of words that say the same, those drawn over one before them. */
function overprintsAmong(words: readonly Word[]): readonly Word[] {
  /** By size and row of squares, then by column: the last word of each square. */
  const rows = new Map<string, Map<number, Word>>();
  return words.filter((word) => {
    const side = word.size * HAIR;
    const size = Math.round(word.size * 100);
    const [column, row] = [Math.floor(word.left / side), Math.floor(word.y / side)];
    const near = (other: Word | undefined): boolean =>
      other !== undefined && Math.abs(other.left - word.left) < side && Math.abs(other.y - word.y) < side;
    const isDrawn = AROUND.some((down) => {
      const squares = rows.get(`${size} ${row + down}`);
      return squares !== undefined && AROUND.some((across) => near(squares.get(column + across)));
    });
    const own = rows.get(`${size} ${row}`) ?? new Map<number, Word>();
    rows.set(`${size} ${row}`, own.set(column, word));
    return isDrawn;
  });
}

/** A square and those that touch it, along one side. */
const AROUND = [-1, 0, 1];
