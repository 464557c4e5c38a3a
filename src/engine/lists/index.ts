/** What lists as long as the data are worked on with, in one pass. Knows nothing of what they hold. */
export * from "./come-again";
export * from "./going-on";
export * from "./group-by";
export * from "./kept-for";
export * from "./only";
export * from "./rank";
export * from "./rarest";
export * from "./stretches";
