import { beginning, forms } from "../../../lexicon";
import type { DocumentPlace, PrintedRow, PrintedSection } from "../../../model";
import type { Amount } from "../../../money";
import { fold } from "../../../folding";
import { cellsOfText, figuresOf, isTotalLabel } from "../../../tables";
import { linesLeft, type DocumentLine } from "../parts/document-lines";
import { collapse, placeOfLine } from "../parts/passage";
import { speakerOf, type DocumentPart } from "../parts/parts";

/** A line that goes on like this is prose, and no row of a table broken over lines. */
const LONGEST_PIECE = 70;
const LONGEST_TITLE = 160;
/** How many lines of a broken row stand above and below its amount. */
const AROUND = 3;

/** What a line is to a table. */
type Kind = "row" | "total" | "piece" | "title" | "prose";

interface Read {
  readonly line: DocumentLine;
  readonly kind: Kind;
  readonly cells: readonly string[];
}

/**
 * The tables of a part, in cells or laid out as lines, each cut where a total closes it, where a title stands and where
 * prose goes on. Nothing is said of what their columns mean.
 */
export function printedSections(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
): readonly PrintedSection[] {
  const speaker = speakerOf(part, file);
  const lines = linesLeft(part.lines, taken).map(readLine);
  const sections: PrintedSection[] = [];
  let title: string | null = null;
  let rows: PrintedRow[] = [];
  let inCells = false;
  const titled = (): string | null =>
    title === null ? null : withoutBullet(title.replace(/(?<!\s)\s*:$/u, ""));
  const place = (line: DocumentLine): DocumentPlace =>
    placeOfLine(line, { ...speaker, where: titled() ?? speaker.where });
  const close = (total: PrintedSection["total"]): void => {
    const [first] = rows;
    if (first) sections.push({ at: first.at, title: titled(), rows, total });
    rows = [];
  };
  lines.forEach(({ line, kind, cells }, index) => {
    const figures = figuresOf(cells, line.cells === null);
    if (rows.length > 0 && inCells !== (line.cells !== null) && kind !== "total") close(null);
    inCells = line.cells !== null;
    switch (kind) {
      case "row": {
        const texts = cells.filter((cell) => /\p{L}/u.test(cell)).map(withoutBullet);
        const around = line.cells === null ? aroundOf(lines, index) : null;
        rows.push({ at: place(line), texts, around, figures });
        return;
      }
      case "total":
        close({ at: place(line), figures });
        return;
      case "title":
        close(null);
        title = collapse(line.text);
        return;
      case "prose":
        close(null);
        if (title !== null && !isNumbered(title)) title = null;
        return;
      case "piece":
        // A title broken over two lines.
        if (goesOn(title, lines[index - 1], line, cells)) title = `${title ?? ""} ${collapse(line.text)}`;
        return;
    }
  });
  close(null);
  return sections;
}

function withoutBullet(text: string): string {
  return text.replace(/^[•▪●*–-]\s*/u, "");
}

function goesOn(
  title: string | null,
  above: Read | undefined,
  line: DocumentLine,
  cells: readonly string[],
): boolean {
  const open = title !== null && !title.endsWith(":") && cells.length === 1;
  return open && above?.kind === "title" && above.line.block === line.block;
}

function readLine(line: DocumentLine): Read {
  const cells = line.cells ?? cellsOfText(line.text);
  return { line, cells, kind: kindOf(line, cells) };
}

function kindOf(line: DocumentLine, cells: readonly string[]): Kind {
  const figures = figuresOf(cells, line.cells === null);
  if (figures.length > 0 && cells.some(isTotalLabel)) return "total";
  if (isRow(line, cells, figures)) return "row";
  if (line.cells !== null) return "piece";
  const text = collapse(line.text);
  if (text.length <= LONGEST_TITLE && isTitle(line.text)) return "title";
  return text.length <= LONGEST_PIECE && !/[.;]$/u.test(text) ? "piece" : "prose";
}

/** Text tells its amounts by euros or cents; cells by a number beside words. */
function isRow(line: DocumentLine, cells: readonly string[], figures: ReturnType<typeof figuresOf>): boolean {
  if (figures.length === 0) return false;
  const last = figures.at(-1);
  if (line.cells === null) return last?.marked === true && figures.some(({ column }) => column === -1);
  // « Association | 2024 | 2025 » heads a table: years title columns.
  if (line.first && figures.every(({ amount, marked }) => !marked && isYear(amount))) return false;
  return cells.some((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 400);
}

function isYear(amount: Amount): boolean {
  return /^(?:19|20)\d\d(?:\.0+)?$/.test(amount.toExact());
}

const amount = new RegExp(`\\d\\s*${forms("currency")}`, "iu");

/** « 2) Attributions dans le cadre de la culture : », « • … », « Thématique Solidarité », « Délibération N° 63 - … ». */
function isTitle(text: string): boolean {
  const line = text.trim();
  if (amount.test(line)) return false;
  const closed = /:\s*$/u.test(line) && /^\p{Lu}/u.test(line);
  return (isNumbered(line) || closed) && !/[.;,]\s*$/u.test(line);
}

/** A title of its own, and no sentence that only announces what follows. */
function isNumbered(line: string): boolean {
  const marked = /^(?:[•▪●*–-]|\d{1,2}\s*[.)°]|[IVX]{1,4}\s*[.)–-]|[A-H]\s*[.)])\s*\p{L}/u.test(line);
  return marked || beginning("sectionWord").test(fold(line));
}

/** A row broken over lines: those around it, up to the next amounts, may hold its beneficiary. */
function aroundOf(lines: readonly Read[], index: number): string {
  const own = collapse(lines[index]?.line.text ?? "");
  const pieces: string[] = [own];
  for (let above = index - 1; above >= Math.max(0, index - AROUND); above--) {
    if (lines[above]?.kind !== "piece") break;
    pieces.unshift(collapse(lines[above]?.line.text ?? ""));
  }
  for (let below = index + 1; below <= index + AROUND; below++) {
    if (lines[below]?.kind !== "piece") break;
    pieces.push(collapse(lines[below]?.line.text ?? ""));
  }
  return pieces.join(" ");
}
