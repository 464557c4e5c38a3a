import { toA1 } from "../grid";
import type { Place } from "../model";
import { documentTexts, placeTexts, say, sayInDocument, type Lang, type Text } from "../../texts";
import type { ReportPlace } from "./report";

/** A place as the report gives it. */
export function reportPlace(place: Place): ReportPlace {
  if (place.kind === "cell") return { sheet: place.sheet, address: toA1(place) };
  return {
    source: place.role,
    where: place.where,
    quote: place.quote,
    file: place.file,
    ...(place.page === null ? {} : { page: place.page }),
  };
}

/** A place as a sentence names it: « G31 (feuille « Annexe 5 ») », « Délibération, article 2 ». */
export function sayPlace(place: Place, lang: Lang): string {
  if (place.kind === "cell") {
    return say(placeTexts.cell, lang, { address: toA1(place), sheet: place.sheet });
  }
  return sayDocumentPlace(place.role, place.where, lang);
}

/** « Délibération, article 2 »: a place in the document of a role, as a sentence begins with it. */
export function sayDocumentPlace(role: string, where: string, lang: Lang): string {
  const names: Readonly<Record<string, Text>> = documentTexts;
  const name = names[role];
  const told = sayInDocument(name ? say(name, lang) : "", { where }, lang);
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** Several places in one phrase; cells of one sheet share its name. */
export function sayPlaces(places: readonly Place[], lang: Lang): string {
  const shown = places.slice(0, 6);
  const sheets = new Set(shown.map((place) => (place.kind === "cell" ? place.sheet : "")));
  const more = places.length > shown.length ? "…" : "";
  const [sheet] = sheets;
  if (sheets.size === 1 && sheet) {
    const addresses = shown.map((place) => (place.kind === "cell" ? toA1(place) : "")).join(", ");
    return say(placeTexts.cell, lang, { address: addresses + more, sheet });
  }
  return shown.map((place) => sayPlace(place, lang)).join(", ") + more;
}
