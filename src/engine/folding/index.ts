/** A text made ready for comparison, and what was found of texts kept to be asked again. It knows nothing on its own. */
export * from "./fold";
export * from "./kept";
export * from "./kept-by-sentence";
