/** A list as long as the data is never copied to grow by one: that takes the square of its length. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SRC = path.resolve(__dirname, "../../src");
/** `map.set(key, [...(map.get(key) ?? []), one])`, where `addTo` grows the group in place. */
const COPIED = /\.set\([^;]*\[\.\.\.\(?[\w.]*\.get\(/;

test("no group of a map is copied to add to it", () => {
  const copying = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) => COPIED.test(readFileSync(path.join(SRC, name), "utf8")));
  expect(copying).toEqual([]);
  expect("groups.set(key, [...(groups.get(key) ?? []), one]);").toMatch(COPIED);
});
