import type { CellEdit } from "../../engine/edits";
import type { Finding } from "../../engine/findings";
import type { SheetSnapshot } from "../../engine/grid";
import { readByEvidence, type ReadingChoices } from "../../engine/model";
import type { SheetPlan } from "../../engine/outputs";
import type { Lang } from "../../texts";

/** What the pane asks of Excel. `office-port.ts` is the one that speaks to it; tests and the states page have their own. */
export interface ExcelPort {
  /** Whether this Excel can do what Pointage needs, and whether it has notes. */
  abilities(): { readonly enough: boolean; readonly notes: boolean };
  /** Every sheet but ours. Rejects with an error that `problem` can say. */
  read(options: ReadOptions): Promise<WorkbookSeen>;
  /** Has formulas computed. */
  recalculate(): Promise<void>;
  /** The name of the sheet in front, or null where it holds no cells. */
  activeSheet(): Promise<string | null>;
  /** Marks the findings' cells, with notes where asked. Says what could not be marked, or null. */
  highlight(findings: readonly Finding[], options: HighlightAsked): Promise<HighlightSaid | null>;
  clearHighlights(): Promise<void>;
  /** Whether marks of ours stand in the workbook, whoever laid them. */
  isMarked(): Promise<boolean>;
  /** Selects a cell or range; what was done, as the user reads it. */
  show(place: SheetRange, lang: Lang): Promise<string>;
  /** All or none. */
  apply(edits: readonly ExplainedEdit[], lang: Lang): Promise<WriteOutcome>;
  /** Fills a sheet of ours again, the user's own cells spared, or adds it; says how many rows are written where it takes several parts. */
  writeSheet(plan: SheetPlan, onProgress: (done: number, all: number) => void): Promise<WrittenSheet>;
  /** What our sheet of a role keeps in the workbook for the next that is made, or null. */
  keptBySheet(role: string): Promise<string | null>;
  /** The sheets of ours in the workbook: role → what it is called now. */
  ownSheets(): Promise<Readonly<Record<string, string>>>;
  recall(): Promise<Remembered>;
  /** Keeps the choices in the workbook; gives what it holds then: what others kept meanwhile is in it. */
  remember(remembered: Remembered): Promise<Remembered>;
  /** Calls back when the user changes cells; what it returns ends it. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
  /** Calls back with the cells that the user selects; what it returns ends it. */
  watchSelection(onSelect: (range: SheetRange) => void): Promise<() => Promise<void>>;
  /** What went wrong, what to do, what was not lost. */
  problem(error: unknown, lang: Lang): string;
}

export interface ReadOptions {
  /** Only what changed since the last reading, as far as Excel tells; else everything, whatever it told. */
  readonly changes: boolean;
  readonly onProgress: (done: number, all: number) => void;
  /** Called when the reading waits for a cell that is being typed in. */
  readonly whileCellIsEdited: () => void;
  readonly signal: AbortSignal;
}

export interface HighlightSaid {
  readonly tone: "neutral" | "bad";
  readonly text: string;
}

export interface HighlightAsked {
  readonly notes: boolean;
  readonly lang: Lang;
}

export interface SheetRange {
  readonly sheet: string;
  /** A1, no $. */
  readonly address: string;
}

/** A workbook as it was when it was read. */
export interface WorkbookSeen {
  /** The file's name, or null where Excel does not tell. */
  readonly file: string | null;
  readonly sheets: readonly SheetSnapshot[];
  /** Whether it holds what it held when it was read last; absent where that was not looked at. */
  readonly same?: boolean;
  /** Whether formulas wait to be computed: the workbook calculates by hand. */
  readonly awaitsCalculation?: boolean;
  /** The sheet in front. */
  readonly active: string | null;
}

/** An edit, and what the journal says of it. */
export interface ExplainedEdit extends CellEdit {
  readonly rule: string;
  readonly reason: string;
}

export type WriteOutcome =
  | {
      readonly kind: "written";
      readonly cells: number;
      /** The journal's sheet. */
      readonly journal: string;
      /** Takes the same cells back, all or none. */
      readonly undo: (lang: Lang) => Promise<WriteOutcome>;
    }
  /** Nothing was written; why, cell by cell or in one sentence. */
  | {
      readonly kind: "refused";
      readonly because: readonly string[];
      /** Whether a part had been written, and was taken back. */
      readonly restored?: boolean;
    }
  /** The connection was lost while writing: all may be written, or nothing, or a part. */
  | {
      readonly kind: "in-doubt";
      /** What happened, as the user reads it. */
      readonly because: string;
      /** Looks what became of it: found whole it is kept, found in part it is taken back. */
      readonly settle: (lang: Lang) => Promise<WriteOutcome>;
    };

/** What writing a sheet of ours came to. */
export interface WrittenSheet {
  /** What the sheet is called. */
  readonly sheet: string;
  /** Whether it was there, and its table was filled again. */
  readonly rewritten: boolean;
  /** Whether another title was taken because a sheet of the user's own bears the one wanted. */
  readonly otherTitle: boolean;
  /** Our sheet as it was, left under this title for cells of the user's own stood where the table must go; else null. */
  readonly leftAsIs: string | null;
  /** How many rows lower the user's own cells under the table stand, for it had to grow. */
  readonly pushed: number;
}

/** What the workbook keeps of the user's choices from one session to the next. */
export interface Remembered {
  readonly annexSheet: string | null;
  /** How that sheet is to be read. */
  readonly reading: ReadingChoices;
  /** Operation id → code. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Finding key → reason. */
  readonly waivers: Readonly<Record<string, string>>;
  readonly lang: Lang | null;
  readonly live: boolean;
  readonly notes: boolean;
  /** Under this name the documents of the dossier are kept on this computer; null where none were. */
  readonly shelf: string | null;
  /** How documents are made of the dossier, by name of the choice. */
  readonly outputs: Readonly<Record<string, string | number | boolean>>;
}

export const nothingRemembered: Remembered = {
  annexSheet: null,
  reading: readByEvidence,
  mapping: {},
  waivers: {},
  lang: null,
  live: true,
  notes: false,
  shelf: null,
  outputs: {},
};
