/**
 * A document once its file format is forgotten: what `documents/` gives to `reading/`. A sheet that holds a text
 * or a table of the dossier takes this form too.
 */
export interface DocumentText {
  /** The file's name as the user knows it: "deliberation.pdf"; for a sheet, its name. */
  readonly file: string;
  readonly format: "docx" | "odt" | "pdf" | "text" | "sheet";
  readonly blocks: readonly DocumentBlock[];
  /** What the reader must tell the user: tracked changes with the amounts that differ, pages without text… */
  readonly warnings: readonly DocumentWarning[];
}

/** A part of a document, in reading order: a paragraph or a table. */
export type DocumentBlock = DocumentParagraph | DocumentTable;

/**
 * A paragraph. Its lines are those of a paste or of a page, each without its end; a Word paragraph has one line.
 * Columns of a paste are kept as written: tabs, or runs of two spaces and more.
 */
export interface DocumentParagraph {
  readonly kind: "paragraph";
  readonly lines: readonly string[];
  /** From one; null where the format has no pages. */
  readonly page: number | null;
  /** 1 for a title, 2 for a subtitle…; null for body text or where the format does not tell. */
  readonly heading: number | null;
}

/** A table, its cells as text; a merged cell is repeated in each row it spans, and once in its first column. */
export interface DocumentTable {
  readonly kind: "table";
  readonly rows: readonly (readonly string[])[];
  /** The page it starts on, from one, or null. */
  readonly page: number | null;
}

/** What of a document could not be read, or not surely. */
export type DocumentWarning =
  /** The accepted reading is used; these amounts stand in one of the two readings only, as written. */
  | {
      readonly kind: "tracked-changes";
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  /** Pages, from one, that hold no text that can be read (scanned images, fonts without mapping). */
  | { readonly kind: "pages-without-text"; readonly pages: readonly number[] };
