import { matches } from "../../lexicon";
import type { GrantLine } from "../../model";
import { Amount } from "../../money";
import { partialOver, type RowEvent, type TotalEvent } from "./events";

/** Groups of lines beyond so many are not sought through. */
const MOST = 12;

/** The lines that a total closes, since the one before. */
type Group = readonly GrantLine[];

/**
 * Tells apart the totals that part all groups by section under the last of them: « Total fonctionnement », « Total
 * investissement », then « TOTAL GÉNÉRAL ». What no groups come to, or several do, is unread.
 */
export function withTotalsBySection(events: readonly RowEvent[]): readonly RowEvent[] {
  const grand = events.findLastIndex((event) => event.kind === "total");
  const last = events[grand];
  if (last?.kind !== "total" || (last.claims !== "grand" && last.names !== null)) return events;
  const first = events.findLastIndex((event, i) => i < grand && !isOfSection(event)) + 1;
  if (grand - first < 2) return events;
  const groups = groupsOf(events.slice(0, first));
  return events.map((event, i): RowEvent => {
    if (i < first || i >= grand || event.kind !== "total") return event;
    const lines = linesOf(event, groups);
    const { total } = event;
    return lines
      ? partialOver(total, lines)
      : { kind: "unread", at: total.at, text: `${total.label ?? ""} ${total.text}` };
  });
}

function isOfSection(event: RowEvent): event is TotalEvent {
  return event.kind === "total" && event.names !== null && matches(["running", "capital"], event.names);
}

function groupsOf(events: readonly RowEvent[]): readonly Group[] {
  const groups: GrantLine[][] = [[]];
  for (const event of events) {
    if (event.kind === "line") groups.at(-1)?.push(event.line);
    else if (event.kind === "total" && groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** The lines of the only groups that come to a total; null where none do, or several. */
function linesOf({ total }: TotalEvent, groups: readonly Group[]): readonly GrantLine[] | null {
  if (groups.length > MOST) return null;
  const sums = groups.map((group) =>
    Amount.sum(group.flatMap(({ retained, amount }) => (retained.kind === "no" ? [] : [amount.amount]))),
  );
  const found: (readonly GrantLine[])[] = [];
  for (let chosen = 1; chosen < 2 ** groups.length; chosen++) {
    const isIn = (_: unknown, i: number) => ((chosen >> i) & 1) === 1;
    if (Amount.sum(sums.filter(isIn)).rounded().equals(total.amount.rounded()))
      found.push(groups.filter(isIn).flat());
  }
  const [only, other] = found;
  return only && !other ? only : null;
}
