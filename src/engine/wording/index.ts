/** French wording: folding, likeness of titles and names, counts in words, codes. Knows nothing of the domain. */
export * from "./beneficiary";
export * from "./codes";
export * from "./counts";
export * from "./fold";
export * from "./similarity";
export * from "./titles";
export * from "./tokens";
