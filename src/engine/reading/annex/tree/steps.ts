import { forms } from "../../../lexicon";
import type { GrantLine, Sourced, StatedTotal, Unread } from "../../../model";
import { Amount } from "../../../money";
import type { HeadingEvent, Label, LineEvent, RowEvent, TotalEvent } from "../rows/events";
import { isTableTitle, numberedAnnex, readHeading, sameText } from "../cells/heading-text";
import { plainLine } from "../rows/line-draft";
import { titlesOfSheets } from "./sheet-titles";

/** A step of the reading once headings and labels have become boundaries. */
export type Step =
  | {
      readonly kind: "theme";
      readonly label: Label | null;
      /** What it is called where no heading on its sheet says: what its title says of it alone, or the sheet's name. */
      readonly fallback?: Label | null;
      readonly total: StatedTotal | null;
      readonly sure: boolean;
    }
  | {
      readonly kind: "operation";
      readonly label: Label | null;
      readonly code: Sourced<string> | null;
      readonly total: StatedTotal | null;
    }
  | { readonly kind: "line"; readonly line: GrantLine }
  | { readonly kind: "total"; readonly event: TotalEvent };

/** The theme titles that stand after their tables, as a text taken from a PDF may have them; null where they stand above. */
export function titlesFollowTables(
  events: readonly RowEvent[],
  levels: ReadonlyMap<HeadingEvent, string>,
): readonly HeadingEvent[] | null {
  const all = events.filter((e): e is HeadingEvent => e.kind === "heading" && levels.get(e) === "theme");
  // Where what a theme comes to stands over its lines, what stands under the last is a note.
  if (all.some(({ look }) => look.startsWith("/over "))) return null;
  const themes = all.filter(({ total }) => total === null);
  const first = themes[0];
  const last = themes.at(-1);
  if (!first || !last) return null;
  const at = (event: RowEvent) => events.indexOf(event);
  const firstLine = events.findIndex((event) => event.kind === "line");
  const lastLine = events.findLastIndex((event) => event.kind === "line" || event.kind === "total");
  return firstLine >= 0 && at(first) > firstLine && at(last) > lastLine ? themes : null;
}

