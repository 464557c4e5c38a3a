import { addTo } from "../../lists";
import { words } from "../../wording";
import type { HeadingEvent, Label, RowEvent } from "./events";

/**
 * What the titles over the tables of several sheets say of each alone, where the sheet's own name only shortens it: « Culture
 * et patrimoine » of « Commission « Culture et patrimoine » », beside « Commission « Sport » », on the sheet CULTURE.
 */
export function titlesOfSheets(
  events: readonly RowEvent[],
  levels: ReadonlyMap<HeadingEvent, string>,
): ReadonlyMap<string, Label> {
  const above = titlesAbove(events, levels);
  if (above.size < 2) return new Map();
  return new Map(
    [...above].flatMap(([sheet, titles]) =>
      titles.flatMap(({ text, at }, rank): readonly (readonly [string, Label])[] => {
        const others = [...above].flatMap(([other, own]) => (other === sheet ? [] : [own[rank]?.text ?? ""]));
        const said = apart(text, others);
        return shortens(sheet, said) ? [[sheet, { text: said, at }]] : [];
      }),
    ),
  );
}

/** The titles that stand on each sheet over its first line. */
function titlesAbove(
  events: readonly RowEvent[],
  levels: ReadonlyMap<HeadingEvent, string>,
): ReadonlyMap<string, readonly HeadingEvent[]> {
  const above = new Map<string, HeadingEvent[]>();
  let sheet: string | null = null;
  for (const event of events) {
    if (event.kind === "break" && event.why === "sheet") sheet = event.sheet;
    else if (event.kind === "line") sheet = null;
    else if (event.kind === "heading" && sheet !== null && levels.get(event) === "title")
      addTo(above, sheet, event);
  }
  return above;
}

const OPENING = /[«"“(:–—-]$/u;
const CLOSING = /^[»"”(:,–—-]/u;

/** What a title says between the signs that part it from the words that open, and from those that close, all others. */
function apart(text: string, others: readonly string[]): string {
  const parted = [text, ...others].map((one) => one.trim().split(/\s+/));
  const [own = []] = parted;
  const isShared = (rank: number) => parted.every((parts) => parts.at(rank) === own.at(rank));
  let [start, end] = [0, own.length];
  for (let rank = 0; rank < own.length && isShared(rank); rank++)
    if (OPENING.test(own[rank] ?? "")) start = rank + 1;
  for (let rank = 1; rank < own.length - start && isShared(-rank); rank++)
    if (CLOSING.test(own.at(-rank) ?? "")) end = own.length - rank;
  return own.slice(start, end).join(" ");
}

/** Whether each word of a sheet's name opens one of a title, in their order. */
function shortens(sheet: string, title: string): boolean {
  const said = words(title);
  let next = 0;
  return (
    said.length > 0 &&
    words(sheet).every((word) => {
      const found = said.findIndex((one, rank) => rank >= next && one.startsWith(word));
      next = found + 1;
      return found >= 0;
    })
  );
}
