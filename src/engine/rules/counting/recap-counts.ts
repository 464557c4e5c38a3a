import type { Annex, CountColumn } from "../../model";
import { oddByWays, waysOfCounting, type CountOf, type OddCount, type Told } from "./ways-of-counting";

/** So many others tell what a column counts, fewer where its title says that it does, of different numbers: what is one a row may be anything. */
const ENOUGH = 3;
const ENOUGH_TITLED = 2;
const DIFFERENT = 2;

/** « Canton | Clubs | Aide »: of a recapitulation's column, the one number that differs where all others count the lines, or whom they name. */
export function oddRecapCounts({ counted = [] }: Annex): readonly OddCount[] {
  return counted.flatMap((column) => oddByWays(waysOfCounting.map((countOf) => oddBy(countOf, column))));
}

/** The number that alone is not what lines are counted to be; nothing where the column does not count so. */
function oddBy(countOf: CountOf, { titled, rows }: CountColumn): Told {
  const isRight = ({ count, lines }: CountRow) => countOf(lines) === count;
  const parts = rows.filter((row) => !row.isWhole);
  const wholes = rows.filter((row) => row.isWhole);
  // One who receives in two parts may be counted once or twice in all.
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const isWholeRight = (row: CountRow) => isRight(row) || row.count === sum;
  const [odd, other] = [
    ...parts.filter((row) => !isRight(row)),
    ...wholes.filter((row) => !isWholeRight(row)),
  ];
  if (!odd) return "right";
  const others = [...parts, ...wholes].filter((one) => one !== odd && isRight(one));
  const enough = titled ? ENOUGH_TITLED : ENOUGH;
  const isCount = others.length >= enough && new Set(others.map(({ count }) => count)).size >= DIFFERENT;
  const counted = countOf(odd.lines);
  return other || !isCount || !odd.sure || counted === undefined
    ? null
    : { at: odd.at, count: odd.count, words: String(odd.count), counted, cells: odd.lines };
}

type CountRow = CountColumn["rows"][number];
