import { readCount, readOrdinal } from "../../../src/engine/wording";

test.each([
  ["24", 24],
  ["deux", 2],
  ["Une", 1],
  ["neuf", 9],
  ["dix-sept", 17],
  ["vingt-quatre", 24],
  ["vingt et un", 21],
  ["soixante et onze", 71],
  ["quatre-vingts", 80],
  ["quatre-vingt-onze", 91],
  ["quatre-vingt-dix-neuf", 99],
  ["septante-deux", 72],
  ["cent", 100],
  ["cent vingt", 120],
  ["deux cents", 200],
  ["neuf cent quatre-vingt-dix-neuf", 999],
  ["la première", 1],
  ["deuxième", 2],
  ["neuvième", 9],
  ["vingt et unième", 21],
  ["1ère", 1],
  ["2ème", 2],
  ["les 5", 5],
  ["aucune", 0],
])("%j counts %d", (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  "",
  "une dizaine",
  "mille",
  "deux trois",
  "vingt-dix",
  "un cent",
  "plusieurs",
  "5 000",
  "12,5",
  "le",
  // Names that every object of the language answers to.
  "constructor",
  "constructorieme",
  "__proto__",
])("%j is no count", (text) => {
  expect(readCount(text)).toBeNull();
});

test.each([
  ["première", 1],
  ["Second", 2],
  ["huitième", 8],
  ["trois", null],
  ["une", null],
  ["chaque", null],
])("the ordinal %s says %s", (word, number) => {
  expect(readOrdinal(word)).toBe(number);
});
