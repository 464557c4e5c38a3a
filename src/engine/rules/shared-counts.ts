import { structures, type Case } from "../linking";
import { retainedLines, type GrantLine, type SharedCountSaid } from "../model";
import { isNearCount, oddByWays, type OddCount, type Told } from "./ways-of-counting";

/** So many shares are hardly those of groups by chance. */
const ENOUGH = 3;

/**
 * « 10 dossiers : 7 de communes et 3 d'associations »: where the sentence gives as many shares as a column, or the themes, part
 * the lines into groups, the one share that is none of theirs, all others being so, and the whole that of the lines; where
 * all shares are of some groups, the whole that is not theirs.
 */
export function oddShares({ annex, groupings, readings }: Case): readonly OddCount[] {
  const shared = readings.flatMap(({ sharedCounts }) => sharedCounts);
  if (shared.length === 0) return [];
  const themes = annex.themes.map(({ operations }) => operations.map(retainedLines));
  const parted = [themes.map((own) => own.flat()), themes.flat(), ...groupings.map(linesOf)];
  return shared.flatMap((said) =>
    oddByWays(parted.map((groups) => oddAmong(said, groups) ?? oddWhole(said, groups))),
  );
}

const linesOf = (groups: Case["groupings"][number]) => groups.map(({ lines }) => lines);

/** The whole, where every share is that of a group of its own and they make another; nothing where somebody is of two groups. */
function oddWhole({ at, counts, isWhole }: SharedCountSaid, groups: readonly (readonly GrantLine[])[]): Told {
  const [whole, ...shares] = counts;
  if (!whole || !isWhole || shares.length < ENOUGH) return null;
  const left = [...groups];
  const own = shares.flatMap(({ count }) => {
    const of = left.findIndex((lines) => lines.length === count);
    return of < 0 ? [] : left.splice(of, 1);
  });
  const cells = own.flat();
  if (own.length < shares.length || structures(cells)[0] !== cells.length) return null;
  if (whole.count === cells.length) return "right";
  return isNearCount(whole.count, cells.length) ? { at, ...whole, counted: cells.length, cells } : null;
}

/** The share that alone is wrong of a whole that is right; nothing where others are too, or the lines are parted otherwise. */
function oddAmong({ at, counts }: SharedCountSaid, groups: readonly (readonly GrantLine[])[]): Told {
  const [whole, ...shares] = counts;
  if (whole?.count !== groups.flat().length || shares.length !== groups.length) return null;
  const left = [...groups];
  const odd = shares.filter(({ count }) => {
    const own = left.findIndex((lines) => lines.length === count);
    if (own >= 0) left.splice(own, 1);
    return own < 0;
  });
  const [one, other] = odd;
  if (!one) return "right";
  const [lines] = left;
  if (other || !lines || !isNearCount(one.count, lines.length)) return null;
  return { at, ...one, counted: lines.length, cells: lines };
}
