import type { SourceDocument } from "../state/pane-state";
import type { DocumentStore } from "./document-store";

/** Values by key. */
interface Kept {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<unknown>;
  delete(key: string): Promise<unknown>;
}

/**
 * The documents of each file, by the name that its workbook remembers and where the file is: one that is saved under
 * another name remembers the same, and goes its own way from the documents that it had. Under the name alone stands which
 * of these files was given documents last: a file that is not known begins with its documents.
 */
export function fileDocuments(kept: Kept, address: () => Promise<string>): DocumentStore {
  const keyOf = async (name: string): Promise<string> => `${name}\n${await address()}`;
  return {
    take: async (name) => {
      const own = await keyOf(name);
      const found = documentsIn(await kept.get(own));
      if (found) return found;
      const last = await kept.get(name);
      // Documents themselves stand there as they were kept by the name alone.
      const documents = documentsIn(typeof last === "string" ? await kept.get(last) : last);
      if (!documents) return [];
      await kept.set(own, documents);
      if (typeof last !== "string") await kept.set(name, own);
      return documents;
    },
    put: async (name, documents) => {
      const own = await keyOf(name);
      await kept.set(own, documents);
      await kept.set(name, own);
    },
    empty: async (name) => {
      const own = await keyOf(name);
      await kept.delete(own);
      const last = await kept.get(name);
      if (last === own || typeof last !== "string") await kept.delete(name);
    },
  };
}

function documentsIn(value: unknown): readonly SourceDocument[] | null {
  return Array.isArray(value) ? (value as SourceDocument[]) : null;
}
