import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { patternsWithWords } from "./patterns";

const ENGINE = path.resolve(__dirname, "../../src/engine");

/**
 * Patterns with a word outside the lexicon: what each reader still knows for itself. The number may only fall: lower it
 * with every pattern that goes, and put a new word into the lexicon, where every reader knows it.
 */
const STILL_OUTSIDE = 0;

test("words are in the lexicon, not in the readers", () => {
  const files = readdirSync(ENGINE, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(".ts") && !name.startsWith("lexicon/"));
  const found = files.flatMap((name) =>
    patternsWithWords(readFileSync(path.join(ENGINE, name), "utf8")).map((pattern) => `${name}: ${pattern}`),
  );
  expect(found.length).toBeLessThanOrEqual(STILL_OUTSIDE);
  // What was gained is kept.
  expect(found.length).toBeGreaterThan(STILL_OUTSIDE - 5);
});

describe("a word in a pattern", () => {
  test.each([
    ["an alternative", String.raw`const a = /\b(?:montants?|sommes?)\b/;`],
    ["a made pattern", "const a = new RegExp(`^${x}(?:total) `);"],
    ["a piece of a pattern", 'const a = "^(?:de |du )*";'],
    ["a word with the letters of a numeral", "const a = /^vivier/;"],
    ["a letter with two spellings", "const a = /op[ée]ration/;"],
  ])("is seen in %s", (_, source) => {
    expect(patternsWithWords(source)).toHaveLength(1);
  });

  test.each([
    ["classes and properties", String.raw`const a = /^\p{Lu}[a-z]+\d{2}$/u;`],
    ["a named group", String.raw`const a = /(?<year>\d+)\k<year>/;`],
    ["functions of Excel", String.raw`const a = /^(?:SOUS\.TOTAL|SUM)\(/i;`],
    ["roman numerals", "const a = /^(?:ix|iv|v?i{0,3}|XI)$/;"],
    ["what the lexicon makes", 'const a = new RegExp(`^${forms("total")}[a-z]`);'],
  ])("is not seen in %s", (_, source) => {
    expect(patternsWithWords(source)).toEqual([]);
  });
});
