/** Exact amounts in euros; French text to amount and back, in figures and in words. Knows nothing of the domain. */
export * from "./amount";
export * from "./digits";
export * from "./distinct";
export { type UnreadableReason } from "./number-text";
export * from "./pointed-thousands";
export * from "./sums-of-some";
export * from "./read-amount";
export * from "./format-amount";
export * from "./find-amounts";
export * from "./read-words";
export * from "./write-words";
