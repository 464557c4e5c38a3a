import { groupBy } from "../../lists";
import { fold } from "../../wording";
import type { Kind, Quantity } from "../held/quantities";

/** A shorter number may stand in any column. */
const SHORTEST = 4;

/** Finds the lines that a text calls by what their rows alone say beside their names: the number of a file, « 25-EP-014 ». */
export function referenceFinder(kind: Kind): (text: string) => readonly Quantity[] {
  const said = kind.flatMap((quantity) =>
    quantity.of === "line"
      ? [...new Set(referencesIn(quantity.lines[0]?.besides ?? ""))].map((word) => ({ word, quantity }))
      : [],
  );
  const saying = groupBy(said, ({ word }) => word);
  return (text) =>
    referencesIn(text).flatMap((word) => {
      const [only, another] = saying.get(word) ?? [];
      return only && !another ? [only.quantity] : [];
    });
}

function referencesIn(text: string): readonly string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word.length >= SHORTEST && /\d/.test(word));
}
