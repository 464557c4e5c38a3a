import type { Annex, RecapitulatedTotal, Unread } from "../../../model";
import type { HeadingEvent, RowEvent } from "../rows/events";
import { gather } from "./gather";
import { finishTheme, nameByTotals, type ThemeDraft } from "./group-drafts";
import { headingLevels } from "./heading-levels";
import { readHeading } from "../cells/heading-text";
import { figuresLeftOver } from "./left-over";
import { numberedByMarks } from "./marked-titles";
import { withSaidAside } from "./said-aside";
import { withPathsParted } from "./path-headings";
import { withPartialTotals } from "./partial-totals";
import { withSheetTotals } from "./sheet-totals";
import { groupedByPlace } from "./places-totalled";
import { stepsOf, themeNamedBySheet, titlesFollowTables } from "./steps";
import { gathered } from "./scattered-lines";
import { withTotalOfAll } from "./total-of-all";
import { totalsBelow } from "./totals-above";
import { withTotalsOfOthers } from "./totals-of-others";
import { withTotalsBetween, withTotalsBySection } from "./totals-by-section";
import { withTotalsOfSeveral } from "./totals-of-several";
import { withTotalsOfSigns } from "./totals-of-signs";
import { withoutNotes } from "./under-last-total";
import { withUnnamedLines } from "./unnamed-lines";

/** What the rows of a table say, put in order: themes, their operations, their lines and totals. */
export function buildAnnex(sheets: readonly string[], rows: readonly RowEvent[]): Annex {
  const unread: Unread[] = [];
  const whole = withSheetTotals(
    withTotalsBetween(
      withTotalsBySection(
        withTotalsOfSigns(
          withTotalsOfSeveral(
            withUnnamedLines(
              withoutNotes(withTotalOfAll(withSaidAside(groupedByPlace(withPathsParted(rows))))),
            ),
          ),
        ),
      ),
    ),
  );
  const events = totalsBelow(gathered(withPartialTotals(withTotalsOfOthers(whole))));
  for (const event of events) if (event.kind === "unread") unread.push({ at: event.at, text: event.text });
  const levels = headingLevels(events);
  const trailing = titlesFollowTables(events, levels);
  const steps = stepsOf(events, levels, trailing, unread);
  const { themes, grandTotal, repeated } = gather(steps, unread);
  if (trailing) nameByTrailing(themes, trailing, unread);
  const kept = withoutStrays(themes, unread);
  nameByTotals(kept);
  nameBySheet(kept, sheets);
  totalsOfSections(kept);
  const parts = events.flatMap((event): readonly RecapitulatedTotal[] =>
    event.kind === "partial"
      ? [{ by: "part", name: event.name, total: event.total, lines: event.lines }]
      : [],
  );
  const finishedThemes = kept.map((theme, i) => finishTheme(theme, i + 1));
  const annex: Annex = {
    sheets,
    themes: numberedByMarks(finishedThemes.map(({ theme }) => theme)),
    grandTotal,
    repeated: [...repeated, ...finishedThemes.flatMap((each) => each.repeated)],
    ...(parts.length > 0 ? { recapitulated: parts } : {}),
    unread,
  };
  const all = [...unread, ...figuresLeftOver(events, annex)];
  return { ...annex, unread: all.sort((a, b) => orderOf(a) - orderOf(b)) };
}

/** The one theme of the one sheet may be said by the sheet's name alone; of several sheets each names its first. */
function nameBySheet(themes: readonly ThemeDraft[], sheets: readonly string[]): void {
  const [only] = themes;
  const [sheet] = sheets;
  if (only && themes.length === 1 && sheets.length === 1 && sheet !== undefined) {
    only.label ??= themeNamedBySheet(sheet, true);
  }
  for (const theme of themes) theme.label ??= theme.fallback;
}

function orderOf(unread: Unread): number {
  return unread.at.kind === "cell" ? unread.at.row : unread.at.block;
}

/** Gives themes the titles that stand after their tables: by their numbers where these agree, else in order. */
function nameByTrailing(
  themes: readonly ThemeDraft[],
  titles: readonly HeadingEvent[],
  unread: Unread[],
): void {
  const numbers = titles.map((title) => readHeading(title.text).number);
  const byNumber =
    titles.length === themes.length &&
    numbers.every((n) => n !== null && n >= 1 && n <= themes.length) &&
    new Set(numbers).size === titles.length;
  if (titles.length !== themes.length) {
    for (const title of titles) unread.push({ at: title.at, text: title.text });
    return;
  }
  titles.forEach((title, i) => {
    const theme = themes[byNumber ? (numbers[i] ?? 1) - 1 : i];
    if (theme) theme.label = { text: title.text, at: title.at };
  });
}

/** Lines between tables that grant nothing, under no title and no total, belong to no section. */
function withoutStrays(themes: readonly ThemeDraft[], unread: Unread[]): readonly ThemeDraft[] {
  const stated = themes.some((theme) => theme.operations.some((each) => each.total !== null));
  if (!stated) return themes;
  for (const theme of themes) {
    for (const operation of [...theme.operations]) {
      const idle = operation.lines.every(
        (line) =>
          line.amount.amount.isZero && line.amount.kind !== "unreadable" && line.retained.kind === "absent",
      );
      if (!idle || operation.total !== null || operation.label !== null) continue;
      theme.operations.splice(theme.operations.indexOf(operation), 1);
      for (const line of operation.lines) {
        unread.push({
          at: line.at,
          text: [line.beneficiary?.value, line.description, line.amount.text].filter(Boolean).join(" "),
        });
      }
    }
  }
  return themes.filter((theme) => theme.operations.length > 0);
}

/** Where no theme has operations of its own, each counts as one operation, and the total of the section is its. */
function totalsOfSections(themes: readonly ThemeDraft[]): void {
  const sections = themes.every(({ operations }) => operations.length === 1 && operations[0]?.label === null);
  if (!sections) return;
  for (const theme of themes) {
    const [operation] = theme.operations;
    if (!operation || operation.total !== null) continue;
    operation.total = theme.total;
    theme.total = null;
  }
}
