import { eurosOf } from "../claims";
import type { Ledger } from "../diagnosis";
import { isSlip, type Case } from "../linking";
import { groupBy } from "../lists";
import { passageKey, retainedLines, type AmountPart, type GrantLine, type UnitCount } from "../model";
import { Amount, digitsOf, isTransposed } from "../money";
import { titlesBeside } from "./annex-columns";
import { blockOf, groupWorth, statedByBlock, type StatedGroup } from "./stated-groups";

/** A count that is not what a column of the annex comes to. */
export interface OddUnit {
  readonly said: UnitCount;
  readonly counted: number;
  readonly cells: readonly AmountPart[];
}

/** So many other counts of the same thing tell which column it is. */
const ENOUGH = 2;
/** Of so many digits, two that changed places are hardly met by chance; nor of fewer, beside what the same lines are granted. */
const LONG = 4;
const LONG_BESIDE = 3;

/**
 * « 116 logements » beside what is granted for them: of such counts, the one that is not what the annex's column comes to,
 * where for all others it is; and any long one whose digits changed places with those of a column's total.
 */
export function oddUnits(dossier: Case, ledger: Ledger): readonly OddUnit[] {
  const units = dossier.readings.flatMap((reading) => reading.units);
  if (units.length === 0) return [];
  const all = dossier.operations.flatMap(({ operation }) => retainedLines(operation));
  const columns = titlesBeside(all).flatMap((label) => columnOf(all, label) ?? []);
  const groups = statedByBlock(dossier, ledger);
  const swapped = units.flatMap((said) => {
    const group = groupBeside(said, groups);
    const own = titlesBeside(group?.lines ?? []).flatMap(
      (label) => columnOf(group?.lines ?? [], label) ?? [],
    );
    const value = Amount.fromNumber(said.count);
    const isKnown = [...columns, ...own].some(({ sum }) => sum.equals(value));
    return isKnown ? [] : (swappedIn(said, columns, LONG) ?? swappedIn(said, own, LONG_BESIDE) ?? []);
  });
  const known = new Set(swapped.map(({ said }) => said));
  return [...swapped, ...amongOthers(units, dossier, ledger).filter(({ said }) => !known.has(said))];
}

/** What a column holds beside some lines. */
interface Column {
  readonly sum: Amount;
  readonly cells: readonly AmountPart[];
}

/** A column of whole numbers over some lines; null where one of them holds another, or none. */
function columnOf(lines: readonly GrantLine[], label: string): Column | null {
  const cells = lines.flatMap(({ beside = [] }) => beside.find((cell) => cell.label === label) ?? []);
  const isWhole = ({ kind, amount }: AmountPart) => kind === "amount" && amount.toCents() % 100 === 0;
  if (cells.length === 0 || cells.length < lines.length || !cells.every(isWhole)) return null;
  return { sum: Amount.sum(cells.map(({ amount }) => amount)), cells };
}

function swappedIn(said: UnitCount, columns: readonly Column[], long: number): OddUnit | null {
  const value = Amount.fromNumber(said.count);
  if (String(said.count).length < long) return null;
  const [near, other] = columns.filter(({ sum }) => isTransposed(digitsOf(value), digitsOf(sum)));
  return near && !other ? { said, counted: near.sum.toCents() / 100, cells: near.cells } : null;
}

/** The lines that are granted what the sentence of a count gives. */
function groupBeside(
  { at }: UnitCount,
  groups: ReadonlyMap<string, readonly StatedGroup[]>,
): StatedGroup | null {
  const amounts = eurosOf(at.quote).map(({ amount }) => amount);
  return groupWorth(amounts, groups.get(blockOf(at)) ?? []);
}

function amongOthers(units: readonly UnitCount[], dossier: Case, ledger: Ledger): readonly OddUnit[] {
  const alike = [...groupBy(units, ({ noun }) => noun).values()].filter((own) => own.length > ENOUGH);
  if (alike.length === 0) return [];
  const groups = statedByBlock(dossier, ledger);
  return alike.flatMap((own) => {
    const inSentence = groupBy(own, ({ at }) => passageKey(at));
    const list = own.flatMap((said) => {
      const group = groupBeside(said, groups);
      // « 60 logements, dont 28 logements adaptés »: which is of what is granted cannot be told.
      return group && inSentence.get(passageKey(said.at))?.length === 1 ? [{ said, lines: group.lines }] : [];
    });
    const odd = titlesBeside(list.flatMap(({ lines }) => lines)).flatMap((label) => oddIn(list, label) ?? []);
    return odd.length === 1 ? odd : [];
  });
}

interface Listed {
  readonly said: UnitCount;
  readonly lines: readonly GrantLine[];
}

function oddIn(list: readonly Listed[], label: string): OddUnit | null {
  const held = list.flatMap(({ said, lines }) => {
    const column = columnOf(lines, label);
    return column ? [{ said, counted: column.sum.toCents() / 100, cells: column.cells }] : [];
  });
  const [odd, other] = held.filter(({ said, counted }) => said.count !== counted);
  // What is no slip of the pen away may be right, and a cell of the column wrong.
  const isOdd =
    odd &&
    !other &&
    held.length > ENOUGH &&
    isSlip(Amount.fromNumber(odd.said.count), Amount.fromNumber(odd.counted));
  return isOdd ? odd : null;
}
