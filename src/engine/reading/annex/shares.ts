import { refersTo, sumReferences } from "../../grid";
import type { GrantLine, Place, StatedTotal } from "../../model";
import type { LineEvent, RowEvent } from "./events";

/** A row that says what some of the lines come to (« dont associations »), of which the sheet's lines are not all read yet. */
export interface ShareSoFar {
  readonly kind: "share";
  readonly total: StatedTotal;
  /** Where its words stand. */
  readonly at: Place;
}

/** Gives each share the lines that its formula adds up; one that adds up none is unread, unless it is nil: nothing says of whom it is. */
export function withShares(events: readonly (RowEvent | ShareSoFar)[]): readonly RowEvent[] {
  const lines = events.filter((event): event is LineEvent => event.kind === "line");
  return events.map((event): RowEvent => {
    if (event.kind !== "share") return event;
    const { total, at } = event;
    const shared = linesUnder(total, lines);
    if (shared.length === 0 && !(total.kind === "amount" && total.amount.isZero))
      return { kind: "unread", at, text: `${total.label ?? ""} ${total.text}`.trim() };
    return { kind: "partial", name: total.label ?? "", total, lines: shared };
  });
}

/** The retained lines whose amounts a total's formula refers to. */
function linesUnder({ at, formula }: StatedTotal, lines: readonly LineEvent[]): readonly GrantLine[] {
  if (at.kind !== "cell" || formula === null) return [];
  const references = sumReferences(formula, at.sheet)?.references ?? [];
  return lines.flatMap(({ line }) => {
    const place = line.amount.at;
    const held = place.kind === "cell" && references.some((reference) => refersTo(reference, place));
    return held && line.retained.kind !== "no" ? [line] : [];
  });
}
