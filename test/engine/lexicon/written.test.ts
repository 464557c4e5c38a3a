import { capitalised, matches, written } from "../../../src/engine/lexicon";

test.each([
  ["announcesAmount", "à"],
  ["numberSign", "N°"],
  ["numberSign", "nº"],
  ["grantedOn", "Octroyé\u00a0le"],
  ["nothing", "Néant"],
  ["nothing", "NEANT"],
  ["of", "d’"],
] as const)("%s is written « %s »", (concept, text) => {
  expect(text).toMatch(new RegExp(`^${written(concept)}$`, "iu"));
});

test.each([
  ["Oui", true],
  ["OUI", true],
  ["oui", false],
])("« %s » begins with a capital: %p", (text, told) => {
  expect(new RegExp(`^${capitalised("yesOrNo")}$`, "u").test(text)).toBe(told);
});

test("a word without other forms stays as it is", () => {
  expect(["sas", "sass", "scies"].filter((text) => matches("companyForm", text))).toEqual(["sas"]);
});
