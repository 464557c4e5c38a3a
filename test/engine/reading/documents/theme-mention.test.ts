import { knownThemes } from "../../../../src/engine/reading/documents/naming/known-themes";
import { themeMentionsOf } from "../../../../src/engine/reading/documents/naming/theme-mention";

test("a number of three digits is not read by its first two: the title tells the theme", () => {
  const known = knownThemes({
    themes: ["Logement des jeunes", "Mobilité rurale"],
    operations: [],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  });
  expect(themeMentionsOf("la thématique 10 « Logement des jeunes »", known)).toMatchObject([{ number: 10 }]);
  expect(themeMentionsOf("la thématique 100 « Logement des jeunes »", known)).toMatchObject([
    { number: null, title: "Logement des jeunes" },
  ]);
});

test("what the annex calls an operation is no theme, whatever the word before it", () => {
  const known = knownThemes({
    themes: ["Insertion"],
    operations: ["Mobilité"],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  });
  expect(themeMentionsOf("au titre du volet « Mobilité »", known)).toEqual([]);
  expect(themeMentionsOf("au titre du volet « Insertion »", known)).toMatchObject([{ title: "Insertion" }]);
});

test.each([
  ["aux clubs figurant en partie A du tableau joint", 1],
  ["de la partie B, pour 9 450 €", 2],
  ["au titre de la catégorie 3", 3],
])("a part of the table is a theme: %s", (text, number) => {
  expect(themeMentionsOf(text)).toMatchObject([{ number, title: null }]);
});

describe("« annexe 2 »", () => {
  const known = (annexes: readonly number[]) =>
    knownThemes({
      themes: ["Clubs", "Comités"],
      operations: [],
      beneficiaries: [],
      codes: [],
      fileNumbers: [],
      annexes,
    });

  test("names the theme that is one of several annexes", () => {
    expect(themeMentionsOf("aux structures figurant en annexe 2", known([1, 2]))).toMatchObject([
      { number: 2, title: null },
    ]);
  });

  test.each([
    ["annexes cited together", "aux structures figurant aux annexes 1 et 2", [1, 2]],
    ["another annex", "selon l'annexe 5", [1, 2]],
    ["the annex as a whole", "selon l'annexe 2", [2]],
  ])("%s name no theme", (_, text, annexes) => {
    expect(themeMentionsOf(text, known(annexes))).toEqual([]);
  });
});

test("a part of the annex is a place in it, beside a programme that the annex calls so", () => {
  const known = knownThemes({
    themes: ["Forêt", "Alimentation"],
    operations: [],
    beneficiaries: [],
    codes: [],
    fileNumbers: [],
    annexes: [],
  });
  expect(
    themeMentionsOf("sur le programme 1 « Forêt », 3 aides, selon la seconde partie de l'annexe 5", known),
  ).toMatchObject([{ title: "Forêt" }]);
  expect(themeMentionsOf("les aides de la seconde partie de l'annexe 5", known)).toMatchObject([
    { number: 2, title: null },
  ]);
});
