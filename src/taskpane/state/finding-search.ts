import type { Finding, Report, ReportPlace } from "../../engine/findings";
import { themeOf } from "./theme-of";

/** Whether a finding says each of the words or amounts that are looked for, in any order; all do where there are none. */
export function findingSearch(search: string, report: Report): (finding: Finding) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (finding) => {
    if (words.length === 0) return true;
    const text = fold(textOf(finding, report));
    return words.every((word) => text.includes(word));
  };
}

/** What a finding says, where, of what, and its amounts with and without their cents. */
function textOf(finding: Finding, { annex }: Report): string {
  const { message, headline, at, suspects, about, code, stated, expected, gap } = finding;
  const theme = themeOf(finding);
  return [
    message,
    headline,
    ...[at, ...suspects].map(placeText),
    about,
    theme === null ? undefined : annex.themeTitles?.[Number(theme) - 1],
    annex.operations.find(({ id }) => id === about)?.title,
    code,
    stated,
    expected,
    gap,
  ].join(" ");
}

function placeText(place: ReportPlace): string {
  return "sheet" in place ? `${place.sheet} ${place.address}` : `${place.where} ${place.quote}`;
}

/** No accents, no case; spaces, apostrophes and minus signs of any kind alike; figures as they are in neither language. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[’ʼ]/g, "'")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/(?<=\d)[\s,](?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/\s+/g, " ");
}
