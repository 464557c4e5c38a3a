import { addTo, groupBy, keptFor, whenAsked } from "../../lists";
import { retainedLines, worthOf, type GrantLine } from "../../model";
import { Amount, significantDigits } from "../../money";
import { groupsOf, sumOf, type Ledger } from "../../diagnosis";
import { isOfManySteps } from "../../tables";
import { fold } from "../../wording";
import { sumsOver } from "../../linking";

/** What a line of the annex, or a group of them, holds: its amount and what stands beside it. */
type Holding = ReadonlyMap<string, Amount>;

/** A row that shares one figure with the annex may do so by chance. */
const SHARED = 2;
/** What a column other than the granted one comes to tells by itself where it has so many digits: no other sum is the same by chance. */
const TELLING = 5;

/** What the annex's sheet says of the rows of a document's tables. */
export interface RowWitness {
  /**
   * What the sheet holds of what a row is about: the line, or the operation, the theme or the whole, of which the row gives
   * two figures at least. Nothing where none, or several that differ, answer to it.
   */
  readonly amountsOf: (cells: Cells) => readonly Amount[];
  /** What the operation of that title is granted; nothing where none has it, or several. */
  readonly amountsNamed: (name: string) => readonly Amount[];
  /** Whether a row is about the annex: about something of it, or with the total of a part of it or a line's amount of many digits, or with what all its lines give whom, or the place, it names; where those of columns are rounded to steps, with two that may be of one thing. */
  readonly isAbout: (row: Row, steps?: Steps) => boolean;
  /** Whether a row is called as one who receives, or a place, is. */
  readonly isCalled: (row: Pick<Row, "name">) => boolean;
}

/** What names a row of a table, and its amounts. */
interface Row {
  readonly name: string;
  readonly cells: Cells;
}

type Cells = readonly (Amount | null)[];
type Steps = readonly (Amount | undefined)[];

/** The witness that the annex bears to any row; drawn once for all, where a row is asked about. */
export const rowWitness = keptFor(({ accounts }: Ledger): RowWitness => {
  const operations = [...accounts.values()];
  const groups = groupsOf(operations);
  const granted = groups.map((group) =>
    holdingOf(group.flatMap(({ operation }) => retainedLines(operation))),
  );
  const refusing = groups.filter((group) =>
    group.some(({ operation }) => retainedLines(operation) !== operation.lines),
  );
  const ofGroups = [
    ...granted,
    ...refusing.map((group) => holdingOf(group.flatMap(({ operation }) => operation.lines))),
  ];
  const ofLines = (isMeant: (line: GrantLine) => boolean): readonly Holding[] =>
    operations.flatMap(({ operation }) => operation.lines.filter(isMeant).map((line) => holdingOf([line])));
  const holding = new Map<string, Holding[]>();
  // A line without other columns holds one figure alone.
  for (const one of [...ofLines(({ parts, beside }) => !!parts || !!beside), ...ofGroups])
    if (one.size >= SHARED) for (const key of one.keys()) addTo(holding, key, one);
  const isTelling = (amount: Amount) => significantDigits(amount) >= TELLING;
  const lines = operations.flatMap(({ operation }) => retainedLines(operation));
  const totals = new Set([
    ...groups.map((group) => sumOf(group).toFixed()),
    ...lines.flatMap(({ amount: { amount } }) => (isTelling(amount) ? [amount.toFixed()] : [])),
    ...granted.flatMap((one) => [...one].flatMap(([key, sum]) => (isTelling(sum) ? [key] : []))),
  ]);
  const amountsOf = (cells: Cells): readonly Amount[] => {
    const figures = new Set(cells.flatMap((cell) => (cell && !cell.isZero ? [cell.toFixed()] : [])));
    const shared = new Map<Holding, number>();
    for (const figure of figures)
      for (const one of holding.get(figure) ?? []) shared.set(one, (shared.get(one) ?? 0) + 1);
    const most = Math.max(0, ...shared.values());
    if (most < SHARED) return [];
    const best = [...shared].flatMap(([one, count]) => (count === most ? [one] : []));
    const alike = new Set(best.map((one) => [...one.keys()].sort().join()));
    return alike.size === 1 ? [...(best[0]?.values() ?? [])] : [];
  };
  const received = new Map<string, GrantLine[]>();
  for (const line of lines)
    for (const name of new Set([line.beneficiary?.value ?? "", line.territory ?? ""].map(fold)))
      if (name !== "") addTo(received, name, line);
  // Most lines hold one figure alone: what they hold is not kept for figures that are rarely rounded.
  const isRounded = roundedFrom(whenAsked(() => [...ofLines(() => true), ...ofGroups]));
  const isAbout = ({ name, cells }: Row, steps?: Steps) => {
    if (steps && isRounded(cells, steps)) return true;
    const own = received.get(fold(name));
    const sum = own && worthOf(own).rounded();
    const holds = (cell: Amount) => totals.has(cell.toFixed()) || sum?.equals(cell) === true;
    return amountsOf(cells).length > 0 || cells.some((cell) => cell && !cell.isZero && holds(cell));
  };
  const called = groupBy(operations, ({ operation }) => fold(operation.title));
  const amountsNamed = (name: string) => {
    const [only, another] = name === "" ? [] : (called.get(fold(name)) ?? []);
    return only && !another ? [sumOf([only])] : [];
  };
  const isCalled = ({ name }: Pick<Row, "name">) => received.has(fold(name));
  return { amountsOf, amountsNamed, isAbout, isCalled };
});

/** Tells whether figures rounded each to the step of its column, of so many of them, stand for two at least that are held together. */
function roundedFrom(holdings: () => readonly Holding[]): (cells: Cells, steps: Steps) => boolean {
  const held = new Map<string, ReadonlyMap<string, ReadonlySet<Holding>>>();
  const heldBy = (step: Amount) => {
    const known = held.get(step.toFixed()) ?? byRounded(holdings(), step);
    held.set(step.toFixed(), known);
    return known;
  };
  return (cells, steps) => {
    const shared = new Map<Holding, Set<string>>();
    cells.forEach((cell, column) => {
      const step = steps[column] ?? EURO;
      if (!cell || !isOfManySteps(cell, step)) return;
      const key = cell.toFixed();
      for (const one of heldBy(step).get(key) ?? []) shared.set(one, (shared.get(one) ?? new Set()).add(key));
    });
    return [...shared.values()].some(({ size }) => size >= SHARED);
  };
}

const EURO = Amount.fromNumber(1);

/** Who holds what rounds to an amount, halves either way. */
function byRounded(holdings: readonly Holding[], step: Amount): ReadonlyMap<string, ReadonlySet<Holding>> {
  const found = new Map<string, Set<Holding>>();
  const unit = step.toCents();
  for (const one of holdings)
    for (const amount of one.values()) {
      const steps = amount.toCents() / unit;
      for (const count of new Set([Math.round(steps), -Math.round(-steps)])) {
        const key = Amount.fromCents(count * unit).toFixed();
        found.set(key, (found.get(key) ?? new Set()).add(one));
      }
    }
  return found;
}

function holdingOf(lines: readonly GrantLine[]): Holding {
  const amounts = sumsOver(lines);
  return new Map(amounts.filter(({ isZero }) => !isZero).map((amount) => [amount.toFixed(), amount]));
}
