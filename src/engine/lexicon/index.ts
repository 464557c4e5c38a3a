/**
 * What words mean: one entry a concept, that every reader shares (the annex's sheet, tables of documents, prose). Data,
 * and the patterns made of it. It knows how a text is folded and nothing else.
 */
export { entries, type Concept } from "./entries";
export { beginning, forms, matches, opensWith, pattern, rankOf, weightOf } from "./pattern";
export { rootOfWord } from "./roots";
export { capitalised, inAnyCase, written } from "./written";
