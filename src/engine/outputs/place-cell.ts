import type { ReportPlace } from "../findings";
import { checkReportTexts, roleName, say, sayInDocument, type Lang } from "../../texts";
import { formulaCell, textCell, type PlannedCell } from "./sheet-plan";
import { quotedSheet } from "./sum-terms";

/** The longest text that a formula holds between quotes. */
const LONGEST_TEXT = 255;

/** A place as a cell: a link that goes there where it is a cell, to the first of several, else its name in words. */
export function placeCell(place: ReportPlace, lang: Lang): PlannedCell | null {
  const name = placeName(place, lang);
  if (!("sheet" in place)) return textCell(name, "text");
  const target = inQuotes(`#${quotedSheet(place.sheet)}!${place.address.replace(/,.*/, "")}`);
  const shown = inQuotes(name);
  if (target.length > LONGEST_TEXT || shown.length > LONGEST_TEXT) return textCell(name, "text");
  return formulaCell(`=HYPERLINK(${target},${shown})`, "link");
}

/** Several places as a cell: their names, where one link would not do. */
export function placesCell(places: readonly ReportPlace[], lang: Lang): PlannedCell | null {
  const [only, ...others] = places;
  if (only && others.length === 0) return placeCell(only, lang);
  return textCell(places.map((place) => placeName(place, lang)).join(" ; "), "text");
}

/** « « Annexe 5 » G31 », or « Délibération, article 1, page 3 ». */
export function placeName(place: ReportPlace, lang: Lang): string {
  if ("sheet" in place) return say(checkReportTexts["cell-in-sheet"], lang, { ...place });
  return capital(sayInDocument(roleName(place.source, lang), place, lang));
}

/** The same text, its first letter a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
