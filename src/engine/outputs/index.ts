/** What can be made of a dossier once it is checked, as data alone: sheets to write, rows, tables. Writes nothing. */
export * from "./formula-for-eyes";
export * from "./imputation-summary";
export * from "./imputation-summary-sheet";
export * from "./journal";
export * from "./sheet-plan";
export * from "./sum-terms";
