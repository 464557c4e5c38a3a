import { bestAssignment } from "../../../src/engine/tables";

const worth = (part: "a" | "b" | "c", worth: number) => ({ part, worth });

describe("the best assignment of columns to parts", () => {
  test("is the best as a whole, though a column plays less than its best part", () => {
    expect(bestAssignment([[worth("a", 9), worth("b", 8)], [worth("a", 7)]])).toEqual(["b", "a"]);
  });

  test("leaves to the first of equals what each may play", () => {
    expect(bestAssignment([[worth("a", 5)], [worth("a", 5)], [worth("a", 5)]])).toEqual(["a", null, null]);
  });

  test("gives a shared part to all that may play it", () => {
    const columns = [[worth("c", 1)], [worth("c", 1)], [worth("c", 1), worth("a", 2)]];
    expect(bestAssignment(columns, { shared: new Set(["c"] as const) })).toEqual(["c", "c", "a"]);
  });

  test("may be worth more by what parts make together", () => {
    const columns = [[worth("a", 5), worth("b", 1)]];
    expect(bestAssignment(columns, { worthOf: (parts) => (parts.has("b") ? 10 : 0) })).toEqual(["b"]);
  });

  test("takes steps in proportion to columns for as many parts", () => {
    const wide = Array.from({ length: 400 }, (_, column) => [worth("a", column % 7), worth("b", column % 5)]);
    let looked = 0;
    bestAssignment(wide, { disorder: () => looked++ && 0 });
    expect(looked).toBeLessThan(400 * 4 * 2 * 3);
  });
});
