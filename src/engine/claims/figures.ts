import { forms, written } from "../lexicon";
import { Amount } from "../money";
import { readPrintedAmount } from "../money/pointed-thousands";
import { findAmounts, type FoundAmount } from "../money/find-amounts";
import { findWords } from "../money/read-words";
import { unitAt } from "../money/unit";
import { readCount } from "../wording/counts";
import { keptBySentence } from "../folding";
import { Folded } from "./folded";
import { compiled, END, START, type Stretch } from "./said";

/** An amount found in running text: `end` is past its last character, its currency included. */
export interface FoundFigure extends Stretch {
  readonly amount: Amount;
  /** The amount of the words that repeat it in brackets, or that it repeats there; absent where there are none. */
  readonly words?: Amount;
  /** Whether it stands in words alone. */
  readonly isInWords?: true;
}

/**
 * The amounts in euros of a text, in order, each with the words in brackets that repeat it, or that it repeats in
 * brackets; those in words that repeat none among them. « 20,450 k€ » tells every euro; « 1,6 M€ » is left out, since it speaks of an order of magnitude.
 */
export const eurosOf = keptBySentence((text): readonly FoundFigure[] => {
  const figures = amountsIn(text).flatMap((found) => {
    if (!found.currency) return [];
    if (found.kind !== "amount") return pointedThousands(found);
    const isExact = found.form === "figures" || (found.form === "abbreviated" && unitOf(found) <= 0);
    return isExact ? [{ start: found.start, end: found.end, amount: found.amount }] : [];
  });
  const told = figures.some((figure) => isBracketed(text, figure)) ? withWords(text, figures) : figures;
  const alone = inWordsAlone(text, told);
  return alone.length > 0 ? [...told, ...alone].sort((a, b) => a.start - b.start) : told;
});

/** The currency in letters, behind a word: « mille euros », « un million d'euros ». */
const namesEuros = new RegExp(
  `\\p{L}[\\s\\u2010\\u2011-](?:\\p{L}['\\u2019])?${written("euroUnit")}(?!\\p{L})`,
  "iu",
);

/** How far from a figure the words stand that repeat it. */
export const NEAR_WORDS = 40;

const part = `${START}${forms("partBefore")}${END}`;
/** « , soit », « la somme de »: what leads from a figure to its words, or back, and says of neither that it is something else. */
const leadsToWords = `^[^a-z]*(?:${forms(["resultSign", "article", "sumNoun", "ofBefore"])}[^a-z]*)*$`;

/** Amounts in words that repeat no figure: « 185 000 €, dont quatre-vingt-dix mille euros au club ». */
function inWordsAlone(text: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  if (!namesEuros.test(text)) return [];
  const isRepeated = (words: FoundFigure) =>
    figures.some((figure) => {
      if (gapBetween(words, figure) > NEAR_WORDS) return false;
      const said = Folded.of(between(text, words, figure)).text;
      return (
        !compiled(part).test(said) &&
        (words.amount.equals(figure.amount) || compiled(leadsToWords).test(said))
      );
    });
  return wordsOf(text).flatMap((words) =>
    isRepeated(words) ? [] : [{ ...words, isInWords: true as const }],
  );
}

function between(text: string, one: Stretch, other: Stretch): string {
  return text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
}

/** How far apart two stretches of a text are. */
export function gapBetween(one: Stretch, other: Stretch): number {
  return Math.max(one.start - other.end, other.start - one.end);
}

const amountsIn = keptBySentence((text) => findAmounts(text));

/**
 * « 1 500 € (mille cinq cents euros) » and « mille cinq cents euros (1 500 €) » are one figure each, and so is « (1 500 €) ».
 */
function withWords(text: string, figures: readonly FoundFigure[]): readonly FoundFigure[] {
  const words = findWords(text);
  const [byStart, byEnd] = [
    new Map(words.map((one) => [one.start, one])),
    new Map(words.map((one) => [one.end, one])),
  ];
  const amounts = new Map(wordsOf(text).map(({ start, amount }) => [start, amount]));
  const inWords = (said: Stretch | undefined) => {
    const words = said && amounts.get(said.start);
    return words && !isAbout(text, said.start) ? { words } : {};
  };
  return figures.map((figure) => {
    const [start, end] = [ahead(text, figure.start), behind(text, figure.end)];
    if (text[start - 1] === "(" && text[end] === ")") {
      const said = byEnd.get(ahead(text, start - 1));
      return { ...figure, ...inWords(said), start: said?.start ?? start - 1, end: end + 1 };
    }
    const opened = text[end] === "(" ? behind(text, end + 1) : -1;
    const said = byStart.get(opened) ?? byStart.get(pastResultSign(text, opened));
    const closed = said ? behind(text, said.end) : -1;
    return text[closed] === ")" ? { ...figure, ...inWords(said), end: closed + 1 } : figure;
  });
}

