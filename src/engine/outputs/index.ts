/** What can be made of a dossier once it is checked, as data alone: sheets to write, rows, tables. Writes nothing. */
export * from "./control-sheet";
export * from "./distribution-sheets";
export * from "./drafts";
export * from "./grants";
export * from "./imputation-summary";
export * from "./imputation-summary-sheet";
export * from "./journal";
export * from "./mail-merge";
export * from "./open-data";
export * from "./safe-corrections";
export * from "./rich-text";
export * from "./sheet-plan";
export * from "./sum-terms";
export * from "./tie-out";
export * from "./verdict";
export * from "./version-changes";
