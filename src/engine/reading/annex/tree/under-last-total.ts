import { fold } from "../../../folding";
import { beginning, forms, matches, opensWith } from "../../../lexicon";
import type { AmountReading, GrantLine, StatedTotal } from "../../../model";
import { Amount } from "../../../money";
import { bySheet } from "./by-sheet";
import { unreadTotal, type RowEvent, type UnreadEvent } from "../rows/events";
import { isReminder } from "../cells/heading-text";
import { LinesSoFar } from "./lines-so-far";

/**
 * The rows of sheets, where an amount under the last total of one, that nobody receives, is no part of what is voted: it is
 * what was to be shared out, what is left, or only recalled, as it is called, or as one is what the other and the total come
 * to. As they are where the table goes on below, or states what its lines come to over them.
 */
export function withoutNotes(events: readonly RowEvent[]): readonly RowEvent[] {
  return bySheet(events).flatMap((own) => notesUnread(withoutRecalled(own)));
}

/**
 * The rows of a sheet, where what stands under the total of the whole and a heading that it is only said for the record, or to
 * inform (« Pour mémoire : reprises sur aides antérieures »), is unread, whatever it comes to; and so is what stands there
 * and only takes back, down to what is left in all.
 */
function withoutRecalled(events: readonly RowEvent[]): readonly RowEvent[] {
  const above = new LinesSoFar();
  let whole: StatedTotal | null = null;
  let isOver = false;
  return events.map((event, i) => {
    if (event.kind === "line") above.add(event.line);
    isOver ||=
      whole !== null &&
      event.kind === "heading" &&
      (isToInform(event.text) || takesBack(events, i, whole.amount));
    if (event.kind === "total")
      whole = event.claims === "grand" || above.comeTo(event.total) ? event.total : null;
    else if (event.kind !== "unread") whole = null;
    return isOver ? (noted(event) ?? event) : event;
  });
}

/** Whether rows from one on, under what a table comes to, hold nothing but what is taken from it, what that comes to and, last, what is left. */
function takesBack(events: readonly RowEvent[], from: number, whole: Amount): boolean {
  let taken = Amount.zero;
  let left: Amount | null = null;
  for (let i = from; i < events.length; i++) {
    const event = events[i];
    const figure = event && figureOf(event);
    if (!figure) continue;
    if (left) return false;
    if (!figure.amount.isNegative) left = figure.amount;
    else if (event.kind === "line") taken = taken.plus(figure.amount);
  }
  return !taken.isZero && left?.equals(whole.plus(taken)) === true;
}

function figureOf(event: RowEvent): AmountReading | null {
  if (event.kind === "line") return event.line.amount;
  return event.kind === "total" || event.kind === "heading" ? event.total : null;
}

function isToInform(text: string): boolean {
  return isReminder(text) || opensWith("toInform", text, 5);
}

function notesUnread(events: readonly RowEvent[]): readonly RowEvent[] {
  const last = events.findLastIndex(({ kind }) => kind === "total");
  const [above, below] = [events.slice(0, last + 1), events.slice(last + 1)];
  const isOver = above.some((event) => event.kind === "heading" && event.total !== null);
  const goesOn = below.some(isReceived) && !isBalance(above, below);
  if (isOver || !above.some(isReceived) || goesOn) return events;
  return [...above, ...below.map((event) => noted(event) ?? event)];
}

/**
 * Whether two amounts alone stand under a total, of which one is what the other and the total come to: not under a heading of
 * their own, nor where somebody receives both and they say as much as the lines above.
 */
function isBalance(above: readonly RowEvent[], below: readonly RowEvent[]): boolean {
  const last = above.at(-1);
  const rows = below.slice(0, below.findLastIndex(({ kind }) => kind === "line") + 1);
  const [one, other, ...more] = linesOf(rows);
  const isHeaded = rows.some(({ kind }) => kind === "heading");
  if (last?.kind !== "total" || !one || !other || more.length > 0 || isHeaded) return false;
  const least = linesOf(above).reduce((fewest, line) => Math.min(fewest, saysOf(line)), Infinity);
  if (rows.filter(isReceived).length > 1 && [one, other].every((line) => saysOf(line) >= least)) return false;
  const total = last.total.amount;
  return [
    [one.amount.amount, other.amount.amount],
    [other.amount.amount, one.amount.amount],
  ].some(([whole, left]) => left && !left.isZero && whole?.equals(total.plus(left.abs())));
}

function linesOf(events: readonly RowEvent[]): readonly GrantLine[] {
  return events.flatMap((event) => (event.kind === "line" ? [event.line] : []));
}

/** How much a line says beside its amount: who receives, where, what for, and other figures. */
function saysOf({ beneficiary, description, territory, beside = [] }: GrantLine): number {
  const texts = [beneficiary, description, territory].filter((said) => said !== null);
  return texts.length + beside.filter(({ amount }) => !amount.isZero).length;
}

function isReceived(event: RowEvent): boolean {
  if (event.kind !== "line") return false;
  const { beneficiary, description } = event.line;
  const name = beneficiary?.value ?? description;
  if (name === null || average.test(fold(name))) return false;
  if (isReminder(name) || statedBeside.test(fold(name))) return false;
  return !matches(credits, name) && !matches("countedAbove", name);
}

/** « Encours garanti au 31 décembre » and « Annuité nouvelle » are told beside what is granted. */
const statedBeside = beginning("statedBeside");

/** « Moyenne » under the total says what each has. */
const average = new RegExp(`^${forms("average")}(?: ${forms("by")} .*)?$`);

/** What is called so receives nothing: « Crédits ouverts », « Enveloppe 2026 », « Reste disponible », « Réserve non affectée ». */
const credits = ["envelopeWhole", "available", "balance", "creditsOpen", "heldBack"] as const;

/** What a row states for nobody. */
function noted(event: RowEvent): UnreadEvent | null {
  if (event.kind === "line") {
    const { amount, beneficiary, description } = event.line;
    const name = beneficiary?.value ?? event.operation?.text ?? description ?? "";
    return { kind: "unread", at: amount.at, text: `${name} ${amount.text}`.trim() };
  }
  if (event.kind === "total") return unreadTotal(event.total);
  const stated = event.kind === "heading" ? event.total : null;
  if (event.kind !== "heading" || !stated || stated.kind === "none") return null;
  return { kind: "unread", at: stated.at, text: `${event.text} ${stated.text}`.trim() };
}
