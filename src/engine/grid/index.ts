/**
 * Addresses, cell contents, immutable sheet snapshots. Plain data and pure functions;
 * knows nothing of the domain, of Excel's API or of files.
 */
export * from "./address";
export * from "./cites-sheet";
export * from "./content";
export * from "./snapshot";
export * from "./product-formula";
export * from "./relative-formula";
export * from "./show-formula";
export * from "./sum-formula";
export * from "./uncomputed";
