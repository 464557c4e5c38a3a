import type { Report } from "../../engine/findings";
import { sayCoverage } from "../../engine/outputs/say-coverage";
import type { Lang } from "../../texts";
import { typeset } from "./typeset";

/** What became of the amounts of the documents, in the words of the command line and of the control sheet. */
export function coverageWords(report: Pick<Report, "coverage">, lang: Lang): string {
  return typeset(sayCoverage(report, lang), lang);
}