/** Whether words say about how much: « un peu plus d'un million d'euros (1 042 889 euros) ». */
function isAbout(text: string, start: number): boolean {
  const before = Folded.of(text.slice(Math.max(0, start - SHORT), start)).text;
  return compiled(about).test(before.replace(/d' ?$/, "de"));
}

/** « (soit mille euros) »: where the words begin. */
function pastResultSign(text: string, opened: number): number {
  const folded = opened < 0 ? null : Folded.of(text.slice(opened, opened + SHORT));
  const sign = folded && compiled(`^${forms("resultSign")} ?`).exec(folded.text);
  return sign ? opened + folded.span(0, sign[0].length).end : -1;
}

/** Longer than any word for what something comes to. */
const SHORT = 20;

/** Whether a bracket stands just before or just behind a figure. */
function isBracketed(text: string, { start, end }: Stretch): boolean {
  return text[ahead(text, start) - 1] === "(" || text[behind(text, end)] === "(";
}

/** The place before the blanks that end at one. */
function ahead(text: string, from: number): number {
  let at = from;
  while (at > 0 && /\s/.test(text[at - 1] ?? "")) at--;
  return at;
}

/** The place behind the blanks that begin at one. */
function behind(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  return at;
}

/** An amount of an order of magnitude: « 1,6 M€ ». */
export interface RoundedFigure extends FoundFigure {
  /** How far the exact amount may be: half of 100 000 € for « 1,6 M€ », all of it for « près de 1,6 M€ ». */
  readonly tolerance: Amount;
}

const about = `(?:${START}${forms("about")}|~) ?$`;

/** The power of ten of the last digit that an amount in thousands or millions writes: 5 for « 1,6 M€ ». */
function unitOf({ text, decimals }: Extract<FoundAmount, { kind: "amount" }>): number {
  const behind = text.length - text.replace(/^.*\d\s*/su, "").length;
  return (unitAt(text, behind)?.power ?? 0) - decimals;
}

/** The amounts of a text that are written in thousands or millions, short of the euro, in order. */
export function roundedOf(text: string): readonly RoundedFigure[] {
  return amountsIn(text).flatMap((found) => {
    if (found.kind !== "amount" || !found.currency || found.form !== "abbreviated") return [];
    const digits = unitOf(found);
    if (digits <= 0) return [];
    const share = compiled(about).test(Folded.of(text.slice(Math.max(0, found.start - 30), found.start)).text)
      ? "1"
      : "0.5";
    const tolerance = Amount.fromDecimal(`1${"0".repeat(digits)}`).times(share);
    return [{ start: found.start, end: found.end, amount: found.amount, tolerance }];
  });
}

/** « 44.000 euros » in a sentence: nobody writes thousandths of a euro after a point. */
function pointedThousands(found: FoundAmount): readonly FoundFigure[] {
  if (found.kind !== "unreadable" || found.because !== "ambiguous-separator") return [];
  const read = readPrintedAmount(found.text);
  return read.kind === "amount" ? [{ start: found.start, end: found.end, amount: read.amount }] : [];
}

const countBehind = new RegExp(
  `^\\s+(?:${forms("and")}\\s+)?(\\p{L}+(?:[\\s-]\\p{L}+){0,3}?)(?=\\s*(?:[).,;:]|$))`,
  "iu",
);

/** The amounts in words of a text, in order. */
export function wordsOf(text: string): readonly FoundFigure[] {
  return findWords(text).flatMap((found) => {
    if (found.kind !== "amount") return [];
    const { start, end, amount } = found;
    const rest = countBehind.exec(text.slice(end, end + 60));
    const cents = rest ? readCount(rest[1] ?? "") : null;
    if (!rest || cents === null) return [{ start, end, amount }];
    // « euros cinquante »: the centimes go without saying, unless other centimes were said, or too many are left.
    const fits = cents < 100 && amount.toCents() % 100 === 0;
    return fits ? [{ start, end: end + rest[0].length, amount: amount.plus(Amount.fromCents(cents)) }] : [];
  });
}
