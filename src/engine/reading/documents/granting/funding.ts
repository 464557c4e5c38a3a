import {
  addsUpWhatPrecedes,
  annexesCited,
  coversAllThemes,
  isResult,
  eurosOf,
  figureAhead,
  grantedFigure,
  kindBeside,
  operationCountOf,
  setAsideBy,
  wordsBeside,
  wordsOf,
  type FoundCount,
  type FoundFigure,
} from "../../../claims";
import { forms } from "../../../lexicon";
import type { Amount } from "../../../money";
import type { Sourced, ThemeNamed } from "../../../model";
import { fold } from "../../../folding";
import { placeOf, sentenceAt, type Passage, type Span, type Speaker } from "../parts/passage";
import { noKnownThemes, type KnownThemes } from "../naming/known-themes";
import { operationSharesOf } from "../naming/operation-mention";
import { themeMentionsOf, type ThemeMention } from "../naming/theme-mention";

/** What a sentence or an article grants to one theme. */
export interface Funding {
  /** The stretch of the passage that grants it. */
  readonly span: Span;
  readonly themeNumber: number | null;
  readonly themeTitle: string | null;
  /** The themes that share its amount with that one. */
  readonly otherThemes: readonly ThemeNamed[];
  readonly operationCount: Sourced<number> | null;
  readonly amount: Sourced<Amount> | null;
  /** The other figures of the stretch; absent where there is none. */
  readonly others?: readonly Sourced<Amount>[];
  readonly amountInWords: Sourced<Amount> | null;
  /** Whether its figure adds up what stands before it: it may be of more than the theme that is named. */
  readonly addsUp: boolean;
  readonly annexes: readonly number[];
}

/** What a passage grants, theme by theme; one entry where it names one theme or none. */
export function fundingsOf(
  passage: Passage,
  speaker: Speaker,
  known: KnownThemes = noKnownThemes,
): readonly Funding[] {
  const { text } = passage;
  const mentions = distinctMentions(themeMentionsOf(text, known));
  const shares = sharesOf(text, mentions);
  const below = operationSharesOf(text, known).map((share) => share.figure);
  const fundings = shares.map(({ span, mention }) => ({
    ...fundingOf(passage, span, mention, speaker, { shared: shares.length > 1, below }),
    otherThemes: shares.length > 1 ? [] : joinedThemes(text, mentions),
  }));
  return fundings.length > 1 ? fundings.map((one) => withOwnCounts(one, fundings)) : fundings;
}

/** « 15 actions, pour 10 000 € sur l'axe 1 et 5 000 € sur l'axe 2 »: what is counted once is of them all, not of the first. */
function withOwnCounts(funding: Funding, all: readonly Funding[]): Funding {
  const isCountedApart = all.every((one) => one.operationCount !== null);
  return { ...funding, operationCount: isCountedApart ? funding.operationCount : null };
}

/** The themes named in one breath with the first: « des thématiques 2 « … » et 3 « … » ». */
function joinedThemes(text: string, [first, ...others]: readonly ThemeMention[]): readonly ThemeNamed[] {
  const joined: ThemeNamed[] = [];
  let end = first?.end ?? 0;
  for (const { start, end: own, number, title } of others) {
    if (!joins.test(fold(text.slice(end, start)))) break;
    joined.push({ number, title });
    end = own;
  }
  return joined;
}

const joins = new RegExp(`^ ?(?:[,&+]|${forms("joinsNames")}) ?(?:${forms("linkToName")} ?)?$`);

/** A theme named twice in an article is one theme. */
function distinctMentions(mentions: readonly ThemeMention[]): readonly ThemeMention[] {
  return mentions.filter(
    (mention, index) =>
      !mentions
        .slice(0, index)
        .some(
          (other) =>
            (mention.number !== null && other.number === mention.number) ||
            (mention.title !== null && other.title !== null && fold(other.title) === fold(mention.title)),
        ),
  );
}

/** A stretch of a passage, and the theme that has its figure. */
interface Share {
  readonly span: Span;
  readonly mention: ThemeMention | null;
}

/**
 * Several themes share a passage where each has its own amount, after its name or before it: where both may be, on the
 * side where nothing ends between the two (« 28 020 € (partie II) ; III. alloue… »).
 */
function sharesOf(text: string, mentions: readonly ThemeMention[]): readonly Share[] {
  const whole = { start: 0, end: text.length };
  const [first] = mentions;
  if (!first) return [{ span: whole, mention: null }];
  const figures = withoutSum(
    text,
    eurosOf(text).filter((figure) => !coversAllThemes(text, figure)),
    mentions.length,
  );
  if (mentions.length === 1) {
    const own = figures.findLast(({ end }) => end <= first.start);
    const isIts = own && figures.length > 1 && givenTo.test(fold(text.slice(own.end, first.start)));
    return [{ span: isIts ? { start: own.start, end: first.end } : whole, mention: first }];
  }
  const sides = [afterNames(text, mentions), beforeNames(text, mentions, figures)].flatMap((shares) => {
    const own = shares.map(({ mention, beside }) => ({ mention, figure: beside(figures) }));
    const apart = own.filter(({ mention, figure }) => figure && endsBetween(text, mention, figure)).length;
    return own.every(({ figure }) => figure !== undefined) ? [{ shares, apart }] : [];
  });
  const [after, before] = sides;
  const best = before && after && before.apart < after.apart ? before : after;
  return best?.shares ?? [{ span: whole, mention: first }];
}

/** The figures of so many themes, without the one behind all of them that adds them up: « …, soit 73 850 € ». */
function withoutSum(text: string, figures: readonly FoundFigure[], themes: number): readonly FoundFigure[] {
  const last = figures.at(-1);
  const own = figures.filter((figure) => kindBeside(text, figure) !== "part");
  const isSum = themes > 1 && own.length === themes + 1 && last !== undefined && isResult(text, last);
  return isSum ? figures.slice(0, -1) : figures;
}

