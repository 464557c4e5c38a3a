import type { Report } from "../findings";
import { checkReportTexts, say, type Lang } from "../../texts";

/**
 * What became of the documents' amounts, as every shell says it: « 52 montants dans les documents, 34 pointés, 18 hors du
 * pointage ».
 */
export function sayCoverage({ coverage }: Pick<Report, "coverage">, lang: Lang): string {
  const { amounts, tied, setAside, untied } = coverage;
  const part = (key: "coverage-aside" | "coverage-untied", count: number): readonly string[] =>
    count === 0 ? [] : [say(checkReportTexts[key], lang, { count })];
  return [
    say(checkReportTexts["coverage-line"], lang, { amounts, tied }),
    ...part("coverage-aside", setAside.length),
    ...part("coverage-untied", untied.length),
  ].join(", ");
}
