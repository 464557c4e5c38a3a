import { governs, isOfAYear, kindBeside } from "../../claims";
import type { Amount } from "../../money";
import type { Sourced, ThemeNamed } from "../../model";
import { fold } from "../../wording/fold";
import { annexesCited, operationCountOf } from "./counts";
import { eurosOf, wordsOf, type FoundFigure } from "./figures";
import { placeOf, sentenceAt, type Passage, type Span, type Speaker } from "./passage";
import { noKnownThemes, type KnownThemes } from "./known-themes";
import { operationSharesOf } from "./operation-mention";
import { themeMentionsOf, type ThemeMention } from "./theme-mention";
import { addsUpWhatPrecedes, coversAllThemes } from "./whole-cues";

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
  readonly amountInWords: Sourced<Amount> | null;
  readonly annexes: readonly number[];
}

const fundingVerb =
  /\b(?:valider|attribu|accord|allou|octroy|octroi|financ|subvention|fixer|fix[ée]|affect|consacr|approuv|retenir|retenu|vers|arr[êe]t|accept|d[ée]cid|adopt|engag|reconduir|mobilis|abond|dot|vot|individualis|r[ée]parti|consent)\p{L}*/iu;
const fundingNoun =
  /\b(?:financements?|attributions?|subventions?|participations?|aides?|dotations?|octroi|montants?|sommes?|enveloppes?|cr[ée]dits?|soutien|concours|contributions?)\b/iu;
