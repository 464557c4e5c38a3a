/** What names, in a page's address, the workbook that it opens in place of the first sample. */
const ASKED = "classeur";

/** Opens a workbook, given as base64, in a tab of its own. False where the browser opens none. */
export function openBeside(base64: string): boolean {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  return window.open(`?${new URLSearchParams({ [ASKED]: address })}`) !== null;
}

/** Where the workbook is that this tab was opened for: text of this very page's own, and of no other. */
export function openedFor(search: string, origin: string): string | undefined {
  const address = new URLSearchParams(search).get(ASKED) ?? "";
  return address.startsWith(`blob:${origin}/`) ? address : undefined;
}
