import { sumReferences, refersTo } from "../../grid";
import { matches, opensWith } from "../../lexicon";
import type { GrantLine, StatedTotal } from "../../model";
import { Amount } from "../../money";
import type { RowEvent } from "./events";

/**
 * The rows of a table without marks, where what stands beside a line says that it is there for the record or given up
 * (« Pour mémoire, voté en janvier »), and the total under it leaves it out: it is marked as not retained.
 */
export function withSaidAside(events: readonly RowEvent[]): readonly RowEvent[] {
  const aside = new Map<GrantLine, string>();
  let group: GrantLine[] = [];
  for (const event of events) {
    if (event.kind === "line") group.push(event.line);
    if (event.kind !== "total") continue;
    for (const line of leftOut(event.total, group)) aside.set(line, reasonOf(line) ?? "");
    group = [];
  }
  if (aside.size === 0) return events;
  return events.map((event) => {
    const text = event.kind === "line" ? aside.get(event.line) : undefined;
    if (event.kind !== "line" || text === undefined) return event;
    return { ...event, line: { ...event.line, retained: { kind: "no", text, at: null } } };
  });
}

/** What stands beside an unmarked line and says that its amount is not meant to count; null where nothing does. */
function reasonOf({ retained, comment, besides, description }: GrantLine): string | null {
  if (retained.kind !== "absent") return null;
  const remark = [comment, besides].find((text) => text && matches(aside, text));
  // « Lutte contre l'abandon scolaire » is what the grant is for.
  return remark ?? (description && opensWith(aside, description) ? description : null);
}

const aside = ["forTheRecord", "withdrawn"] as const;

/** The lines said not to count that a total does not count: its formula passes over them, and it is what the others come to. */
function leftOut(total: StatedTotal, lines: readonly GrantLine[]): readonly GrantLine[] {
  // What takes an amount back is meant to count.
  const said = lines.filter((line) => line.amount.amount.compare(Amount.zero) > 0 && reasonOf(line) !== null);
  if (said.length === 0) return [];
  const counts = countedBy(total);
  const out = counts ? said.filter((line) => !counts(line)) : said;
  const others = lines.filter((line) => !out.includes(line) && line.retained.kind !== "no");
  return Amount.sum(others.map(({ amount }) => amount.amount)).equals(total.amount) ? out : [];
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
