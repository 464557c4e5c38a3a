import { isRetained, worthOf } from "../../../model";
import type { RowEvent } from "../rows/events";

/** So many lists at least show that each goes on beside itself. */
const FEWEST = 2;

/**
 * The rows of lists that each go on in the next of tables side by side, under titles that come again over every one of them: list
 * by list, what a total under the last table comes to. Null where most totals there are not of all tables together.
 */
export function listsOverBands(bands: readonly (readonly RowEvent[])[]): readonly RowEvent[] | null {
  const [first = [], ...others] = bands.map(partsOf);
  if (first.length < FEWEST || others.some(({ length }) => length !== first.length)) return null;
  const lists = first.map((part, i) => [part, ...others.map((band) => band[i] ?? [])]);
  if (lists.filter(areOne).length * 2 <= lists.length) return null;
  return lists.flatMap(([head = [], ...rest]) => [...head, ...rest.flat().flatMap(goingOn)]);
}

/** The parts of a table, each with its titles and what heads them: from right under the lines and totals of the part above. */
function partsOf(rows: readonly RowEvent[]): readonly (readonly RowEvent[])[] {
  let from = 0;
  const starts = rows.flatMap((event, i) => {
    if (event.kind === "line" || event.kind === "total") from = i + 1;
    return event.kind === "break" && event.why === "header" ? [from] : [];
  });
  return starts.map((start, i) => rows.slice(i === 0 ? 0 : start, starts[i + 1]));
}

/** Whether the first total under the last part is what the lines of all parts come to, and not those of its own. */
function areOne(parts: readonly (readonly RowEvent[])[]): boolean {
  const sumOf = (rows: readonly RowEvent[]) =>
    worthOf(
      rows.flatMap((event) => (event.kind === "line" && isRetained(event.line) ? [event.line] : [])),
    ).rounded();
  const last = parts.at(-1) ?? [];
  const total = last.find((event) => event.kind === "total");
  if (total?.kind !== "total" || parts.slice(0, -1).some((part) => part.some(({ kind }) => kind === "total")))
    return false;
  return total.total.amount.equals(sumOf(parts.flat())) && !total.total.amount.equals(sumOf(last));
}

/** A row where a list goes on: titles head nothing anew there. */
function goingOn(event: RowEvent): readonly RowEvent[] {
  if (event.kind === "break") return [];
  return event.kind === "heading" ? [{ kind: "unread", at: event.at, text: event.text }] : [event];
}
