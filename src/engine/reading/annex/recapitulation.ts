import type { StatedTotal, Unread } from "../../model";
import type { Label, RecapEvent } from "./events";
import { readHeading, sameText } from "./heading-text";

/** A theme or an operation, as far as a recapitulation can name it. */
interface Named {
  readonly label: Label | null;
  total: StatedTotal | null;
}

/**
 * Gives groups the totals that a recapitulation under the table states, where that is sure: they state none
 * themselves, and each is named once. Else what it says is unread.
 */
export function attachRecapitulation(
  recaps: readonly RecapEvent[],
  levels: readonly (readonly Named[])[],
  unread: Unread[],
): void {
  if (recaps.length === 0) return;
  for (const groups of levels) {
    const named = groups.map((group) => recaps.filter((recap) => names(recap.text, group.label?.text ?? "")));
    const sure =
      groups.length === recaps.length &&
      groups.every((group) => group.total === null) &&
      named.every((each) => each.length === 1) &&
      new Set(named.flat()).size === recaps.length;
    if (!sure) continue;
    groups.forEach((group, i) => {
      const [recap] = named[i] ?? [];
      if (recap) group.total = recap.total;
    });
    return;
  }
  for (const { text, total } of recaps) unread.push({ at: total.at, text: `${text} ${total.text}` });
}

/** Whether a text names a group: by its title, or by its level and number alone. */
export function names(text: string, title: string): boolean {
  if (title === "") return false;
  const said = readHeading(text);
  const known = readHeading(title);
  if (said.title === "" || known.title === "") {
    return said.number !== null && said.number === known.number && said.claims === known.claims;
  }
  return sameText(said.title, known.title);
}
