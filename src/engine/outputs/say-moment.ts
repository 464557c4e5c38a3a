import { changeTexts, say, sheetHeadTexts, type Lang } from "../../texts";

/** A moment of the clock on the wall, ISO without zone, as it is read: "24/11/2026 à 10 h 12". Other text stays as it is. */
export function sayMoment(iso: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(iso);
  const [, year = "", month = "", day = "", hours = "", minutes = ""] = match ?? [];
  return match ? say(changeTexts.moment, lang, { year, month, day, hours, minutes }) : iso;
}

/** An ISO date as an act writes it: "21 novembre 2022", "1er décembre 2022". */
export function sayDay(iso: string, lang: Lang): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  const name = say(sheetHeadTexts.months, lang).split(" ")[Number(month) - 1] ?? month;
  return say(sheetHeadTexts[Number(day) === 1 ? "first-day" : "day"], lang, {
    day: String(Number(day)),
    month: name,
    year,
  });
}
