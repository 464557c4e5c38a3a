/** Titles of the annex are found by their rarest word: steps are counted, not seconds. */
import { knownThemes } from "../../../../src/engine/reading/documents/naming/known-themes";
import * as titleSaid from "../../../../src/engine/reading/documents/naming/title-said";

jest.mock("../../../../src/engine/reading/documents/naming/title-said", () => {
  const real = jest.requireActual<typeof titleSaid>(
    "../../../../src/engine/reading/documents/naming/title-said",
  );
  return { ...real, saidIn: jest.fn(real.saidIn) };
});

test("of thousands of titles, a sentence is looked through for those that begin with a word of it", () => {
  const themes = Array.from({ length: 3_000 }, (_, i) => `Chantier${i} du territoire ${i}`);
  const found = knownThemes({
    themes,
    operations: [],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  }).namedIn("Pour le chantier1500 du territoire 1500 : 12 €");
  expect(found.map(({ title }) => title)).toEqual(["Chantier1500 du territoire 1500"]);
  expect(jest.mocked(titleSaid.saidIn).mock.calls.length).toBe(1);
});

test("of thousands of names that begin alike, those alone are looked for that a sentence may hold", () => {
  const names = Array.from({ length: 3_000 }, (_, i) => `Structure club${i}`);
  jest.mocked(titleSaid.saidIn).mockClear();
  const known = knownThemes({
    themes: [],
    operations: [],
    beneficiaries: names,
    codes: [],
    fileNumbers: [],
    annexes: [],
  });
  const found = known.beneficiaries.namedIn("12 € à la structure Club1500");
  expect(found.map(({ title }) => title)).toEqual(["Structure club1500"]);
  expect(jest.mocked(titleSaid.saidIn).mock.calls.length).toBe(1);
});

test.each([
  ["emploi jeune", "Emploi, et des jeunes", true],
  ["logement atelier", "le logement – les ateliers", true],
  ["logement atelier", "le logement. Les ateliers", false],
  ["logement atelier", "logement social des ateliers", false],
  ["logement atelier", "logement et dans les ateliers", true],
  ["logement atelier", "logement de la et les ateliers", false],
])("« %s » is said in « %s »: %s", (title, text, isSaid) => {
  expect([...titleSaid.saidIn(titleSaid.wordsSaid(text), title.split(" "))].length > 0).toBe(isSaid);
});
