import { ExcelProblem, sayHostError } from "./excel-problem";

/** How to speak to Excel. */
export interface InExcelOptions {
  /**
   * Called when a cell is being typed in, so that the user may be told to leave it; what was asked then waits for it.
   * Without it the operation fails at once with the reason "cell-edited".
   */
  readonly whileCellIsEdited?: () => void;
  /** Whether all that the batch writes is one step of Excel's own undo; only where the set has it (1.20). */
  readonly oneUndoStep?: boolean;
}

/**
 * Runs one batch in Excel. Every function of this folder goes through here: it opens its own context, never gives it
 * away, and throws an ExcelProblem where Excel refuses. A batch may run twice (a cell being edited): it must be safe to.
 */
export async function inExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: InExcelOptions = {},
): Promise<T> {
  try {
    return await run(batch, options, false);
  } catch (error) {
    const problem = sayHostError(error);
    const waits = problem instanceof ExcelProblem && problem.reason === "cell-edited";
    if (!waits || !options.whileCellIsEdited) throw problem;
    options.whileCellIsEdited();
  }
  try {
    return await run(batch, options, true);
  } catch (error) {
    throw sayHostError(error);
  }
}

function run<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { oneUndoStep }: InExcelOptions,
  delayForCellEdit: boolean,
): Promise<T> {
  const mergeUndoGroup = oneUndoStep === true;
  if (!mergeUndoGroup && !delayForCellEdit) return Excel.run(batch);
  return Excel.run({ delayForCellEdit, ...(mergeUndoGroup ? { mergeUndoGroup } : {}) }, batch);
}
