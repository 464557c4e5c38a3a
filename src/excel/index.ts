/**
 * The only folder that speaks Office.js. Each function opens its own context, takes plain data and gives plain data; it
 * throws an ExcelProblem where Excel refuses, except for edits, whose outcome says what became of the workbook. Nothing
 * here reads the clock, shows anything, or decides anything about the dossier.
 */
export { activeSheet } from "./active-sheet";
export { applyEdits, settleEdits, undoEdits } from "./apply-edits";
export * from "./edit-outcome";
export { ExcelProblem, sayHostError, type ExcelProblemReason } from "./excel-problem";
export { fileAddress } from "./file-address";
export { findOwnSheets } from "./find-own-sheets";
export { goTo, sayGoneTo, type GoneTo, type SheetPlace } from "./go-to";
export {
  clearHighlights,
  highlight,
  isHighlighted,
  type Highlighted,
  type HighlightOptions,
} from "./highlight";
export { MARKS, planMarks, type Mark } from "./highlight-plan";
export type { InExcelOptions } from "./in-excel";
export { MARK_LOOKS } from "./marker";
export { emptyMemory, memoryAmong, recall, remember, type Kept, type Memory, type Recalled } from "./memory";
export { usersSheetsOf } from "./own-sheets";
export { recalculate } from "./recalculate";
export { readWorkbook, type ReadingOptions, type SheetFacts, type WorkbookReading } from "./read-workbook";
export { keptAmong, keptBySheet } from "./sheet-trace";
export type { WorkbookChange } from "./change";
export { supports, type ExcelAbilities } from "./supports";
export { workbookIdentity } from "./workbook-identity";
export { watch, type StopWatching, type WatchOptions } from "./watch";
export { watchSelection } from "./watch-selection";
export { WorkbookReader, type Reread } from "./workbook-reader";
export { writeSheet, type WriteSheetOptions, type WrittenSheet } from "./write-sheet";
export { writeSummary } from "./write-summary";
