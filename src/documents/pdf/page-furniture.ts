import { segmentsOf, type Line } from "./lines";
import { isWholeAmount } from "./raw-table";

/** The lines of a page with its height, in reading order from top to bottom. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Stands between the segments of a line. */
const apart = "\u2003";
/** The share of a page's height, at its top and at its foot, where headers and footers stand. */
const margin = 0.16;
/** The share of the pages on which a line must come back to be a header or a footer. */
const mostPages = 0.6;
/** Lines that come back stand at the same height, to this many points. */
const sameHeight = 4;

/**
 * The headers, footers and page numbers of a document: lines at the outer edge of most pages that say the same thing,
 * but for a number that goes up with the pages. A header is kept on the first page that has it, for what it says.
 */
export function pageFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const furniture = new Set<Line>();
  for (const edge of ["top", "foot"] as const) {
    const edges = pages.map((page) => edgeLines(page, edge));
    const counts = countKeys(edges);
    const seen = new Set<string>();
    edges.forEach((lines, index) => {
      for (const line of lines) {
        const keys = keysOf(line, index);
        const repeated = keys.find((key) => isRepeated(key, line, counts, pages.length));
        if (repeated === undefined && !isPageNumber(line, index)) break;
        const first = repeated !== undefined && !seen.has(repeated);
        if (repeated !== undefined) keys.forEach((key) => seen.add(key));
        if (edge === "foot" || !first || isPageNumber(line, index)) furniture.add(line);
      }
    });
  }
  return furniture;
}

/** The lines in a page's top or bottom margin, from the edge inwards. */
function edgeLines(page: PageLines, edge: "top" | "foot"): readonly Line[] {
  const { height, lines } = page;
  if (edge === "top") return lines.filter((line) => line.y <= height * margin);
  return lines.filter((line) => line.y >= height * (1 - margin)).reverse();
}

/** Its segments stay apart, so that a number alone at one side is told from one that ends a title. */
function textOf(line: Line): string {
  return segmentsOf(line)
    .map((segment) => segment.text.replace(/\s+/g, " ").trim())
    .join(apart);
}

/**
 * What a line says: as it is, and with each of its numbers that may be a page's told by how far it is from that of
 * the page. "Article 3" and "Annexe 3" count something else than pages. A line with an amount is no header.
 */
function keysOf(line: Line, index: number): readonly string[] {
  const text = textOf(line);
  if (segmentsOf(line).some((segment) => isWholeAmount(segment.text)) || /\d,\d\d|€/.test(text)) return [];
  const counted = [...text.matchAll(/\d+/g)]
    .filter((match) => match[0].length <= 4 && countsPages(text.slice(0, match.index)))
    .slice(0, 6)
    .map((match) => {
      const rest = text.slice(match.index + match[0].length);
      return `${text.slice(0, match.index)}#${Number(match[0]) - index}#${rest}`;
    });
  return [text, ...counted];
}

function countsPages(before: string): boolean {
  return before === "" || /(?:[^\p{L}°. ] ?|\b(?:page|p\.?|folio|f°) ?)$/iu.test(before);
}

function countKeys(edges: readonly (readonly Line[])[]): ReadonlyMap<string, readonly number[]> {
  const heights = new Map<string, number[]>();
  edges.forEach((lines, index) => {
    for (const line of lines) {
      for (const key of keysOf(line, index)) {
        const known = heights.get(key) ?? [];
        if (known.length === 0) heights.set(key, known);
        known.push(line.y);
      }
    }
  });
  return heights;
}

function isRepeated(
  key: string,
  line: Line,
  counts: ReadonlyMap<string, readonly number[]>,
  pages: number,
): boolean {
  // Two pages are too few to tell that a number counts them.
  if (key !== textOf(line) && pages < 3) return false;
  const near = (counts.get(key) ?? []).filter((y) => Math.abs(y - line.y) <= sameHeight).length;
  return near >= 2 && near >= pages * mostPages;
}

/** A page's number, whatever the other pages say: "3/12", "Page 3", "- 3 -", or 3 alone on the third. */
function isPageNumber(line: Line, index: number): boolean {
  const text = textOf(line);
  if (/^[-–—]?\s*page\s*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?\s*[-–—]?$/i.test(text)) return true;
  if (/^\d{1,4}\s*(?:\/|sur)\s*\d{1,4}$/.test(text)) return Number(/^\d+/.exec(text)?.[0]) === index + 1;
  return /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$/.test(text) && Number(/\d+/.exec(text)?.[0]) === index + 1;
}
