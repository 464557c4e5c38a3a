import type { Entry } from "../entry";

/** The little words that join others, and endings of numbers. */
export const grammar = {
  article: { terms: { 0: "un, une, la, le, les, l', des, cet, cette, ce, ces, son, sa, leur" } },
  definiteArticle: { terms: { 0: "le, la, les" } },
  elidedArticle: { terms: { 0: "l'" } },
  pluralArticle: { terms: { 0: "des, les" } },
  /** A noun stands behind, as the words of a text are told apart. */
  beforeNoun: { terms: { 0: "le!, la!, les!, l!, au!, aux!, du!, des!, un!, une!" } },
  of: { terms: { 0: "de, d'" } },
  ofThe: { terms: { 0: "du, des" } },
  forBefore: { terms: { 0: "pour" } },
  inBefore: { terms: { 0: "en" } },
  by: { terms: { 0: "par" } },
  toThe: { terms: { 0: "à, au, aux" } },
  /** No line ends with them: what they lead to stands below. */
  unfinished: {
    terms: {
      0: "de, du, des, d', à, au, aux, la, le, les, l', et, ou, en, un, une, pour, par, sur, avec, dans",
    },
  },
  /** Opens a line that goes on with a name above. */
  goesOnWith: { terms: { 0: "de, du, des, d', l', en" } },
  /** « 1er », « 1re », « 1ère »: its letters are raised. */
  firstEnding: { terms: { 0: "er, re, ère!" } },
} as const satisfies Record<string, Entry>;
