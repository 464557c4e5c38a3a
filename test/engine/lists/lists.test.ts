import { addTo, firstNot, groupBy, rarestOf, stretchesOf } from "../../../src/engine/lists";

test("a group grows in place: it is never copied, however long", () => {
  const groups = new Map<string, number[]>();
  addTo(groups, "a", 1);
  const group = groups.get("a");
  addTo(groups, "a", 2);
  addTo(groups, "b", 3);
  expect(groups.get("a")).toBe(group);
  expect([...groups]).toEqual([
    ["a", [1, 2]],
    ["b", [3]],
  ]);
});

test("items are grouped in the order in which their keys first come", () => {
  expect([...groupBy(["un", "deux", "trois", "six"], (word) => word.length)]).toEqual([
    [2, ["un"]],
    [4, ["deux"]],
    [5, ["trois"]],
    [3, ["six"]],
  ]);
});

test("lists that begin alike are looked up by what tells them apart", () => {
  const names = Array.from({ length: 1000 }, (_, i) => ["association", `club${i}`]);
  const rarest = rarestOf(names);
  expect(new Set(names.map(rarest)).size).toBe(1000);
  expect(rarest([])).toBe("");
});

test("the first item past a bound is found in the steps of a halving", () => {
  const rows = [1, 3, 3, 7];
  expect([0, 1, 3, 6, 7].map((bound) => firstNot(rows, (row) => row <= bound))).toEqual([0, 1, 3, 3, 4]);
  expect(firstNot([], () => true)).toBe(0);
  let asked = 0;
  firstNot(
    Array.from({ length: 1024 }, (_, i) => i),
    (i) => ++asked > 0 && i < 700,
  );
  expect(asked).toBeLessThanOrEqual(11);
});

test("a long list is told by stretches of it, spread over the whole; a short one by itself", () => {
  const list = (length: number) => Array.from({ length }, (_, rank) => rank);
  expect(stretchesOf(list(2_000))).toEqual(list(2_000));
  const looked = stretchesOf(list(100_000));
  expect(looked.length).toBe(2_000);
  expect(looked.slice(48, 52)).toEqual([48, 49, 2_500, 2_501]);
  expect(looked.at(-1)).toBe(97_549);
});
