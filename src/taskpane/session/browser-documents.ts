/** The documents of dossiers in the browser's own storage: fetched once the pane is there. */
import { fileAddress } from "../../excel";
import type { DocumentStore } from "./document-store";
import { fileDocuments } from "./file-documents";

const BASE = "pointage";
const STORE = "documents";

/** Where storage is refused (private browsing) nothing is kept, and nothing else changes. */
export function browserDocuments(): DocumentStore {
  const kept = {
    get: (key: string) => inStore<unknown>("readonly", (store) => store.get(key)),
    set: (key: string, value: unknown) => inStore("readwrite", (store) => store.put(value, key)),
    delete: (key: string) => inStore("readwrite", (store) => store.delete(key)),
  };
  const documents = fileDocuments(kept, fileAddress);
  return {
    take: (name) => documents.take(name).catch(() => []),
    put: (name, given) => documents.put(name, given).catch(() => undefined),
    empty: (name) => documents.empty(name).catch(() => undefined),
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
