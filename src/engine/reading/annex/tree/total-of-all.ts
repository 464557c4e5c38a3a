import { matches } from "../../../lexicon";
import type { GrantLine } from "../../../model";
import { Amount, digitsOf, isDigitSlip } from "../../../money";
import type { RowEvent } from "../rows/events";

/** Fewer lines may come to another by chance. */
const FEWEST = 4;
/** So many columns that each say something of their own are what the others come to where a total is, and not by chance. */
const ENOUGH = 2;

/**
 * The rows of a table without totals, where the first line, or the last, is what all the others come to, in each column that
 * it fills, or in all of several but one that is a slip of the pen away: it is their total, whatever it is called. By its
 * amount alone one that is called an envelope is: a federation may receive what its clubs do. And the rows of one with totals,
 * where the last line, alone under them, is what they come to: « Dotation globale ».
 */
export function withTotalOfAll(events: readonly RowEvent[]): readonly RowEvent[] {
  const isTotalled = events.some(
    (event) =>
      event.kind === "total" ||
      event.kind === "partial" ||
      (event.kind === "heading" && event.total !== null),
  );
  const lines = events.flatMap((event) => (event.kind === "line" ? [event.line] : []));
  if (lines.length <= FEWEST) return events;
  const all = isTotalled
    ? lastOfTotals(events)
    : [lines[0], lines.at(-1)].find((line) => line && isOfAll(line, lines));
  if (!all) return events;
  const { beneficiary, description, amount, parts, beside } = all;
  const total = {
    ...amount,
    label: beneficiary?.value ?? description,
    ...(parts && { parts }),
    ...(beside && { beside }),
  };
  return events.map((event): RowEvent =>
    event.kind === "line" && event.line === all
      ? { kind: "total", total, claims: "grand", names: null }
      : event,
  );
}

/** The last line, where it stands alone under totals and comes to what they do, two at least. */
function lastOfTotals(events: readonly RowEvent[]): GrantLine | undefined {
  const totals = events.flatMap((event) => (event.kind === "total" ? [event.total.amount] : []));
  const under = events.slice(events.findLastIndex(({ kind }) => kind === "total") + 1);
  const [last, another] = under.flatMap((event) => (event.kind === "line" ? [event.line] : []));
  if (!last || another || totals.length < ENOUGH) return undefined;
  const { amount } = last.amount;
  return !amount.isZero && Amount.sum(totals).equals(amount) ? last : undefined;
}

function isOfAll(line: GrantLine, lines: readonly GrantLine[]): boolean {
  if (line.amount.amount.isZero) return false;
  const others = lines.filter((other) => other !== line && other.retained.kind !== "no");
  const columns = figuresOf(line)
    .filter(({ amount }) => !amount.isZero)
    .map(({ label, amount }) => {
      const cells = others.map((other) => amountUnder(label, other));
      return { cells, amount, sum: Amount.sum(cells) };
    });
  const right = columns.filter(({ amount, sum }) => sum.equals(amount));
  const witnesses = right.filter(
    ({ cells }, i) => !right.slice(0, i).some((other) => areInProportion(cells, other.cells)),
  );
  const [wrong, another] = columns.filter((column) => !right.includes(column));
  if (wrong)
    return !another && witnesses.length >= ENOUGH && isDigitSlip(digitsOf(wrong.amount), digitsOf(wrong.sum));
  if (witnesses.length >= ENOUGH) return true;
  return columns.length === 1 && matches("envelopeWhole", line.beneficiary?.value ?? line.description ?? "");
}

/** Whether two columns say the same line by line, or the one at one rate of the other: what one comes to, the other does. */
function areInProportion(one: readonly Amount[], other: readonly Amount[]): boolean {
  const [rate, of] = [Amount.sum(one), Amount.sum(other)].map((sum) => sum.toExact());
  return one.every((amount, i) => other[i] && amount.times(of ?? "0").equals(other[i].times(rate ?? "0")));
}

function amountUnder(label: string, line: GrantLine): Amount {
  return Amount.sum(figuresOf(line).flatMap((cell) => (cell.label === label ? [cell.amount] : [])));
}

/** The amounts of a line's row, the granted one without a title. */
function figuresOf({ amount, parts = [], beside = [] }: GrantLine) {
  return [{ label: "", amount: amount.amount }, ...parts, ...beside];
}
