import { themeMentionsOf } from "../../../../src/engine/reading/documents/theme-mention";

test.each([
  ["la thématique 10 « Logement »", 10],
  ["la thématique 100 « Logement »", null],
])("%s has the number %p", (text, number) => {
  expect(themeMentionsOf(text)).toMatchObject([{ number, title: "Logement" }]);
});
