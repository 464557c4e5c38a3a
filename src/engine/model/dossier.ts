import type { SheetSnapshot } from "../grid";
import type { DocumentText } from "./document-text";
import { readByEvidence, type ReadingChoices } from "./reading-choices";

/** What comes in: sheets and texts, already out of their files. */
export interface Dossier {
  /** The workbook that holds the annex. */
  readonly workbook: { readonly file: string; readonly sheets: readonly SheetSnapshot[] };
  readonly documents: readonly RoledDocument[];
  readonly choices: Choices;
}

/** A document, and what the user says it is; null where its content must tell. */
export interface RoledDocument {
  readonly text: DocumentText;
  readonly role: "deliberation" | "report" | null;
}

/** What the user chose before, kept in the workbook or given on the command line. */
export interface Choices {
  /** The sheet that is the annex; null to choose by evidence. */
  readonly annexSheet: string | null;
  /** How that sheet is to be read. */
  readonly reading: ReadingChoices;
  /** Operation id → code, chosen by the user before. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Finding key (`Finding.key`) → the reason it was set aside. */
  readonly waivers: Readonly<Record<string, string>>;
}

/** Nothing chosen: what a dossier opened for the first time comes with. */
export const noChoices: Choices = { annexSheet: null, reading: readByEvidence, mapping: {}, waivers: {} };
