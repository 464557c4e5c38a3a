import { eurosOf } from "../../claims";
import type { Ledger } from "../../diagnosis";
import { matches } from "../../lexicon";
import { isSlip, titlesBeside, type Case } from "../../linking";
import { groupBy } from "../../lists";
import { passageKey, retainedLines, type GrantLine, type UnitCount } from "../../model";
import { Amount } from "../../money";
import { groupWorth, statedByBlock, type StatedGroups } from "../held/stated-groups";
import { heldByWorth } from "../held/held-groups";
import { titledCounts } from "./titled-counts";
import { isNearCount, type OddCount } from "./ways-of-counting";
import {
  columnOf,
  groupBeside,
  isOfColumn,
  LONG,
  LONG_BESIDE,
  mistypedIn,
  oddBeside,
  swappedIn,
} from "./unit-columns";

/** So many other counts of the same thing tell which column it is. */
const ENOUGH = 2;
/**
 * « 116 logements » beside what is granted for them: of such counts, the one that is not what the annex's column comes to,
 * where for all others it is; any long one whose digits changed places with those of a column's total; and what the title of
 * a column names.
 */
export function oddUnits(dossier: Case, ledger: Ledger): readonly OddCount[] {
  const counted = dossier.readings.flatMap((reading) => reading.units.filter(isOfColumn));
  if (counted.length === 0) return [];
  const units = counted.filter(({ noun }) => !matches("countedOtherwise", noun));
  const all = dossier.operations.flatMap(({ operation }) => retainedLines(operation));
  const columns = titlesBeside(all).flatMap((label) => columnOf(all, label) ?? []);
  const groups = statedByBlock(dossier, ledger);
  const held = heldByWorth(dossier);
  const swapped = units.flatMap((said) => {
    const group = groupBeside(said, groups);
    const next = group ? null : figureBehind(said);
    const worth = next && groupWorth([next], held.get(next.toFixed()) ?? []);
    const lines = group && !group.isLines ? group.lines : (worth?.lines ?? []);
    const own = titlesBeside(lines).flatMap((label) => {
      const column = columnOf(lines, label);
      return column ? [{ ...column, label }] : [];
    });
    const value = Amount.fromNumber(said.count);
    const isKnown = [...columns, ...own].some(({ sum }) => sum.equals(value));
    return isKnown
      ? []
      : (swappedIn(said, columns, LONG) ??
          swappedIn(said, own, LONG_BESIDE) ??
          mistypedIn(said, own, LONG) ??
          []);
  });
  const told = [...swapped, ...amongOthers(units, groups, all), ...titledCounts(counted, dossier, ledger)];
  return told.filter(
    ({ at, words }, rank) => told.findIndex((one) => one.at === at && one.words === words) === rank,
  );
}

/** The amount that a count leads to: « 20 678 mètres, pour 1 916 850 € : … ». */
function figureBehind({ at: { quote }, words }: UnitCount): Amount | null {
  const end = quote.indexOf(words) + words.length;
  return eurosOf(quote).find(({ start }) => start >= end)?.amount ?? null;
}

function amongOthers(
  units: readonly UnitCount[],
  groups: StatedGroups,
  all: readonly GrantLine[],
): readonly OddCount[] {
  const alike = [...groupBy(units, ({ noun }) => noun).values()].filter((own) => own.length > ENOUGH);
  return alike.flatMap((own) => {
    const inSentence = groupBy(own, ({ at }) => passageKey(at));
    const list = own.flatMap((said) => {
      const group = groupBeside(said, groups);
      // « 60 logements, dont 28 logements adaptés »: which is of what is granted cannot be told.
      return group && inSentence.get(passageKey(said.at))?.length === 1 ? [{ said, lines: group.lines }] : [];
    });
    // What the whole column comes to, where it is told, bears out every one of its cells.
    const isTold = (label: string) => {
      const whole = columnOf(all, label)?.sum;
      return own.some(({ count }) => whole?.equals(Amount.fromNumber(count)));
    };
    const odd = titlesBeside(list.flatMap(({ lines }) => lines)).flatMap(
      (label) => oddIn(list, label, isTold(label)) ?? [],
    );
    return odd.length === 1 ? odd : [];
  });
}

interface Listed {
  readonly said: UnitCount;
  readonly lines: readonly GrantLine[];
}

function oddIn(list: readonly Listed[], label: string, isBorneOut: boolean): OddCount | null {
  const held = list.flatMap(({ said, lines }) => {
    const column = columnOf(lines, label);
    return column ? [oddBeside(said, column)] : [];
  });
  const [odd, other] = held.filter(({ count, counted }) => count !== counted);
  // What is no slip of the pen away may be right, and a cell of the column wrong.
  const isOdd =
    odd &&
    !other &&
    held.length > ENOUGH &&
    (isSlip(Amount.fromNumber(odd.count), Amount.fromNumber(odd.counted)) ||
      (isBorneOut && isNearCount(odd.count, odd.counted)));
  return isOdd ? odd : null;
}
