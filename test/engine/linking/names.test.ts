/** Names are found by their words: comparisons are counted, not seconds. */
import { nameFinder } from "../../../src/engine/linking/names";
import * as wording from "../../../src/engine/wording";

jest.mock("../../../src/engine/wording", () => {
  const real = jest.requireActual<typeof wording>("../../../src/engine/wording");
  return { ...real, tokenSimilarity: jest.fn(real.tokenSimilarity) };
});

test("of thousands of names made of the same few words, each word is compared once with a text", () => {
  const subjects = ["Chantiers", "Ateliers", "Jardins", "Garages"];
  const people = ["insertion", "solidarité", "jeunesse", "autonomie"];
  const names = Array.from({ length: 3_000 }, (_, i) => `${subjects[i % 4]} ${people[(i >> 2) % 4]}`);
  const find = nameFinder(names);
  jest.mocked(wording.tokenSimilarity).mockClear();
  const found = find(["Jardins de la solidarité"]);
  expect([...found].filter(([, fit]) => fit === 1).map(([index]) => names[index])).toContain(
    "Jardins solidarité",
  );
  expect(jest.mocked(wording.tokenSimilarity).mock.calls.length).toBeLessThan(40);
});
