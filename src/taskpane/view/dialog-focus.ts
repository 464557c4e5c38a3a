import type { OpenDialog } from "../state/pane-state";
import type { Store } from "../state/store";

/** What had the focus when a dialog was opened: it gets it back. The page has one dialog at a time. */
let origin: HTMLElement | null = null;

/** Opens a dialog from what has the focus. */
export function openDialog(store: Store, dialog: OpenDialog): void {
  origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  store.tell({ kind: "dialog", dialog });
}

/** Gives the focus back once a dialog is closed. */
export function giveFocusBack(): void {
  if (origin?.isConnected) origin.focus();
  else focusAnew();
  origin = null;
}

/** The pane's main button, by its id. */
export const MAIN_ACTION = "main-action";

/**
 * What had the focus is gone: the finding in its place has it, or else the main action. Never what the tab key does not
 * reach: in Excel on the web that key would lead out of the pane from there.
 */
export function focusAnew(): void {
  const place =
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? document.getElementById(MAIN_ACTION);
  place?.focus({ preventScroll: true });
}
