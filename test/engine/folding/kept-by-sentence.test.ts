import { keptBySentence } from "../../../src/engine/folding";

test("a sentence is read once, however many readers ask about it; a longer text is read each time", () => {
  const read = jest.fn((text: string) => ({ length: text.length }));
  const kept = keptBySentence(read, { most: 10_000, longest: 5000 });
  const long = "mot ".repeat(2000);
  expect(["Une aide.", "Une autre.", "Une aide.", long, long].map((text) => kept(text).length)).toEqual([
    9, 10, 9, 8000, 8000,
  ]);
  expect(read).toHaveBeenCalledTimes(4);
});

test("where more characters are kept than the bound, all are let go", () => {
  const read = jest.fn((text: string) => ({ text }));
  const kept = keptBySentence(read, { most: 20 });
  for (const text of ["Une aide.", "Une autre.", "Une troisième.", "Une aide."]) kept(text);
  expect(read).toHaveBeenCalledTimes(4);
  kept("Une aide.");
  expect(read).toHaveBeenCalledTimes(4);
  kept("Une autre.");
  expect(read).toHaveBeenCalledTimes(5);
});
