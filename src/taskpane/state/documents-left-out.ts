import type { Report } from "../../engine/findings";
import type { SourceDocument } from "./pane-state";

/** The documents that were given and took no part in the check: refused, or nothing of the dossier recognised in them. */
export function documentsLeftOut(
  documents: readonly SourceDocument[],
  { sources }: Pick<Report, "sources">,
): readonly SourceDocument[] {
  return documents.filter(
    ({ file, reading }) =>
      reading.kind === "refused" || (reading.kind === "read" && sources.every((one) => one.file !== file)),
  );
}
