import { fold } from "../../../wording";
import type { LineEvent, RowEvent } from "../rows/events";

/**
 * Puts the lines of one group together where a list scatters them: each line names its theme and its operation in columns,
 * no heading or total stands between them, and groups come back after others. Groups keep the order in which
 * they first come; a list that is in order, or that totals part, stays as it is.
 */
export function gathered(events: readonly RowEvent[]): readonly RowEvent[] {
  const first = events.findIndex((event) => event.kind === "line");
  const last = events.findLastIndex((event) => event.kind === "line");
  const list = events.slice(Math.max(0, first), last + 1);
  const lines = list.filter((event): event is LineEvent => event.kind === "line");
  if (lines.length < 3 || !list.every(partsNothing)) return events;
  const titles = lines.filter(({ operation, theme }) => operation !== null || theme !== null);
  if (titles.length < lines.length) return events;
  const themes = inOrder(lines, (line) => line.theme?.text ?? "");
  const groups = inOrder(themes, (line) => `${line.theme?.text ?? ""}|${line.operation?.text ?? ""}`);
  if (groups.every((line, i) => line === lines[i])) return events;
  const others = list.filter((event) => event.kind !== "line");
  return [...events.slice(0, first), ...groups, ...others, ...events.slice(last + 1)];
}

function partsNothing(event: RowEvent): boolean {
  if (event.kind === "break") return event.why === "header";
  return event.kind === "line" || event.kind === "unread" || event.kind === "partial";
}

/** Lines of one key together, keys in the order in which they first come. */
function inOrder(lines: readonly LineEvent[], keyOf: (line: LineEvent) => string): readonly LineEvent[] {
  const groups = new Map<string, LineEvent[]>();
  for (const line of lines) {
    const key = fold(keyOf(line));
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()].flat();
}
