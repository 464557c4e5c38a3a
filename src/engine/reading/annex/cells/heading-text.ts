import { beginning, forms, matches, pattern } from "../../../lexicon";
import { codeAndLabel, fold, foldWithPositions, keptByText } from "../../../wording";
import { readMark } from "./mark";

/** A heading taken apart. */
export interface HeadingText {
  readonly claims: "operation" | "theme" | null;
  /** The number that it gives, its last part for « 2.3 », or null. */
  readonly number: number | null;
  /** Without its number, as written. */
  readonly title: string;
  /** "word" (« Opération 2 : »), "1.", "1)", "1.1", "I.", "A.", "a." or "" where it is not numbered. */
  readonly numbering: string;
  /** The word that says its level, folded (« enjeu », « operation »), or "". */
  readonly word: string;
  /** The code that follows this word, normalised, or null: « Opération 25-ESR-01 – Équipements ». */
  readonly code: string | null;
}

const themeWord = beginning("theme", 4);
const operationWord = beginning("operation", 7);
const roman = /^(?=[ivx])(x{0,2}(?:ix|iv|v?i{0,3}))$/;

function romanValue(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  [...text].forEach((letter, i) => {
    const value = values[letter] ?? 0;
    const next = values[text[i + 1] ?? ""] ?? 0;
    sum += value < next ? -value : value;
  });
  return sum;
}

const annexNumber = new RegExp(`^${forms("annex")}(?: ?n[°o])? ?[a-z\\d]{0,3} ?[-:.] ?`);

const partNumber = new RegExp(
  `^${forms("annex")}(?: ?n[°o])? ?(?<label>\\d{1,2}|[ivx]{1,4}|[a-h])(?: ?[-:.](?: |$)| ?$)`,
);

/** One of several annexes: its number, and what it is called, empty where its number is its name. */
export interface NumberedAnnex {
  readonly number: number;
  readonly title: string;
}

/** A text that numbers an annex, taken apart: « Annexe 2 – Comités départementaux », « ANNEXE B »; null for any other. */
export const numberedAnnex = keptByText((text): NumberedAnnex | null => {
  const found = partNumber.exec(fold(text));
  const number = numberOf(found?.groups?.["label"] ?? "");
  if (!found || number === null) return null;
  const title = behind(text, found[0]);
  // « Annexe 5 – Axe 2 : Tourisme » is the second theme of one annex.
  return takenApart(title).claims === null ? { number, title } : null;
});

/** What a heading says after « Annexe 5 – », where that says its level; else the heading as it stands. */
function withoutAnnexNumber(text: string): string {
  const found = annexNumber.exec(fold(text));
  const rest = found ? behind(text, found[0]) : "";
  return rest !== "" && takenApart(rest).claims !== null ? rest : text;
}

/** What stands in a text behind what it opens with, that was found folded. */
function behind(text: string, opening: string): string {
  return text.slice(foldWithPositions(text).ends[opening.length - 1] ?? 0).trim();
}

/** Takes a heading apart: « 1. Accès aux soins », « Thématique 2 : … », « Opération 1 – … », « 2.3 … », « Axe B ». */
export const readHeading = keptByText((text): HeadingText => fromThemeOn(withoutAnnexNumber(text)));

/** A heading from « Thématique 1 » on, where something else stands before it: « 1re commission — Thématique 1 : … ». */
function fromThemeOn(text: string): HeadingText {
  const whole = takenApart(text);
  if (whole.claims !== null) return whole;
  for (const { index, 0: dash } of text.matchAll(/\s[—–-]\s+/gu)) {
    const rest = takenApart(text.slice(index + dash.length));
    if (rest.claims === "theme" && rest.number !== null) return rest;
  }
  return whole;
}

/** Initials that stand for a number, and the title behind their separator: « Programme EP : Éclairage public ». */
const initialsBehind = /^(\p{Lu}{2,4}) ?[:–—-] (.+)$/u;

const numberBehind = new RegExp(
  `^ ?(?:${forms("numberSign")}|n)? ?[.:]? ?((?:\\d{1,3}|[ivx]{1,5}|[a-z])(?:\\.\\d{1,3})+|\\d{1,3}|[ivx]{1,5}|[a-z])(?= ?(?:[.:;)-]|$)| )`,
);

