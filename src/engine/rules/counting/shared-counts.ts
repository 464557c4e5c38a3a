import { structures, titlesBeside, type Case } from "../../linking";
import { retainedLines, worthOf, type GrantLine, type SharedCountSaid } from "../../model";
import { Amount } from "../../money";
import { amountsBehind } from "./amounts-behind";
import { isNearCount, oddByWays, type OddCount, type Told } from "./ways-of-counting";

/** So many shares are hardly those of groups by chance. */
const ENOUGH = 3;

/**
 * « 10 dossiers : 7 de communes et 3 d'associations »: where the sentence gives as many shares as a column, or the themes, part
 * the lines into groups, the one share that is none of theirs, all others being so, and the whole that of the lines; where
 * all shares are of some groups, the whole that is not theirs. Shares among a whole may be of anything, but where the
 * sentence gives behind each what its group comes to: those whose lines are above nothing in a column, and those below it, as well.
 */
export function oddShares({ annex, groupings, readings }: Case): readonly OddCount[] {
  const shared = readings.flatMap(({ sharedCounts }) => sharedCounts);
  if (shared.length === 0) return [];
  const themes = annex.themes.map(({ operations }) => operations.map(retainedLines));
  const parted = [themes.map((own) => own.flat()), themes.flat(), ...groupings.map(linesOf)];
  const signed = bySign(themes.flat(2));
  return shared.flatMap((said) => {
    const given = amountsBehind(said.at.quote, said.counts.slice(1));
    const isGiven = ({ amount }: Group) => given.some((one) => one.equals(amount.abs()));
    const told = [...(said.isAmong ? parted.map(worthBy) : []), ...signed].filter((groups) =>
      groups.every(isGiven),
    );
    const own = told.map((groups) => groups.map(({ lines }) => lines));
    return oddByWays(
      [...(said.isAmong ? [] : parted), ...own].map(
        (groups) => oddAmong(said, groups) ?? oddWhole(said, groups),
      ),
    );
  });
}

/** Lines, and what they come to in a column. */
interface Group {
  readonly lines: readonly GrantLine[];
  readonly amount: Amount;
}

function worthBy(groups: readonly (readonly GrantLine[])[]): readonly Group[] {
  return groups.map((lines) => ({ lines, amount: worthOf(lines).rounded() }));
}

/** Lines parted by what a column has of them: what is above nothing, and below it. */
function bySign(lines: readonly GrantLine[]): readonly (readonly Group[])[] {
  const columns = titlesBeside(lines).map(
    (label) => (line: GrantLine) => line.beside?.find((cell) => cell.label === label)?.amount,
  );
  return [(line: GrantLine) => line.amount.amount, ...columns].flatMap((amountOf) => {
    const groups = [false, true].map((isBelow): Group => {
      const own = lines.filter((line) => {
        const amount = amountOf(line);
        return amount && !amount.isZero && amount.isNegative === isBelow;
      });
      return { lines: own, amount: Amount.sum(own.map((line) => amountOf(line) ?? Amount.zero)).rounded() };
    });
    return groups.every((group) => group.lines.length > 0) ? [groups] : [];
  });
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
