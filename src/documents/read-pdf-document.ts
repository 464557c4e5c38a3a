import type { DocumentBlock, DocumentText } from "../engine/model/document-text";
import { DocumentProblem } from "./document-problem";
import { joinPages } from "./pdf/across-pages";
import { joinRules } from "./pdf/grids";
import { linesOf } from "./pdf/lines";
import { loadPdfjs, type Pdfjs } from "./pdf/load-pdfjs";
import { identity, toMatrix } from "./pdf/matrix";
import { pageBlocks } from "./pdf/page-blocks";
import { DrawingBudget } from "./pdf/drawing-budget";
import { pageContent, type FontFacts, type Rule } from "./pdf/page-content";
import { pageFurniture } from "./pdf/page-furniture";
import { rightEdge, toParagraph } from "./pdf/paragraphs";
import { rowTexts } from "./pdf/raw-table";
import { isReadable } from "./pdf/readability";
import { ruledTables } from "./pdf/ruled-tables";
import { wordsOf, type Word } from "./pdf/words";

/** Beyond these a .pdf is not a document of a dossier: bytes of the file, pages, characters. */
const largestFile = 256 * 1024 * 1024;
const mostPages = 3000;
const mostGlyphs = 12_000_000;

/** Words of a page that is read: a plan may bear more, and nothing is found in it. */
const mostWords = 30_000;

/** What a page holds, once its characters are words. */
interface PageWords {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly rules: readonly Rule[];
  readonly readable: boolean;
}

/**
 * Reads a .pdf from the places of its characters: lines, paragraphs, tables with or without rules, in reading order;
 * headers, footers and page numbers left out (a header is kept where it first stands); what a page's end cut is
 * joined. Pages without text that can be read are told in a warning. Throws DocumentProblem: encrypted, damaged,
 * empty, no-text, unsupported, too-large.
 */
export async function readPdfDocument(bytes: Uint8Array, file: string): Promise<DocumentText> {
  if (bytes.length === 0) throw new DocumentProblem("empty", "no bytes");
  if (bytes.length > largestFile) throw new DocumentProblem("too-large", `${bytes.length} bytes`);
  const pages = await readPages(bytes);
  const unreadable = pages.filter((page) => !page.readable).map((page) => page.number);
  if (unreadable.length === pages.length) throw new DocumentProblem("no-text", `${pages.length} pages`);
  return {
    file,
    format: "pdf",
    blocks: blocksOf(pages.filter((page) => page.readable)),
    warnings: unreadable.length > 0 ? [{ kind: "pages-without-text", pages: unreadable }] : [],
  };
}

function blocksOf(pages: readonly PageWords[]): readonly DocumentBlock[] {
  const lines = pages.map((page) => linesOf(page.words));
  const furniture = pageFurniture(
    pages.map((page, index) => ({ height: page.height, lines: lines[index] ?? [] })),
  );
  const dropped = new Set<Word>([...furniture].flatMap((line) => line.words));
  // Pages of one width share their margins; a page of few lines does not tell its own.
  const rightEdges = new Map<number, number>();
  pages.forEach((page, index) => {
    const width = Math.round(page.width);
    rightEdges.set(width, Math.max(rightEdges.get(width) ?? 0, rightEdge(lines[index] ?? [])));
  });
  const rules = pages.map((page) => joinRules(page.rules));
  const framed = pages.map((page, index) =>
    ruledTables(
      page.words.filter((word) => !dropped.has(word)),
      rules[index] ?? [],
      page.number,
    ),
  );
  // One program made all the tables: where words are cut in one, they are in all.
  const cutsWords = framed.some(({ tables }) =>
    tables.some((table) => table.columns.some((column) => column.cutsWords)),
  );
  const blocks = pages.map((page, index) => {
    const { tables = [], rest = [] } = framed[index] ?? {};
    const right = rightEdges.get(Math.round(page.width)) ?? 0;
    return pageBlocks(
      tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) => ({ ...column, cutsWords })),
      })),
      linesOf(rest),
      rules[index] ?? [],
      page.number,
      right,
    );
  });
  return joinPages(blocks).flatMap((block): readonly DocumentBlock[] => {
    if (block.kind === "paragraph") return [toParagraph(block)];
    const rows = block.rows.map((row) => rowTexts(row, block.columns));
    return [{ kind: "table", rows, page: block.page }];
  });
}

async function readPages(bytes: Uint8Array): Promise<readonly PageWords[]> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself: the caller keeps its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    // No image is looked at, however large.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new DocumentProblem("too-large", `${document.numPages} pages`);
    const pages: PageWords[] = [];
    let glyphs = 0;
    const budget = new DrawingBudget(pdfjs.OPS);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await readPage(pdfjs, await document.getPage(number), number, budget);
      glyphs += page.glyphs;
      if (glyphs > mostGlyphs) throw new DocumentProblem("too-large", `${glyphs} characters`);
      pages.push(page.words);
    }
    return pages;
  } catch (problem) {
    throw problemOf(problem);
  } finally {
    await task.destroy();
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs["getDocument"]>["promise"]>["getPage"]>>;

async function readPage(
  pdfjs: Pdfjs,
  page: Page,
  number: number,
  budget: DrawingBudget,
): Promise<{ readonly words: PageWords; readonly glyphs: number }> {
  const viewport = page.getViewport({ scale: 1 });
  const operators = await operatorsOf(page, budget);
  const content = pageContent({
    operators: operators.fnArray,
    operands: operators.argsArray,
    names: pdfjs.OPS,
    transform: toMatrix(viewport.transform) ?? identity,
    width: viewport.width,
    height: viewport.height,
    font: (name) => fontFacts(page, name),
  });
  page.cleanup();
  const text = content.glyphs.map((glyph) => glyph.text).join("");
  const words = wordsOf(content.glyphs, content.rules);
  const isPlan = words.length > mostWords;
  return {
    glyphs: content.glyphs.length,
    words: {
      number,
      width: content.width,
      height: content.height,
      words: isPlan ? [] : words,
      rules: content.rules,
      readable: !isPlan && isReadable(text),
    },
  };
}

type OperatorList = Awaited<ReturnType<Page["getOperatorList"]>>;

/** How a page is drawn. pdf.js has no bound of its own: it is left where it gives more than a document holds. */
function operatorsOf(page: Page, budget: DrawingBudget): Promise<OperatorList> {
  return new Promise((resolve, reject) => {
    const drawn = page as unknown as {
      _renderPageChunk: (chunk: { length: number; fnArray: readonly number[] }, state: unknown) => void;
    };
    const keep = drawn._renderPageChunk.bind(page);
    const pageBudget = budget.forPage();
    drawn._renderPageChunk = (chunk, state) => {
      const spent = pageBudget.spentBy(chunk.fnArray, chunk.length);
      if (spent !== null) reject(new DocumentProblem("too-large", spent));
      else keep(chunk, state);
    };
    page.getOperatorList().then(resolve, reject);
  });
}

function fontFacts(page: Page, name: string): FontFacts {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  const facts = (font ?? {}) as { readonly fontMatrix?: unknown; readonly vertical?: unknown };
  return { unit: toMatrix(facts.fontMatrix)?.[0] ?? 0.001, vertical: facts.vertical === true };
}

/** pdf.js names its problems; what it does not name is a broken file. */
function problemOf(problem: unknown): DocumentProblem {
  if (problem instanceof DocumentProblem) return problem;
  const name = problem instanceof Error ? problem.name : "";
  const detail = String(problem);
  return new DocumentProblem(name === "PasswordException" ? "encrypted" : "damaged", detail);
}
