import { toA1, type CellAddress } from "../grid";

/** The cell of a workbook where a value stands. */
export interface CellPlace extends CellAddress {
  readonly kind: "cell";
  readonly sheet: string;
}

/** What a document is to a dossier. `annex` is the annex printed in a document, `convention` a model convention or amendment. */
export type SourceRole = "annex" | "deliberation" | "report" | "narrative" | "convention" | "imputations";

/** The sentence or row of a document where a value stands. */
export interface DocumentPlace {
  readonly kind: "document";
  readonly role: SourceRole;
  /** The file's name as the user knows it; a sheet's name where the text stands in the workbook. */
  readonly file: string;
  /** In French, as an officer would cite it: "article 1", "annexe 4, opération 1", "imputation C02-566A05", "thématique 3". */
  readonly where: string;
  /** The sentence or row that holds the figure, as written: enough to find it and to know whose it is. */
  readonly quote: string;
  /** From one; null where the format has no pages. */
  readonly page: number | null;
  /** The index of the document's block (`DocumentText.blocks`) it was read from: orders places of one file. */
  readonly block: number;
}

/** Where a value stands: a cell of the workbook, or a passage of a document. */
export type Place = CellPlace | DocumentPlace;

/** A value and where it stands. It stays together until it is shown. */
export interface Sourced<T> {
  readonly value: T;
  readonly at: Place;
}

/** One text for the passage of a document, whatever it is cited as. */
export function passageKey(at: DocumentPlace): string {
  return `${at.file}#${at.block}|${at.quote}`;
}

/** Whether a passage stands in an article, or under a heading that is known, and not just somewhere in its document. */
export function isOfPart({ where }: DocumentPlace): boolean {
  return where !== "délibération" && where !== "rapport";
}

/** One text for one place, equal for equal places: a key for maps and sets. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case "cell":
      return `${place.sheet}!${toA1(place)}`;
    case "document":
      return `${place.file}#${place.block}|${place.role}|${place.where}|${place.quote}`;
  }
}
