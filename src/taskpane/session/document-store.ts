import type { SourceDocument } from "../state/pane-state";

/** Where the documents of a dossier wait on this computer, so that reopening the workbook finds them again. */
export interface DocumentStore {
  /** Empty where nothing is kept, or nothing can be. */
  take(name: string): Promise<readonly SourceDocument[]>;
  put(name: string, documents: readonly SourceDocument[]): Promise<void>;
  empty(name: string): Promise<void>;
}

const BASE = "pointage";
const STORE = "documents";

/** The browser's own storage; where it is refused (private browsing) nothing is kept, and nothing else changes. */
export function browserDocumentStore(): DocumentStore {
  return {
    take: async (name) => {
      const found: unknown = await inStore("readonly", (store) => store.get(name)).catch(() => []);
      return Array.isArray(found) ? (found as SourceDocument[]) : [];
    },
    put: (name, documents) =>
      inStore("readwrite", (store) => store.put(documents, name)).then(
        () => undefined,
        () => undefined,
      ),
    empty: (name) =>
      inStore("readwrite", (store) => store.delete(name)).then(
        () => undefined,
        () => undefined,
      ),
  };
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(BASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error ?? new Error("refused"));
    opening.onsuccess = () => {
      const base = opening.result;
      const request = act(base.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("refused"));
      request.transaction?.addEventListener("complete", () => base.close());
    };
  });
}
