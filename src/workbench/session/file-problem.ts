import type { WorkbookFileProblem } from "../../host";
import { refusalTexts } from "../../texts/refusals";
import { say } from "../../texts/say";
import type { Lang } from "../../texts/say";
import { workbenchProblems } from "../../texts/workbench";

/** Ends of names that say by themselves that another Excel, or another program, wrote the file. */
const OTHER_FORMAT = /\.(xls|xlt|xlsb|ods|csv)$/i;

/** Why a file could not be opened, and what to do, in one sentence or two. */
export function fileProblem(file: string, { reason }: WorkbookFileProblem, lang: Lang): string {
  const extension = OTHER_FORMAT.exec(file)?.[0].toLowerCase();
  const isOther = extension !== undefined && reason !== "empty" && reason !== "encrypted";
  const why = isOther
    ? say(refusalTexts["old-workbook"], lang, { extension })
    : say(refusalTexts[`workbook-${reason}`], lang);
  return say(workbenchProblems["not-opened"], lang, { file, why });
}
