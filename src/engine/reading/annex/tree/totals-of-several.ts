import { forms } from "../../../lexicon";
import { addTo } from "../../../lists";
import type { GrantLine } from "../../../model";
import { fold } from "../../../wording";
import { partialOver, type RowEvent, type TotalEvent } from "../rows/events";
import { numberOf, readHeading } from "../cells/heading-text";
import { LinesSoFar } from "./lines-so-far";

/** A group that its heading numbers, and its lines as they come. */
interface NumberedGroup {
  readonly number: number;
  readonly lines: GrantLine[];
}

/**
 * Tells apart the totals that are of several groups above, but not of all: by the marks of those that they name, « Total
 * A + B (hors énergies) », or by what all themes so far, or groups with a title and a total each, come to, where lines go on below.
 */
export function withTotalsOfSeveral(events: readonly RowEvent[]): readonly RowEvent[] {
  return withTotalsSoFar(withTotalsOfNamed(events));
}

/**
 * « Total associations » where lines go on below it, over all that is above: the themes of a column, or groups that each
 * have a title and a total of their own.
 */
function withTotalsSoFar(events: readonly RowEvent[]): readonly RowEvent[] {
  let above = new GroupsSoFar();
  return events.map((event, i): RowEvent => {
    if (event.kind === "break" && event.why === "sheet") above = new GroupsSoFar();
    const isOfAll =
      event.kind === "total" &&
      above.lines.comeTo(event.total) &&
      ((above.areThemes && goesOn(events, i)) ||
        (above.areThemesOpen && isOverTable(events, i) && !above.comeBack(events, i)) ||
        (above.areTitled && !above.own.comeTo(event.total) && isOverUntitled(events, i)));
    above.add(event);
    return isOfAll ? partialOver(event.total, above.lines.all) : event;
  });
}

/** The groups of a sheet as its rows come. */
class GroupsSoFar {
  readonly lines = new LinesSoFar();
  /** The lines since the last total. */
  readonly own = new LinesSoFar();
  private readonly themes = new Set<string>();
  /** Those of the lines since the last total. */
  private readonly ownThemes = new Set<string>();
  /** How many groups with a title had a total of their own; null once a title stands under another. */
  private titled: number | null = 0;
  private isOpen = false;

  /** Whether a column tells several themes apart, and no line stands since the last total. */
  get areThemes(): boolean {
    return this.themes.size > 1 && this.ownThemes.size === 0;
  }

  /** Whether it tells apart those of the lines since the last total. */
  get areThemesOpen(): boolean {
    return this.ownThemes.size > 1;
  }

  /** Whether lines below are of themes that are above: something else groups them. */
  comeBack(events: readonly RowEvent[], from: number): boolean {
    return events.some(
      (event, i) =>
        i > from && event.kind === "line" && event.theme && this.themes.has(fold(event.theme.text)),
    );
  }

  /** Whether several groups each have a title and a total, one after the other. */
  get areTitled(): boolean {
    return !this.isOpen && (this.titled ?? 0) > 1;
  }

  add(event: RowEvent): void {
    if (event.kind === "line") {
      this.lines.add(event.line);
      this.own.add(event.line);
      const theme = fold(event.theme?.text ?? "");
      if (theme !== "") this.themes.add(theme);
      this.ownThemes.add(theme);
    } else if (event.kind === "heading") {
      if (this.isOpen) this.titled = null;
      this.isOpen = true;
    } else if (event.kind === "total") {
      if (this.isOpen && this.titled !== null && this.own.all.length > 0) this.titled += 1;
      this.isOpen = false;
      this.own.clear();
      this.ownThemes.clear();
    } else if (event.kind === "break") {
      // What stands over the titles of the columns names the table, no group of it.
      this.isOpen = false;
    }
  }
}

/** Whether what follows a row is a line, under no title of its own. */
function isOverUntitled(events: readonly RowEvent[], from: number): boolean {
  return events.slice(from + 1).find(({ kind }) => kind !== "unread")?.kind === "line";
}

/** Whether another table follows in the same sheet, titles over its lines. */
function isOverTable(events: readonly RowEvent[], from: number): boolean {
  const next = events.slice(from + 1).find(({ kind }) => kind === "line" || kind === "break");
  return next?.kind === "break" && next.why === "header" && goesOn(events, from);
}

/** Whether lines follow in the same sheet. */
function goesOn(events: readonly RowEvent[], from: number): boolean {
  const next = events
    .slice(from + 1)
    .find((event) => event.kind === "line" || (event.kind === "break" && event.why === "sheet"));
  return next?.kind === "line";
}

/** « Total A + B », of the groups that bear these marks. */
function withTotalsOfNamed(events: readonly RowEvent[]): readonly RowEvent[] {
  // « A », « 1. » and « 1.1 » number groups of different levels.
  const byNumbering = new Map<string, NumberedGroup[]>();
  let open: NumberedGroup | null = null;
  return events.map((event): RowEvent => {
    if (event.kind === "heading") {
      const { number, numbering } = readHeading(event.text);
      open = number === null ? null : { number, lines: [] };
      if (open) addTo(byNumbering, numbering, open);
    } else if (event.kind === "line") open?.lines.push(event.line);
    else if (event.kind === "total") {
      const named = numbersNamed(event);
      for (const groups of named.length > 1 ? byNumbering.values() : []) {
        const own = groups.filter(({ number }) => named.includes(number));
        if (own.length === named.length && own.length < groups.length)
          return partialOver(
            event.total,
            own.flatMap(({ lines }) => lines),
          );
      }
    }
    return event;
  });
}

const mark = "(?:\\d{1,2}|[ivx]{1,4}|[a-h])";
const joint = ` ?(?:[+,&]|${forms("joinsNames")}) ?`;
const joints = new RegExp(joint);
const several = new RegExp(`^(?:[a-z]{3,} )?(?<marks>${mark}(?:${joint}${mark})+)(?![a-z0-9])`);

/** The numbers of the groups that a total's label names: « a + b », « axes 1 et 2 »; none where it names fewer than two. */
function numbersNamed({ names, claims }: TotalEvent): readonly number[] {
  if (names === null || claims === "grand") return [];
  const marks = several.exec(names)?.groups?.["marks"]?.split(joints) ?? [];
  return marks.flatMap((label) => numberOf(label) ?? []);
}
