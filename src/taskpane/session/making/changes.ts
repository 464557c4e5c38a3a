import { customParts, DocumentProblem } from "../../../documents";
import {
  changeName,
  changeSentences,
  checkState,
  CONTROL_SHEET_ROLE,
  earlierCheck,
  lineName,
  readKeptCheck,
  versionChanges,
  type CheckState,
  type KeptFinding,
  type LineChanges,
} from "../../../engine/outputs";
import { keptAmong } from "../../../excel";
import type { Lang } from "../../../texts";
import type { CheckedDossier } from "./make";
import type { ChangedFinding, ChangedLine, ChangesMade, Earlier } from "./orders";

/** What became of the dossier since an earlier check. */
export function changesSince({ result, at }: CheckedDossier, earlier: Earlier, lang: Lang): ChangesMade {
  const now = checkState(result.report, result.annex.annex, at);
  const before = stateOf(earlier, now);
  if (typeof before === "string") return { kind: before };
  const changes = versionChanges(before, now);
  const { findings, lines } = changes;
  return {
    kind: "changes",
    at: before.at,
    sentences: changeSentences(changes, before, now, lang),
    fixed: (findings?.fixed ?? []).map(told),
    new: (findings?.new ?? []).map(told),
    stillOpen: (findings?.stillOpen ?? []).map(told),
    setAside: (findings?.setAside ?? []).map(told),
    lines: changedLines(lines, lang),
  };
}

type Absent = Exclude<ChangesMade["kind"], "changes">;

function stateOf(earlier: Earlier, now: CheckState): CheckState | Absent {
  switch (earlier.kind) {
    case "kept":
      return earlierCheck(readKeptCheck(earlier.kept), now) ?? "none";
    case "file":
      try {
        const kept = readKeptCheck(keptAmong(customParts(earlier.bytes), CONTROL_SHEET_ROLE));
        return kept?.now ?? "no-control-sheet";
      } catch (error) {
        if (error instanceof DocumentProblem) return "unreadable";
        throw error;
      }
  }
}

function told({ message, headline, at }: KeptFinding): ChangedFinding {
  return { message: headline ?? message, at };
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
