import type { SheetSnapshot } from "../engine/grid";
import { readHeld, type HeldWorkbook } from "./held-workbook";
import type { OwnSheet } from "./own-sheets";
import type { ReadingOptions } from "./read-blocks";
import { supports } from "./supports";

export type { ReadingOptions } from "./read-blocks";

/** A workbook as it was when it was read. */
export interface WorkbookReading {
  /** The sheets in the order of their tabs, without ours. */
  readonly sheets: readonly SheetSnapshot[];
  /** One for each of these sheets, in the same order. */
  readonly facts: readonly SheetFacts[];
  /** The sheets of ours that were not read: journal, summary… */
  readonly own: readonly OwnSheet[];
  /** Whether the workbook calculates by hand and cells changed since it last did: totals may be out of date. */
  readonly awaitsCalculation: boolean;
}

/** What the user may need to know of a sheet before anything is written in it. */
export interface SheetFacts {
  readonly sheet: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly protected: boolean;
  /** Whether a filter hides some of its rows. */
  readonly filtered: boolean;
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** Whether merged cells could be told: from requirement set 1.13. */
  readonly mergesKnown: boolean;
}

/**
 * Reads every sheet of the workbook but ours: one sync for what sheets there are, then one a block of cells, so two for
 * anything but a very large workbook (three beyond 32 sheets). Throws an ExcelProblem where Excel refuses.
 */
export async function readWorkbook(options: ReadingOptions = {}): Promise<WorkbookReading> {
  return readingOf(await readHeld(options));
}

/** A reading as whoever asked for it sees it. */
export function readingOf({ sheets, own, awaitsCalculation }: HeldWorkbook): WorkbookReading {
  const { mergedAreas } = supports();
  return {
    sheets: sheets.map(({ outline: { name, visibility }, cells, merges, hiddenRows }) => ({
      name,
      visibility,
      cells,
      merges,
      hiddenRows,
    })),
    facts: sheets.map(({ outline: { name, visibility, isProtected, filtered, tables } }) => ({
      sheet: name,
      visibility,
      protected: isProtected,
      filtered,
      tables,
      mergesKnown: mergedAreas,
    })),
    own,
    awaitsCalculation,
  };
}
