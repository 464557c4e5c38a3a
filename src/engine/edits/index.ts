/** Changes to cells as data: made, ordered and turned round here, applied by the shells. */
export * from "./edit";
export * from "./apply-edits";
