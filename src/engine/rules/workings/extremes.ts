import type { Worked } from "../../claims";
import { onlyGroups, retained, way, type Around, type Way } from "./way";

/** The least or the most that a line is granted, of all or of what is named; sure where the other end of a range is its own. */
export function extremes({ how, other }: Worked, { sentence, named, whole }: Around): readonly Way[] {
  const groups = onlyGroups(named(sentence)).map(({ lines }) => retained(lines));
  return [whole, ...groups].flatMap((lines) => {
    const sorted = lines.map(({ amount }) => amount.amount.rounded()).sort((one, two) => one.compare(two));
    const ends = [sorted[0], sorted.at(-1)];
    const [amount, end] = how === "least" ? ends : ends.reverse();
    if (!amount || !end) return [];
    return [way(other?.amount.equals(end) ? "sure" : "said", amount)];
  });
}
