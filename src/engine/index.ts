/** The engine as a library: a dossier comes in as plain data, a report comes out. Pure: neither Excel, nor files, nor clock. */
export { reconcile, type Reconciliation, type ReconcileOptions } from "./reconcile";
export { noChoices, type Choices, type DocumentText, type Dossier, type RoledDocument } from "./model";
export type { CellContent, CellValue, SheetCell, SheetSnapshot } from "./grid";
export type { Finding, Report, Severity } from "./findings";
export type { CellEdit, Correction } from "./edits";