function takenApart(text: string): HeadingText {
  const { folded, ends } = foldWithPositions(text);
  const rest = (length: number) => {
    const from = length === 0 ? 0 : (ends[length - 1] ?? text.length);
    return text
      .slice(from)
      .replace(/^[\s.:;)\-–—]+/, "")
      .replace(/\s+/g, " ")
      .trim();
  };
  const word = themeWord.exec(folded) ?? operationWord.exec(folded);
  if (word) {
    const claims = operationWord.test(folded) ? "operation" : "theme";
    const coded = codeAndLabel(rest(word[0].length));
    if (coded) {
      const { code, label } = coded;
      return { claims, number: null, title: label, numbering: "word", word: word[0], code };
    }
    const numbered = numberBehind.exec(folded.slice(word[0].length));
    if (numbered) {
      const label = numbered[1] ?? "";
      const value = numberOf(label);
      // « Action à la ferme » holds no number; a letter or roman one needs its separator.
      const sure =
        /\d/.test(label) || /^\s*(?:[.:;)-]|$)/.test(folded.slice(word[0].length + numbered[0].length));
      if (sure && value !== null) {
        const title = rest(word[0].length + numbered[0].length);
        return { claims, number: value, title, numbering: "word", word: word[0], code: null };
      }
    }
    const initials = initialsBehind.exec(rest(word[0].length));
    if (initials?.[1] && /\p{Ll}/u.test(initials[2] ?? "")) {
      const [, code, title = ""] = initials;
      return { claims, number: null, title, numbering: "word", word: word[0], code };
    }
    // « Opération : … » and « OPERATION – … » say the level without a number; « Actions d'insertion » is a title.
    if (/^\s*[:–—-]\s/.test(folded.slice(word[0].length))) {
      return {
        claims,
        number: null,
        title: rest(word[0].length),
        numbering: "word",
        word: word[0],
        code: null,
      };
    }
    return plain(rest(0));
  }
  const nested = /^((?:\d{1,2}|[ivx]{1,4}|[a-h])(?:\.\d{1,2})+)(?:\s*[.):-]+\s*|\s+)(?=\S)/.exec(folded);
  if (nested) {
    return {
      claims: null,
      number: numberOf(nested[1] ?? ""),
      title: rest(nested[0].length),
      numbering: "1.1",
      word: "",
      code: null,
    };
  }
  const numbered = /^(\d{1,2}|[ivx]{1,5}|[a-z])(?:\s*[.):-]+|°|\s*\/(?=\s))\s*(?=\S)/.exec(folded);
  const label = numbered?.[1] ?? "";
  const value = numberOf(label);
  // « 12.50 » and « 3-5 ans » are figures, not numbers of headings.
  if (numbered && value !== null && !/^\d+\s*[.-]\s*\d/.test(folded)) {
    const small = /^\s*[a-z]/.test(text) && label.length === 1;
    const kind = /\d/.test(label) ? "1" : small ? "a" : roman.test(label) ? "I" : "A";
    const numbering = kind + (/^\S+\s*\)/.test(numbered[0]) ? ")" : ".");
    return { claims: null, number: value, title: rest(numbered[0].length), numbering, word: "", code: null };
  }
  return plain(rest(0));
}

function plain(title: string): HeadingText {
  return { claims: null, number: null, title, numbering: "", word: "", code: null };
}

/** The number that a heading or a label is marked with: « 2 », « II », « b »; null for none. */
export function numberOf(label: string): number | null {
  const last = label.split(".").at(-1) ?? "";
  if (/^\d/.test(last)) return Number(last);
  if (roman.test(label) && label !== "") return romanValue(label);
  return /^[a-z]$/.test(label) ? label.charCodeAt(0) - 96 : null;
}

