import { addTo } from "../../../lists";
import { titlesApart, words } from "../../../wording";
import type { HeadingEvent, Label, RowEvent } from "../rows/events";

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
  const ranks = Math.max(...[...above.values()].map(({ length }) => length));
  const apart = Array.from({ length: ranks }, (_, rank) =>
    titlesApart([...above.values()].map((titles) => titles[rank]?.text ?? "")),
  );
  return new Map(
    [...above].flatMap(([sheet, titles], index) =>
      titles.flatMap(({ at }, rank): readonly (readonly [string, Label])[] => {
        const said = apart[rank]?.[index] ?? "";
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