/** « 34 450 € pour les espaces naturels »: what leads from a figure to the theme that has it. */
const givenTo = new RegExp(`^ ?${forms("forBefore")} (?:${forms(["definiteArticle", "elidedArticle"])} ?)?$`);

/** A share, and how to find its figure: the nearest on its side. */
interface SidedShare extends Share {
  readonly mention: ThemeMention;
  readonly beside: (figures: readonly FoundFigure[]) => FoundFigure | undefined;
}

function afterNames(text: string, mentions: readonly ThemeMention[]): readonly SidedShare[] {
  return mentions.map((mention, index) => {
    const span = { start: index === 0 ? 0 : mention.start, end: mentions[index + 1]?.start ?? text.length };
    return { span, mention, beside: (figures) => figuresIn(figures, { ...span, start: mention.start })[0] };
  });
}

function beforeNames(
  text: string,
  mentions: readonly ThemeMention[],
  figures: readonly FoundFigure[],
): readonly SidedShare[] {
  return mentions.map((mention, index) => {
    const above = mentions[index - 1]?.end ?? 0;
    const start = figuresIn(figures, { start: above, end: mention.start }).at(-2)?.end ?? above;
    const rest = text.slice(mention.end).split(separator)[0] ?? "";
    const end = index === mentions.length - 1 ? mention.end + rest.length : mention.end;
    const span = { start, end };
    return { span, mention, beside: (all) => figuresIn(all, { start, end: mention.start }).at(-1) };
  });
}

const separator = /[;\n]|\.\s/u;

/** Whether a sentence or an item of a list ends between a name and a figure. */
function endsBetween(text: string, mention: Span, figure: Span): boolean {
  const between = text.slice(Math.min(mention.end, figure.end), Math.max(mention.start, figure.start));
  return separator.test(between);
}

function figuresIn(figures: readonly FoundFigure[], { start, end }: Span): readonly FoundFigure[] {
  return figures.filter((figure) => figure.start >= start && figure.end <= end);
}

function fundingOf(
  passage: Passage,
  span: Span,
  mention: ThemeMention | null,
  speaker: Speaker,
  { shared, below }: { readonly shared: boolean; readonly below: readonly Span[] },
): Omit<Funding, "otherThemes"> {
  const text = passage.text.slice(span.start, span.end);
  const quote = shared ? trimmed(passage.text, span) : quoteOf(passage, span, mention);
  const at = (found: Span) => placeOf(passage, moved(found, span.start), speaker, quote);
  const ofOperations = below.map((one) => moved(one, -span.start));
  const found = grantedFigure(text, shared, ofOperations);
  // A share of a sentence is what the whole of it says: « En 2024, …, dont 6 400 € pour les projets ».
  const figure = found && isSetAside(passage, moved(found, span.start)) ? null : found;
  const words = figure ? wordsBeside(text, figure) : below.length > 0 ? null : onlyWords(text);
  const value = figure ?? words;
  const count = ownCount(text, value);
  const others = eurosOf(text).filter(
    (one) => one.start !== value?.start && kindBeside(text, one) === "granted",
  );
  return {
    span: quote,
    themeNumber: mention?.number ?? null,
    themeTitle: mention?.title ?? null,
    operationCount: count ? { value: count.count, at: at(count) } : null,
    amount: value ? { value: value.amount, at: at(value) } : null,
    ...(others.length > 0 ? { others: others.map((one) => ({ value: one.amount, at: at(one) })) } : {}),
    amountInWords: words ? { value: words.amount, at: at(words) } : null,
    addsUp: figure !== null && addsUpWhatPrecedes(text, figure),
    annexes: annexesCited(shared && mention ? citedBeside(passage.text, mention) : text),
  };
}

/** How many operations a theme's stretch counts: « 27 980 € pour trois actions » counts those of another amount than its own. */
function ownCount(text: string, own: Span | null): FoundCount | null {
  const count = operationCountOf(text);
  const ahead = count && figureAhead(text, count);
  return ahead && ahead.start !== own?.start ? null : count;
}

/** Whether its sentence says that a figure is no grant of now. */
function isSetAside(passage: Passage, figure: Span): boolean {
  const sentence = sentenceAt(passage, figure.start);
  return setAsideBy(sentence.text, moved(figure, -sentence.start)) === "other-year";
}

/** Where each theme has its own figure, an annex is cited after its name, before the next figure. */
function citedBeside(text: string, mention: ThemeMention): string {
  const next = eurosOf(text).find((figure) => figure.start > mention.end);
  const own = text.slice(mention.end, next?.start ?? text.length);
  if (annexesCited(own).length > 0 || !next) return own;
  return text.slice(mention.end).split(/(?<=[;.])\s/u)[0] ?? own;
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function trimmed(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  return {
    start: span.start + (inside.length - inside.trimStart().length),
    end: span.start + inside.trimEnd().length,
  };
}

/** The article's sentence, with its number in front where it stands near. */
function quoteOf(passage: Passage, span: Span, mention: ThemeMention | null): Span {
  const { text } = passage;
  const figure = eurosOf(text).at(0);
  const last = Math.max(figure?.end ?? 0, mention?.end ?? 0);
  const end = sentenceAt(passage, Math.max(span.start, last - 1)).end;
  return trimmed(text, { start: span.start, end: Math.max(end, span.start) });
}

/** The only amount in words of a text. */
function onlyWords(text: string): FoundFigure | null {
  const [only, other] = wordsOf(text);
  return only && !other ? only : null;
}
