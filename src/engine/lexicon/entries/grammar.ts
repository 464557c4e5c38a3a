import type { Entry } from "../entry";

/** The little words that join others, and endings of numbers. */
export const grammar = {
  of: { terms: { 0: "de, d'" } },
  /** No line ends with them: what they lead to stands below. */
  unfinished: {
    terms: {
      0: "de, du, des, d', à, au, aux, la, le, les, l', et, ou, en, un, une, pour, par, sur, avec, dans",
    },
  },
  /** Opens a line that goes on with a name above. */
  goesOnWith: { terms: { 0: "de, du, des, d', l', en" } },
  pluralArticle: { terms: { 0: "des, les" } },
  /** « 1er », « 1re »: its letters are raised. */
  firstEnding: { terms: { 0: "er, re" } },
} as const satisfies Record<string, Entry>;
