import { Amount } from "../../../money";
import type { TotalEvent } from "../rows/events";
import type { Step } from "./steps";
import type { GroupedLines, TotalRun } from "./total-levels";

interface GroupDraft {
  readonly operation: string;
  readonly theme: string;
  readonly amounts: Amount[];
}

interface RunDraft {
  readonly totals: TotalEvent[];
  readonly groups: readonly GroupedLines[];
  readonly skipped: readonly GroupedLines[];
  next: TotalRun["next"];
}

/** The runs of totals of a table, and what tells their levels. */
export interface RunsOfTotals {
  readonly runs: readonly TotalRun[];
  /** Whether an operation has a label. */
  readonly labelled: boolean;
  readonly themeCount: number;
}

/** The runs of totals, with the operations that each closes and what comes after it. */
export function runsOf(steps: readonly Step[]): RunsOfTotals {
  const runs: RunDraft[] = [];
  let skipped: GroupDraft[] = [];
  let groups: GroupDraft[] = [];
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
          for (const group of groups) skipped.push(group);
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

function summed({ operation, theme, amounts }: GroupDraft): GroupedLines {
  return { operation, theme, sum: Amount.sum(amounts) };
}
