import { paneTexts } from "./pane";
import { paneLateTexts } from "./pane-late";

/** Every text of the pane, for what is loaded when it is asked for. */
export const allPaneTexts = { ...paneTexts, ...paneLateTexts } as const;
