import { readdirSync } from "node:fs";
import path from "node:path";
import { placeholdersOf, type Text } from "../../src/texts";

const TEXTS = path.resolve(__dirname, "../../src/texts");

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "fr" in value && "en" in value;
}

/** Every text under a value, with the path of keys that leads to it. */
function textsUnder(value: unknown, name: string): readonly (readonly [string, Text])[] {
  if (isText(value)) return [[name, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsUnder(inner, `${name}.${key}`));
}

const modules = readdirSync(TEXTS, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const texts = modules
  .filter((name) => path.basename(name) !== "index.ts")
  .flatMap((name) => textsUnder(jest.requireActual(path.join(TEXTS, name)), name));

test("the catalogue holds texts", () => {
  expect(texts.length).toBeGreaterThan(0);
});

test.each(texts)("%s has the same placeholders in both languages", (_name, text) => {
  expect(placeholdersOf(text.en)).toEqual(placeholdersOf(text.fr));
});

test.each(texts)("%s is written in both languages", (_name, text) => {
  expect([text.fr.trim(), text.en.trim()]).not.toContain("");
});
