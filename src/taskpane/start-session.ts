import { paneTexts, say } from "../texts";
import { workerBench } from "./session/bench";
import { officePort } from "./session/office-port";
import { Session } from "./session/session";
import type { Host } from "./state/pane-state";
import { createStore, type Store } from "./state/store";

/** Asked for by what begins to watch the workbook too: the two come together. */
const documents = () =>
  import(/* webpackChunkName: "watching" */ "./session/browser-documents").then((part) =>
    part.browserDocuments(),
  );

/** A session over this Excel, the browser's worker, storage and clock: for the pane as for the ribbon. */
export function startSession(): { readonly session: Session; readonly store: Store } {
  const store = createStore();
  const session = new Session({
    store,
    excel: officePort(),
    bench: workerBench(
      () =>
        new Worker(new URL("./session/bench-worker.ts", import.meta.url), {
          name: say(paneTexts.title, "fr"),
        }),
    ),
    shelf: {
      take: async (name) => (await documents()).take(name),
      // What cannot be kept holds up nothing.
      put: async (name, given) => (await documents().catch(() => null))?.put(name, given),
      empty: async (name) => (await documents()).empty(name),
    },
    // Not the locale's own way: it takes 20 ms the first time, just before the verdict is drawn.
    clock: () => {
      const [hour, minute] = [new Date().getHours(), new Date().getMinutes()];
      return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
    },
    newId: () => crypto.randomUUID(),
    later: (delay, act) => {
      const timer = setTimeout(act, delay);
      return () => clearTimeout(timer);
    },
  });
  return { session, store };
}

/** Tells the store where it runs, once Office knows. */
export function tellHost(store: Store, info: { readonly host: unknown }): Host["kind"] {
  const inExcel = info.host === Office.HostType.Excel;
  const abilities = inExcel ? officePort().abilities() : { enough: false, notes: false };
  const kind = !inExcel ? "elsewhere" : abilities.enough ? "excel" : "too-old";
  store.tell({ kind: "host-known", host: { kind }, lang: officeLanguage(), canNote: abilities.notes });
  return kind;
}

/** French unless Office speaks another language: then English. */
function officeLanguage(): "fr" | "en" {
  const language = Office.context?.displayLanguage ?? navigator.language;
  return /^fr\b/i.test(language) ? "fr" : "en";
}
