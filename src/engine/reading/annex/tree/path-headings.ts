import type { HeadingEvent, RowEvent } from "../rows/events";

/** What parts a theme from an operation of its, told in one title: « 2. Culture / Patrimoine ». */
const PARTS = /\s[/>]\s/u;

/**
 * Reads titles that all say of the lines under them a theme and one of its operations, several of one theme, as a title for
 * each: the theme's once.
 */
export function withPathsParted(events: readonly RowEvent[]): readonly RowEvent[] {
  const over = events.flatMap((event, i) =>
    event.kind === "heading" && events[i + 1]?.kind === "line" ? [event] : [],
  );
  const themes = over.map(({ text }) => pathIn(text)?.theme);
  const known = new Set(themes);
  if (known.has(undefined) || known.size < 2 || known.size === themes.length) return events;
  const first = new Set(over.filter((_, i) => themes[i] !== themes[i - 1]));
  const parted = new Set(over);
  return events.flatMap((event): readonly RowEvent[] => {
    const path = event.kind === "heading" && parted.has(event) ? pathIn(event.text) : null;
    if (event.kind !== "heading" || !path) return [event];
    const own: HeadingEvent = {
      ...event,
      text: path.operation,
      claims: "operation",
      look: "/path operation/",
    };
    const group: HeadingEvent = {
      ...event,
      text: path.theme,
      claims: "theme",
      look: "/path theme/",
      total: null,
      code: null,
    };
    return first.has(event) ? [group, own] : [own];
  });
}

function pathIn(text: string): { readonly theme: string; readonly operation: string } | null {
  const at = text.search(PARTS);
  const [theme, operation] = [text.slice(0, at).trim(), text.slice(at + PARTED).trim()];
  return at > 0 && theme !== "" && operation !== "" ? { theme, operation } : null;
}

/** How long that is. */
const PARTED = 3;
