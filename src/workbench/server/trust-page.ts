/**
 * Before it speaks to a page that is no site of Microsoft's, the client library opens this page of its own folder in a
 * frame and asks whether the user trusts it. In Excel on the web it asks the user; here the pane's server answers for
 * the workbench, which it serves itself. That is what lets everything go over plain http on this computer.
 */
export const TRUST_PAGE =
  '<!doctype html><meta charset="utf-8"><title>-</title><script src="trust.js"></script>';

export const TRUST_SCRIPT = `addEventListener("message", (event) => {
  if (event.source !== parent || event.origin !== location.origin) return;
  parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);
});
`;
