import type { DocumentPlace, Sourced } from "../../../model";
import { forms, opensWith, rankOf, written } from "../../../lexicon";
import { fold } from "../../../folding";
import { authorityNamed } from "../naming/authority-named";
import type { DocumentLine } from "./document-lines";
import { collapse, placeOfLine } from "./passage";
import { decision, speakerOf, type DocumentPart } from "./parts";

/** What tells one deliberation from another. */
export interface Identity {
  /** As written, without « n° »: "2022-467". */
  readonly number: Sourced<string> | null;
  /** ISO: "2022-11-21". */
  readonly date: Sourced<string> | null;
  /** Who votes, as written: "DEPARTEMENT DU PAS-DE-CALAIS". */
  readonly authority: Sourced<string> | null;
}

/** « séance du 21 novembre », « conseil métropolitain du 27 juin »: what follows is the date. */
const session = new RegExp(
  `(?<![a-z])${forms("sitting")}(?: [a-z]+){0,4} ${forms(["of", "ofThe"])} (.{6,60})`,
);
const number = new RegExp(
  `(?:^\\(?|\\b${written("deliberationTitle")}\\s+)${written("numberSign")}\\s*:?\\s*((?=[\\p{L}\\d./_-]*\\d)[\\p{Lu}\\d][\\p{L}\\d./_-]*[\\p{L}\\d])(?=\\)?(?:$|[\\s:(,]))`,
  "iu",
);
const dateInWords = new RegExp(`(\\d{1,2})(?:${forms("firstEnding")})? (${forms("monthName")}) (\\d{4})`);

/** The authority, the number and the session's date of a deliberation or a report, from what precedes its decision. */
export function readIdentity(parts: readonly DocumentPart[], file: string): Identity {
  const own = parts.filter((part) => part.kind === "deliberation");
  const source = own.length > 0 ? own : parts.filter((part) => part.kind === "report");
  let found: Identity = { number: null, date: null, authority: null };
  for (const part of source) {
    for (const line of openingOf(part)) {
      const text = collapse(line.text);
      const at = placeOfLine(line, { ...speakerOf(part, file), where: "en-tête" });
      if (found.authority === null) found = { ...found, authority: sourced(authorityNamed(text), at) };
      if (found.date === null) found = { ...found, date: sourced(sessionDateIn(text), at) };
      if (found.number === null && part.kind === "deliberation" && !opensWith("recital", text)) {
        found = { ...found, number: sourced(number.exec(text)?.[1] ?? null, at) };
      }
    }
  }
  return found;
}

function openingOf(part: DocumentPart): readonly DocumentLine[] {
  const recital = part.lines.findIndex(
    (line) => opensWith("recital", line.text) || decision.test(collapse(line.text)),
  );
  return part.lines.slice(0, recital < 0 ? 80 : recital);
}

function sessionDateIn(text: string): string | null {
  const after = session.exec(fold(text))?.[1];
  return after === undefined ? null : isoDate(after);
}

/** From folded text: "2022-11-21" for « 21 novembre 2022 », « lundi 21 NOVEMBRE 2022 », « 21/11/2022 »; null for no date. */
function isoDate(folded: string): string | null {
  const inWords = dateInWords.exec(folded);
  const figures = /(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(folded);
  const [day, month, year] = inWords
    ? [Number(inWords[1]), rankOf("monthName", inWords[2] ?? ""), inWords[3]]
    : figures
      ? [Number(figures[1]), Number(figures[2]), figures[3]]
      : [0, 0, undefined];
  if (year === undefined || day < 1 || day > 31 || month < 1 || month > 12) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function sourced(value: string | null, at: DocumentPlace): Sourced<string> | null {
  return value === null ? null : { value, at };
}
