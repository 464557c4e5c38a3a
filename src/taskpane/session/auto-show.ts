/** The setting by which Office opens a pane with its document; the manifest gives the pane the same id. */
const SETTING = "Office.AutoShowTaskpaneWithDocument";

/** Whether the pane opens with this workbook; null where Excel cannot keep it. */
export function opensWithWorkbook(): boolean | null {
  const settings = settingsOfWorkbook();
  return settings ? settings.get(SETTING) === true : null;
}

/** Says whether it is to; the workbook keeps it once it is saved. False where it could not be kept. */
export function openWithWorkbook(wanted: boolean): Promise<boolean> {
  const settings = settingsOfWorkbook();
  if (!settings) return Promise.resolve(false);
  if (wanted) settings.set(SETTING, true);
  else settings.remove(SETTING);
  return new Promise((resolve) => {
    settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
  });
}

function settingsOfWorkbook(): Office.Settings | undefined {
  return typeof Office === "undefined" ? undefined : Office.context?.document?.settings;
}
