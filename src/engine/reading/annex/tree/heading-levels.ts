import { fold, isStopWord, withBrackets, words } from "../../../wording";
import { opensWith } from "../../../lexicon";
import type { HeadingEvent, RowEvent, TotalEvent } from "../rows/events";
import { bySheet } from "./by-sheet";
import {
  isRemark,
  isTableTitle,
  isTitleOfWhole,
  namesAnnex,
  numberedAnnex,
  readHeading,
  sameText,
} from "../cells/heading-text";

/** `title` is the whole table's; `stray` a text that belongs to nothing. */
export type HeadingLevel = "theme" | "operation" | "title" | "stray";

/**
 * What each heading is to the table: a theme's title, an operation's, or the title of the whole. Wording decides where it
 * says; else what stands beside it: headings above an operation column are themes', of two headings one above the other
 * the first is the theme's, and of one kind of heading each begins a section, that is a theme.
 * @param whole those that are known to title the whole.
 */
export function headingLevels(
  events: readonly RowEvent[],
  whole: ReadonlySet<HeadingEvent> = new Set(),
): ReadonlyMap<HeadingEvent, HeadingLevel> {
  const levels = new Map<HeadingEvent, HeadingLevel>();
  const headings = events.filter((event): event is HeadingEvent => event.kind === "heading");
  if (headings.length === 0) return levels;
  const firstLine = events.findIndex((event) => event.kind === "line");
  const above = headingsAboveTables(events);
  const everywhere = titlesOfEachSheet(above);
  const overTables = new Set(above.flat());
  const lines = events.filter((event) => event.kind === "line");
  const labelled =
    lines.filter((line) => line.operation !== null).length >= lines.length * 0.3 && lines.length > 0;

  const positions = new Map<RowEvent, number>(events.map((event, i) => [event, i]));
  // What a total names is a group's, whatever it is called: « Pôle Tourisme », « Total Pôle Tourisme ».
  const totalled = new Set(events.flatMap((event) => (event.kind === "total" ? keyOf(event.names) : [])));
  const underTables = headingsUnderTables(events);
  const annexes = new Set(headings.flatMap(({ text }) => numberedAnnex(text)?.number ?? []));
  for (const heading of headings) {
    if (whole.has(heading)) levels.set(heading, "title");
    // Of several annexes each is a part of what is voted.
    if (annexes.size > 1 && numberedAnnex(heading.text)) {
      levels.set(heading, "theme");
      continue;
    }
    // « Programme AGRI-23 – Commission permanente du 13 juin » under it titles nothing besides.
    if (annexes.size > 1 && heading.claims === "theme" && namesAnnex(readHeading(heading.text).title))
      levels.set(heading, "title");
    if (heading.claims !== null || isNumbered(heading)) continue;
    // What is said after the table is a note, that nothing stands under; one that holds a figure is said to be unread.
    if (heading.total === null && underTables.has(heading)) {
      levels.set(heading, saysFigure(heading.text) ? "stray" : "title");
      continue;
    }
    if (isTotalled(heading)) continue;
    if (everywhere.has(heading)) levels.set(heading, "title");
    else if (isRemark(heading.text)) levels.set(heading, "stray");
    else if (isTableTitle(heading.text)) levels.set(heading, "title");
    else if (overTables.has(heading) && (isTitleOfWhole(heading.text) || namesAnnex(heading.text)))
      levels.set(heading, "title");
  }
  const open = headings.filter((heading) => !levels.has(heading));
  const operationClaimed = open.some((heading) => heading.claims === "operation");
  const themeClaimed = open.some((heading) => heading.claims === "theme");
  const numbered = open.some((heading) => heading.claims === null && isNumbered(heading));
  const followers = new Map(
    open.map((heading) => [heading, follower(events, positions.get(heading) ?? 0, levels)]),
  );
  // Two headings numbered alike stand side by side, whatever the paste did to them; others are one under the other.
  const nested = open.filter((heading) => {
    const below = followers.get(heading);
    return below?.kind === "heading" && !(below.look === heading.look && isNumbered(heading));
  });
  const upperLooks = new Set(nested.map((heading) => heading.look));
  const lowerLooks = new Set(
    nested.flatMap((heading) => {
      const below = followers.get(heading);
      return below?.kind === "heading" && below.look !== heading.look ? [below.look] : [];
    }),
  );
  const lowerThemes = new Set(
    nested.flatMap((heading) => {
      const below = followers.get(heading);
      const isAbove = heading.claims === "theme" || isTotalled(heading);
      const both = below?.kind === "heading" && isAbove && below.claims === "theme";
      return both && below.look !== heading.look && !upperLooks.has(below.look) ? [below.look] : [];
    }),
  );
  const isOperations = ({ claims, code }: HeadingEvent) => claims === "operation" || code !== null;
  const otherwise = new Set(
    open.flatMap((heading) => {
      const below = followers.get(heading);
      const both = below?.kind === "heading" && heading.claims === "operation" && isOperations(below);
      return both && below.look !== heading.look && !upperLooks.has(below.look) ? [] : [heading.look];
    }),
  );
  const upperOperations = new Set([...upperLooks].filter((look) => !otherwise.has(look)));

  let totalsBefore = 0;
  for (const event of events) {
    if (event.kind === "total") totalsBefore++;
    else if (event.kind === "line") totalsBefore = 0;
    if (event.kind !== "heading" || levels.has(event)) continue;
    levels.set(event, levelOf(event, totalsBefore));
  }
  titlesAboveTables(events, levels, firstLine);
  // What turns out to title the whole stands over no theme: numbered headings below it are what they would be without it.
  const wholes = nested.filter((heading) => {
    const below = followers.get(heading);
    return levels.get(heading) === "title" && below?.kind === "heading" && isNumbered(below);
  });
  // Nor does what stands, once and before any line, over a group of which a total is stated while none is of it.
  const [over, again] = nested.filter((heading) => !isTotalled(heading) && isOverATotalled(heading));
  if (over && !again && open.filter(isTotalled).length > 1) wholes.push(...titlesDownTo(over));
  // Nor is the only one that says it is a theme's, over groups that are parted in their turn.
  const [claiming, other] = open.filter(({ claims }) => claims === "theme");
  const groups = nested.filter((heading) => heading.claims === null);
  if (claiming && !other && groups.length > 1 && isBefore(claiming, groups)) wholes.push(claiming);
  if (wholes.length > 0) return headingLevels(events, new Set([...whole, ...wholes]));
  for (const [heading, level] of levels)
    if (level === "stray" && (positions.get(heading) ?? 0) < firstLine) levels.set(heading, "title");
  return levels;

  function levelOf(heading: HeadingEvent, totals: number): HeadingLevel {
    // « Enjeu 1 » over « Objectif 1 »: of two words for a theme, the one that stands under the other names operations; and
    // so does « Volet 1 » under « Plan Patrimoine », of which a total is stated.
    if (heading.claims === "theme" && !operationClaimed && !labelled && lowerThemes.has(heading.look))
      return "operation";
    // « Mesure 1 » over « Action 1.1 »: of two words for an operation, the one that never stands over lines names themes.
    if (!themeClaimed && !labelled && upperOperations.size > 0) {
      if (upperOperations.has(heading.look)) return "theme";
      if (isOperations(heading) && lowerLooks.has(heading.look)) return "operation";
    }
    if (heading.claims !== null) return heading.claims;
    const follows = followers.get(heading);
    // Under « Thème 1 », what « Total de l'opération » closes is an operation, whatever a column of codes is called.
    if (themeClaimed && totalBelow(heading)?.claims === "operation") return "operation";
    if (labelled || operationClaimed) {
      // Beside numbered themes, an unnumbered text that opens no table is a note.
      const next = events[(positions.get(heading) ?? 0) + 1];
      const opensTable = next?.kind === "break" || (follows?.kind === "line" && totals !== 1);
      const stray = numbered && !isNumbered(heading) && (!opensTable || heading.look.startsWith("pasted"));
      return stray ? "stray" : "theme";
    }
    if (lowerThemes.size > 0 && isTotalled(heading)) return "theme";
    if (themeClaimed && isBesideThemes(heading)) return "theme";
    if (themeClaimed) return isAboveThemes(heading) ? "title" : "operation";
    if (
      readHeading(heading.text).numbering === "1.1" &&
      open.some((each) => /\/[1IA][.)]\//.test(each.look))
    ) {
      return "operation";
    }
    if (nested.includes(heading)) return "theme";
    if (lowerLooks.has(heading.look) && !upperLooks.has(heading.look)) return "operation";
    if (upperLooks.has(heading.look) && !lowerLooks.has(heading.look) && lowerLooks.size > 0) return "theme";
    if (nested.length > 0) return followsHeading(heading) || totals === 1 ? "operation" : "theme";
    return "theme";
  }

  function isTotalled({ text }: HeadingEvent): boolean {
    return keyOf(text).some((key) => totalled.has(key));
  }

  /** The total that closes what stands under a heading; none where another heading does. */
  function totalBelow(heading: HeadingEvent): TotalEvent | undefined {
    let at = (positions.get(heading) ?? 0) + 1;
    while (events[at] && events[at]?.kind !== "heading" && events[at]?.kind !== "total") at++;
    const end = events[at];
    return end?.kind === "total" ? end : undefined;
  }

  /** Whether a heading stands before any line, and before all of some others. */
  function isBefore(heading: HeadingEvent, others: readonly HeadingEvent[]): boolean {
    const at = positions.get(heading) ?? 0;
    return at < firstLine && others.every((each) => at < (positions.get(each) ?? 0));
  }

  /** A heading and those stacked over it, as far up as nothing tells that they are of groups. */
  function titlesDownTo(lowest: HeadingEvent): readonly HeadingEvent[] {
    const stacked = nested.slice(0, nested.indexOf(lowest) + 1);
    const from = stacked.findLastIndex((heading, i) => {
      const isGroups = heading.claims !== null || isNumbered(heading) || isTotalled(heading);
      const isApart = heading !== lowest && followers.get(heading) !== stacked[i + 1];
      return isGroups || isApart || (positions.get(heading) ?? 0) >= firstLine;
    });
    return stacked.slice(from + 1);
  }

  function isOverATotalled(heading: HeadingEvent): boolean {
    const below = followers.get(heading);
    return below?.kind === "heading" && isTotalled(below);
  }

  /** Where lines stand under each heading that says it names a theme, what opens with the word of them all, « Axe transversal », or bears a total as they all do, is one more. */
  function isBesideThemes(heading: HeadingEvent): boolean {
    const themes = open.filter(({ claims }) => claims === "theme");
    const holdLines = [heading, ...themes].every((one) => followers.get(one)?.kind === "line");
    const areTotalled = [heading, ...themes].every(({ total }) => total !== null);
    const opensAlike = themes.every(({ text }) =>
      fold(heading.text).startsWith(`${readHeading(text).word} `),
    );
    return (
      themes.length > 1 && holdLines && (areTotalled || (opensAlike && opensWith("theme", heading.text, 7)))
    );
  }

  /** Where headings say that they name themes, one that stands over the first of them, and over no line, names no operation. */
  function isAboveThemes(heading: HeadingEvent): boolean {
    const at = positions.get(heading) ?? 0;
    const first = open.find(({ claims }) => claims === "theme");
    return heading.total === null && at < firstLine && at < (first ? (positions.get(first) ?? 0) : 0);
  }

  function followsHeading(heading: HeadingEvent): boolean {
    return nested.some((above) => followers.get(above) === heading);
  }
}

