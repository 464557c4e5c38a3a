import { refersTo, sumReferences } from "../../grid";
import type { AmountPart, GrantLine, Place, StatedTotal } from "../../model";
import { Amount } from "../../money";
import type { LineEvent, RowEvent } from "./events";

/** A row that says what some of the lines come to (« dont associations »), of which the sheet's lines are not all read yet. */
export interface ShareSoFar {
  readonly kind: "share";
  readonly total: StatedTotal;
  /** Where its words stand. */
  readonly at: Place;
}

/**
 * Gives each share the lines that its formula adds up. Several that are typed under a total are its parts, where they come
 * to it or to more; of what they say when they come to less, some part may be unsaid: they are unread, unless they are nil.
 */
export function withShares(events: readonly (RowEvent | ShareSoFar)[]): readonly RowEvent[] {
  const lines = events.filter((event): event is LineEvent => event.kind === "line");
  const read: RowEvent[] = [];
  let typed: ShareSoFar[] = [];
  const settle = (): void => {
    const total = read.at(-1);
    if (total?.kind === "total" && areParts(total.total, typed))
      read[read.length - 1] = { ...total, total: { ...total.total, parts: typed.map(partOf) } };
    else read.push(...typed.map(untold));
    typed = [];
  };
  for (const event of events) {
    const shared = event.kind === "share" ? linesUnder(event.total, lines) : [];
    if (event.kind === "share" && shared.length === 0) {
      typed.push(event);
      continue;
    }
    settle();
    read.push(
      event.kind === "share"
        ? { kind: "partial", name: event.total.label ?? "", total: event.total, lines: shared }
        : event,
    );
  }
  settle();
  return read;
}

function areParts(total: StatedTotal, shares: readonly ShareSoFar[]): boolean {
  if (shares.length < 2 || total.parts || total.kind !== "amount") return false;
  if (shares.some(({ total: { kind } }) => kind !== "amount")) return false;
  return Amount.sum(shares.map((share) => share.total.amount)).compare(total.amount) >= 0;
}

function partOf({ total: { label, ...reading } }: ShareSoFar): AmountPart {
  return { ...reading, label: label ?? "" };
}

function untold({ total, at }: ShareSoFar): RowEvent {
  const name = total.label ?? "";
  return total.kind === "amount" && total.amount.isZero
    ? { kind: "partial", name, total, lines: [] }
    : { kind: "unread", at, text: `${name} ${total.text}`.trim() };
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
