import { forms, written } from "../../../lexicon";
import { eurosOf, type FoundFigure, addsUpWhatPrecedes, coversAllThemes } from "../../../claims";
import { firstNot, groupBy } from "../../../lists";
import { parseCode } from "../../../wording/codes";
import type { OperationNamed } from "../../../model";
import { leadsOn, type KnownThemes } from "./known-themes";
import type { Span } from "../parts/passage";
import { themeMentionsOf, titleAfter } from "./theme-mention";

/** An operation named in a sentence: « l'opération 2 « … » », « le dispositif « … » », or by its title alone. */
export interface OperationMention extends Span {
  /** The theme's number where it is said with the operation's: 2 for « opération 2.1 ». */
  readonly themeNumber: number | null;
  readonly number: number | null;
  readonly title: string | null;
  /** Whether a word such as « opération » announces it. */
  readonly worded: boolean;
}

/** No title that follows its operation runs so far, in characters. */
const TITLE_ENDS = 400;
/** One operation only: « des opérations 1 et 2 » names a theme's, not each. */
const word = new RegExp(
  `\\b${written("oneOperation")}(?![\\p{L}\\d])\\s*(?:${written("numberSign")}\\s*)?(?:(?:(\\d{1,2})[.-])?(\\d{1,2})(?![\\p{L}\\d]|[.,\\u202F\\u00A0 ]?\\d|\\s*${forms("currency")}))?`,
  "giu",
);

/** The operations that a text names, in order, each once. */
export function operationMentionsOf(text: string, known: KnownThemes): readonly OperationMention[] {
  const worded = [...text.matchAll(word)].flatMap((match): readonly OperationMention[] => {
    const end = match.index + match[0].length;
    const number = match[2] === undefined ? null : Number(match[2]);
    const rest = text.slice(end, end + TITLE_ENDS);
    const title = titleAfter(
      text.slice(0, end + (eurosOf(rest)[0]?.start ?? rest.length)),
      end,
      number !== null,
    );
    if (number === null && title === null) return [];
    if (title && (known.titleOf(title.title) !== null || parseCode(title.title) !== null)) return [];
    return [
      {
        start: match.index,
        end: title?.end ?? end,
        themeNumber: match[1] === undefined ? null : Number(match[1]),
        number,
        title: title?.title ?? null,
        worded: true,
      },
    ];
  });
  const called = known.operations.namedIn(text).flatMap(({ start, end, title }) => {
    const told = worded.some((one) => start < one.end && one.start < end);
    return told ? [] : [{ start, end, themeNumber: null, number: null, title, worded: false }];
  });
  const titles = called.map((one) => ({
    one,
    beside: worded.find((other) => standsBeside(text, one, other)),
  }));
  const numbered = worded.map((one) => {
    const title = titles.find(({ beside }) => beside === one)?.one;
    return title && one.title === null
      ? { ...one, title: title.title, start: Math.min(one.start, title.start) }
      : one;
  });
  const alone = titles.flatMap(({ one, beside }) => (beside ? [] : [one]));
  const all = [...numbered, ...alone].sort((a, b) => a.start - b.start);
  return [...groupBy(all, ({ number, title }) => `${number} ${title}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** « les résidences d'artistes (thématique 1, action 2) »: a title and a number of one operation. */
function standsBeside(text: string, title: Span, numbered: OperationMention): boolean {
  if (numbered.title !== null) return false;
  const between = title.end <= numbered.start ? text.slice(title.end, numbered.start) : null;
  return between !== null && /^\s*(?:\p{L}+\s*)?\((?:[^()€]{0,40}[\s,–-])?$/u.test(between);
}

/** An operation named in a text with the figure it is given. */
export interface OperationShare {
  readonly mention: OperationMention;
  readonly figure: FoundFigure;
}

/**
 * The figure of each operation that a text names, where each has its own, after its name or before it. None where a
 * title beside a theme's name may be said in passing.
 */
export function operationSharesOf(text: string, known: KnownThemes): readonly OperationShare[] {
  const mentions = operationMentionsOf(text, known);
  const [only] = mentions;
  if (!only) return [];
  if (mentions.length === 1 && !only.worded && themeMentionsOf(text, known).length > 0) return [];
  const figures = eurosOf(text).filter(
    (figure) => !coversAllThemes(text, figure) && !addsUpWhatPrecedes(text, figure),
  );
  const behind = mentions.map((mention, index) => {
    const next = mentions[index + 1]?.start ?? text.length;
    const before = (place: number): number => firstNot(figures, (figure) => figure.start < place);
    return granted(text, figures.slice(before(mention.end), before(next)));
  });
  const ahead = mentions.map((mention, index) => {
    const before = mentions[index - 1]?.end ?? 0;
    const last = figures[firstNot(figures, (figure) => figure.end <= mention.start) - 1];
    return last && last.start >= before ? last : undefined;
  });
  const tied = mentions.map((mention, index) => {
    const figure = ahead[index];
    return figure && givesTo.test(text.slice(figure.end, mention.start)) ? figure : undefined;
  });
  const chosen = tied.every((figure) => figure !== undefined)
    ? tied
    : behind.every((figure) => figure !== undefined)
      ? behind
      : ahead;
  if (chosen.some((figure) => figure === undefined)) return [];
  return mentions.flatMap((mention, index) => {
    const figure = chosen[index];
    return figure ? [{ mention, figure }] : [];
  });
}

/** « 12 000 € pour la mobilité »: what stands between a figure and whose it is. */
const givesTo = new RegExp(
  `^\\s*${written("givesTo")}\\s*${leadsOn}(?:${written("operation", 8)}\\s+)?(?:[«“"][«“"\\s]*)?$`,
  "iu",
);
const totalBefore = new RegExp(`\\b${forms("totalQuality")}[^€]{0,30}$`, "iu");

/** The only figure, the first of equal ones, or the one said to be the total; undefined where several may be meant. */
function granted(text: string, figures: readonly FoundFigure[]): FoundFigure | undefined {
  const [first] = figures;
  if (!first || figures.every((figure) => figure.amount.equals(first.amount))) return first;
  const totals = figures.filter((figure) =>
    totalBefore.test(text.slice(Math.max(0, figure.start - 45), figure.start)),
  );
  return totals.length === 1 ? totals[0] : undefined;
}

/** A mention as the annex's places are told, under the theme that the text around names. */
export function operationNamed(
  { themeNumber, number, title }: OperationMention,
  theme: Pick<OperationNamed, "themeNumber" | "themeTitle">,
): OperationNamed {
  return themeNumber === null
    ? { ...theme, number, title }
    : { themeNumber, themeTitle: null, number, title };
}
