/** How long Excel may take to say where the file is, in milliseconds: a window of its own that is open keeps it silent. */
const PATIENCE = 3000;

/** The last address that Excel told. */
let last = "";

/**
 * Where the workbook's file is now, "" before it was ever saved. Excel is asked each time: what it told as the pane was
 * opened stays the same when the file is saved under another name.
 */
export async function fileAddress(): Promise<string> {
  const { document } = Office.context;
  let giveUp: ReturnType<typeof setTimeout> | undefined;
  const told = await new Promise<string>((resolve) => {
    // A workbook that was never saved is a failure to Excel.
    if (typeof document?.getFilePropertiesAsync !== "function") return resolve("");
    giveUp = setTimeout(() => resolve(""), PATIENCE);
    document.getFilePropertiesAsync(({ status, value }) =>
      resolve(status === Office.AsyncResultStatus.Succeeded ? (value?.url ?? "") : ""),
    );
  }).catch(() => "");
  clearTimeout(giveUp);
  if (told !== "") last = told;
  return last === "" ? (document?.url ?? "") : last;
}
