import { comeAgain } from "../../../lists";
import { fold } from "../../../wording";
import {
  agrees,
  partialOver,
  type LineEvent,
  type PartialEvent,
  type RowEvent,
  type TotalEvent,
} from "../rows/events";
import { readHeading } from "../cells/heading-text";
import { LinesSoFar } from "./lines-so-far";

/** So many themes that come back show that something else groups the lines. */
const SEVERAL = 2;

/**
 * The rows of a list whose headings and totals group the lines by something else than its columns do (by place, by who
 * receives): each line names its theme and its operation, each operation is of one theme, and themes and operations come back
 * under other headings or totals. These totals are told of the lines that they come to, and the headings are left out. As
 * they are where any of them says that it is a theme's or an operation's, or most come to something else.
 */
export function withTotalsOfOthers(events: readonly RowEvent[]): readonly RowEvent[] {
  const first = events.findIndex(({ kind }) => kind === "line");
  const parting = events.filter(
    (event, i) => i > first && (event.kind === "total" || event.kind === "heading"),
  );
  const stretches = stretchesOf(events);
  if (parting.length < SEVERAL || parting.some(saysWhich) || !areScattered(stretches)) return events;
  const told = toldOf(events);
  const parts = [...told.values()].filter((event) => event.kind === "partial");
  const agreeing = parts.filter(agrees);
  if (parts.length < SEVERAL || agreeing.length * 2 <= parts.length) return events;
  return events.flatMap((event, i) =>
    event.kind === "heading" && i > first ? [] : [told.get(event) ?? event],
  );
}

/** Whether a heading or a total says which theme or operation it is of. */
function saysWhich(event: RowEvent): boolean {
  if (event.kind === "total") return event.claims === "theme" || event.claims === "operation";
  return event.kind === "heading" && (event.claims !== null || readHeading(event.text).numbering !== "");
}

/** The lines between headings and totals. */
function stretchesOf(events: readonly RowEvent[]): readonly (readonly LineEvent[])[] {
  const stretches: LineEvent[][] = [[]];
  for (const event of events) {
    if (event.kind === "line") stretches.at(-1)?.push(event);
    else if (event.kind === "total" || event.kind === "heading") stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Whether every line names its theme and its operation, each operation is of one theme, and several themes come back, and an operation. */
function areScattered(stretches: readonly (readonly LineEvent[])[]): boolean {
  const themeOf = new Map<string, string>();
  for (const { theme, operation } of stretches.flat()) {
    if (theme === null || operation === null) return false;
    const [own, named] = [fold(operation.text), fold(theme.text)];
    if ((themeOf.get(own) ?? named) !== named) return false;
    themeOf.set(own, named);
  }
  const by = (keyOf: (line: LineEvent) => string) =>
    comeAgain(stretches.map((stretch) => new Set(stretch.map(keyOf))));
  const themes = by(({ theme }) => fold(theme?.text ?? ""));
  const operations = by(({ operation }) => fold(operation?.text ?? ""));
  return themes.again >= SEVERAL && themes.again * 2 > themes.all && operations.again > 0;
}

/** What each total is: of all lines so far, where it says so or comes to those of several groups, or of those above it. */
function toldOf(events: readonly RowEvent[]): ReadonlyMap<RowEvent, TotalEvent | PartialEvent> {
  const told = new Map<RowEvent, TotalEvent | PartialEvent>();
  const above = new LinesSoFar();
  let own: LineEvent[] = [];
  let isOpen = true;
  for (const event of events) {
    if (event.kind === "line") {
      if (!isOpen) own = [];
      isOpen = true;
      own.push(event);
      above.add(event.line);
    } else if (event.kind === "total") {
      const isOfAll =
        event.claims === "grand" || (own.length < above.all.length && above.comeTo(event.total));
      const named = own.slice(own.findLastIndex((line) => !isNamed(event, line)) + 1);
      const lines = (named.length > 0 ? named : own).map(({ line }) => line);
      told.set(event, isOfAll ? { ...event, claims: "grand", names: null } : partialOver(event.total, lines));
      isOpen = false;
    } else if (event.kind === "heading") isOpen = false;
  }
  return told;
}

/** Whether a total bears the name of who receives, or of the place, on a line: « Sous-total Cénac » under « Commune de Cénac ». */
function isNamed({ names }: TotalEvent, { line }: LineEvent): boolean {
  return [line.beneficiary?.value, line.territory].some((name) => {
    const own = fold(name ?? "");
    return names !== null && own !== "" && (own === names || own.endsWith(` ${names}`));
  });
}
