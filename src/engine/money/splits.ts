import type { Amount } from "./amount";
import { readNumber } from "./number-text";

/** More groups than this in a row are no list of amounts that anyone could tell apart. */
const MOST_GROUPS = 8;

/**
 * Every way to cut groups of digits, in their order, into numbers grouped by threes: "1 200 000" is one number, or 1 and
 * 200 000. The last group may carry decimals. Fewest numbers first; none where some group fits nowhere or there are too
 * many groups. `mayJoin` says whether a group may continue the number before it; left out, each may.
 */
export function splitsOf(
  groups: readonly string[],
  mayJoin: (index: number) => boolean = () => true,
): readonly (readonly Amount[])[] {
  if (groups.length > MOST_GROUPS) return [];
  const splits: Amount[][] = [];
  const extend = (from: number, numbers: readonly Amount[]): void => {
    if (from === groups.length) {
      splits.push([...numbers]);
      return;
    }
    for (let to = from + 1; to <= groups.length; to += 1) {
      if (to > from + 1 && !mayJoin(to - 1)) break;
      const number = readNumber(groups.slice(from, to).join(" "));
      if (number.kind === "number") extend(to, [...numbers, number.amount]);
    }
  };
  extend(0, []);
  return splits.sort((one, other) => one.length - other.length);
}
