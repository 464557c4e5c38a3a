import type { Report, ReportPlace } from "../../engine/findings";
import { checkReportTexts, roleName, say, sayInDocument, type Lang } from "../../texts";

/** Names places for one reader: a cell's sheet is left out where the annex has only one. */
export class PlaceNames {
  private readonly onlySheet: string | undefined;

  constructor(
    report: Pick<Report, "sources">,
    private readonly lang: Lang,
  ) {
    const sheets = report.sources.flatMap((source) => source.sheets ?? []);
    this.onlySheet = new Set(sheets).size === 1 ? sheets[0] : undefined;
  }

  /** « G31 », « "Annexe 5" G31 » or « délibération, article 1, page 3 ». */
  name(place: ReportPlace): string {
    if ("sheet" in place) {
      const key = place.sheet === this.onlySheet ? "cell" : "cell-in-sheet";
      return say(checkReportTexts[key], this.lang, { sheet: place.sheet, address: place.address });
    }
    return sayInDocument(roleName(place.source, this.lang), place, this.lang);
  }
}

/** A sheet's name in the reader's quotation marks. */
export function quoted(name: string, lang: Lang): string {
  return lang === "fr" ? `«\u00a0${name}\u00a0»` : `“${name}”`;
}
