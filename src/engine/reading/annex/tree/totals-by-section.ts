import { matches } from "../../../lexicon";
import type { GrantLine } from "../../../model";
import { Amount } from "../../../money";
import { fold, tokens } from "../../../wording";
import { partialOver, unreadTotal, type RowEvent, type TotalEvent } from "../rows/events";
import { LinesSoFar } from "./lines-so-far";

/** Groups of lines beyond so many are not sought through. */
const MOST = 12;

/** The lines that a total closes, since the one before. */
type Group = readonly GrantLine[];

/**
 * Tells apart the totals under the last group of all that are of several groups: those that part all by section, « Total
 * fonctionnement », « Total investissement », then « TOTAL GÉNÉRAL », and one that has a name of its own, « Total
 * associations », and leaves out the group above it, or lines that no title heads before the last. What parts by section,
 * and no groups come to, or several do, is unread.
 */
export function withTotalsBySection(events: readonly RowEvent[]): readonly RowEvent[] {
  const grand = events.findLastIndex((event) => event.kind === "total");
  const last = events[grand];
  if (last?.kind !== "total" || (last.claims !== "grand" && last.names !== null)) return events;
  const isAlike = likeLast(events.slice(0, grand));
  const first = events.findLastIndex((event, i) => i < grand && !isOfSection(event) && !isAlike(event)) + 1;
  const areSections = grand - first >= 2;
  const from = areSections ? first : events.findLastIndex((event, i) => i < grand && event.kind !== "line");
  const isLast = from === grand - 1;
  const one = events[from];
  if (!areSections && (!one || !isOfOthers(one, events.slice(0, from)))) return events;
  const groups = groupsOf(events.slice(0, from));
  const sections = areSections ? partedBy(events.slice(first, grand), groups) : null;
  return events.map((event, i): RowEvent => {
    if (i < from || i >= grand || event.kind !== "total") return event;
    const found = sections ? (sections[i - first] ?? null) : groupsUnder(event, groups);
    const { total } = event;
    if (areSections) return found ? partialOver(total, found.flat()) : unreadTotal(total);
    if (!found) return event;
    const isOfSeveral = isLast ? !found.includes(groups.at(-1) ?? []) : found.length > 1;
    return isOfSeveral ? partialOver(total, found.flat()) : event;
  });
}

/** The groups of each section, null where none is told: one alone has those that the others leave, whatever it says that they come to. */
function partedBy(
  sections: readonly RowEvent[],
  groups: readonly Group[],
): readonly (readonly Group[] | null)[] {
  const found = sections.map((event) => (event.kind === "total" ? groupsUnder(event, groups) : null));
  const told = found.flatMap((own) => own ?? []);
  const known = new Set(told);
  const left = groups.filter((group) => !known.has(group));
  const areApart = known.size === told.length && left.length > 0;
  const untold = found.filter((own) => own === null);
  return areApart && untold.length === 1 ? found.map((own) => own ?? left) : found;
}

/**
 * Whether a total is called as the last of some rows is, but for its number, and no heading is: « Total chapitre 65 » over
 * « Total chapitre 204 ».
 */
function likeLast(rows: readonly RowEvent[]): (event: RowEvent) => boolean {
  const kindOf = (event: RowEvent | undefined) =>
    event?.kind === "total" && /\d/.test(event.names ?? "") ? wordsOf(event.names ?? "") : "";
  const kind = kindOf(rows.at(-1));
  const isTitled = rows.some((event) => event.kind === "heading" && wordsOf(event.text).startsWith(kind));
  return (event) => kind !== "" && !isTitled && kindOf(event) === kind;
}

/** The words of a text, folded, without its numbers. */
function wordsOf(text: string): string {
  return (
    fold(text)
      .match(/\p{L}{3,}/gu)
      ?.join(" ") ?? ""
  );
}

/**
 * Tells apart the totals of several groups that others follow, named after none of them, that come to all above, or to all
 * since one like them: « TOTAL FONCTIONNEMENT », over the exceptional grants and their own total.
 */