/** What the rows say, with headings, labels and headers turned into the beginnings of themes and operations. */
export function stepsOf(
  events: readonly RowEvent[],
  levels: ReadonlyMap<HeadingEvent, string>,
  trailing: readonly HeadingEvent[] | null,
  unread: Unread[],
): readonly Step[] {
  const steps: Step[] = [];
  const lines = events.filter((event): event is LineEvent => event.kind === "line");
  const labelled = lines.some((line) => line.operation !== null);
  const operationHeadings = [...levels.values()].includes("operation");
  const themeHeadings = trailing === null && [...levels.values()].includes("theme");
  const themeChanges = themeLabelChanges(events);
  const sheets = new Set(
    events.flatMap((event) => (event.kind === "break" && event.why === "sheet" ? [event.sheet] : [])),
  ).size;
  const titles = titlesOfSheets(events, levels);
  const sections = !labelled && !operationHeadings && !themeHeadings && headersFollowTotals(events);
  const totalsAbove = headingTotalsStandAbove(events, levels);
  let operation: Label | null = null;
  let theme: Label | null = null;
  let started = false;
  let afterTotal = false;
  // Whether no line since the last total grants anything.
  let idle = true;
  let lastHeading: string | null = null;
  // The total of the whole may stand above the first line.
  let early: TotalEvent | null = null;

  events.forEach((event, i) => {
    switch (event.kind) {
      case "unread":
      case "partial":
        return;
      case "break":
        if (event.why === "sheet") {
          if (sheets > 1) {
            operation = null;
            theme = null;
            steps.push({
              kind: "theme",
              label: null,
              fallback: titles.get(event.sheet) ?? themeNamedBySheet(event.sheet, false),
              total: null,
              sure: true,
            });
          }
        } else if (sections && (afterTotal || idle)) {
          steps.push({ kind: "theme", label: null, total: null, sure: true });
          theme = null;
        }
        return;
      case "heading": {
        const level = levels.get(event);
        if (level === "stray") unread.push({ at: event.at, text: event.text });
        if (level === "title" || level === "stray" || (level === "theme" && trailing !== null)) return;
        const label = { text: event.text, at: event.at };
        const hasLines = nextIsLine(events, i);
        if (event.total !== null && !(hasLines && totalsAbove)) {
          if (!hasLines && lines.length > 0 && restates(event, events, i)) {
            unread.push({ at: event.total.at, text: `${event.text} ${event.total.text}` });
            return;
          }
          operation = label;
          steps.push({ kind: "operation", label, code: event.code, total: null });
          steps.push({ kind: "line", line: lineOfHeading(event, event.total) });
          started = true;
          return;
        }
        const isRepeated = lastHeading !== null && sameText(lastHeading, event.text);
        if (isRepeated && level === "theme" && isNumbered(event) && opensSheet(steps.at(-1))) {
          steps.pop();
          return;
        }
        if (isRepeated && !afterTotal) return;
        if (level === "theme") {
          lastHeading = event.text;
          const coded = event.code ? { ...label, code: event.code } : label;
          steps.push({ kind: "theme", label: coded, total: event.total, sure: true });
          operation = null;
        } else {
          if (operation && sameText(operation.text, event.text)) return;
          operation = label;
          steps.push({ kind: "operation", label, code: event.code, total: event.total });
        }
        afterTotal = false;
        return;
      }
      case "line": {
        if (event.theme && (theme === null || !sameText(theme.text, event.theme.text))) {
          if (theme === null || themeChanges.has(event)) {
            // A heading whose lines are of several themes titles none of them.
            const sure = theme !== null || isParted(events, i, levels, themeChanges);
            const step: Step = { kind: "theme", label: event.theme, total: null, sure };
            theme = event.theme;
            // An operation's heading just above belongs to the theme that its first line names.
            if (steps.at(-1)?.kind === "operation") {
              steps.splice(steps.length - 1, 0, step);
            } else {
              steps.push(step);
              operation = null;
            }
          }
        }
        if (event.operation && (operation === null || !sameText(operation.text, event.operation.text))) {
          operation = event.operation;
          steps.push({ kind: "operation", label: operation, code: null, total: null });
        }
        steps.push({ kind: "line", line: event.line });
        started = true;
        idle &&= event.line.amount.amount.isZero;
        afterTotal = false;
        return;
      }
      case "total":
        if (!started && event.claims === "grand" && early === null) early = event;
        else if (!started)
          unread.push({ at: event.total.at, text: `${event.total.label ?? ""} ${event.total.text}`.trim() });
        else steps.push({ kind: "total", event });
        afterTotal = true;
        idle = true;
        return;
    }
  });
  const others = events.filter((event) => event.kind === "total" && event.claims === "grand").length - 1;
  const above = early as TotalEvent | null;
  if (above && others === 0) steps.push({ kind: "total", event: above });
  else if (above)
    unread.push({ at: above.total.at, text: `${above.total.label ?? ""} ${above.total.text}`.trim() });
  return steps;
}

const genericSheet = new RegExp(`^${forms("genericSheet")}`, "i");

/**
 * The theme that a sheet's name tells; null where it tells the place of a sheet or the table as a whole.
 * @param alone whether it is the annex's only sheet, whose name is more often the dossier's than the theme's.
 */
export function themeNamedBySheet(sheet: string, alone: boolean): Label | null {
  const heading = readHeading(sheet);
  const said = heading.claims === "theme" || heading.numbering !== "" || numberedAnnex(sheet) !== null;
  if (alone && heading.claims !== "theme") return null;
  const generic = isTableTitle(sheet) || genericSheet.test(sheet);
  if (!said && (generic || !/\p{L}{3}/u.test(sheet))) return null;
  return { text: sheet, at: { kind: "cell", sheet, row: 0, column: 0 } };
}

/** Whether a step is the theme that another sheet may begin, unless its heading names the one above again: a sheet an operation. */
function opensSheet(step: Step | undefined): boolean {
  return step?.kind === "theme" && step.label === null && step.fallback !== undefined;
}

function isNumbered({ claims, text }: HeadingEvent): boolean {
  return claims !== null || readHeading(text).numbering !== "";
}

function nextIsLine(events: readonly RowEvent[], i: number): boolean {
  const next = nextOf(
    events,
    i,
    (event) => event.kind !== "break" && event.kind !== "unread" && event.kind !== "partial",
  );
  if (next?.kind === "line") return true;
  const event = events[i];
  if (next?.kind !== "heading" || event?.kind !== "heading") return false;
  // A heading of another kind with an amount of its own stands under this one, or any under one that says it is a theme's.
  return next.look !== event.look && (next.total !== null || event.claims === "theme");
}

/** Whether the theme column begins another theme under the i-th line before a heading of a theme, or a table, does. */
function isParted(
  events: readonly RowEvent[],
  i: number,
  levels: ReadonlyMap<HeadingEvent, string>,
  changes: ReadonlySet<LineEvent>,
): boolean {
  const next = nextOf(events, i, (event) => {
    if (event.kind === "heading") return levels.get(event) === "theme";
    return event.kind === "break" || (event.kind === "line" && changes.has(event));
  });
  return next?.kind === "line";
}

