import type { DiagnosisKind } from "../../diagnosis";
import type { DocumentPlace } from "../../model";
import type { Explanation } from "../explanation";

/** What only says of a gap that lines are too many, too few or others: it is so too wherever they are misread. */
export const OF_READING: ReadonlySet<DiagnosisKind> = new Set([
  "missing-line",
  "line-absent",
  "copied-from",
  "counted-twice",
  "unexplained",
]);

/** Whether an explanation says that a document's figure is of other lines, and not that it was copied within the document. */
export function isOfOtherLines({ kind, places }: Explanation, { file }: DocumentPlace): boolean {
  if (!OF_READING.has(kind)) return false;
  return kind !== "copied-from" || !places.some((place) => place.kind === "document" && place.file === file);
}
