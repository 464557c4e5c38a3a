import type { RepeatedTotal, StatedTotal, Unread } from "../../../model";
import type { Level } from "../../../tables";
import type { Label, TotalEvent } from "../rows/events";
import { readHeading, sameText } from "../cells/heading-text";
import type { OperationDraft, ThemeDraft } from "./group-drafts";
import { LinesSoFar } from "./lines-so-far";
import type { Step } from "./steps";
import { totalLevels } from "./total-levels";
import { runsOf } from "./total-runs";

/** Settles the level of each total and gathers the steps into themes. */
export function gather(
  steps: readonly Step[],
  unread: Unread[],
): {
  readonly themes: readonly ThemeDraft[];
  readonly grandTotal: StatedTotal | null;
  readonly repeated: readonly RepeatedTotal[];
} {
  const { runs, labelled, themeCount } = runsOf(steps);
  const levels = totalLevels(runs, labelled, themeCount);
  const flat = new Map<TotalEvent, Level>();
  runs.forEach((run, i) => run.totals.forEach((total, j) => flat.set(total, levels[i]?.[j] ?? "operation")));

  const themes: ThemeDraft[] = [];
  let theme: ThemeDraft | null = null;
  let operation: OperationDraft | null = null;
  let themeClosed = false;
  let grandTotal: StatedTotal | null = null;
  let again: readonly StatedTotal[] = [];
  const linesSoFar = new LinesSoFar();
  /** Whether lines follow what was taken for the total of all. */
  let goesOn = false;
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
        operation = { label: step.label, code: step.code, lines: [], total: step.total, again: [] };
        theme.operations.push(operation);
        break;
      }
      case "line": {
        if (!theme || themeClosed) theme = startTheme(null, null);
        themeClosed = false;
        if (!operation) {
          operation = { label: null, code: null, lines: [], total: null, again: [] };
          theme.operations.push(operation);
        }
        operation.lines.push(step.line);
        linesSoFar.add(step.line);
        goesOn = grandTotal !== null;
        break;
      }
      case "total": {
        const { total } = step.event;
        const stated = total.kind === "none" ? null : total;
        const level = flat.get(step.event) ?? "operation";
        const last: OperationDraft | undefined = theme?.operations.at(-1);
        const named = level === "theme" ? themeNamed(step.event.names, themes) : undefined;
        if (named && named !== theme && named.total === null) {
          named.total = stated;
          break;
        }
        if (level === "operation" && last && last.total === null) {
          last.total = stated;
          operation = null;
        } else if (level === "operation" && stated && operation && operation.lines.length > 0) {
          operation.again.push(stated);
          operation = null;
        } else if (level === "theme" && theme && theme.total === null) {
          theme.total = stated;
          operation = null;
          themeClosed = true;
        } else if (level === "grand" && (grandTotal === null || (goesOn && linesSoFar.comeTo(total)))) {
          if (grandTotal !== null) unread.push(untold(grandTotal));
          grandTotal = stated;
          again = step.event.again ?? [];
          goesOn = false;
          operation = null;
          themeClosed = true;
        } else unread.push(untold(total));
        break;
      }
    }
  }
  const repeated = again.map((total): RepeatedTotal => ({ of: { kind: "whole" }, total }));
  return { themes: themes.filter((each) => each.operations.length > 0), grandTotal, repeated };
}

/** A total that is of nothing that the annex tells. */
function untold({ at, label, text }: StatedTotal): Unread {
  return { at, text: `${label ?? ""} ${text}`.trim() };
}

/** The theme that a total names by its number or its title, among those read; undefined where it names none, or several. */
function themeNamed(name: string | null, themes: readonly ThemeDraft[]): ThemeDraft | undefined {
  if (name === null) return undefined;
  const said = readHeading(name);
  const found = themes.filter(({ label }) => {
    const known = readHeading(label?.text ?? "");
    if (label === null) return false;
    return said.number !== null && said.claims === "theme"
      ? said.number === known.number && known.claims === "theme"
      : known.title !== "" && sameText(said.title, known.title);
  });
  return found.length === 1 ? found[0] : undefined;
}
