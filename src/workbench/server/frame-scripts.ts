import { DROP_SCRIPT_NAME, dropScript } from "./drop-page";

/**
 * The client library opens windows over https alone. Here all goes over plain http on this computer: the address is
 * given to the library as https, and the workbench's page, which shows the window, makes it http again.
 */
const WINDOW_SCRIPT_NAME = "/banc-d-essai/fenetre.js";
const WINDOW_SCRIPT = `Office.onReady(() => {
  const { Delegate } = OSF.DDA.WAC;
  const open = Delegate.openDialog;
  const own = location.origin;
  const secure = own.replace("http:", "https:");
  Delegate.openDialog = (asked) => open({ ...asked, targetId: asked.targetId.replace(own, secure) });
});
`;

/** The script that stands beside a page of the add-in as it is served; undefined for pages that need none. */
export function scriptBeside(page: string): string | undefined {
  if (page === "/taskpane.html") return DROP_SCRIPT_NAME;
  if (page === "/commands.html") return WINDOW_SCRIPT_NAME;
  return undefined;
}

/** A script of the workbench's own by its address; undefined for any other address. */
export function ownScript(address: string, pageOrigin: string): string | undefined {
  if (address === DROP_SCRIPT_NAME) return dropScript(pageOrigin);
  if (address === WINDOW_SCRIPT_NAME) return WINDOW_SCRIPT;
  return undefined;
}
