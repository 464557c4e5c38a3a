import type { WorkbookSession } from "../session/workbook-session";

declare global {
  interface Window {
    /** The workbook that is open, for tests and for the curious: `workbench.host.faults` makes things go wrong. */
    workbench?: WorkbookSession;
  }
}

/** Lets the browser's console reach the workbook that is open. */
export function openDoor(session: WorkbookSession): void {
  window.workbench = session;
}
