import { ExcelProblem, sayHostError } from "./excel-problem";

/** How to speak to Excel. */
export interface InExcelOptions {
  /**
   * Called when a cell is being typed in, so that the user may be told to leave it; what was asked then waits for it.
   * Without it the operation fails at once with the reason "cell-edited".
   */
  readonly whileCellIsEdited?: () => void;
  /** Ends what waits, with the reason "stopped". */
  readonly signal?: AbortSignal;
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
  return whenCellIsLeft(batch, options);
}

/** How long between two tries, in milliseconds. */
const BETWEEN = 500;
/** What nobody can stop gives up after so many tries: half a minute. */
const MOST_TRIES = 60;

/** Some Excels hold a batch until the cell is left; others refuse it again: then it is tried until it passes. */
async function whenCellIsLeft<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: InExcelOptions,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    if (options.signal?.aborted) throw new ExcelProblem("stopped", "Stopped");
    try {
      return await run(batch, options, true);
    } catch (error) {
      const problem = sayHostError(error);
      const waits = problem instanceof ExcelProblem && problem.reason === "cell-edited";
      if (!waits || (!options.signal && tries >= MOST_TRIES)) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
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
