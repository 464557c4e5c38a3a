/** Names share their words: comparisons of words are counted, not seconds. */
import { nameFinder } from "../../../src/engine/linking/names";
import * as similarity from "../../../src/engine/wording/similarity";

jest.mock("../../../src/engine/wording/similarity", () => {
  const real = jest.requireActual<typeof similarity>("../../../src/engine/wording/similarity");
  return { ...real, tokenSimilarity: jest.fn(real.tokenSimilarity) };
});

test("a word that thousands of names share is compared with a text once, not once in each", () => {
  const names = Array.from({ length: 3_000 }, (_, i) => `Covoiturage de village secteur ${i}`);
  const find = nameFinder(names);
  expect([...find(["Covoiturage du canton"])]).toHaveLength(0);
  const words = new Set(names.flatMap((name) => name.split(" "))).size;
  expect(jest.mocked(similarity.tokenSimilarity)).toHaveBeenCalled();
  // Two words of the text, with each word of all the names.
  expect(jest.mocked(similarity.tokenSimilarity).mock.calls.length).toBeLessThanOrEqual(2 * words);
});