export function withTotalsBetween(events: readonly RowEvent[]): readonly RowEvent[] {
  const last = events.findLastIndex((event) => event.kind === "total");
  const titled = new Set<string>();
  const above = new LinesSoFar();
  let groups = 0;
  let isOpen = false;
  return events.map((event, i): RowEvent => {
    if (event.kind === "heading") for (const word of tokens(event.text)) titled.add(word);
    if (event.kind === "line") {
      above.add(event.line);
      isOpen = true;
    }
    if (event.kind !== "total") return event;
    if (isOpen) groups += 1;
    isOpen = false;
    // « Total A » is that of the group so numbered.
    const isNamed = /\p{L}{3}/u.test(event.names ?? "");
    const isOfGroups = i < last && groups > 1 && isNamed && isOfNone(event, events[i - 1], titled);
    if (!isOfGroups || !above.comeTo(event.total) || !precedesHeading(events, i)) return event;
    const partial = partialOver(event.total, above.all);
    above.clear();
    groups = 0;
    return partial;
  });
}

function isOfSection(event: RowEvent): event is TotalEvent {
  return event.kind === "total" && event.names !== null && matches(["running", "capital"], event.names);
}

function precedesHeading(events: readonly RowEvent[], from: number): boolean {
  return events.slice(from + 1).find(({ kind }) => kind !== "unread")?.kind === "heading";
}

/** Whether a total right under that of the last group is named after none of the groups. */
function isOfOthers(event: RowEvent, above: readonly RowEvent[]): boolean {
  // What stands over the titles of the columns names the table, no group of it.
  const first = above.findIndex((each) => each.kind === "break" && each.why === "header") + 1;
  const titles = above.slice(first).flatMap((each) => (each.kind === "heading" ? tokens(each.text) : []));
  return isOfNone(event, above.at(-1), new Set(titles));
}

/** Whether a total right under another is named by none of the words that title the groups above. */
function isOfNone(event: RowEvent, previous: RowEvent | undefined, titled: ReadonlySet<string>): boolean {
  if (event.kind !== "total" || event.claims !== null || previous?.kind !== "total") return false;
  const own = tokens(event.names ?? "");
  return own.length > 0 && !own.some((word) => titled.has(word));
}

function groupsOf(events: readonly RowEvent[]): readonly Group[] {
  const groups: GrantLine[][] = [[]];
  for (const event of events) {
    if (event.kind === "line") groups.at(-1)?.push(event.line);
    else if (event.kind === "total" && groups.at(-1)?.length) groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/** The only groups that come to a total, or to what it says of each part of it; null where none do, or several. */
function groupsUnder(event: TotalEvent, groups: readonly Group[]): readonly Group[] | null {
  if (groups.length > MOST) return null;
  return onlyGroups(groups, [event.total.amount], ({ amount }) => [amount.amount]) ?? byParts(event, groups);
}

function byParts({ total: { parts = [] } }: TotalEvent, groups: readonly Group[]): readonly Group[] | null {
  const stated = parts.map(({ amount }) => amount);
  if (stated.length < 2 || stated.some((amount) => amount.isZero)) return null;
  return onlyGroups(groups, stated, (line) =>
    stated.map((_, rank) => line.parts?.[rank]?.amount ?? Amount.zero),
  );
}

/** The only groups whose lines come to amounts, column by column; null where none do, or several. */
function onlyGroups(
  groups: readonly Group[],
  stated: readonly Amount[],
  amountsOf: (line: GrantLine) => readonly Amount[],
): readonly Group[] | null {
  const sums = groups.map((group) => {
    const lines = group.filter(({ retained }) => retained.kind !== "no").map(amountsOf);
    return stated.map((_, rank) => Amount.sum(lines.map((line) => line[rank] ?? Amount.zero)));
  });
  const found: (readonly Group[])[] = [];
  for (let chosen = 1; chosen < 2 ** groups.length; chosen++) {
    const isIn = (_: unknown, i: number) => ((chosen >> i) & 1) === 1;
    const own = sums.filter(isIn);
    const areStated = stated.every((amount, rank) =>
      Amount.sum(own.map((sum) => sum[rank] ?? Amount.zero))
        .rounded()
        .equals(amount.rounded()),
    );
    if (areStated) found.push(groups.filter(isIn));
  }
  const [only, other] = found;
  return only && !other ? only : null;
}
