import type { Report } from "../../engine/findings";
import { placeTexts, say, type Lang } from "../../texts";

/** A sentence of the report without the name of the sheet, where the annex has one only: there a cell's address says enough. */
export function withoutSheet(text: string, { sources }: Pick<Report, "sources">, lang: Lang): string {
  const sheets = new Set(sources.flatMap((source) => source.sheets ?? []));
  const [sheet] = sheets;
  if (sheet === undefined || sheets.size > 1) return text;
  return text.replaceAll(say(placeTexts.cell, lang, { address: "", sheet }), "");
}
