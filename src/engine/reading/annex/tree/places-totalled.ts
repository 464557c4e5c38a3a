import { Amount } from "../../../money";
import { fold } from "../../../wording";
import type { LineEvent, RowEvent, TotalEvent } from "../rows/events";

/** So many totals show that places group the lines. */
const ENOUGH = 2;

/**
 * Where totals name the place of the lines above them (« S/total Confolens »), the place groups the lines: one whose only
 * line needs no total is no part of the next. As they are where something else groups them, or no total leaves lines of
 * another place above its own.
 */
export function groupedByPlace(events: readonly RowEvent[]): readonly RowEvent[] {
  if (events.some((event) => event.kind === "line" && (event.operation !== null || event.theme !== null)))
    return events;
  const placed = placesOf(events);
  const named = totalsOfPlaces(events, placed);
  const agreeing = named.filter(({ total, own }) => sumOf(own).equals(total.total.amount.rounded()));
  const isLeft = named.some(({ own, above }) => above.length > own.length);
  if (!isLeft || agreeing.length < ENOUGH || agreeing.length * 2 <= named.length) return events;
  return events.map((event): RowEvent => {
    const place = event.kind === "line" ? placed.get(event) : undefined;
    return event.kind === "line" && place !== undefined
      ? { ...event, operation: { text: place, at: event.line.at } }
      : event;
  });
}

type Places = ReadonlyMap<LineEvent, string>;

/** The place of each line: what its row says, or else the row above it. */
function placesOf(events: readonly RowEvent[]): Places {
  const placed = new Map<LineEvent, string>();
  let last: string | null = null;
  for (const event of events) {
    if (event.kind !== "line") {
      if (event.kind !== "unread") last = null;
      continue;
    }
    last = event.line.territory ?? last;
    if (last !== null) placed.set(event, last);
  }
  return placed;
}

interface Totalled {
  readonly total: TotalEvent;
  /** The lines since the total before, and those of them at the end that are of the place that it names. */
  readonly above: readonly LineEvent[];
  readonly own: readonly LineEvent[];
}

/** The totals that name the place of the line right above them. */
function totalsOfPlaces(events: readonly RowEvent[], placed: Places): readonly Totalled[] {
  const found: Totalled[] = [];
  let above: LineEvent[] = [];
  for (const event of events) {
    if (event.kind === "line") above.push(event);
    if (event.kind === "line" || event.kind === "unread") continue;
    if (event.kind === "total" && event.names !== null) {
      const { names } = event;
      const isOther = (line: LineEvent) => fold(placed.get(line) ?? "") !== names;
      const own = above.slice(above.findLastIndex(isOther) + 1);
      if (own.length > 0) found.push({ total: event, above, own });
    }
    above = [];
  }
  return found;
}

function sumOf(lines: readonly LineEvent[]): Amount {
  return Amount.sum(
    lines.flatMap(({ line }) => (line.retained.kind === "no" ? [] : [line.amount.amount])),
  ).rounded();
}
