import type { RowEvent, TotalEvent } from "../rows/events";

/**
 * Puts totals that stand above their lines (« Total opération 1 », then its lines) after them, where every other table
 * has them. So they stand where the first of them comes before any line and none but a grand total comes after the last.
 */
export function totalsBelow(events: readonly RowEvent[]): readonly RowEvent[] {
  if (!standAbove(events)) return events;
  const out: RowEvent[] = [];
  let open: { readonly total: TotalEvent; readonly depth: number }[] = [];
  const close = (depth: number, before: number) => {
    const closing = open.filter((each) => each.depth <= depth).sort((a, b) => a.depth - b.depth);
    open = open.filter((each) => each.depth > depth);
    out.splice(before, 0, ...closing.map((each) => each.total));
  };
  for (let i = 0; i < events.length; i++) {
    const event = events[i];
    if (event?.kind !== "total") {
      if (event) out.push(event);
      continue;
    }
    const run: TotalEvent[] = [];
    for (let next = events[i]; next?.kind === "total"; next = events[++i]) run.push(next);
    i--;
    const depths = run.map((total, k) => depthOf(total, run.length - k));
    close(Math.max(...depths), afterLastLine(out));
    run.forEach((total, k) => open.push({ total, depth: depths[k] ?? 1 }));
  }
  close(Infinity, out.length);
  return out;
}

function standAbove(events: readonly RowEvent[]): boolean {
  const figures = events.filter((event) => event.kind === "total" || event.kind === "line");
  const firstLine = figures.findIndex((event) => event.kind === "line");
  const totals = figures.slice(0, Math.max(0, firstLine));
  const last = figures.findLast((event) => event.kind === "line" || event.claims !== "grand");
  return totals.some((event) => event.kind === "total" && event.claims !== "grand") && last?.kind === "line";
}

function depthOf({ claims }: TotalEvent, fromEnd: number): number {
  switch (claims) {
    case "operation":
      return 1;
    case "theme":
      return 2;
    case "grand":
      return 3;
    case null:
      return fromEnd;
  }
}

/** The place after the last line: headings just above totals begin what these close. */
function afterLastLine(events: readonly RowEvent[]): number {
  return events.findLastIndex((event) => event.kind === "line" || event.kind === "total") + 1;
}
