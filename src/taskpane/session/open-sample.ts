/** The files of the sample, beside the pane: the workbook first. */
export const SAMPLE_FILES = ["annexe.xlsx", "deliberation.docx", "rapport.txt"] as const;

/** Opens the sample's workbook in a window of its own. False where this Excel cannot. */
export async function openSample(): Promise<boolean> {
  if (typeof Office === "undefined" || !Office.context?.requirements?.isSetSupported("ExcelApi", "1.8"))
    return false;
  try {
    const answer = await fetch(`exemple/${SAMPLE_FILES[0]}`);
    if (!answer.ok) return false;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    await Excel.createWorkbook(btoa(String.fromCharCode(...bytes)));
    return true;
  } catch {
    return false;
  }
}
