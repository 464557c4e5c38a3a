import { knownThemes } from "../../../../src/engine/reading/documents/known-themes";
import { themeMentionsOf } from "../../../../src/engine/reading/documents/theme-mention";

test("a number of three digits is not read by its first two: the title tells the theme", () => {
  const known = knownThemes({
    themes: ["Logement des jeunes", "Mobilité rurale"],
    operations: [],
    beneficiaries: [],
  });
  expect(themeMentionsOf("la thématique 10 « Logement des jeunes »", known)).toMatchObject([{ number: 10 }]);
  expect(themeMentionsOf("la thématique 100 « Logement des jeunes »", known)).toMatchObject([
    { number: null, title: "Logement des jeunes" },
  ]);
});

test("what the annex calls an operation is no theme, whatever the word before it", () => {
  const known = knownThemes({ themes: ["Insertion"], operations: ["Mobilité"], beneficiaries: [] });
  expect(themeMentionsOf("au titre du volet « Mobilité »", known)).toEqual([]);
  expect(themeMentionsOf("au titre du volet « Insertion »", known)).toMatchObject([{ title: "Insertion" }]);
});
