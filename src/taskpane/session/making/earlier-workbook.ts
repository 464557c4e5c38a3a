import { noChoices } from "../../../engine/model";
import { checkState, type CheckState } from "../../../engine/outputs";
import { reconcile } from "../../../engine/reconcile";
import { memoryAmong, usersSheetsOf } from "../../../excel";
import { openWorkbook, WorkbookFileProblem } from "../../../host";

/**
 * The lines of a workbook that keeps no check: it is read as a file, for only one workbook is in Excel. What was found in
 * it then nobody knows. `annexSheet` is what the annex is called now.
 */
export function earlierLines(
  bytes: Uint8Array,
  file: string,
  annexSheet: string | null,
): CheckState | "no-annex" | "unreadable" {
  try {
    const workbook = openWorkbook(bytes);
    const sheets = usersSheetsOf(workbook).map((sheet) => workbook.snapshot(sheet));
    const known = (sheet: string | null): sheet is string => sheets.some(({ name }) => name === sheet);
    const chosen = [memoryAmong(workbook.facets.customXml).annexSheet, annexSheet].find(known) ?? null;
    const choices = { ...noChoices, annexSheet: chosen };
    const read = reconcile(
      { workbook: { file, sheets }, documents: [], choices },
      { name: file, lang: "fr" },
    );
    if (read.kind === "unusable") return "no-annex";
    return { ...checkState(read.report, read.annex.annex, null), findings: null };
  } catch (error) {
    if (error instanceof WorkbookFileProblem) return "unreadable";
    throw error;
  }
}
