import { bySheet } from "./by-sheet";
import { partialOver, type LineEvent, type RowEvent, type TotalEvent } from "../rows/events";
import { sameText } from "../cells/heading-text";

/** What one sheet of several says. */
interface SheetEvents {
  readonly name: string;
  readonly lines: readonly LineEvent[];
  readonly themes: readonly string[];
  /** How many titles on rows of their own say that they begin a theme. */
  readonly titles: number;
  /** The totals under its last line. */
  readonly last: readonly TotalEvent[];
}

/**
 * Of several sheets that part their lines by a column of themes and each state what they come to, in all, a sheet is a
 * theme and what its column parts are its operations; where a column names operations as well, its total is that of a
 * part. It is never what all sheets come to.
 */
export function withSheetTotals(read: readonly RowEvent[]): readonly RowEvent[] {
  const events = read.map((event) =>
    event.kind === "total" && event.isOver ? { ...event, claims: null } : event,
  );
  const sheets = sheetsOf(events).filter(({ lines }) => lines.length > 0);
  if (sheets.length < 2) return read;
  if (!sheets.some(({ themes }) => themes.length > 1)) return withNamedTotals(events, sheets);
  const own = new Map(sheets.flatMap((sheet) => totalOf(sheet).map((total) => [total, sheet] as const)));
  if (own.size < sheets.length) return events;
  const areOperations = sheets.every(({ lines }) => lines.every((line) => line.operation === null));
  return events.map((event): RowEvent => {
    const sheet = event.kind === "total" ? own.get(event) : undefined;
    if (event.kind === "total" && sheet)
      return areOperations
        ? { ...event, claims: "theme" }
        : partialOver(
            event.total,
            sheet.lines.map(({ line }) => line),
          );
    return event.kind === "line" && areOperations ? { ...event, operation: event.theme, theme: null } : event;
  });
}

/** Where titles part the lines of a sheet into themes, the total that bears the sheet's name is that of a part; so is one that the next says again. */
function withNamedTotals(events: readonly RowEvent[], sheets: readonly SheetEvents[]): readonly RowEvent[] {
  const own = new Map(
    sheets.flatMap((sheet) => partsOf(sheet).map((total) => [total, sheet.lines] as const)),
  );
  return events.map((event): RowEvent => {
    const lines = event.kind === "total" ? own.get(event) : undefined;
    return event.kind === "total" && lines
      ? partialOver(
          event.total,
          lines.map(({ line }) => line),
        )
      : event;
  });
}

function partsOf({ name, lines, titles, last }: SheetEvents): readonly TotalEvent[] {
  const isParted = new Set(lines.map(({ operation }) => operation?.text)).size > 1;
  return last.filter((event, i) => {
    const isNamed = event.names !== null && sameText(event.names, name);
    const isTwice = isParted && last[i + 1]?.total.amount.equals(event.total.amount);
    return (isNamed && titles > 1) || isTwice;
  });
}

/** The total of all of a sheet: it names it, or stands right under that of its last theme. */
function totalOf({ name, themes, last }: SheetEvents): readonly TotalEvent[] {
  if (themes.length === 0 || themes.some((theme) => sameText(theme, name))) return [];
  const named = last.find(({ names }) => names !== null && sameText(names, name));
  const [first, second] = last;
  const isUnder = first?.names && sameText(first.names, themes.at(-1) ?? "");
  const own = named ?? (isUnder ? second : undefined);
  return own ? [own] : [];
}

function sheetsOf(events: readonly RowEvent[]): readonly SheetEvents[] {
  return bySheet(events).flatMap((own): readonly SheetEvents[] => {
    const [first] = own;
    if (first?.kind !== "break" || first.why !== "sheet") return [];
    const lines = own.filter((event) => event.kind === "line");
    const last = own.slice(own.findLastIndex((event) => event.kind === "line"));
    return [
      {
        name: first.sheet,
        lines,
        themes: [...new Set(lines.flatMap(({ theme }) => theme?.text ?? []))],
        titles: own.filter((event) => event.kind === "heading" && event.claims === "theme").length,
        last: last.filter((event) => event.kind === "total"),
      },
    ];
  });
}
