import type { HeadingEvent, RowEvent } from "./events";

/** A theme and an operation of its, told in one title: « 2. Culture / Patrimoine ». */
const PATH = /^(.+?)\s+[/>]\s+(.+)$/u;

/**
 * Reads titles that all say of the lines under them a theme and one of its operations, several of one theme, as a title for
 * each: the theme's once.
 */
export function withPathsParted(events: readonly RowEvent[]): readonly RowEvent[] {
  const over = events.flatMap((event, i) =>
    event.kind === "heading" && events[i + 1]?.kind === "line" ? [event] : [],
  );
  const themes = over.map(({ text }) => PATH.exec(text)?.[1]);
  const known = new Set(themes);
  if (known.has(undefined) || known.size < 2 || known.size === themes.length) return events;
  const parted = new Set<RowEvent>(over);
  const first = new Set<RowEvent>(over.filter((_, i) => themes[i] !== themes[i - 1]));
  return events.flatMap((event): readonly RowEvent[] => {
    const path = event.kind === "heading" && parted.has(event) ? PATH.exec(event.text) : null;
    if (event.kind !== "heading" || !path) return [event];
    const [, theme = "", operation = ""] = path;
    const own: HeadingEvent = { ...event, text: operation, claims: "operation", look: "/path operation/" };
    const group: HeadingEvent = {
      ...event,
      text: theme,
      claims: "theme",
      look: "/path theme/",
      total: null,
      code: null,
    };
    return first.has(event) ? [group, own] : [own];
  });
}
