/**
 * The user's hand in the pane, added to its page as it is served: presses its main button, says when a verdict shows,
 * and, once the pane asks for files, lets those go over it that the workbench's page sends to its frame, as a drag
 * would: browsers let no file be dragged from a page to a frame of another origin.
 */
export const DROP_SCRIPT_NAME = "/banc-d-essai/lacher.js";

export function dropScript(pageOrigin: string): string {
  return `addEventListener("message", (event) => {
  if (event.source !== parent || event.origin !== ${JSON.stringify(pageOrigin)}) return;
  if (event.data?.kind === "check") document.querySelector("footer button")?.click();
  if (event.data?.kind !== "drop") return;
  const dataTransfer = new DataTransfer();
  for (const file of event.data.files) dataTransfer.items.add(file);
  const target = document.querySelector("main") ?? document.body;
  for (const type of ["dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }
});
const tellWhenThere = () => {
  if (document.querySelector("main input[type=file]")) parent.postMessage({ kind: "drop-ready" }, ${JSON.stringify(pageOrigin)});
  else setTimeout(tellWhenThere, 50);
};
tellWhenThere();
const watch = new MutationObserver(() => {
  if (!document.querySelector("#verdict")) return;
  watch.disconnect();
  parent.postMessage({ kind: "checked" }, ${JSON.stringify(pageOrigin)});
});
watch.observe(document, { childList: true, subtree: true });
`;
}
