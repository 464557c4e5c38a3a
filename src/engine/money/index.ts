/** Exact amounts in euros; French text to amount and back. Knows nothing of the domain. */
export * from "./amount";
