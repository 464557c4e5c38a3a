/** Long enough for any browser to have taken the file, in milliseconds. */
const TAKEN = 60_000;

/** The type of a .docx. */
export const WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Hands a file to the browser's downloads. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const parts = typeof content === "string" ? [content] : [new Uint8Array(content)];
  const whole = typeof content === "string" ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob(parts, { type: whole }));
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
