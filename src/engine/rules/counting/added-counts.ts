import { eurosOf, setAsideBy } from "../../claims";
import { matches } from "../../lexicon";
import { askedInAnnex, type Case } from "../../linking";
import { groupBy } from "../../lists";
import {
  passageKey,
  retainedAmount,
  type DocumentPlace,
  type SharedCountSaid,
  type TableOfAmounts,
  type UnitCount,
} from "../../model";
import { Amount, decimalsOf } from "../../money";
import { countMisfits } from "../../tables";
import { stems } from "../../wording";
import { operationsMiscounted } from "./operation-counts";
import { isNearCount } from "./ways-of-counting";

/** A count that is not what its parts make. */
export interface OddWhole extends Pick<UnitCount, "at" | "count" | "words"> {
  readonly sum: number;
  readonly parts: readonly Pick<UnitCount, "at" | "count">[];
}

/** Of fewer, one may be of both shares. */
const TELLING = 100;

/**
 * Counts that should add up to another: « 221 logements, dont 84 PLAI et 147 PLUS », « 7 actions », « 6 actions » beside
 * amounts that add up to the one beside « 13 actions », and those of a table's column beside its total.
 */
export function oddWholes(dossier: Case): readonly OddWhole[] {
  const { readings, operations } = dossier;
  const told = operationsMiscounted(dossier);
  const all = operations.map(({ operation }) => operation);
  const granted = Amount.sum(all.map(retainedAmount)).rounded();
  const asked = new Set(askedInAnnex(all));
  return readings.flatMap(({ sharedCounts, units, amountTables, roundedTables }) => [
    ...sharedCounts.flatMap((shared) => oddShared(shared) ?? []),
    ...[...amountTables, ...roundedTables]
      .flatMap(oddTotals)
      .filter(({ parts }) => !parts.some(({ at }) => told.has(passageKey(at)))),
    ...[...groupBy(units.filter(isOfThings), ({ noun }) => stems(noun)[0] ?? noun).values()].flatMap(
      (own) => {
        const odd = oddAdded(own, granted);
        const listed = [...oddListed(own), ...oddListed([...own].reverse())];
        // « 18 actions » asked, of which three parts of 5 are granted.
        return [...(odd ? [odd] : []), ...listed].filter(({ count }) => !asked.has(count)).slice(0, 1);
      },
    ),
  ]);
}

function isOfThings({ noun }: UnitCount): boolean {
  return !matches("countedOtherwise", noun);
}

/** The totals of a table's columns of counts that are not what its rows count. */
function oddTotals(table: TableOfAmounts): readonly OddWhole[] {
  return countMisfits(table).flatMap(({ row, column, stated, sum, parts }) => {
    const whole = table.rows[row];
    if (!whole || !isNearCount(stated, sum)) return [];
    const counted = parts.flatMap(({ row: part, count }) => {
      const one = table.rows[part];
      return one ? [{ at: one.at, count }] : [];
    });
    return [
      { at: whole.at, count: stated, words: `${stated} ${table.titles[column] ?? ""}`, sum, parts: counted },
    ];
  });
}

function oddShared({ at, counts: [whole, ...shares], isWhole, isAmong }: SharedCountSaid): OddWhole | null {
  const sum = sumOf(shares);
  if (!whole || isAmong || whole.count < TELLING || !isNearCount(whole.count, sum)) return null;
  return (isWhole && sum !== whole.count) || sum > whole.count
    ? { at, ...whole, sum, parts: shares.map(({ count }) => ({ at, count })) }
    : null;
}

/** Of the counts of one noun, the greatest, where the amounts beside the others add up to its own, or to all that is granted where it has none. */
function oddAdded(counts: readonly UnitCount[], granted: Amount): OddWhole | null {
  const inSentence = groupBy(counts, ({ at }) => passageKey(at));
  if (inSentence.size < counts.length) return null;
  const [whole, ...parts] = [...counts].sort((a, b) => b.count - a.count);
  if (!whole || parts.length < 2) return null;
  const sum = sumOf(parts);
  if (isRounded(whole.count, parts, sum) || !isNearCount(whole.count, sum)) return null;
  const amounts = parts.map(({ at }) => amountsIn(at)[0]);
  if (amounts.some((amount) => amount === undefined)) return null;
  const added = Amount.sum(amounts.flatMap((amount) => amount ?? []));
  const own = amountsIn(whole.at);
  const isAll = (own.length > 0 ? own : [granted]).some((amount) => amount.equals(added));
  return isAll ? { ...whole, sum, parts } : null;
}

/** Who is helped twice is counted once in all, a grant or a project is not: a whole may be less than its parts. */
const eachOnce = ["countedGrants", "countedOperations"] as const;

/**
 * Of the counts of one noun in order, one beside an amount that those next to it make with theirs: « 54 ménages, 99 725 € : Nord
 * 32 550 € (16 ménages), Sud 67 175 € (33 ménages) ».
 */
function oddListed(counts: readonly UnitCount[]): readonly OddWhole[] {
  return counts.flatMap((whole, rank): readonly OddWhole[] => {
    const [amount, another] = amountsIn(whole.at);
    if (!amount || another) return [];
    const parts: UnitCount[] = [];
    let left = amount;
    for (const part of counts.slice(rank + 1)) {
      const [own, other] = amountsIn(part.at);
      if (!own || other || own.compare(left) > 0 || own.equals(amount)) return [];
      parts.push(part);
      left = left.minus(own);
      if (left.isZero) break;
    }
    const sum = sumOf(parts);
    const isOnce = whole.count < sum && !matches(eachOnce, whole.noun);
    const isOdd = left.isZero && parts.length > 1 && !isRounded(whole.count, parts, sum) && !isOnce;
    return isOdd && isNearCount(whole.count, sum) ? [{ ...whole, sum, parts }] : [];
  });
}

/** Whether a sum is a whole as far as measures are written: « 48,8 km ». */
function isRounded(whole: number, parts: readonly { readonly count: number }[], sum: number): boolean {
  const counts = [whole, ...parts.map(({ count }) => count)];
  const decimals = counts.reduce((most, one) => Math.max(most, decimalsOf(String(one))), 0);
  if (decimals === 0) return sum === whole;
  return Math.abs(sum - whole) * 10 ** decimals * 2 <= parts.length + 1;
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return Number(counts.reduce((sum, { count }) => sum + count, 0).toFixed(3));
}

/** The amounts of a sentence that are of this vote. */
function amountsIn({ quote }: DocumentPlace): readonly Amount[] {
  return eurosOf(quote).flatMap((figure) => (setAsideBy(quote, figure) ? [] : [figure.amount]));
}
