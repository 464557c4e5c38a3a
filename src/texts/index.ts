/**
 * The one catalogue of what the user reads, each text in French and in English, one file an area.
 * Everything may know it; it knows nothing.
 */
export * from "./say";
export * from "./command-line";
