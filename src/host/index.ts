/**
 * An Excel off Excel. `workbook/` is the model: loaded
 * from the file, changed by changes that give their inverse, saved so that what was not changed stays byte for byte.
 * Nothing here knows the project's domain, nor any other folder of ours than the zip and the XML of `package/`.
 */
export { WorkbookFileProblem } from "./workbook/problem";
export type { PackageBounds } from "../package/bounds";
export type { ProblemFacts } from "../package/problem";
export type { ProblemReason } from "./workbook/problem";
export * from "./workbook/address";
export * from "./workbook/cell";
export * from "./workbook/change";
export * from "./workbook/facets";
export { fileFormula, shownFormula } from "./workbook/formula-names";
export { History } from "./workbook/history";
export { MergedAreas } from "./workbook/merged-areas";
export * from "./workbook/model";
export { newSheet } from "./workbook/new-sheet";
export type { Oddity } from "./workbook/oddity";
export * from "./workbook/row-bands";
export type { SavedWorkbook } from "./workbook/saving/workbook-saving";
export type { PlacedRecord, SheetState } from "./workbook/sheet-state";
export type { Snapshot, SnapshotCell } from "./workbook/snapshot";
export type { CellStyle, StylePatch } from "./workbook/style/cell-style";
