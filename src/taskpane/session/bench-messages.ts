import type { NoAnnexReason } from "../../engine/reading/annex";
import type { Report } from "../../engine/findings";
import type { Choices, DocumentText, RoledDocument } from "../../engine/model";
import type { SheetCell, SheetSnapshot } from "../../engine/grid";
import type { Lang, refusalTexts } from "../../texts";
import type { Made, MakeOrder } from "./making/orders";

/** What is asked of the bench. Each carries the number that its answer bears. */
export type BenchRequest = { readonly request: number } & (
  | { readonly kind: "read-file"; readonly bytes: Uint8Array; readonly file: string }
  | { readonly kind: "read-text"; readonly text: string; readonly file: string }
  /** Sheets are sent before the check that needs them, their cells in parts, so that no message is long to make. */
  | { readonly kind: "sheet"; readonly sheet: SheetSnapshot; readonly first: boolean }
  /** More cells of the sheet sent last. */
  | { readonly kind: "cells"; readonly cells: readonly SheetCell[] }
  | { readonly kind: "check"; readonly order: CheckOrder }
  /** Something made of the dossier that was checked last. */
  | { readonly kind: "make"; readonly order: MakeOrder }
);

export interface CheckOrder {
  readonly file: string;
  readonly documents: readonly RoledDocument[];
  readonly choices: Choices;
  readonly lang: Lang;
}

/** What the bench answers. */
export type BenchAnswer = { readonly pointage: "answer"; readonly request: number } & (
  | { readonly kind: "done" }
  | { readonly kind: "document"; readonly text: DocumentText; readonly facts: DocumentFacts | null }
  | { readonly kind: "document-refused"; readonly because: RefusedFile }
  | { readonly kind: "checked"; readonly checked: Checked }
  | { readonly kind: "made"; readonly made: Made[MakeOrder["make"]] }
  /** No dossier is at hand to make anything of: the worker was ended since. */
  | { readonly kind: "nothing-checked" }
  /** Our own fault: the sentence of the exception, for support. */
  | { readonly kind: "broken"; readonly detail: string }
);

/** Why nothing of a file can be read, by the name of its text. */
export type RefusedFile = Extract<keyof typeof refusalTexts, `document-${string}` | `workbook-${string}`>;

/** A document's file as it was when it was read. */
export interface DocumentFacts {
  /** In bytes. */
  readonly size: number;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
}

export type Checked =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly otherSheets: readonly string[];
    }
  | { readonly kind: "several"; readonly candidates: readonly string[] }
  | { readonly kind: "none"; readonly because: NoAnnexReason };
