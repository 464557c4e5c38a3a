import { written } from "../../../src/engine/lexicon";

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
