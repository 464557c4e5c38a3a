import type { CellRecord } from "./cell";
import type { SheetFacets, WorkbookFacets } from "./facets";
import type { RowBands } from "./row-bands";
import type { SheetState } from "./sheet-state";

/** One cell of a change: what it holds from now on; nothing for undefined. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly record: CellRecord | undefined;
}

/**
 * Everything that can happen to a workbook, as a value. Applying one gives its inverse, so that undo, redo and the
 * rollback of a failed batch need nothing else.
 */
export type Change =
  | { readonly kind: "cells"; readonly sheet: number; readonly cells: readonly CellChange[] }
  /** The look of the rows of [top, bottom], all of it. */
  | {
      readonly kind: "rows";
      readonly sheet: number;
      readonly top: number;
      readonly bottom: number;
      readonly bands: RowBands;
    }
  | { readonly kind: "sheet"; readonly sheet: number; readonly set: Partial<SheetFacets> }
  | { readonly kind: "workbook"; readonly set: Partial<WorkbookFacets> }
  /** The sheet comes back with all it held. `at` is its place among the tabs. */
  | { readonly kind: "add-sheet"; readonly sheet: SheetState; readonly at: number }
  | { readonly kind: "remove-sheet"; readonly sheet: number };