/** What an article does when it grants nothing itself. */
const otherPurpose =
  /^(?:\W|article\s*(?:n°\s*)?[\p{L}\p{N}.]+(?![\p{L}\p{N}.])|d[ée]cide)*(?:(?:de|d['’])\s*)?(?:m['’]|l['’]|le pr[ée]sident\s)?(?:autoris|habilit|donn\p{L}* (?:pouvoir|d[ée]l[ée]gation)|charg|imput|pr[ée]l[eè]v|inscri|pr[ée]cis|prend\p{L}* acte|les d[ée]penses?\b|les? cr[ée]dits?\b|la d[ée]pense\b|ces d[ée]penses?\b|la pr[ée]sente d[ée]lib|la d[ée]lib[ée]ration)/iu;
const imputationSentence =
  /^\W*imputations?(?: budg[ée]taires?)?(?: des? (?:la |ces )?d[ée]penses?)?\s*:|\b(?:imput[ée]e?s?|pr[ée]lev[ée]e?s?|inscrite?s?)\s+(?:sur|au|à|aux|en)\b|\baffect\p{L}*\s+(?:une|des)\s+autorisations? (?:d['’]engagements?|de programmes?)\b[^.;]{0,80}\bsur\b/iu;

/** Whether a clause grants money (and does not only authorise, charge or say what is paid from where). */
export function isFunding(text: string): boolean {
  if (isOtherPurpose(text)) return false;
  return fundingVerb.test(text) || fundingNoun.test(text);
}

/** Whether a clause authorises, charges, delegates, or says what is paid from where. */
export function isOtherPurpose(text: string): boolean {
  return otherPurpose.test(text.replace(/^[•▪\uF0B7\uF0A7–—*-]\s*/u, ""));
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
  return shares.map(({ span, mention }) => ({
    ...fundingOf(passage, span, mention, speaker, { shared: shares.length > 1, below }),
    otherThemes: shares.length > 1 ? [] : joinedThemes(text, mentions),
  }));
}

/** The themes named in one breath with the first: « des thématiques 2 « … » et 3 « … » ». */
function joinedThemes(text: string, [first, ...others]: readonly ThemeMention[]): readonly ThemeNamed[] {
  const joined: ThemeNamed[] = [];
  let end = first?.end ?? 0;
  for (const { start, end: own, number, title } of others) {
    if (!joins.test(text.slice(end, start))) break;
    joined.push({ number, title });
    end = own;
  }
  return joined;
}

const joins =
  /^\s*(?:,|et|ainsi que|&|\+)\s*(?:(?:de |du |des |au titre de )?(?:la |le |les |l['’])?\s*)?$/iu;

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

/** Several themes share a passage where each has its own amount, before or after its name. */
function sharesOf(
  text: string,
  mentions: readonly ThemeMention[],
): readonly { readonly span: Span; readonly mention: ThemeMention | null }[] {
  const whole = { start: 0, end: text.length };
  const [first] = mentions;
  if (!first) return [{ span: whole, mention: null }];
  const figures = eurosOf(text).filter((figure) => !coversAllThemes(text, figure));
  const after = mentions.map((mention, index) => ({
    span: { start: index === 0 ? 0 : mention.start, end: mentions[index + 1]?.start ?? text.length },
    mention,
  }));
  if (
    mentions.length > 1 &&
    after.every((share) => hasFigure(figures, { ...share.span, start: share.mention.start }))
  ) {
    return after;
  }
  const before = mentions.map((mention, index) => {
    const above = mentions[index - 1]?.end ?? 0;
    const ahead = figures.filter((figure) => figure.start >= above && figure.end <= mention.start);
    const start = ahead.at(-2)?.end ?? above;
    return { span: { start, end: index === mentions.length - 1 ? text.length : mention.end }, mention };
  });
  if (
    mentions.length > 1 &&
    before.every((share) => hasFigure(figures, { ...share.span, end: share.mention.start }))
  ) {
    return before;
  }
  return [{ span: whole, mention: first }];
}

function hasFigure(figures: readonly FoundFigure[], span: Span): boolean {
  return figures.some((figure) => figure.start >= span.start && figure.end <= span.end);
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
  const figure = grantedFigure(text, shared, ofOperations);
  const words = figure === null && below.length > 0 ? null : wordsBeside(text, figure);
  const count = operationCountOf(text);
  const value = figure ?? words;
  return {
    span: quote,
    themeNumber: mention?.number ?? null,
    themeTitle: mention?.title ?? null,
    operationCount: count ? { value: count.count, at: at(count) } : null,
    amount: value ? { value: value.amount, at: at(value) } : null,
    amountInWords: words ? { value: words.amount, at: at(words) } : null,
    annexes: annexesCited(shared && mention ? citedBeside(passage.text, mention) : text),
  };
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

/** What says that the figure after it is the whole of what is granted. */
const wholeCue =
  /(?:montant|somme|enveloppe|total|cr[ée]dits?|participation|subventions?|financement|dotation|concours)\p{L}*(?:\s+\p{L}+){0,3}\s+(?:total|global|maxim|cumul|pr[ée]visionnel)\p{L}*|\btotal(?:e|it[ée])?\b|\btotal\s+(?:global|g[ée]n[ée]ral)/iu;
const amountCue =
  /\b(?:montants?|sommes?|enveloppes?|hauteur|s['’][ée]l[eè]v\p{L}*|cr[ée]dits?|subventions?|participation|financement|fix\p{L}*|port\p{L}*)(?!\p{L})/iu;
/**
 * The figure that a clause grants; null where there is none, or where nothing tells which. `shared` where other themes
 * have their own figures beside it: « soit un total de » then adds up all of theirs. `below` are the figures of its
 * operations.
 */
export function grantedFigure(text: string, shared = false, below: readonly Span[] = []): FoundFigure | null {
  const all = eurosOf(text);
  const figures = all.filter(
    (figure) =>
      kindBeside(text, figure) === "granted" &&
      !coversAllThemes(text, figure) &&
      !below.some((span) => span.start === figure.start) &&
      !(shared && all.length > 1 && addsUpWhatPrecedes(text, figure)),
  );
  const undated = figures.filter((figure) => !isOfAYear(text, figure));
  const [first] = figures;
  if (!first || figures.length === 1) return first ?? null;
  if (undated.length === 1) return undated[0] ?? null;
  const cued = (cue: RegExp) =>
    figures.filter((figure, index) => {
      const from = Math.max(figures[index - 1]?.end ?? 0, figure.start - 60);
      return cue.test(text.slice(from, figure.start));
    });
  for (const cue of [wholeCue, amountCue]) {
    const found = cued(cue);
    const values = new Set(found.map((figure) => figure.amount.toExact()));
    if (values.size === 1) return found[0] ?? null;
  }
  return new Set(figures.map((figure) => figure.amount.toExact())).size === 1 ? first : null;
}

/** The amount in words beside the figure, or the only one. */
function wordsBeside(text: string, figure: FoundFigure | null): FoundFigure | null {
  const words = wordsOf(text);
  if (!figure) return words.length === 1 ? (words[0] ?? null) : null;
  return words.find((found) => gap(found, figure) <= 40) ?? null;
}

function gap(a: Span, b: Span): number {
  return Math.max(a.start - b.end, b.start - a.end);
}

/** Whether a sentence says from which credits something is paid. */
export function saysImputation(text: string): boolean {
  return imputationSentence.test(text);
}

/** « d'accorder 25 750 €, imputés au chapitre 933 »: granted first, the credit that pays it said after. */
export function isGrantedThenCharged(text: string, figure: Span): boolean {
  const before = text.slice(0, figure.start);
  return governs(fold(before), "grantingVerb") && !saysImputation(before) && saysImputation(text);
}
