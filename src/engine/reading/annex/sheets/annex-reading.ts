import type { Annex, ReadingChoices } from "../../../model";
import type { NoGrants } from "./no-grants";
import type { PlaceOf } from "../columns/table-cells";
import type { Role } from "../columns/header-words";

/** How an annex is to be read. */
export interface ReadAnnexOptions {
  /** The sheet that the user says is the annex (or one of its sheets), or all those that are; null to choose by evidence. */
  readonly sheet: string | readonly string[] | null;
  /** Where a cell stands for the user; the cell itself unless the snapshot stands for a document's table. */
  readonly placeOf?: PlaceOf;
  /** What its sheets are known to hold; absent where evidence alone tells. */
  readonly choices?: ReadingChoices;
}

/** Why a sheet was held for the annex. */
export interface SheetEvidence {
  readonly sheet: string;
  /** The parts that its columns play. */
  readonly roles: readonly Role[];
  readonly lines: number;
  /** Totals stated, whatever their level, and how many of them are the sum that they should be. */
  readonly totals: number;
  readonly totalsThatAddUp: number;
}

/** How one sheet's table lies: for messages, and for what is written beside it. */
export interface SheetLayout {
  readonly sheet: string;
  /** Rows of its headers, from zero; empty where its columns bear no titles. */
  readonly headerRows: readonly number[];
  /** Role → column from zero, of its first table; a pasted text has none. */
  readonly columns: Readonly<Partial<Record<Role, number>>>;
  /** "pasted" where columns had to be rebuilt from text in one column. */
  readonly form: "table" | "pasted";
}

/** Why no annex was found. */
export type NoAnnexReason =
  /** No sheet holds anything. */
  | "empty"
  /** No sheet holds a table of beneficiaries and amounts. */
  | "no-table"
  /** The only tables of amounts are a budget's, or a list of prices: they grant nothing. */
  | NoGrants
  /** The sheet asked for does not exist. */
  | "no-such-sheet";

/** What reading the annex came to. */
export type AnnexReading =
  | {
      readonly kind: "read";
      readonly annex: Annex;
      readonly chosen: { readonly sheets: readonly string[]; readonly because: readonly SheetEvidence[] };
      /** The sheets that looked like an annex too, and were not taken, best first. */
      readonly alternatives: readonly { readonly sheets: readonly string[]; readonly score: number }[];
      /** Those of them that may be parts of it beside. */
      readonly lesser: readonly string[];
      readonly layouts: readonly SheetLayout[];
    }
  /** Several sheets could each be the annex, or be it together where they may be its parts: the user must say which. */
  | {
      readonly kind: "ambiguous";
      readonly candidates: readonly SheetEvidence[];
      readonly areParts: boolean;
      /** Sheets that say less and may be parts of it beside. */
      readonly lesser: readonly string[];
    }
  | { readonly kind: "none"; readonly because: NoAnnexReason };
