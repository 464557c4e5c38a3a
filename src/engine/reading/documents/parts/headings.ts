import { inAnyCase, opensWith, written } from "../../../lexicon";
import type { DocumentLine } from "./document-lines";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import { collapse } from "./passage";
import { romanNumber } from "../../../wording";

/** « 4. Autonomie et inclusion des jeunes », « Thématique 2 : … », « AXE 1 – … »: a theme's heading, its number and title. */
export interface ThemeHeading {
  readonly number: number | null;
  readonly title: string;
}

const themeWord =
  "th[ée]matique|th[èe]me|axe|volet|priorit[ée]|orientation|ambition|objectif|chantier|enjeu|domaine";
const numberedTitle = /^[«“"\s]*(\d{1,2}|I{1,3}|IV|VI{0,3}|IX|X)\s*[.)–—-]\s*(?!\d)(\p{Lu}.{3,})$/u;
const wordedTitle = new RegExp(
  `^[«“"\\s]*(?:${themeWord})\\s*(?:n[°ºo]\\s*)?(\\d{1,2}|[IVX]{1,4})\\b\\s*(?:[:.–—-]\\s*)?(.*)$`,
  "iu",
);
/** What opens a section of the narrative, never a theme. */
const sectionWords = ["describing", "lookingBack", "proposing", "otherSection"] as const;
const operation = written("operation", 12);
const numberedOperation = new RegExp(`^${operation}\\s+\\d`, "i");
const besideOperation = new RegExp(`/\\s*${operation}`, "i");
const endsOpen = new RegExp(`\\s(?:${written("unfinished")}|/)$`, "iu");

/** A line's theme heading, or null. `within` a report or a narrative only: a numbered list looks like one elsewhere. */
export function themeHeadingOf(line: string): ThemeHeading | null {
  const text = collapse(line);
  if (text.length > 160 || /[;]$/.test(text)) return null;
  const worded = wordedTitle.exec(text);
  if (worded && !besideOperation.test(text)) {
    const title = unquoted(worded[2] ?? "");
    if (title === "" || /^[\p{Lu}\d«“"]/u.test((worded[2] ?? "").trim()))
      return { number: ordinal(worded[1] ?? ""), title };
  }
  const numbered = numberedTitle.exec(text);
  if (!numbered) return null;
  const title = unquoted(numbered[2] ?? "");
  if (
    opensWith(sectionWords, title) ||
    numberedOperation.test(title) ||
    /[.:]$/.test(title) ||
    /€|\d\s*%/.test(title)
  )
    return null;
  return { number: ordinal(numbered[1] ?? ""), title };
}

/** A theme's heading that starts on a line, its title going on below where it is broken, or the annex's title alone. */
export function themeHeadingAt(
  lines: readonly DocumentLine[],
  index: number,
  known: KnownThemes = noKnownThemes,
): (ThemeHeading & { readonly lines: number }) | null {
  const line = lines[index];
  const heading = line && line.cells === null ? themeHeadingOf(line.text) : null;
  const bare = line && line.cells === null && !/[.;,]\s*$/.test(line.text);
  const title = bare && heading === null ? known.titleOf(line.text) : null;
  if (title !== null) return { number: null, title, lines: 1 };
  if (!line || !heading) return null;
  const more = restOfTitle(lines, index, heading.title);
  return more === null
    ? { ...heading, lines: 1 }
    : { ...heading, title: unquoted(`${heading.title} ${more}`), lines: 2 };
}

/** The line below a title where it goes on: small letters, short, no end of sentence above. */
function restOfTitle(lines: readonly DocumentLine[], index: number, title: string): string | null {
  const below = lines[index + 1];
  if (!below || below.cells !== null || title.length < 40 || /[.:;»]$/.test(title)) return null;
  const text = collapse(below.text);
  const goesOn = /^(?:\p{Ll}|\(\p{Lu}|[/&])/u.test(text) || endsOpen.test(title);
  return goesOn && text.length <= 90 && !/[.;:]$/.test(text) ? text : null;
}

/** « Opération 2 : Dispositif référent solidarité »: its number and title. */
export interface OperationHeading {
  readonly number: number | null;
  readonly title: string;
}

const operationTitle = new RegExp(
  `^[«“"\\s•▪–-]*${written("operationHeading")}\\s*(?:${written("numberSign")}\\s*)?(?:\\d{1,2}[.-])?(\\d{1,2})\\b\\s*[:.–—-]+\\s*(\\S.*)$`,
  "iu",
);

/** An operation's heading that starts on a line, its title going on below where it is broken. */
export function operationHeadingAt(
  lines: readonly DocumentLine[],
  index: number,
): (OperationHeading & { readonly lines: number }) | null {
  const line = lines[index];
  const heading = line && line.cells === null ? operationHeadingOf(line.text) : null;
  if (!line || !heading) return null;
  const more = restOfTitle(lines, index, heading.title);
  return more === null
    ? { ...heading, lines: 1 }
    : { ...heading, title: unquoted(`${heading.title} ${more}`), lines: 2 };
}

/** The operation that a paragraph heads, or null. */
export function operationHeadingOf(line: string): OperationHeading | null {
  const text = collapse(line);
  if (text.length > 220) return null;
  const match = operationTitle.exec(text);
  return match ? { number: Number(match[1]), title: unquoted(match[2] ?? "") } : null;
}

/** What a section of the narrative is about; only a proposal states this year's figures. */
export type NarrativeSection = "proposal" | "review" | "description";

const proposalWords = ["proposing", "proposingAmounts"] as const;
const sectionHeading = new RegExp(
  `^[•▪\\s]*(?:[A-Za-z]|\\d{1,2}|[IVX]+)?\\s?[.)–—-]?\\s?(${written(["describing", "lookingBack", "asking", ...proposalWords])}(?!\\p{L}).*)$`,
  "iu",
);

/** « 3. Proposition 2022 : », « Bilan 2021 », « Contexte »; null for any other line. */
export function narrativeSectionOf(line: string): NarrativeSection | null {
  const text = collapse(line);
  if (text.length > 90) return null;
  const match = sectionHeading.exec(text);
  if (!match) return null;
  const title = match[1] ?? "";
  const heading = /[:.]\s*$/.test(text) || /^\d|^[IVX]+[.)]/.test(text) || title.split(/\s+/).length <= 4;
  if (!heading || /€/.test(text)) return null;
  if (opensWith(proposalWords, title)) return "proposal";
  return opensWith("lookingBack", title) ? "review" : "description";
}

/** « Annexe 5 : … »: its number and what follows it on the line; null for a line that only cites an annex. */
export interface AnnexHeading {
  readonly number: number;
  readonly title: string;
}

/** « aNNEXE » too: so come small capitals. */
const annexTitle = new RegExp(
  `^\\s*(?=\\p{L}?\\p{Lu})${inAnyCase("annexHeading")}\\s*(?:${inAnyCase("numberSign")}\\s*)?(\\d{1,2}|[IVX]{1,5})\\b\\s*(.*)$`,
  "u",
);

/** The annex that a paragraph heads, or null. */
export function annexHeadingOf(line: string): AnnexHeading | null {
  const text = collapse(line);
  const match = annexTitle.exec(text);
  if (!match || text.length > 250) return null;
  const rest = (match[2] ?? "").trim();
  const title = rest.replace(/^[:.–—-]+\s*/, "");
  if (rest !== "" && title === rest && !/^\p{Lu}{2}/u.test(rest)) return null;
  if (/^[),;]/.test(rest)) return null;
  const number = ordinal(match[1] ?? "");
  return number === null ? null : { number, title };
}

/** 4 for "4" or "IV"; null for anything else. */
export function ordinal(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : romanNumber(text);
}

/** Without the quotation marks and blanks around it; those that close a name inside it stay: "Halle « Les Tilleuls »". */
export function unquoted(text: string): string {
  const opened = collapse(text).replace(/^[«»“”"\s]+/u, "");
  const isInside = /[«“][^«»“”"]+[»”]$/u.test(opened);
  return (isInside ? opened : opened.replace(/(?<![«»“”"\s])[«»“”"\s]+$/u, "")).trim();
}
