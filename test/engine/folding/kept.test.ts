import { keptByText } from "../../../src/engine/folding";

test("a text is read once, however often it is asked about", () => {
  const read = jest.fn((text: string) => text.length);
  const kept = keptByText(read);
  expect(["Total", "Oui", "Total", "Total"].map(kept)).toEqual([5, 3, 5, 5]);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what is kept has a bound: more texts than that are read, and none is forgotten for them", () => {
  const read = jest.fn((text: string) => text);
  const kept = keptByText(read);
  for (let i = 0; i < 250_000; i++) kept(`titre ${i}`);
  kept("titre 1");
  expect(read).toHaveBeenCalledTimes(250_000);
});
