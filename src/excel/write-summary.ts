import { imputationSummarySheet, type ImputationSummary } from "../engine/outputs";
import type { Lang } from "../texts";
import type { InExcelOptions } from "./in-excel";
import { writeSheet, type WrittenSheet } from "./write-sheet";

/** Writes the imputation summary on its sheet, the table filled again where it stands already. */
export function writeSummary(
  summary: ImputationSummary,
  lang: Lang,
  options: InExcelOptions = {},
): Promise<WrittenSheet> {
  return writeSheet(imputationSummarySheet(summary, lang), options);
}
