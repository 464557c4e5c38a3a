import type { OpenDialog } from "../state/pane-state";
import type { Store } from "../state/store";

/** What had the focus when a dialog was opened: it gets it back. The page has one dialog at a time. */
let origin: HTMLElement | null = null;

/** Opens a dialog from what has the focus. */
export function openDialog(store: Store, dialog: OpenDialog): void {
  origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  store.tell({ kind: "dialog", dialog });
}

/** Gives the focus back once a dialog is closed; to the pane's body where what had it is gone. */
export function giveFocusBack(): void {
  const target = origin?.isConnected ? origin : document.getElementById("pane-body");
  origin = null;
  target?.focus();
}
