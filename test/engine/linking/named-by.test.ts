import { namedBy } from "../../../src/engine/linking/named-by";
import * as wording from "../../../src/engine/wording";

jest.mock("../../../src/engine/wording", () => {
  const real = jest.requireActual<typeof wording>("../../../src/engine/wording");
  return { ...real, tokens: jest.fn(real.tokens) };
});

test("a sentence is looked through once, however many of its figures ask whom it names", () => {
  const things = [{ names: ["Le Relais de Lens"] }, { names: ["Club nautique"] }];
  const named = namedBy(things);
  const sentence = "Le Relais de Lens reçoit 1 €, 2 €, 3 €";
  expect(named(sentence)).toEqual([things[0]]);
  const looks = jest.mocked(wording.tokens).mock.calls.length;
  expect(named(sentence)).toEqual([things[0]]);
  expect(jest.mocked(wording.tokens).mock.calls.length).toBe(looks);
});
