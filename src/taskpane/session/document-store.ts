import type { SourceDocument } from "../state/pane-state";

/** Where the documents of a dossier wait on this computer, so that reopening the workbook finds them again. */
export interface DocumentStore {
  /** Empty where nothing is kept, or nothing can be. */
  take(name: string): Promise<readonly SourceDocument[]>;
  put(name: string, documents: readonly SourceDocument[]): Promise<void>;
  empty(name: string): Promise<void>;
}
