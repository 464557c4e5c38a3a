import { checkState, type CheckState } from "../../../engine/outputs";
import { reconcile } from "../../../engine/reconcile";
import { memoryAmong, ownSheetsAmong } from "../../../excel";
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
    const { names, customXml } = workbook.facets;
    const ours = ownSheetsAmong(names.map(({ name, formula }) => ({ name, formula: `=${formula}` })));
    const sheets = workbook.sheets
      .filter(({ kind, facets }) => kind === "worksheet" && !ours.some(({ sheet }) => sheet === facets.name))
      .map((sheet) => workbook.snapshot(sheet));
    const known = (sheet: string | null): sheet is string => sheets.some(({ name }) => name === sheet);
    const chosen = [memoryAmong(customXml).annexSheet, annexSheet].find(known) ?? null;
    const choices = { mapping: {}, waivers: {}, annexSheet: chosen };
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