/** Whether a text gives a figure that is no year: « (1) versement unique en 2026 » gives none. */
function saysFigure(text: string): boolean {
  return /\d{3}|€/.test(text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ""));
}

/**
 * What a text says, whatever its signs and capitals, what it has in brackets said or not, and what follows a colon, a dash or
 * the word for an office: « Service des sports », « Cabinet – Vie locale ». None where it says nothing.
 */
function keyOf(text: string | null): readonly string[] {
  const whole = text ?? "";
  const after = whole.split(/[:–—]\s/).at(-1) ?? "";
  const keys = [whole, withBrackets(whole, () => " "), after].map(words);
  if (isTableTitle(whole)) {
    const [, ...others] = words(whole);
    const from = others.findIndex((word) => !isStopWord(word));
    keys.push(from < 0 ? [] : others.slice(from));
  }
  return [...new Set(keys.map((each) => each.join(" ")))].filter((key) => key !== "");
}

function isNumbered(heading: HeadingEvent): boolean {
  return readHeading(heading.text).numbering !== "";
}

/** What comes next after a heading, headers and titles apart. */
function follower(
  events: readonly RowEvent[],
  from: number,
  levels: ReadonlyMap<HeadingEvent, HeadingLevel>,
): RowEvent | undefined {
  for (let i = from + 1; i < events.length; i++) {
    const event = events[i];
    if (!event || event.kind === "unread" || event.kind === "partial") continue;
    if (event.kind === "break" && event.why === "header") continue;
    if (event.kind !== "heading" || !levels.has(event)) return event;
  }
  return undefined;
}

