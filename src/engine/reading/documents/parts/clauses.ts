import { beginning, capitalised, forms, inAnyCase, written } from "../../../lexicon";
import { keptFor } from "../../../lists";
import { fold, readCount, romanNumber } from "../../../wording";
import type { DocumentLine } from "./document-lines";
import { collapse } from "./passage";

/** One article, or one item of a list of decisions, its lines in order. */
export interface Clause {
  /** The article's number, or null. */
  readonly number: number | null;
  /** The article as it is numbered: "2", "2.1"; null where it is not. */
  readonly label: string | null;
  readonly lines: readonly DocumentLine[];
  /** What introduces the list that it is an item of: « Décide d'attribuer : »; null for a clause that stands alone. */
  readonly introduction: string | null;
}

const articleHead = new RegExp(
  `^(?:(?:§\\s*)?${capitalised(["articleHeading", "articleShort"])}|§\\s*${forms("articleHeading")})\\s*(?:${inAnyCase("numberSign")}\\s*)?(${inAnyCase("onlyOrFirst")}|\\d{1,3}|[IVX]{1,5}|\\p{L}{2,9}(?=\\s?[.:–—-]))(?:\\s?${inAnyCase("firstEnding")})?(?![\\p{L}\\d])[\\s°:.)–—-]*(.*)$`,
  "u",
);
/** « d' », « de » and the word behind. */
const of = `${written("of")}(?:\\b|(?<=['’]))`;
/** An infinitive or a verb by which a council decides. */
const decidingVerb = new RegExp(
  `^(?:${of}\\s*(?:${written("pronoun")}(?:\\s+|(?<=['’])))?)?${written("toDecide")}\\b|^${written("decidesPresent")}\\b`,
  "i",
);
const numberedItem = new RegExp(
  `^(?:(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:°(?:\\s*\\))?|[.)]|\\s[–-])(?:\\s*\\/)?|(?:[IVX]{1,4})\\s*[.)–-])\\s*(?:[-–—:]\\s*)?(?=\\p{Lu}|${of}|${written("decidesPresent")}\\b)`,
  "u",
);
const cited = new RegExp(`^${written("articleCited")}(?:(?!\\p{L})|(?<=['’]))`, "u");
const startsWithOf = new RegExp(`^${written("of")}(?:\\s|(?<=['’]))`, "u");
const announcesItem = new RegExp(`(?:[;:]|\\b${written("decidesWord")})\\s*$`, "iu");
const bullet = /^[•▪\uF0B7\uF0A7\uF02D–—*-]\s*/u;

/** An article's number: « Article premier » is 1, « Article 2.1 » is 2. Undefined where a line heads no article. */
export function articleNumberOf(
  line: string,
): { readonly number: number; readonly label: string; readonly rest: string } | undefined {
  const match = articleHead.exec(collapse(line));
  if (!match) return undefined;
  const rest = match[2] ?? "";
  if (cited.test(rest)) return undefined;
  const word = (match[1] ?? "").toLowerCase();
  const said = word === "unique" ? 1 : readCount(word);
  if (said !== null && !/^\d/.test(word)) return { number: said, label: String(said), rest };
  const roman = romanNumber(word);
  if (roman !== null) return { number: roman, label: String(roman), rest };
  if (!/^\d+$/.test(word)) return undefined;
  const number = Number(word);
  const below = /^(\d{1,2})(?![\d\p{L}]|[.,\s]\d)[\s°:.)–—-]*(.*)$/u.exec(rest);
  return below && new RegExp(`${word}[.-]${below[1]}`).test(collapse(line))
    ? { number, label: `${number}.${below[1]}`, rest: below[2] ?? "" }
    : { number, label: String(number), rest };
}

/** The articles and items among the lines of a decision. What comes before the first is left out. */
export const clausesOf = keptFor((lines: readonly DocumentLine[]): readonly Clause[] => {
  const articles = articlesOf(lines);
  return articles.flatMap(({ number, label, lines: own }) => itemsOf(number, label, own));
});

