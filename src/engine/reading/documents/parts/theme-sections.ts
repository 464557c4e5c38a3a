import { eurosOf, roundedOf } from "../../../claims";
import { forms } from "../../../lexicon";
import { keptFor } from "../../../lists";
import { fold } from "../../../folding";
import { textLines, type DocumentLine } from "./document-lines";
import { themeHeadingAt, type ThemeHeading } from "./headings";
import { announcesTitle, type KnownThemes } from "../naming/known-themes";
import { collapse } from "./passage";
import { themeMentionsOf } from "../naming/theme-mention";

/** Lines of text under the heading of a theme, or under none. */
export interface Section {
  readonly theme: ThemeHeading | null;
  readonly lines: readonly DocumentLine[];
}

/** The lines of text under the heading of each theme, in order; what comes before the first has no theme. */
export function sectionsOf(lines: readonly DocumentLine[], known: KnownThemes): readonly Section[] {
  return sectionsBy(known)(lines);
}

const sectionsBy = keptFor((known: KnownThemes) =>
  keptFor((lines: readonly DocumentLine[]) => cutSections(lines, known)),
);

function cutSections(lines: readonly DocumentLine[], known: KnownThemes): readonly Section[] {
  const sections: { theme: ThemeHeading | null; lines: DocumentLine[] }[] = [{ theme: null, lines: [] }];
  const texts = textLines(lines);
  for (let index = 0; index < texts.length; index++) {
    const heading = themeHeadingAt(texts, index, known);
    const row = heading ? null : (themeRowOf(texts[index], known) ?? runInHeading(texts[index], known));
    const text = texts[index]?.text ?? "";
    const priced = heading !== null && eurosOf(text).length + roundedOf(text).length > 0;
    if (row || priced) sections.push({ theme: row ?? heading, lines: texts.slice(index, index + 1) });
    else if (heading) {
      sections.push({ theme: heading, lines: [] });
      index += heading.lines - 1;
    } else sections.at(-1)?.lines.push(...texts.slice(index, index + 1));
  }
  return sections;
}

/** « 1. Services de proximité. – L'intervention … », « 2/ Mobilité. Les demandes … »: a theme's heading on the line of its text. */
function runInHeading(line: DocumentLine | undefined, known: KnownThemes): ThemeHeading | null {
  const head = /^(.{3,120}?)(?:\s?[.:]?\s[–—-]|\s?[.:])\s(?=\p{Lu}.{20})/u.exec(
    collapse(line?.text ?? ""),
  )?.[1];
  const title = head === undefined ? null : known.titleOf(head);
  return title === null ? null : { number: null, title };
}

const countsAlone = new RegExp(
  `^[ "(:-]*(?:(?:[0-9]{1,3}|[a-z]+) [a-z]+(?:\\(s\\))?(?: ${forms("retainedWord")})?[ ,;:-]*)?(?:${forms(["forBefore", "resultSign", "ofBefore"])})? ?(?:${forms("article")} ${forms("sumNoun")}(?: ${forms("totality")})? ${forms("ofBefore")} ?)?$`,
);

/** « 1. Lecture et patrimoine (48 440,05 €) », « Axe 2 – Logement : 3 actions pour 12 000 € »: the theme that such a line heads. */
export function themeRowOf(
  line: Pick<DocumentLine, "text" | "cells"> | undefined,
  known: KnownThemes,
): ThemeHeading | null {
  if (!line || line.cells !== null) return null;
  const text = collapse(line.text);
  const [figure, other] = eurosOf(text);
  const [mention, another] = themeMentionsOf(text, known);
  if (!figure || other || !mention || another || mention.end > figure.start) return null;
  const ahead = text.slice(0, mention.start);
  const opens = /^\W*(?:\p{L}?\W*|\d{1,2}\W*|[IVX]{1,4}\W*)$/u.test(ahead) || announcesTitle(ahead);
  const closes = /^\W*$/u.test(text.slice(figure.end));
  let between = text.slice(mention.end, figure.start);
  if (mention.title === null) between = between.replace(/^[^:(]*(?=[:(])/u, "");
  return opens && closes && countsAlone.test(fold(between))
    ? { number: mention.number, title: mention.title ?? "" }
    : null;
}
