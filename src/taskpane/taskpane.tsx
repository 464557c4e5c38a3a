/**
 * The pane's way in: waits for Office, then shows the pane. The folder: `state` what is shown, as plain data and pure
 * transitions; `session` what is done, over Excel and the worker; `words` how figures and places are said; `view` what
 * is drawn. Nothing of it reads a document or checks a dossier on the pane's own thread.
 */
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { workbookIdentity } from "../excel";
import { carryOut } from "./session/carry-out";
import { takeOrders } from "./session/ribbon-order";
import { startSession, tellHost } from "./start-session";
import { App } from "./view/app";
import { ErrorBoundary } from "./view/error-boundary";

const context = startSession();
const root = document.getElementById("pane");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App context={context} />
      </ErrorBoundary>
    </StrictMode>,
  );
}

/** Out of Office, and where its library cannot be reached, nobody calls back. */
const PATIENCE = 4000;

if (typeof Office === "undefined") {
  context.store.tell({
    kind: "host-known",
    host: { kind: "elsewhere" },
    lang: browserLanguage(),
    canNote: false,
  });
} else {
  const patience = setTimeout(() => {
    if (context.store.get().host.kind !== "starting") return;
    context.store.tell({
      kind: "host-known",
      host: { kind: "elsewhere" },
      lang: browserLanguage(),
      canNote: false,
    });
  }, PATIENCE);
  void Office.onReady().then((info) => {
    clearTimeout(patience);
    if (tellHost(context.store, info) !== "excel") return;
    takeOrders(workbookIdentity, (order) => void carryOut(order, context.session));
    void context.session.open();
  });
}

function browserLanguage(): "fr" | "en" {
  return /^fr\b/i.test(navigator.language) ? "fr" : "en";
}
