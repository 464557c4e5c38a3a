import type { DocumentParagraph } from "../../engine/model/document-text";
import { segmentsOf, type Line } from "./lines";

/** A paragraph with what is needed to join it to the one on the next page. */
export interface RawParagraph {
  readonly kind: "paragraph";
  readonly page: number;
  readonly lines: readonly Line[];
  /** Whether its last line reaches the right edge of the text: then its sentence may go on. */
  readonly full: boolean;
}

/**
 * Groups lines into paragraphs by the space between them, and by lines that end short on a full stop. `right` is
 * where full lines end.
 */
export function paragraphsOf(lines: readonly Line[], page: number, right: number): readonly RawParagraph[] {
  if (lines.length === 0) return [];
  const pitch = usualPitch(lines);
  const paragraphs: RawParagraph[] = [];
  let group: Line[] = [];
  const close = (): void => {
    const last = group[group.length - 1];
    if (last) paragraphs.push({ kind: "paragraph", page, lines: group, full: reaches(last, right) });
    group = [];
  };
  for (const line of lines) {
    const above = group[group.length - 1];
    if (above && isNewParagraph(above, line, pitch, right)) close();
    group.push(line);
  }
  close();
  return paragraphs;
}

/** Joins a paragraph cut by the end of a page to its other half. */
export function joinCutParagraph(before: RawParagraph, after: RawParagraph): RawParagraph | null {
  const end = textOfLine(before.lines[before.lines.length - 1]);
  const start = textOfLine(after.lines[0]);
  const columns = [...before.lines.slice(-1), ...after.lines.slice(0, 1)].some(
    (line) => segmentsOf(line).length > 1,
  );
  if (columns || !before.full || /[.;:!?»)]$/.test(end) || !/^[\p{Ll}\d(«€]/u.test(start)) return null;
  return { ...before, lines: [...before.lines, ...after.lines], full: after.full };
}

/** A paragraph as the engine takes it; lines with columns are laid out with spaces. */
export function toParagraph(paragraph: RawParagraph): DocumentParagraph {
  const columns = paragraph.lines.some((line) => segmentsOf(line).length > 1);
  const lines = columns ? layOut(paragraph.lines) : paragraph.lines.map(textOfLine);
  return {
    kind: "paragraph",
    lines: lines.filter((line) => line.trim() !== ""),
    page: paragraph.page,
    heading: null,
  };
}

function textOfLine(line: Line | undefined): string {
  if (!line) return "";
  return segmentsOf(line)
    .map((segment) => segment.text)
    .join("  ")
    .trim();
}

/** Lines with the columns they have on the page: a segment starts at the character that its place tells. */
function layOut(lines: readonly Line[]): readonly string[] {
  const all = lines.map(segmentsOf);
  const left = Math.min(...all.flat().map((segment) => segment.left));
  const widths = all
    .flat()
    .filter((segment) => segment.text.length > 2)
    .map((segment) => (segment.right - segment.left) / segment.text.length)
    .sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length / 2)] ?? 5;
  return all.map((segments) => {
    let text = "";
    for (const segment of segments) {
      const column = Math.min(400, Math.round((segment.left - left) / width));
      if (text !== "") text += " ".repeat(Math.max(2, column - text.length));
      else text += " ".repeat(Math.max(0, column));
      text += segment.text;
    }
    return text.trimEnd();
  });
}

function isNewParagraph(above: Line, line: Line, pitch: number, right: number): boolean {
  const gap = line.y - above.y;
  // A step back up the page, or from one font to another, is no paragraph going on.
  if (gap <= 0 || gap > Math.max(pitch, above.size) * 1.35) return true;
  const sizes = [line.size, above.size];
  if (Math.max(...sizes) > Math.min(...sizes) * 1.15) return true;
  return !reaches(above, right) && /[.;:!?]$/.test(textOfLine(above));
}

function reaches(line: Line, right: number): boolean {
  return line.right >= right - Math.max(30, line.size * 4);
}

/** Where the full lines among some end: nine in ten end before it or there. */
export function rightEdge(lines: readonly Line[]): number {
  const rights = lines.map((line) => line.right).sort((one, other) => one - other);
  return rights[Math.floor(rights.length * 0.9)] ?? 0;
}

/** The usual distance between two lines of one paragraph: the small end of those that there are. */
function usualPitch(lines: readonly Line[]): number {
  const gaps: number[] = [];
  for (let index = 1; index < lines.length; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (!above || !line) continue;
    const gap = line.y - above.y;
    if (gap > line.size * 0.8 && gap < line.size * 1.8) gaps.push(gap);
  }
  gaps.sort((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 4)] ?? (lines[0]?.size ?? 10) * 1.2;
}
