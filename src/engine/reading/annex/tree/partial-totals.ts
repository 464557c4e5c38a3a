import { beginning, forms } from "../../../lexicon";
import { fold } from "../../../wording";
import {
  agrees,
  partialOver,
  unreadTotal,
  type LineEvent,
  type PartialEvent,
  type RowEvent,
  type TotalEvent,
} from "../rows/events";
import { readHeading, sameText } from "../cells/heading-text";

/**
 * Tells apart the subtotals that stand inside an operation (by territory, by municipality): they total neither an
 * operation nor a theme. Such a subtotal is named after the territory of every line above it, or says nothing where the
 * operation goes on under it with another territory and ends on a total of its own. Where they differ from the lines
 * above them more often than not they add up something else, and are unread.
 */
export function withPartialTotals(events: readonly RowEvent[]): readonly RowEvent[] {
  const inOperations =
    events.some((event) => event.kind === "line" && event.operation !== null) ||
    events.some((event) => event.kind === "heading" && event.claims === "operation");
  if (!inOperations) return events;
  const partial = new Set<TotalEvent>();
  const under = new Map<TotalEvent, readonly LineEvent[]>();
  let above: LineEvent[] = [];
  events.forEach((event, i) => {
    if (event.kind === "line") above.push(event);
    else if (event.kind !== "unread") {
      if (event.kind === "total") under.set(event, above);
      const inside =
        event.kind === "total" &&
        (isPartial(event, above, events, i) || isOfKind(event, above, events[i + 1]));
      if (event.kind === "total" && inside) partial.add(event);
      above = [];
    }
  });
  if (partial.size === 0) return events;
  // The last of an operation's subtotals stands just above its total: it is told by the label of the others.
  const labels = new Set([...partial].map((event) => fold(event.total.label ?? "")));
  events.forEach((event, i) => {
    const next = events[i + 1];
    if (event.kind !== "total" || event.claims !== null || next?.kind !== "total") return;
    const label = fold(event.total.label ?? "");
    const above = fold(next.total.label ?? "");
    const alike =
      labels.has(label) || (isSubtotal(label) && event.names !== null && [...labels].every(isSubtotal));
    if (alike && !labels.has(above) && !(isSubtotal(above) && event.names !== null)) partial.add(event);
  });
  const read = new Map([...partial].map((event) => [event, partialOf(event, under.get(event) ?? [])]));
  const agreeing = [...read.values()].filter(agrees).length;
  return events.map((event): RowEvent => {
    const part = event.kind === "total" ? read.get(event) : undefined;
    if (!part || agreeing * 2 > read.size) return part ?? event;
    return unreadTotal(part.total);
  });
}

function partialOf({ total, names }: TotalEvent, lines: readonly LineEvent[]): PartialEvent {
  const territory = names === null || territoryWord.test(names) ? lines[0]?.line.territory : null;
  return partialOver(
    total,
    lines.map(({ line }) => line),
    territory ?? undefined,
  );
}

function isSubtotal(label: string): boolean {
  return beginning("subtotal").test(label);
}

/** Whether a subtotal is named after a kind of beneficiary, inside an operation that goes on under it. */
function isOfKind(
  { claims, names, total }: TotalEvent,
  lines: readonly LineEvent[],
  next: RowEvent | undefined,
): boolean {
  const first = lines[0]?.operation;
  if (!first || claims !== null || names === null || !isSubtotal(fold(total.label ?? ""))) return false;
  const title = fold(readHeading(first.text).title);
  const isTitle = title === names || title.includes(names) || names.includes(title);
  return (
    !isTitle && next?.kind === "line" && next.operation !== null && sameText(next.operation.text, first.text)
  );
}

function isPartial(
  { claims, names, total }: TotalEvent,
  lines: readonly LineEvent[],
  events: readonly RowEvent[],
  i: number,
): boolean {
  const [first] = lines;
  const territory = first?.line.territory;
  if (!first || !territory || claims !== null || total.label === null) return false;
  if (!lines.every(({ line }) => line.territory !== null && sameText(line.territory, territory)))
    return false;
  // « Sous-total canton » says what each of them is of, not of which it is.
  if (names !== null && !territoryWord.test(names)) {
    const named = fold(territory);
    const title = fold(readHeading(first.operation?.text ?? "").title);
    return (names === named || names.endsWith(` ${named}`)) && names !== title;
  }
  if (!isSubtotal(fold(total.label))) return false;
  const next = events[i + 1];
  if (next?.kind !== "line" || !sameText(next.operation?.text ?? "", first.operation?.text ?? ""))
    return false;
  return next.line.territory !== null && !sameText(next.line.territory, territory);
}

const territoryWord = new RegExp(`^(?:[a-z]{2,3} )*${forms("territory")}$`);
