import type { StatedTotal, Unread } from "../../model";
import type { Label, RecapEvent } from "./events";
import { readHeading, sameText } from "./heading-text";

/** A theme or an operation, as far as a recapitulation can name it. */
interface Named {
  readonly label: Label | null;
  total: StatedTotal | null;
}

/**
 * Gives groups the totals that a recapitulation under the table states, where each is named once: as their own where
 * they state none, else as said again, which is returned. What a recapitulation of other groups says is unread, and so
 * is one that differs more often than not: it sums up something else.
 */
export function attachRecapitulation<Group extends Named>(
  recaps: readonly RecapEvent[],
  levels: readonly (readonly Group[])[],
  unread: Unread[],
): readonly { readonly group: Group; readonly total: StatedTotal }[] {
  if (recaps.length === 0) return [];
  for (const groups of levels) {
    const named = groups.map((group) => ({
      group,
      by: recaps.filter((recap) => names(recap.text, group.label?.text ?? "")),
    }));
    const sure =
      groups.length === recaps.length &&
      named.every(({ by }) => by.length === 1) &&
      new Set(named.flatMap(({ by }) => by)).size === recaps.length;
    const differing = named.filter(
      ({ group, by: [recap] }) => group.total && recap && !recap.total.amount.equals(group.total.amount),
    );
    if (!sure || differing.length * 2 > groups.length) continue;
    return named.flatMap(({ group, by: [recap] }) => {
      if (!recap) return [];
      if (group.total !== null) return [{ group, total: recap.total }];
      group.total = recap.total;
      return [];
    });
  }
  for (const { text, total } of recaps) unread.push({ at: total.at, text: `${text} ${total.text}` });
  return [];
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
