import { customParts, DocumentProblem } from "../../../documents";
import {
  changeName,
  changeSentences,
  checkState,
  CONTROL_SHEET_ROLE,
  earlierCheck,
  lineName,
  totalName,
  readKeptCheck,
  versionChanges,
  type CheckState,
  type KeptFinding,
  type LineChanges,
  type TotalChange,
} from "../../../engine/outputs";
import { keptAmong } from "../../../excel";
import { changeTexts, say, type Lang } from "../../../texts";
import type { CheckedDossier } from "./checked-dossier";
import type { ChangedFinding, ChangedLine, ChangesMade, Earlier } from "./orders";

/** What became of the dossier since an earlier check. */
export async function changesSince(
  { result, at }: CheckedDossier,
  earlier: Earlier,
  lang: Lang,
): Promise<ChangesMade> {
  const { report, annex } = result;
  const now = checkState(report, annex.annex, at);
  const [sheet = null] = report.sources.find(({ role }) => role === "annex")?.sheets ?? [];
  const before = earlier.kind === "file" ? await stateIn(earlier, sheet) : keptState(earlier.kept, now);
  if (typeof before === "string") return { kind: before };
  const changes = versionChanges(before, now);
  const { findings, lines, totals } = changes;
  return {
    kind: "changes",
    at: before.at,
    linesOnly: before.findings === null,
    sentences: changeSentences(changes, before, now, lang),
    fixed: (findings?.fixed ?? []).map(told),
    new: (findings?.new ?? []).map(told),
    stillOpen: (findings?.stillOpen ?? []).map(told),
    setAside: (findings?.setAside ?? []).map(told),
    lines: changedLines(lines, lang),
    totals: totals.map((change) => changedTotal(change, lang)),
  };
}

type Absent = Exclude<ChangesMade["kind"], "changes">;

function keptState(kept: string | null, now: CheckState): CheckState | Absent {
  return earlierCheck(readKeptCheck(kept), now) ?? "none";
}

/** What a workbook's control sheet kept; of one that has none, its lines. */
async function stateIn(
  { bytes, name }: Extract<Earlier, { readonly kind: "file" }>,
  sheet: string | null,
): Promise<CheckState | Absent> {
  try {
    const kept = readKeptCheck(keptAmong(customParts(bytes), CONTROL_SHEET_ROLE));
    if (kept) return kept.now;
  } catch (error) {
    if (error instanceof DocumentProblem) return "unreadable";
    throw error;
  }
  // Reading a workbook's cells takes a reader of its own, seldom needed.
  const { earlierLines } = await import(/* webpackChunkName: "workbook-file" */ "./workbook-file");
  return earlierLines(bytes, name, sheet);
}

function told({ message, headline, at }: KeptFinding): ChangedFinding {
  return { message: headline ?? message, at };
}

function changedTotal({ before, after }: TotalChange, lang: Lang): ChangedLine {
  return {
    kind: "changed",
    name: totalName(after, lang),
    remark: say(changeTexts["total-changed"], lang),
    before: before.amount,
    after: after.amount,
  };
}

function changedLines({ added, removed, changed }: LineChanges, lang: Lang): readonly ChangedLine[] {
  return [
    ...changed.map(({ before, after }) => ({
      kind: "changed" as const,
      name: lineName(after, lang),
      remark: before.retained === after.retained ? "" : changeName(before, after, lang),
      before: before.amount,
      after: after.amount,
    })),
    ...added.map((line) => ({
      kind: "added" as const,
      name: lineName(line, lang),
      remark: "",
      before: null,
      after: line.amount,
    })),
    ...removed.map((line) => ({
      kind: "removed" as const,
      name: lineName(line, lang),
      remark: "",
      before: line.amount,
      after: null,
    })),
  ];
}
