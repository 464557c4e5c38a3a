import { refersTo, sumReferences } from "../../../grid";
import type { AmountPart, AmountReading, GrantLine, Place, StatedTotal } from "../../../model";
import { Amount } from "../../../money";
import type { LineEvent, PartialEvent, RowEvent } from "./events";

/** A row that says what some of the lines come to (« dont associations »), of which the sheet's lines are not all read yet. */
export interface ShareSoFar {
  readonly kind: "share";
  readonly total: StatedTotal;
  /** Where its words stand. */
  readonly at: Place;
}

/** A row that carries over a page's end what the lines above it come to (« À reporter »). */
export interface CarriedSoFar extends Omit<ShareSoFar, "kind"> {
  readonly kind: "carried";
}

/**
 * The lines above each sum that is typed where a page ends and where the next begins (« À reporter », « Report »): where
 * it, or the other of the two, is what they come to.
 */
function typedCarries(
  events: readonly (RowEvent | ShareSoFar | CarriedSoFar)[],
): ReadonlyMap<CarriedSoFar, readonly GrantLine[]> {
  const above: GrantLine[] = [];
  let sum = Amount.zero;
  const pages: { readonly carried: CarriedSoFar[]; readonly lines: number; readonly sum: Amount }[] = [];
  let isOpen = false;
  for (const event of events) {
    if (event.kind === "line") {
      if (event.line.retained.kind !== "no") {
        above.push(event.line);
        sum = sum.plus(event.line.amount.amount);
      }
      isOpen = false;
    } else if (event.kind === "carried" && event.total.formula === null) {
      if (isOpen) pages.at(-1)?.carried.push(event);
      else pages.push({ carried: [event], lines: above.length, sum: sum.rounded() });
      isOpen = true;
    }
  }
  return new Map(
    pages.flatMap((page) => {
      const isBorneOut = page.carried.some(({ total }) => total.amount.rounded().equals(page.sum));
      if (page.sum.isZero || !isBorneOut) return [];
      const lines = above.slice(0, page.lines);
      return page.carried.map((one) => [one, lines] as const);
    }),
  );
}

/**
 * Gives each share the lines that its formula adds up. Several that are typed under a total are its parts, where they come
 * to it or to more; of what they say when they come to less, some part may be unsaid: they are unread, unless they are nil.
 */
export function withShares(events: readonly (RowEvent | ShareSoFar | CarriedSoFar)[]): readonly RowEvent[] {
  const lines = events.filter((event): event is LineEvent => event.kind === "line");
  const read: RowEvent[] = [];
  let typed: ShareSoFar[] = [];
  const carried: PartialEvent[] = [];
  const typedOver = typedCarries(events);
  const settle = (): void => {
    const total = read.at(-1);
    if (total?.kind === "total" && areParts(total.total, typed))
      read[read.length - 1] = { ...total, total: { ...total.total, parts: typed.map(partOf) } };
    else read.push(...typed.map(untold));
    typed = [];
  };
  for (const event of events) {
    if (event.kind === "carried") {
      settle();
      const partial = carriedOver(event, lines, carried) ?? typedCarry(event, typedOver.get(event));
      if (partial) carried.push(partial);
      read.push(partial ?? untold(event));
      continue;
    }
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

/** The lines that a formula carries over a page's end, through another such row or not; null where it carries none. */
function carriedOver(
  { total }: CarriedSoFar,
  lines: readonly LineEvent[],
  before: readonly PartialEvent[],
): PartialEvent | null {
  const holds = holderOf(total);
  const through = before.filter((one) => holds(one.total)).flatMap((one) => one.lines);
  const all = [...through, ...linesUnder(total, lines)];
  return all.length > 0 ? { kind: "partial", name: total.label ?? "", total, lines: all } : null;
}

function typedCarry({ total }: CarriedSoFar, lines: readonly GrantLine[] | undefined): PartialEvent | null {
  return lines ? { kind: "partial", name: total.label ?? "", total, lines } : null;
}

function areParts(total: StatedTotal, shares: readonly ShareSoFar[]): boolean {
  if (shares.length < 2 || total.parts || total.kind !== "amount") return false;
  if (shares.some(({ total: { kind } }) => kind !== "amount")) return false;
  return Amount.sum(shares.map((share) => share.total.amount)).compare(total.amount) >= 0;
}

function partOf({ total: { label, ...reading } }: ShareSoFar): AmountPart {
  return { ...reading, label: label ?? "" };
}

function untold({ total, at }: ShareSoFar | CarriedSoFar): RowEvent {
  const name = total.label ?? "";
  return total.kind === "amount" && total.amount.isZero
    ? { kind: "partial", name, total, lines: [] }
    : { kind: "unread", at, text: `${name} ${total.text}`.trim() };
}

/** The retained lines whose amounts a total's formula refers to. */
function linesUnder(total: StatedTotal, lines: readonly LineEvent[]): readonly GrantLine[] {
  if (total.formula === null) return [];
  const holds = holderOf(total);
  return lines.flatMap(({ line }) => (holds(line.amount) && line.retained.kind !== "no" ? [line] : []));
}

/** Tells whether a total's formula refers to the cell of an amount. */
function holderOf({ at, formula }: StatedTotal): (amount: AmountReading) => boolean {
  const references =
    at.kind === "cell" && formula !== null ? (sumReferences(formula, at.sheet)?.references ?? []) : [];
  return ({ at: place }) => place.kind === "cell" && references.some((one) => refersTo(one, place));
}
