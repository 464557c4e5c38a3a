import type { Annex, Place, Unread } from "../../../model";
import { whenAsked } from "../../../lists";
import type { RowEvent } from "../rows/events";

/** The figures that the rows state and that no line, total or unread passage of the annex holds: none is lost silently. */
export function figuresLeftOver(events: readonly RowEvent[], annex: Annex): readonly Unread[] {
  const held = new Set<Place>();
  const hold = (at: Place | undefined) => at && held.add(at);
  for (const { at } of annex.unread) hold(at);
  hold(annex.grandTotal?.at);
  for (const { total } of annex.repeated) hold(total.at);
  for (const { total } of annex.recapitulated ?? []) hold(total.at);
  for (const theme of annex.themes) {
    hold(theme.statedTotal?.at);
    for (const operation of theme.operations) {
      hold(operation.statedTotal?.at);
      for (const line of operation.lines) hold(line.amount.at);
    }
  }
  // Nearly all figures are held as they were read: only for one that is not are rows told apart by their keys.
  const rows = whenAsked(() => new Set([...held].map(keyOf)));
  return events.flatMap((event): readonly Unread[] => {
    const stated = statedBy(event);
    if (!stated || stated.amount.kind === "none") return [];
    const { at } = stated.amount;
    if (held.has(at) || rows().has(keyOf(at))) return [];
    return [{ at, text: `${stated.text} ${stated.amount.text}`.trim() }];
  });
}

function statedBy(event: RowEvent) {
  switch (event.kind) {
    case "line":
      return {
        amount: event.line.amount,
        text: event.line.beneficiary?.value ?? event.line.description ?? "",
      };
    case "total":
    case "partial":
      return { amount: event.total, text: event.total.label ?? "" };
    case "heading":
      return event.total && { amount: event.total, text: event.text };
    case "break":
    case "unread":
      return null;
  }
}

/** A cell's row: what is said of a row is said of its figure. */
function keyOf(at: Place): string {
  return at.kind === "cell" ? `${at.sheet}!${at.row}` : JSON.stringify(at);
}
