import type { Lang } from "../../texts";

/** A date and time of the clock on the wall, "2026-11-25T14:32:05", as people read it: « 25/11/2026 à 14:32 ». */
export function showMoment(moment: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(moment);
  if (!match) return moment;
  const [, year = "", month = "", day = "", time = ""] = match;
  return lang === "fr" ? `${day}/${month}/${year} à ${time}` : `${day}/${month}/${year} at ${time}`;
}
