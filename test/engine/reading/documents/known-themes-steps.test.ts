/** Titles of the annex are found by their first word: steps are counted, not seconds. */
import * as said from "../../../../src/engine/reading/documents/title-said";
import { knownThemes } from "../../../../src/engine/reading/documents/known-themes";

test("of thousands of titles, a sentence is looked through for those that begin with a word of it", () => {
  const themes = Array.from({ length: 3_000 }, (_, i) => `Chantier${i} du territoire ${i}`);
  const looks = jest.spyOn(said, "saidIn");
  const found = knownThemes({ themes, operations: [] }).namedIn(
    "Pour le chantier1500 du territoire 1500 : 12 €",
  );
  expect(found.map(({ title }) => title)).toEqual(["Chantier1500 du territoire 1500"]);
  expect(looks.mock.calls.length).toBeLessThan(5);
  looks.mockRestore();
});

test.each([
  ["l'emploi des jeunes", "Emploi, et des jeunes", true],
  ["logements et arts", "le logement – les arts", true],
  ["logements et arts", "le logement. Les arts", false],
  ["logements et arts", "logement pour tous les arts", false],
])("« %s » in « %s »: %s", (title, text, isSaid) => {
  const { folded, words } = said.wordsSaid(text);
  const own = said
    .wordsSaid(title)
    .words.map(({ text: word }) => word)
    .filter((word) => word.length > 3);
  expect(
    [
      ...said.saidIn(
        folded,
        words,
        own.map((word) => word.replace(/s$/, "")),
      ),
    ].length > 0,
  ).toBe(isSaid);
});
