import { isRetained, worthOf } from "../../../model";
import { Amount } from "../../../money";
import type { RowEvent, TotalEvent } from "../rows/events";
import { listsOverBands } from "./lists-over-bands";

/**
 * The rows of tables that stand beside one another, one table after the other, or list by list. What stands under one of them may be of all: the
 * total that their lines, or their own totals, come to; and a text that heads nothing below it in its table is no heading of the
 * next one.
 */
export function rowsOfBands(bands: readonly (readonly RowEvent[])[]): readonly RowEvent[] {
  const [only, another] = bands;
  if (!only || !another) return only ?? [];
  const lists = listsOverBands(bands);
  if (lists) return lists;
  const own = bands.map(withoutLastHeadings);
  const whole = wholeUnder(own);
  const rest = own.map((rows) => rows.filter((event) => event !== whole));
  return [...rest.flat(), ...(whole ? [{ ...whole, claims: "grand" as const, names: null }] : [])];
}

function withoutLastHeadings(rows: readonly RowEvent[]): readonly RowEvent[] {
  const last = rows.findLastIndex((event) => event.kind === "line" || event.kind === "total");
  return rows.map((event, i): RowEvent => {
    const headsNothing = i > last && event.kind === "heading" && event.total === null;
    return headsNothing ? { kind: "unread", at: event.at, text: event.text } : event;
  });
}

/** The total under another, of one table, that is what the lines of all tables come to, or what they state. */
function wholeUnder(bands: readonly (readonly RowEvent[])[]): TotalEvent | undefined {
  const lines = bands.flat().flatMap((event) => (event.kind === "line" ? [event.line] : []));
  const ends = bands.map(lastTotals);
  const sums = [
    worthOf(lines.filter(isRetained)),
    Amount.sum(ends.flatMap(([own]) => own?.total.amount ?? [])),
  ];
  return ends
    .flatMap(([, ...under]) => under.at(-1) ?? [])
    .find(({ total }) => sums.some((sum) => sum.equals(total.amount)));
}

/** The totals with which a table ends. */
function lastTotals(rows: readonly RowEvent[]): readonly TotalEvent[] {
  const last = rows.findLastIndex(({ kind }) => kind === "line");
  return rows.slice(last + 1).flatMap((event) => (event.kind === "total" ? [event] : []));
}
