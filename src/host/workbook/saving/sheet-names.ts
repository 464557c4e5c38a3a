import type { OfficePackage } from "../../../package/package";
import { escapeAttribute, escapeText, unescapeXml } from "../../../package/xml-text";
import { readdressed } from "../formula-sheets";
import type { SheetNames } from "../formula-sheets";

const CHARTS = /^xl\/(?:charts|chartEx)\/[^/]+\.xml$/;
const PIVOT_SOURCES = /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/;

/**
 * Follows sheets that changed their names, or went, in parts of the file that are otherwise copied as they are: charts,
 * and the sources of pivot tables.
 */
export function followSheetNames(file: OfficePackage, names: SheetNames): void {
  if (names.size === 0) return;
  for (const part of file.names) {
    const rewrite = CHARTS.test(part) ? inChart : PIVOT_SOURCES.test(part) ? inPivotSource : undefined;
    const xml = rewrite && file.text(part);
    if (!rewrite || xml === undefined) continue;
    const written = rewrite(xml, names);
    if (written !== xml) file.set(part, written);
  }
}

function inChart(xml: string, names: SheetNames): string {
  return xml.replace(/(<(?:\w+:)?f(?:\s[^<>]*)?>)([^<]*)(?=<)/g, (piece, open: string, text: string) => {
    const formula = unescapeXml(text);
    const written = readdressed(formula, names);
    return written === formula ? piece : open + escapeText(written);
  });
}

/** A source that went keeps its name: Excel says so when the table is refreshed. */
function inPivotSource(xml: string, names: SheetNames): string {
  return xml.replace(
    /(<(?:\w+:)?worksheetSource\s[^<>]*?\bsheet=")([^"]*)/,
    (piece, before: string, name: string) => {
      const now = names.get(unescapeXml(name).toLowerCase());
      return now === undefined ? piece : before + escapeAttribute(now);
    },
  );
}
