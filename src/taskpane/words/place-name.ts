import type { Report, ReportPlace } from "../../engine/findings";
import { checkReportTexts, paneTexts, roleName, say, sayInDocument, type Lang } from "../../texts";
import { legible } from "./legible";

/** « G31 », « « Annexe 5 » G31 » where there are several sheets, or « délibération, article 1, page 3 ». */
export function placeName(place: ReportPlace, report: Pick<Report, "sources">, lang: Lang): string {
  if ("sheet" in place) {
    const sheets = new Set(report.sources.flatMap((source) => source.sheets ?? []));
    const key = sheets.size === 1 && sheets.has(place.sheet) ? "cell" : "cell-in-sheet";
    return legible(say(checkReportTexts[key], lang, { sheet: place.sheet, address: place.address }));
  }
  // The sheet is the annex; what a document prints of it is another thing.
  const source =
    place.source === "annex" ? say(paneTexts["printed-annex"], lang) : roleName(place.source, lang);
  return legible(sayInDocument(source, place, lang));
}
