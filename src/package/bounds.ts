import { tooLarge } from "./problem";

/**
 * What reading one file may cost: beyond these it is not what people write, and would take the memory of the machine. XML
 * kept as a tree takes some four hundred bytes a tag, cells some fifty.
 */
export interface PackageBounds {
  /** Files in the zip. */
  readonly entries: number;
  /** Bytes, as declared, of one file of the zip and of all, read or not. */
  readonly entrySize: number;
  readonly totalSize: number;
  /** Bytes of one part that is read, and of all that are. */
  readonly part: number;
  readonly whole: number;
  /** Tags of what is kept as trees: a document; of a workbook, styles, comments, what a sheet holds beside its cells. */
  readonly treeTags: number;
  /** Tags of what is read as a stream: cells and shared texts, what a document holds that nobody reads. */
  readonly streamTags: number;
  /** Characters of the cells, each text counted wherever it is shown. */
  readonly characters: number;
}

const MEGABYTE = 1024 * 1024;

/** A workbook: a sheet may have a million rows. */
export const WORKBOOK_BOUNDS: PackageBounds = {
  entries: 20_000,
  entrySize: 400 * MEGABYTE,
  totalSize: 512 * MEGABYTE,
  part: 128 * MEGABYTE,
  whole: 224 * MEGABYTE,
  treeTags: 1_000_000,
  streamTags: 10_000_000,
  characters: 100_000_000,
};

/** A document, or the sheets of one: a real deliberation of 400 pages stays under a tenth of them. */
export const DOCUMENT_BOUNDS: PackageBounds = {
  ...WORKBOOK_BOUNDS,
  part: 48 * MEGABYTE,
  whole: 96 * MEGABYTE,
};

/** No file that people write nests its elements this deep: what goes down by calling itself may. */
export const DEEPEST = 400;
/** Nor does any tag say this much. */
export const MOST_ATTRIBUTES = 500;

const LESS_THAN = 60;

/** Keeps count of what reading one file cost so far. */
export class ReadingBudget {
  private bytes = 0;
  private treeTags = 0;
  private streamTags = 0;
  private characters = 0;

  constructor(private readonly bounds: PackageBounds) {}

  /** Before a part is unpacked: its size, as declared. */
  spendBytes(part: string, size: number): void {
    this.bytes += size;
    if (size > this.bounds.part || this.bytes > this.bounds.whole) throw tooLarge(`${size} bytes`, part);
  }

  spendTree(part: string, tags: number): void {
    this.treeTags += tags;
    if (this.treeTags > this.bounds.treeTags) throw tooLarge(`${this.treeTags} tags kept`, part);
  }

  spendStream(part: string, tags: number): void {
    this.streamTags += tags;
    if (this.streamTags > this.bounds.streamTags) throw tooLarge(`${this.streamTags} tags read`, part);
  }

  spendText(part: string, characters: number): void {
    this.characters += characters;
    if (this.characters > this.bounds.characters) throw tooLarge(`${this.characters} characters`, part);
  }
}

/** How many tags a part's bytes hold at most: what "<" begins. */
export function tagsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) count++;
  return count;
}