/**
 * Of several texts above a sheet's first line only those next to the table can be a group's heading, and a single
 * unnumbered one that no later heading looks like is the title of the whole.
 */
function titlesAboveTables(
  events: readonly RowEvent[],
  levels: Map<HeadingEvent, HeadingLevel>,
  firstLine: number,
): void {
  const above = events
    .slice(0, Math.max(0, firstLine))
    .filter((event): event is HeadingEvent => event.kind === "heading" && levels.get(event) !== "title");
  const themes = above.filter((heading) => levels.get(heading) === "theme");
  for (const heading of themes.slice(0, -1)) levels.set(heading, "title");
  const last = themes.at(-1);
  if (!last) return;
  const later = [...levels].some(
    ([heading, level]) => level === "theme" && heading !== last && !sameText(heading.text, last.text),
  );
  const parsed = readHeading(last.text);
  const bare = last.claims === null && last.total === null && parsed.numbering === "";
  if (!later && bare && !isOnManySheets(events)) levels.set(last, "title");
}

function isOnManySheets(events: readonly RowEvent[]): boolean {
  return events.filter((event) => event.kind === "break" && event.why === "sheet").length > 1;
}

/** The headings that stand on each sheet over its table: what stands between the header and the first line titles lines. */
function headingsAboveTables(events: readonly RowEvent[]): readonly (readonly HeadingEvent[])[] {
  return bySheet(events).map((own) => {
    const top = own.findIndex(
      (event) => event.kind === "line" || (event.kind === "break" && event.why === "header"),
    );
    return own.slice(0, Math.max(0, top)).filter((event) => event.kind === "heading");
  });
}

/** The headings that say the same over the table of every sheet, another one under them: they name the group of none. */
function titlesOfEachSheet(sheets: readonly (readonly HeadingEvent[])[]): ReadonlySet<HeadingEvent> {
  if (sheets.length < 2) return new Set();
  const [first = new Set<string>(), ...others] = sheets.map(
    (own) => new Set(own.map(({ text }) => fold(text))),
  );
  const isSaidOnAll = ({ text }: HeadingEvent) =>
    first.has(fold(text)) && others.every((texts) => texts.has(fold(text)));
  return new Set(sheets.flatMap((own) => own.slice(0, -1).filter(isSaidOnAll)));
}

/** The headings that stand on their sheet under its last line and total. */
function headingsUnderTables(events: readonly RowEvent[]): ReadonlySet<RowEvent> {
  const under = new Set<RowEvent>();
  let isUnder = true;
  for (const event of [...events].reverse()) {
    if (event.kind === "break" && event.why === "sheet") isUnder = true;
    else if (event.kind === "line" || event.kind === "total") isUnder = false;
    else if (event.kind === "heading" && isUnder) under.add(event);
  }
  return under;
}
