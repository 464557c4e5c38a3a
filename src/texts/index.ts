/**
 * The one catalogue of what the user reads, each text in French and in English, one file an area.
 * Everything may know it; it knows nothing.
 */
export * from "./changes";
export * from "./check-report";
export * from "./command-line";
export * from "./notices";
export * from "./refusals";
export * from "./rule-names";
export * from "./export-command";
export * from "./findings";
export * from "./outputs";
export * from "./outputs-pane";
export * from "./pane";
export * from "./pane-help";
export { allPaneTexts } from "./pane-all";
export * from "./pane-late";
export * from "./pane-standing";
export * from "./reading-pane";
export * from "./remedies";
export * from "./excel";
export * from "./excel-edits";
export * from "./places";
export * from "./roles";
export * from "./say";
export * from "./shown";
export * from "./where";
export * from "./write-commands";
