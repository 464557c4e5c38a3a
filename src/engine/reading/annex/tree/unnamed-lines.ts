import { Amount } from "../../../money";
import type { LineEvent, RowEvent, TotalEvent } from "../rows/events";

/**
 * Amounts alone on their rows are totals that bear no label, or more grants to the beneficiary above, who is not named
 * again: they are grants where the next total that bears a label counts them beside the lines, and not without them.
 */
export function withUnnamedLines(events: readonly RowEvent[]): readonly RowEvent[] {
  const grants = new Map<TotalEvent, LineEvent>();
  let lines: Amount[] = [];
  let alone: { readonly event: TotalEvent; readonly above: LineEvent }[] = [];
  let last: LineEvent | null = null;
  for (const event of events) {
    if (event.kind === "line") {
      last = event;
      if (event.line.retained.kind !== "no") lines.push(event.line.amount.amount);
    } else if (event.kind === "total" && event.total.label === null && last !== null) {
      alone.push({ event, above: last });
    } else if (event.kind === "total") {
      const without = Amount.sum(lines);
      const all = Amount.sum([without, ...alone.map((each) => each.event.total.amount)]);
      const counted = all.equals(event.total.amount) && !without.equals(event.total.amount);
      if (counted) for (const each of alone) grants.set(each.event, lineLike(each.above, each.event));
      lines = [];
      alone = [];
    }
  }
  if (grants.size === 0) return events;
  return events.map((event) => (event.kind === "total" ? (grants.get(event) ?? event) : event));
}

function lineLike(above: LineEvent, { total }: TotalEvent): LineEvent {
  const { label: _label, parts, ...amount } = total;
  const line = { ...above.line, at: total.at, amount, description: null, comment: null };
  return { ...above, line: parts ? { ...line, parts } : line };
}