function articlesOf(
  lines: readonly DocumentLine[],
): readonly { number: number | null; label: string | null; lines: DocumentLine[] }[] {
  const articles: { number: number | null; label: string | null; lines: DocumentLine[] }[] = [];
  for (const line of lines) {
    const head = line.cells === null ? articleNumberOf(line.text) : undefined;
    if (head) articles.push({ number: head.number, label: head.label, lines: [line] });
    else articles.at(-1)?.lines.push(line);
  }
  return articles.length > 0 ? articles : [{ number: null, label: null, lines: [...lines] }];
}

/** Items are told by bullets, numbers or a verb at the start of a line; an article without them is one clause. */
function itemsOf(
  number: number | null,
  label: string | null,
  lines: readonly DocumentLine[],
): readonly Clause[] {
  const items: {
    number: number | null;
    label: string | null;
    lines: DocumentLine[];
    bare: boolean;
    counted: boolean;
  }[] = [];
  for (const line of lines) {
    const text = collapse(line.text);
    const before = items.at(-1);
    const above = before?.lines.at(-1);
    const counted =
      number === null || (above !== undefined && (/:\s*$/.test(above.text) || before?.counted === true));
    const numbered = counted ? numberedItem.exec(text) : null;
    const bare = text.replace(numberedItem, "").replace(bullet, "");
    const sums = items.length > 2 && sumsUp(line);
    const starts =
      line.cells === null &&
      (bullet.test(text) ||
        sums ||
        numbered !== null ||
        startsDecision(bare) ||
        startsInfinitive(bare, line, before?.lines.at(-1)));
    if (before && (!starts || before.bare)) {
      before.lines.push(line);
      before.bare = false;
      continue;
    }
    const head = articleNumberOf(line.text);
    const own = number === null && numbered?.[1] ? parseInt(numbered[1], 10) : number;
    items.push({
      number: sums ? (before?.number ?? own) : own,
      label: sums ? (before?.label ?? label) : (label ?? numbered?.[1] ?? null),
      lines: [line],
      bare: head !== undefined && head.rest === "",
      counted: numbered !== null,
    });
  }
  const textOf = (item: (typeof items)[number]) => item.lines.map((line) => collapse(line.text)).join(" ");
  const announces = (item: (typeof items)[number] | undefined) =>
    item && items.length > 1 && /:\s*$/.test(textOf(item)) ? textOf(item) : null;
  const opening = announces(items[0]);
  let introduction = opening;
  return items.map((item, index) => {
    const marked = item.counted || bullet.test(collapse(item.lines[0]?.text ?? ""));
    const own = index === 0 ? null : marked ? introduction : opening;
    if (!marked) introduction = announces(item) ?? opening;
    return { number: item.number, label: item.label, lines: item.lines, introduction: own };
  });
}

/** « Soit un montant total de … », « TOTAL : … » below the items of a list: the last of them does not hold it. */
export function sumsUp(line: DocumentLine): boolean {
  return line.cells === null && line.first && beginning("sumsUpList").test(fold(line.text));
}

/** « d'octroyer … » without mark or capital, after a blank line or after what ends an item. */
function startsInfinitive(text: string, line: DocumentLine, above: DocumentLine | undefined): boolean {
  if (!startsWithOf.test(text) || !decidingVerb.test(text) || !above) return false;
  return line.first || announcesItem.test(above.text);
}

/** Whether a line heads an article, or an item that decides: « Article 2 », « 3. AUTORISE le président … ». */
export function headsDecision(text: string): boolean {
  if (articleNumberOf(text)) return true;
  const bare = text.replace(numberedItem, "").replace(bullet, "");
  return bare !== text && startsDecision(bare);
}

/** Whether a line heads an article that decides at once: « Article 1 : attribue », under « Le conseil métropolitain : ». */
export function decidesAtOnce(text: string): boolean {
  return decidingVerb.test(articleNumberOf(text)?.rest ?? "");
}

/** A capital tells the start of a decision from the middle of a sentence broken over lines. */
function startsDecision(text: string): boolean {
  return /^\p{Lu}/u.test(text) && decidingVerb.test(text);
}
