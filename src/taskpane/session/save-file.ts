/** Long enough for any browser to have taken the file, in milliseconds. */
const TAKEN = 60_000;

/** Hands a text file to the browser's downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/** Whether files can be handed over: in Excel for Mac nothing comes of a download. */
export function canSaveFiles(): boolean {
  return typeof Office === "undefined" || Office.context?.platform !== Office.PlatformType?.Mac;
}
