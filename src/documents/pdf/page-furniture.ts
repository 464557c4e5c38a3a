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
    const edges = pages.map((page, index) => edgeLines(page, edge).map((line) => saidBy(line, index)));
    const counts = countKeys(edges);
    const seen = new Set<string>();
    edges.forEach((lines, index) => {
      for (const said of lines) {
        const { line, keys, text } = said;
        const repeated = keys.find((key) => isRepeated(key, said, counts, pages.length));
        if (repeated === undefined && !isPageNumber(text, index)) break;
        const first = repeated !== undefined && !seen.has(repeated);
        if (repeated !== undefined) keys.forEach((key) => seen.add(key));
        if (edge === "foot" || !first || isPageNumber(text, index)) furniture.add(line);
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

/** What a line says. */
interface Said {
  readonly line: Line;
  /** Its segments stay apart, so that a number alone at one side is told from one that ends a title. */
  readonly text: string;
  /**
   * The text as it is, and with each of its numbers that may be a page's told by how far it is from that of the page.
   * "Article 3" and "Annexe 3" count something else than pages. A line with an amount is no header, and has none.
   */
  readonly keys: readonly string[];
}

function saidBy(line: Line, index: number): Said {
  const text = segmentsOf(line)
    .map((segment) => segment.text.replace(/\s+/g, " ").trim())
    .join(apart);
  const bearsAmount =
    /\d,\d\d|€/.test(text) || segmentsOf(line).some((segment) => isWholeAmount(segment.text));
  return { line, text, keys: bearsAmount ? [] : keysOf(text, index) };
}

function keysOf(text: string, index: number): readonly string[] {
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

function countKeys(edges: readonly (readonly Said[])[]): ReadonlyMap<string, readonly number[]> {
  const heights = new Map<string, number[]>();
  for (const { line, keys } of edges.flat()) {
    for (const key of keys) {
      const known = heights.get(key);
      if (known) known.push(line.y);
      else heights.set(key, [line.y]);
    }
  }
  return heights;
}

function isRepeated(
  key: string,
  { line, text }: Said,
  counts: ReadonlyMap<string, readonly number[]>,
  pages: number,
): boolean {
  // Two pages are too few to tell that a number counts them.
  if (key !== text && pages < 3) return false;
  const near = (counts.get(key) ?? []).filter((y) => Math.abs(y - line.y) <= sameHeight).length;
  return near >= 2 && near >= pages * mostPages;
}

/** A page's number, whatever the other pages say: "3/12", "Page 3", "- 3 -", or 3 alone on the third. */
function isPageNumber(text: string, index: number): boolean {
  if (/^[-–—]?\s*page\s*\d{1,4}(?:\s*(?:\/|sur|de)\s*\d{1,4})?\s*[-–—]?$/i.test(text)) return true;
  if (/^\d{1,4}\s*(?:\/|sur)\s*\d{1,4}$/.test(text)) return Number(/^\d+/.exec(text)?.[0]) === index + 1;
  return /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$/.test(text) && Number(/\d+/.exec(text)?.[0]) === index + 1;
}