/** The first event after the i-th that a condition holds for: no copy is made, a sheet may be long. */
function nextOf(
  events: readonly RowEvent[],
  i: number,
  holds: (event: RowEvent) => boolean,
): RowEvent | undefined {
  for (let k = i + 1; k < events.length; k++) {
    const event = events[k];
    if (event && holds(event)) return event;
  }
  return undefined;
}

/** Whether amounts beside headings are the totals of what stands below them. */
function headingTotalsStandAbove(
  events: readonly RowEvent[],
  levels: ReadonlyMap<HeadingEvent, string>,
): boolean {
  let agree = 0;
  let differ = 0;
  events.forEach((event, i) => {
    if (event.kind !== "heading" || event.total === null || !nextIsLine(events, i)) return;
    const level = levels.get(event);
    const sums: Amount[] = [];
    for (let k = i + 1; k < events.length; k++) {
      const below = events[k];
      if (!below || (below.kind === "total" && level !== "theme")) break;
      if (below.kind === "heading" && (levels.get(below) === level || levels.get(below) === "theme")) break;
      if (below.kind === "heading" && below.total !== null && !nextIsLine(events, k))
        sums.push(below.total.amount);
      if (below.kind === "line" && below.line.retained.kind !== "no") sums.push(below.line.amount.amount);
    }
    if (Amount.sum(sums).equals(event.total.amount)) agree++;
    else differ++;
  });
  return agree > 0 && agree >= differ;
}

/** Whether a text names a group: by its title, or by its level and number alone. */
function names(text: string, title: string): boolean {
  if (title === "") return false;
  const said = readHeading(text);
  const known = readHeading(title);
  if (said.title === "" || known.title === "") {
    return said.number !== null && said.number === known.number && said.claims === known.claims;
  }
  return sameText(said.title, known.title);
}

/** Whether a heading with an amount says again, after the table, what a group above it came to. */
function restates(heading: HeadingEvent, events: readonly RowEvent[], i: number): boolean {
  return events.slice(0, i).some((event) => {
    if (event.kind === "heading") return names(heading.text, event.text);
    return event.kind === "line" && event.operation !== null && names(heading.text, event.operation.text);
  });
}

function lineOfHeading(heading: HeadingEvent, total: StatedTotal): GrantLine {
  const { label: _label, ...amount } = total;
  return { ...plainLine(heading.text, amount, total.at), code: heading.code };
}

/** Whether most totals are followed by a header: then each table is a section. */
function headersFollowTotals(events: readonly RowEvent[]): boolean {
  let followed = 0;
  let inside = 0;
  events.forEach((event, i) => {
    if (event.kind !== "total") return;
    const next = nextOf(
      events,
      i,
      (each) =>
        each.kind === "break" ||
        each.kind === "total" ||
        (each.kind === "line" && !each.line.amount.amount.isZero),
    );
    if (next?.kind === "break") followed++;
    else if (next?.kind === "line") inside++;
  });
  return followed > 0 && followed > inside;
}

/**
 * The lines where the theme column begins another theme. Where totals close the themes, a change that none of them
 * marks is a finer word about the same section, unless the operation changes with it.
 */
function themeLabelChanges(events: readonly RowEvent[]): ReadonlySet<LineEvent> {
  const marked: LineEvent[] = [];
  const unmarked: LineEvent[] = [];
  let last: LineEvent | null = null;
  let closed = false;
  let totals = 0;
  let operation: Label | null = null;
  for (const event of events) {
    if (event.kind === "total" || event.kind === "heading" || event.kind === "break") {
      if (event.kind === "total") totals++;
      closed = true;
    }
    if (event.kind !== "line") continue;
    if (last?.theme && event.theme && !sameText(last.theme.text, event.theme.text)) {
      const alsoOperation =
        event.operation !== null && operation !== null && !sameText(operation.text, event.operation.text);
      (closed || alsoOperation ? marked : unmarked).push(event);
    }
    if (event.theme) last = event;
    if (event.operation) operation = event.operation;
    closed = false;
  }
  const lastEvent = events.findLastIndex((event) => event.kind === "line");
  const inner = events.slice(0, lastEvent).filter((event) => event.kind === "total").length;
  return new Set(
    inner > 0 && totals > 0 && marked.length > 0
      ? marked
      : inner > 0 && marked.length === 0
        ? []
        : [...marked, ...unmarked],
  );
}