/** Whether a text looks like the title of the whole table or a note about it, rather than a group's heading. */
export function isTableTitle(text: string): boolean {
  const folded = fold(text);
  return beginning("tableTitle").test(folded) || /^[(*]/.test(folded) || matches("inEuros", folded);
}

/** Whether a text above a table says anywhere that it titles the whole: « ACTION SOCIALE – TABLEAU ANNEXÉ À LA DÉLIBÉRATION ». */
export function namesAnnex(text: string): boolean {
  return matches("annexTitle", text);
}

const grantsOf = pattern("grantsOf");
const body = new RegExp(`^${forms("publicBody")} `);

/** Whether a text above a table says whose grants of which year it lists: the title of the whole, not of a group. */
export function isTitleOfWhole(text: string): boolean {
  const folded = fold(text);
  const grants = grantsOf.exec(folded);
  const behind = grants ? folded.slice(grants.index + grants[0].length) : "";
  return /\b20\d\d\b/.test(behind) || body.test(folded);
}

/** Whether a text is a remark, that titles nothing: « Observation : … », « Sous réserve de … », « (1) … ». */
export function isRemark(text: string): boolean {
  // « - Divers : 4 700,00 € » details the line above; what holds no letter titles nothing.
  if (/^\s*[-–•]\s.*\d\s*€\s*$/.test(text) || /^[\d\s.,]{4,}(?:€\s*)?$/.test(text)) return true;
  const folded = fold(text);
  return /^[(*]/.test(folded) || beginning("remark").test(folded);
}

const sideFigure = new RegExp(
  `^(?:${forms("sideFigureAlone")}$|${forms("sideFigureOfYear")} \\d|${forms("alreadyWord")} \\p{L}+e)`,
  "u",
);

/** Whether a text beside an amount speaks of the money at hand rather than of a grant: « Reste à répartir », « Enveloppe votée ». */
export function isSideFigure(text: string): boolean {
  const folded = fold(text);
  return beginning("sideFigure").test(folded) || sideFigure.test(folded);
}

/** « 12 communes »: how many lines a total adds up is no title of theirs, nor a line's text. */
export function isCountOfLines(text: string): boolean {
  return /^\d{1,4} \p{L}+(?: \p{L}+)?$/u.test(text.trim());
}

const ofAPage = `${forms("ofAPage")}(?![a-z])`;
const carryLabel = new RegExp(
  `^(?:${forms("carriedOver")}(?: ${ofAPage}.*)?|${forms("total", 9)} (?:${ofAPage}|${forms("carriedOver")}(?![a-z])).*)$`,
);

/** Whether a text carries a sum over a page's end: « À reporter », « Report », « Total de la page ». */
export function isCarryLabel(text: string): boolean {
  return carryLabel.test(fold(text).replace(/(?<![\s.:…])[\s.:…]+$/, ""));
}

const pageNumber = new RegExp(`^${forms("ofAPage")} ?\\d{1,3}(?: ?/ ?\\d{1,3})?$`);

/** « Page 2 », « folio 3 / 12 »: what stands beside it titles a printed page. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(fold(text));
}

const filesWith = new RegExp(
  `^(?:${forms("listOf")} )?${forms("filesListed")}(?<=s) (?:${forms("withOpinion")} )?(.+)$`,
);
const opinionAlone = new RegExp(`^${forms("opinionAlone")}$`);

/** What a heading says of every file under it (« Dossiers non retenus », « Demandes avec avis défavorable »); null where it speaks of something else. */
export function sectionMark(text: string): "yes" | "no" | null {
  const bare = fold(text).replace(/(?<![\s:.])[\s:.]+$/, "");
  const said = filesWith.exec(bare)?.[1];
  const mark = readMark(said ?? bare);
  return said !== undefined || opinionAlone.test(bare) ? mark : null;
}

/** Whether a heading says that what stands under it was granted before, or elsewhere: « Pour mémoire – fonds attribués en 2024 ». */
export function isReminder(text: string): boolean {
  return beginning("reminder").test(fold(text));
}

/** Whether a heading names a place rather than what is done there. */
export function isTerritoryHeading(text: string): boolean {
  return beginning("place").test(fold(text));
}

/** Whether two texts are the same but for case, accents and blanks. */
export function sameText(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** Whether a text is a year alone, as a column of amounts is often titled. */
export function isYear(text: string): boolean {
  return /^20\d\d$/.test(text.trim());
}
