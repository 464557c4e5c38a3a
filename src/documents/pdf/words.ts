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
  const verticals = rules.filter((rule) => rule.direction === "vertical");
  const words: Word[] = [];
  let letters: Glyph[] = [];

  const close = (space: string): void => {
    const [first] = letters;
    if (first) {
      words.push({
        text: letters.map((glyph) => glyph.text).join(""),
        left: first.left,
        right: Math.max(...letters.map((glyph) => glyph.right)),
        y: first.y,
        size: Math.max(...letters.map((glyph) => glyph.size)),
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

/** Whether a vertical rule stands between two characters: they are in two cells, however near. */
function isRuledOff(before: Glyph, after: Glyph, verticals: readonly Rule[]): boolean {
  const middle = after.y - after.size * 0.3;
  const slack = after.size * 0.1;
  return verticals.some(
    (rule) =>
      rule.position >= before.right - slack &&
      rule.position <= after.left + slack &&
      rule.start <= middle &&
      rule.end >= middle,
  );
}

/** Words without those drawn twice a hair apart to look bold. */
function withoutOverprints(words: readonly Word[]): readonly Word[] {
  const seen = new Map<string, Word[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    if (same.length === 0) seen.set(word.text, same);
    const drawn = same.some(
      (other) =>
        Math.abs(other.left - word.left) < word.size * 0.12 && Math.abs(other.y - word.y) < word.size * 0.12,
    );
    same.push(word);
    return !drawn;
  });
}
