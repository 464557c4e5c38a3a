import { placeholdersOf, say, sayCount, type Text } from "../../src/texts";

const lines: Text = { fr: "{{count}} {{count:ligne|lignes}}", en: "{{count}} {{count:line|lines}}" };

test.each([
  ["fr", 0, "0 ligne"],
  ["fr", 1, "1 ligne"],
  ["fr", 63, "63 lignes"],
  ["fr", 1_048_576, "1\u202f048\u202f576 lignes"],
  ["en", 0, "0 lines"],
  ["en", 1, "1 line"],
  ["en", 1_048_576, "1,048,576 lines"],
] as const)("in %s, %d gives « %s »", (lang, count, expected) => {
  expect(say(lines, lang, { count })).toBe(expected);
});

test("text goes in as it is, braces and dollars included", () => {
  expect(say({ fr: "« {{name}} »", en: "“{{name}}”" }, "fr", { name: "$& {{x}}" })).toBe("« $& {{x}} »");
});

test("a placeholder that nothing fills is our own mistake, and throws", () => {
  expect(() => say(lines, "fr", {})).toThrow("nothing fills {{count}}");
});

test("placeholders are named once each", () => {
  expect(placeholdersOf("{{b}} {{a}} {{b:un|deux}}")).toEqual(["a", "b"]);
});

test("counts below a thousand stay as they are", () => {
  expect(sayCount(999, "fr")).toBe("999");
  expect(sayCount(48.9, "fr")).toBe("48,9");
  expect(sayCount(15980.5, "en")).toBe("15,980.5");
});
