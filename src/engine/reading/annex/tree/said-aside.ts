import { sumReferences, refersTo } from "../../../grid";
import { matches, opensWith } from "../../../lexicon";
import { isBracketed, isRetained, worthOf, type GrantLine, type StatedTotal } from "../../../model";
import { Amount } from "../../../money";
import type { RowEvent } from "../rows/events";

/**
 * The rows of a table without marks, where what stands beside a line, or what heads it, says that it is there for the record
 * or given up (« Pour mémoire, voté en janvier »), and the total of its group leaves it out: it is marked as not retained.
 */
export function withSaidAside(events: readonly RowEvent[]): readonly RowEvent[] {
  const aside = new Map<GrantLine, string>();
  let group: Said[] = [];
  // What stands over the lines of a group and says what they come to.
  let over: StatedTotal | null = null;
  let heading: string | null = null;
  const close = (total: StatedTotal | null) => {
    if (total) for (const { line, reason } of leftOut(total, group)) aside.set(line, reason ?? "");
    group = [];
  };
  for (const event of events) {
    if (event.kind === "line") group.push({ line: event.line, reason: reasonOf(event.line, heading) });
    if (event.kind === "heading") {
      heading = opensWith(asideWords, event.text) ? event.text : null;
      if (event.total) {
        close(over);
        over = event.total;
      }
    }
    if (event.kind !== "total") continue;
    close(over ?? event.total);
    heading = null;
    over = null;
  }
  close(over);
  if (aside.size === 0) return events;
  return events.map((event) => {
    const text = event.kind === "line" ? aside.get(event.line) : undefined;
    if (event.kind !== "line" || text === undefined) return event;
    return { ...event, line: { ...event.line, retained: { kind: "no", text, at: null } } };
  });
}

/** A line, and why its amount is not meant to count; null where nothing says so. */
interface Said {
  readonly line: GrantLine;
  readonly reason: string | null;
}

/** What stands beside an unmarked line, or else over it, and says that its amount is not meant to count; null where nothing does. */
function reasonOf(
  { retained, comment, besides, description }: GrantLine,
  heading: string | null,
): string | null {
  if (retained.kind !== "absent") return null;
  const remark = [comment, besides].find((text) => text && matches(asideWords, text));
  // « Lutte contre l'abandon scolaire » is what the grant is for.
  return remark ?? (description && opensWith(asideWords, description) ? description : heading);
}

const asideWords = ["forTheRecord", "withdrawn"] as const;

/** The lines said not to count that a total does not count: its formula passes over them, and it is what the others come to. */
function leftOut(total: StatedTotal, group: readonly Said[]): readonly Said[] {
  // What takes an amount back is meant to count; brackets alone take nothing back where it is said to be for the record.
  const said = group.filter(
    ({ line: { amount }, reason }) =>
      reason !== null && (amount.amount.compare(Amount.zero) > 0 || isBracketed(amount)),
  );
  if (said.length === 0) return [];
  const counts = countedBy(total);
  const out = counts ? said.filter(({ line }) => !counts(line)) : said;
  const others = group.filter((one) => !out.includes(one)).map(({ line }) => line);
  return worthOf(others.filter(isRetained)).equals(total.amount) ? out : [];
}

/** Whether the formula of a total adds a line itself; null where it cannot be told. */
function countedBy({ formula, at }: StatedTotal): ((line: GrantLine) => boolean) | null {
  const sum = formula !== null && at.kind === "cell" ? sumReferences(formula, at.sheet) : null;
  return (
    sum &&
    (({ amount }) => {
      const { at: cell } = amount;
      return cell.kind === "cell" && sum.references.some((one) => refersTo(one, cell));
    })
  );
}
