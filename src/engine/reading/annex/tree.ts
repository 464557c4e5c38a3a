import type { Annex, GrantLine, Operation, Sourced, StatedTotal, Theme, Unread } from "../../model";
import { Amount } from "../../money";
import { findCodes } from "../../wording";
import type { HeadingEvent, Label, Level, RecapEvent, RowEvent, TotalEvent } from "./events";
import { headingLevels } from "./heading-levels";
import { readHeading } from "./heading-text";
import { figuresLeftOver } from "./left-over";
import { withoutPartialTotals } from "./partial-totals";
import { attachRecapitulation } from "./recapitulation";
import { stepsOf, themeNamedBySheet, titlesFollowTables, type Step } from "./steps";
import { totalsBelow } from "./totals-above";
import { totalLevels, type GroupedLines, type TotalRun } from "./total-levels";

/** Lines under one operation, as they are being gathered. */
interface OperationDraft {
  readonly label: Label | null;
  readonly code: Sourced<string> | null;
  readonly lines: GrantLine[];
  total: StatedTotal | null;
}

interface ThemeDraft {
  label: Label | null;
  fallback: Label | null;
  readonly operations: OperationDraft[];
  total: StatedTotal | null;
}

/** What the rows of a table say, put in order: themes, their operations, their lines and totals. */
export function buildAnnex(sheets: readonly string[], rows: readonly RowEvent[]): Annex {
  const unread: Unread[] = [];
  const recaps: RecapEvent[] = [];
  const events = totalsBelow(withoutPartialTotals(rows));
  for (const event of events) if (event.kind === "unread") unread.push({ at: event.at, text: event.text });
  const levels = headingLevels(events);
  const trailing = titlesFollowTables(events, levels);
  const steps = stepsOf(events, levels, trailing, unread, recaps);
  const { themes, grandTotal } = gather(steps, unread);
  if (trailing) nameByTrailing(themes, trailing, unread);
  const kept = withoutStrays(themes, unread);
  nameBySheet(kept, sheets);
  attachRecapitulation(recaps, [kept, kept.flatMap((theme) => theme.operations)], unread);
  totalsOfSections(kept);
  const annex: Annex = {
    sheets,
    themes: kept.map((theme, i) => finishTheme(theme, i + 1)),
    grandTotal,
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

/** Settles the level of each total and gathers the steps into themes. */
function gather(
  steps: readonly Step[],
  unread: Unread[],
): { themes: readonly ThemeDraft[]; grandTotal: StatedTotal | null } {
  const { runs, labelled, themeCount } = runsOf(steps);
  const levels = totalLevels(runs, labelled, themeCount);
  const flat = new Map<TotalEvent, Level>();
  runs.forEach((run, i) => run.totals.forEach((total, j) => flat.set(total, levels[i]?.[j] ?? "operation")));

  const themes: ThemeDraft[] = [];
  let theme: ThemeDraft | null = null;
  let operation: OperationDraft | null = null;
  let themeClosed = false;
  let grandTotal: StatedTotal | null = null;
  const startTheme = (
    label: Label | null,
    total: StatedTotal | null,
    fallback: Label | null = null,
  ): ThemeDraft => {
    const last = themes.at(-1);
    // Two marks of one theme: a sheet and its heading, a heading above a table and its theme column.
    if (last && last.operations.length === 0 && last.total === null) {
      last.label = label ?? last.label;
      last.fallback = fallback ?? last.fallback;
      last.total = total;
      return last;
    }
    const started: ThemeDraft = { label, fallback, operations: [], total };
    themes.push(started);
    return started;
  };
  for (const step of steps) {
    switch (step.kind) {
      case "theme":
        // The theme column of a heading's own table names it again.
        if (!step.sure && theme && theme.operations.length === 0 && theme.label !== null) break;
        theme = startTheme(step.label, step.total, step.fallback);
        operation = null;
        themeClosed = false;
        break;
      case "operation": {
        if (!theme || themeClosed) theme = startTheme(null, null);
        themeClosed = false;
        operation = { label: step.label, code: step.code, lines: [], total: step.total };
        theme.operations.push(operation);
        break;
      }
      case "line": {
        if (!theme || themeClosed) theme = startTheme(null, null);
        themeClosed = false;
        if (!operation) {
          operation = { label: null, code: null, lines: [], total: null };
          theme.operations.push(operation);
        }
        operation.lines.push(step.line);
        break;
      }
      case "total": {
        const { total } = step.event;
        const stated = total.kind === "none" ? null : total;
        const level = flat.get(step.event) ?? "operation";
        const last: OperationDraft | undefined = theme?.operations.at(-1);
        if (level === "operation" && last && last.total === null) {
          last.total = stated;
          operation = null;
        } else if (level === "theme" && theme && theme.total === null) {
          theme.total = stated;
          operation = null;
          themeClosed = true;
        } else if (level === "grand" && grandTotal === null) {
          grandTotal = stated;
          operation = null;
          themeClosed = true;
        } else unread.push({ at: total.at, text: `${total.label ?? ""} ${total.text}`.trim() });
        break;
      }
    }
  }
  return { themes: themes.filter((each) => each.operations.length > 0), grandTotal };
}

interface RunDraft {
  readonly totals: TotalEvent[];
  readonly groups: readonly GroupedLines[];
  readonly skipped: readonly GroupedLines[];
  next: TotalRun["next"];
}

/** The runs of totals, with the operations that each closes and what comes after it. */
function runsOf(steps: readonly Step[]): {
  runs: readonly TotalRun[];
  labelled: boolean;
  themeCount: number;
} {
  const runs: RunDraft[] = [];
  const summed = ({
    operation,
    theme,
    amounts,
  }: {
    operation: string;
    theme: string;
    amounts: Amount[];
  }) => ({
    operation,
    theme,
    sum: Amount.sum(amounts),
  });
  let skipped: { operation: string; theme: string; amounts: Amount[] }[] = [];
  let groups: { operation: string; theme: string; amounts: Amount[] }[] = [];
  let run: RunDraft | null = null;
  let pending: "operation" | "theme" | null = null;
  let operation = "";
  let theme = "";
  let labelled = false;
  let themeCount = 1;
  let any = false;
  for (const step of steps) {
    switch (step.kind) {
      case "theme":
        if (any && step.sure && pending !== "theme") themeCount++;
        if (step.sure) {
          pending = "theme";
          skipped = [...skipped, ...groups];
          groups = [];
        }
        theme = step.label?.text ?? step.fallback?.text ?? "";
        operation = "";
        break;
      case "operation":
        if (step.label) labelled = true;
        pending ??= "operation";
        operation = step.label?.text ?? "";
        break;
      case "line": {
        any = true;
        if (run) {
          run.next = pending ?? "unlabelled";
          run = null;
        }
        if (pending || groups.length === 0) groups.push({ operation, theme, amounts: [] });
        pending = null;
        if (step.line.retained.kind !== "no") groups.at(-1)?.amounts.push(step.line.amount.amount);
        break;
      }
      case "total": {
        // Totals that a heading or a header parts are not one above the other.
        if (run && pending !== null) run = null;
        if (!run) {
          run = {
            totals: [],
            groups: groups.map(summed),
            skipped: skipped.map(summed),
            next: "end",
          };
          groups = [];
          skipped = [];
          runs.push(run);
        }
        run.totals.push(step.event);
        pending = null;
        break;
      }
    }
  }
  return { runs, labelled, themeCount };
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

function finishTheme(draft: ThemeDraft, rank: number): Theme {
  const heading = readHeading(draft.label?.text ?? "");
  return {
    rank,
    number: heading.number,
    title: heading.title,
    titleAt: draft.label?.at ?? null,
    operations: draft.operations.map((operation, i) => finishOperation(operation, `${rank}.${i + 1}`)),
    statedTotal: draft.total,
  };
}

function finishOperation(draft: OperationDraft, id: string): Operation {
  const heading = readHeading(draft.label?.text ?? "");
  return {
    id,
    number: heading.number,
    title: heading.title,
    titleAt: draft.label?.at ?? null,
    lines: draft.lines,
    statedTotal: draft.total,
    code: draft.code ?? codeOf(draft),
  };
}

/** The code that an operation's title gives, or that its lines agree on; null where they give none, or several. */
function codeOf(draft: OperationDraft): Sourced<string> | null {
  const inTitle = draft.label ? findCodes(draft.label.text) : [];
  const [only] = inTitle;
  if (draft.label && only && inTitle.length === 1) return { value: only.code, at: draft.label.at };
  const codes = draft.lines.flatMap((line) => (line.code ? [line.code] : []));
  const [first] = codes;
  return first && codes.every((code) => code.value === first.value) ? first : null;
}
