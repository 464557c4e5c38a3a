import type { DiagnosisKind } from "../../diagnosis";

/** What only says of a gap that lines are too many, too few or others: it is so too wherever they are misread. */
export const OF_READING: ReadonlySet<DiagnosisKind> = new Set([
  "missing-line",
  "line-absent",
  "copied-from",
  "counted-twice",
  "unexplained",
]);
