import { WorkbookFileProblem } from "./problem";

/**
 * What reading one file may cost. XML read as a tree takes some four hundred bytes a tag, cells some fifty: beyond these a
 * file is not what people write, and would take the memory of the machine.
 */
export interface ReadingBounds {
  /** Bytes of one XML part, and of all that are read. */
  readonly part: number;
  readonly whole: number;
  /** Tags of what is kept as trees: styles, comments, tables, what a sheet holds beside its cells. */
  readonly treeTags: number;
  /** Tags of what is read as a stream: cells and shared texts. */
  readonly streamTags: number;
}

const BOUNDS: ReadingBounds = {
  part: 128 * 1024 * 1024,
  whole: 224 * 1024 * 1024,
  treeTags: 1_000_000,
  streamTags: 10_000_000,
};

const LESS_THAN = 60;

/** Keeps count of what reading one file cost so far. */
export class ReadingBudget {
  private bytes = 0;
  private treeTags = 0;
  private streamTags = 0;

  constructor(private readonly bounds: ReadingBounds = BOUNDS) {}

  /** Before a part is unpacked: its size, as declared. */
  spendBytes(part: string, size: number): void {
    this.bytes += size;
    if (size > this.bounds.part || this.bytes > this.bounds.whole) tooLarge(part, `${size} bytes`);
  }

  spendTree(part: string, tags: number): void {
    this.treeTags += tags;
    if (this.treeTags > this.bounds.treeTags) tooLarge(part, `${this.treeTags} tags kept`);
  }

  spendStream(part: string, tags: number): void {
    this.streamTags += tags;
    if (this.streamTags > this.bounds.streamTags) tooLarge(part, `${this.streamTags} tags read`);
  }
}

/** How many tags a part's bytes hold at most: what "<" begins. */
export function tagsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) count++;
  return count;
}

function tooLarge(part: string, note: string): never {
  throw new WorkbookFileProblem("too-large", { part, note });
}
