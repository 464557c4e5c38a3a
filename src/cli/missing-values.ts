import path from "node:path";
import type { WorkbookModel } from "../host";
import type { Machine } from "../host/formulas";
import { lacksValues } from "../host/formulas/missing-values";

/** What computes formulas, in a thread of its own beside this program. */
export async function formulaMachines(): Promise<() => Machine> {
  const { machinesOf } = await import("../host/node/machines");
  return machinesOf(path.join(__dirname, "formulas.js"));
}

/**
 * Gives the formulas of a workbook that was written without their values what they come to, as Excel does on opening. The
 * formula engine is large: only such a workbook waits for it.
 */
export async function fillMissingValues(workbook: WorkbookModel): Promise<void> {
  if (!lacksValues(workbook)) return;
  const { computeMissing, FormulaEngine } = await import("../host/formulas");
  const engine = new FormulaEngine(await formulaMachines());
  try {
    computeMissing(workbook, engine);
  } finally {
    engine.end();
  }
}
