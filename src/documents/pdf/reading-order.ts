import { lineOf, segmentsOf, type Line } from "./lines";

/** The least share of the lines that must stand on both sides of a gutter. */
const shareOnBothSides = 0.6;

/**
 * Lines in the order in which they are read: where a page sets its text in two columns, the left one, then the right.
 * A table without rules is no two columns: its sides are short, or hold amounts.
 */
export function inReadingOrder(lines: readonly Line[]): readonly (readonly Line[])[] {
  const gutter = gutterOf(lines);
  if (gutter === null) return [lines];
  const sections: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = (): void => {
    sections.push(...[left, right].filter((column) => column.length > 0));
    left = [];
    right = [];
  };
  for (const line of lines) {
    const sides = [
      line.words.filter((word) => word.right <= gutter),
      line.words.filter((word) => word.left >= gutter),
    ];
    const [before = [], after = []] = sides;
    if (before.length + after.length < line.words.length) {
      close();
      sections.push([line]);
      continue;
    }
    if (before.length > 0) left.push(lineOf(before));
    if (after.length > 0) right.push(lineOf(after));
  }
  close();
  return sections;
}

/** The x of the gutter between two columns of prose, or null. */
function gutterOf(lines: readonly Line[]): number | null {
  const parted = lines.filter((line) => segmentsOf(line).length === 2);
  if (parted.length < 8 || parted.length < lines.length * shareOnBothSides) return null;
  const start = Math.max(...parted.map((line) => segmentsOf(line)[0]?.right ?? 0));
  const end = Math.min(...parted.map((line) => segmentsOf(line)[1]?.left ?? 0));
  if (end - start < 6) return null;
  const prose = (side: 0 | 1) => {
    const texts = parted.map((line) => segmentsOf(line)[side]?.text ?? "");
    const long = texts.filter((text) => text.length >= 22 && text.split(/\s+/).length >= 4);
    return long.length >= texts.length * 0.6;
  };
  if (!prose(0) || !prose(1)) return null;
  return (start + end) / 2;
}
