import { cleanCharacters } from "../clean-characters";
import type { Word } from "./words";

/** Words that stand on one baseline, left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** The height of its largest font. */
  readonly size: number;
  /** What its gaps part, once it was asked: many ask. */
  segments: readonly Segment[] | null;
}

/** A run of words of a line without a gap that makes a column. */
export interface Segment {
  readonly text: string;
  readonly words: readonly Word[];
  readonly left: number;
  readonly right: number;
}

/** Words as lines, from top to bottom. Superscripts go with the line they are raised from. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const groups: Word[][] = [];
  const sorted = [...words].sort((one, other) => one.y - other.y);
  for (const word of sorted) {
    const group = groups[groups.length - 1];
    const first = group?.[0];
    if (group && first && word.y - first.y <= Math.max(word.size, first.size) * 0.25) group.push(word);
    else groups.push([word]);
  }
  return attachRaised(groups).map(lineOf);
}

/** A line of words. */
export function lineOf(words: readonly Word[]): Line {
  const ordered = [...words].sort((one, other) => one.left - other.left);
  let [base] = ordered;
  let right = -Infinity;
  for (const word of ordered) {
    if (base && word.size > base.size) base = word;
    right = Math.max(right, word.right);
  }
  return {
    words: ordered,
    left: ordered[0]?.left ?? Infinity,
    right,
    y: base?.y ?? 0,
    size: base?.size ?? 0,
    segments: null,
  };
}

/** Puts small raised or lowered words ("1er", "2e") back on the line that they touch. */
function attachRaised(groups: readonly Word[][]): readonly Word[][] {
  const kept: Word[][] = [];
  groups.forEach((group, index) => {
    for (const neighbour of [groups[index + 1], kept[kept.length - 1]]) {
      if (neighbour && group.every((word) => touches(word, neighbour))) {
        neighbour.push(...group);
        return;
      }
    }
    kept.push(group);
  });
  return kept;
}

function touches(small: Word, line: readonly Word[]): boolean {
  return line.some(
    (word) =>
      small.size <= word.size * 0.85 &&
      Math.abs(small.y - word.y) <= word.size * 0.6 &&
      small.left >= word.right - word.size * 0.2 &&
      small.left <= word.right + word.size * 0.3,
  );
}

/** The segments of a line, parted at its column gaps. */
export function segmentsOf(line: Line): readonly Segment[] {
  return (line.segments ??= partedAtGaps(withoutNoteMarks(line.words)));
}

function partedAtGaps(words: readonly Word[]): readonly Segment[] {
  const segments: Segment[] = [];
  const opensColumn = columnGaps(words);
  let current: Word[] = [];
  let right = -Infinity;
  const close = (): void => {
    const [first] = current;
    if (!first) return;
    segments.push({ text: cleanCharacters(textOfWords(current)), words: current, left: first.left, right });
    current = [];
    right = -Infinity;
  };
  for (const word of words) {
    const previous = current[current.length - 1];
    if (previous && opensColumn(previous, word)) close();
    current.push(word);
    right = Math.max(right, word.right);
  }
  close();
  return segments;
}

/** The words of a segment, with the spaces drawn between them, or one where a gap alone parts them. */
function textOfWords(words: readonly Word[]): string {
  let text = "";
  words.forEach((word, index) => {
    text += word.text;
    const next = words[index + 1];
    if (!next) return;
    const gap = next.left - word.right;
    if (word.space !== "") text += word.space;
    else if (gap > Math.max(word.size, next.size) * 0.1) text += " ";
  });
  return text;
}

/**
 * Whether two words that follow one another stand in two columns. A drawn space tells that a sentence goes on, however
 * stretched by justification; without one a smaller gap is a column.
 */
function columnGaps(words: readonly Word[]): (before: Word, after: Word) => boolean {
  let stretched: number | null = null;
  return (before, after) => {
    const gap = after.left - before.right;
    const size = Math.max(before.size, after.size);
    if (before.space === "") return gap > size * 0.6;
    return gap > size * 1.2 && gap > (stretched ??= widestStretched(words));
  };
}

/** How wide a drawn space may be by the others of its line; nothing where they are too few to tell. */
function widestStretched(words: readonly Word[]): number {
  const spaced = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next && word.space !== "" ? [next.left - word.right] : [];
  });
  const usual = spaced.sort((one, other) => one - other)[Math.floor((spaced.length - 1) / 2)] ?? 0;
  return spaced.length >= 3 ? usual * 2.2 : -Infinity;
}

/** The words of a line without the marks of notes: what follows a mark follows the word that has it. */
function withoutNoteMarks(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (const word of words) {
    const before = kept[kept.length - 1];
    if (before && isNoteMark(word, before)) {
      kept[kept.length - 1] = { ...before, right: word.right, space: word.space || before.space };
    } else kept.push(word);
  }
  return kept;
}

/** The raised number that cites a note: read on, it would change the figure or word that it follows. */
function isNoteMark(word: Word, before: Word): boolean {
  return (
    word.size <= before.size * 0.85 &&
    before.y - word.y > before.size * 0.15 &&
    word.left - before.right < before.size * 0.3 &&
    /^\(?\d{1,2}\)?$/.test(word.text) &&
    !/^[cdk]?m$/.test(before.text)
  );
}
