import type { DocumentBlock, DocumentTable } from "../../engine/model/document-text";
import { DocumentProblem } from "../document-problem";
import { splitStackedRows } from "../split-stacked-rows";
import { childOf, childrenOf, nodesIn, type XmlNode } from "../../package/xml-nodes";
import { childValue, isOn } from "./properties";
import { contentOf, isMarkedOut, isOutOfReading, type WordReading } from "./reading";

/** Borders nearer than this are one border drawn twice: 2.5 mm, in twentieths of a point. */
const sameBorder = 142;

/** Cells of a table's grid: a budget of thousands of lines has a tenth of them. */
const mostCells = 1_000_000;

interface Cell {
  /** The grid column it starts in, from zero, and the one after its end. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Goes on from the cell above it. */
  readonly continues: boolean;
}

/**
 * A table as blocks: itself, then the tables nested in it and the notes of its cells. A table of one column is a frame
 * around text: it gives its paragraphs.
 */
export function tableBlocks(
  table: XmlNode,
  reading: WordReading,
  storyBlocks: (story: XmlNode, reading: WordReading) => readonly DocumentBlock[],
): readonly DocumentBlock[] {
  const behind: DocumentBlock[] = [];
  const framed: DocumentBlock[] = [];
  const rows: (readonly Cell[])[] = [];

  for (const row of transparent(nodesIn(table), "tr", reading)) {
    const properties = childOf(row, "trPr");
    if (isMarkedOut(properties, reading.changes) || isOn(properties, "hidden")) continue;
    let column = Number(childValue(properties, "gridBefore") ?? 0);
    const cells: Cell[] = [];
    for (const cell of transparent(nodesIn(row), "tc", reading)) {
      const cellProperties = childOf(cell, "tcPr");
      const span = Math.max(1, Number(childValue(cellProperties, "gridSpan") ?? 1));
      const start = column;
      column += span;
      if (isMarkedOut(cellProperties, reading.changes)) continue;
      const blocks = storyBlocks(cell, reading);
      const vertical = childOf(cellProperties, "vMerge");
      const continues = vertical !== undefined && vertical.attributes["val"] !== "restart";
      for (const block of blocks) {
        framed.push(block);
        if (block.kind === "table" || reading.apart.has(block)) behind.push(block);
      }
      cells.push({
        start,
        end: column,
        text: cellText(blocks.filter((block) => !reading.apart.has(block))),
        continues,
      });
    }
    rows.push(cells);
  }

  if (rows.every((cells) => cells.length <= 1)) return framed;
  const grid = columnsOf(table, rows);
  if (grid.count * rows.length > mostCells)
    throw new DocumentProblem("too-large", `a table of ${rows.length} rows and ${grid.count} columns`);
  const filled = fillDown(rows).map((cells) => {
    const texts = new Array<string>(grid.count).fill("");
    for (const cell of cells) texts[grid.columnAt(cell.start)] = cell.text;
    return texts;
  });
  const written = filled.filter((texts) => texts.some((text) => text !== "")).flatMap(splitStackedRows);
  if (written.length === 0) return behind;
  const block: DocumentTable = { kind: "table", rows: written, page: null };
  return [block, ...behind];
}

/** The rows or cells among elements, through content controls and revision marks. */
function transparent(
  elements: readonly XmlNode[],
  name: "tr" | "tc",
  reading: WordReading,
): readonly XmlNode[] {
  return elements.flatMap((element) => {
    if (element.name === name) return [element];
    if (/Pr$|Grid$/.test(element.name) || isOutOfReading(element.name, reading.changes)) return [];
    return transparent(contentOf(element), name, reading);
  });
}

/** Paragraphs of a cell stay apart, one a line; its tabs are spaces. */
function cellText(blocks: readonly DocumentBlock[]): string {
  return blocks
    .flatMap((block) => (block.kind === "paragraph" ? block.lines : []))
    .map((line) => line.replace(/\t/g, " ").trim())
    .join("\n");
}

/** A cell merged with the one above takes its text. */
function fillDown(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const above = new Map<number, string>();
  return rows.map((cells) =>
    cells.map((cell) => {
      const text = cell.continues ? (above.get(cell.start) ?? cell.text) : cell.text;
      above.set(cell.start, text);
      return { ...cell, text };
    }),
  );
}

interface Columns {
  readonly count: number;
  readonly columnAt: (gridColumn: number) => number;
}

/** The columns that a reader sees: grid columns where no cell starts, or a hair's breadth apart, are none. */
function columnsOf(table: XmlNode, rows: readonly (readonly Cell[])[]): Columns {
  const starts = [...new Set(rows.flatMap((cells) => cells.map((cell) => cell.start)))].sort((a, b) => a - b);
  const widths = childrenOf(childOf(table, "tblGrid"), "gridCol").map((column) =>
    Number(column.attributes["w"] ?? 0),
  );
  const lefts = [0];
  for (const width of widths) lefts.push((lefts[lefts.length - 1] ?? 0) + width);
  const left = (gridColumn: number) => lefts[Math.min(Math.max(0, gridColumn), widths.length)] ?? 0;
  const known = widths.length > 0 && widths.every((width) => width > 0);

  const number = (merging: boolean): ReadonlyMap<number, number> => {
    const columns = new Map<number, number>();
    let count = -1;
    let previous: number | undefined;
    for (const start of starts) {
      const near = merging && previous !== undefined && left(start) - left(previous) < sameBorder;
      if (!near) count++;
      columns.set(start, count);
      previous = start;
    }
    return columns;
  };
  const collides = (columns: ReadonlyMap<number, number>): boolean =>
    rows.some((cells) => new Set(cells.map((cell) => columns.get(cell.start))).size < cells.length);

  const merged = known ? number(true) : undefined;
  const columns = merged && !collides(merged) ? merged : number(false);
  return {
    count: [...columns.values()].reduce((most, column) => Math.max(most, column), 0) + 1,
    columnAt: (gridColumn) => columns.get(gridColumn) ?? 0,
  };
}
