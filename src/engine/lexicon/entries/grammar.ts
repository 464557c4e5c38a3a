import type { Entry } from "../entry";

/** The little words that join others, and endings of numbers. */
export const grammar = {
  of: { terms: { 0: "de, d'" } },
  pluralArticle: { terms: { 0: "des, les" } },
  /** « 1er », « 1re »: its letters are raised. */
  firstEnding: { terms: { 0: "er, re" } },
} as const satisfies Record<string, Entry>;
