import { differByOneDigit, isTransposed, slipsOf } from "../../../src/engine/money";

test("the slips of a figure are every figure of as many digits that one wrong digit or a swap makes of it", () => {
  const all = Array.from({ length: 1_000 }, (_, figure) => String(figure).padStart(3, "0"));
  for (const figure of ["121", "100", "999", "042"]) {
    const near = all.filter((other) => differByOneDigit(figure, other) || isTransposed(figure, other));
    expect([...slipsOf(figure)].sort()).toEqual(near);
  }
});
