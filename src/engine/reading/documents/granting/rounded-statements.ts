import type { ThemeStatement, WholeStatement } from "../../../model";
import { decisionLines } from "./deliberation-articles";
import { linesLeft, type DocumentLine } from "../parts/document-lines";
import type { KnownThemes } from "../naming/known-themes";
import {
  addsUpWhatPrecedes,
  coversAllThemes,
  eurosOf,
  isPast,
  isThemeTotal,
  kindOf,
  type RoundedFigure,
  roundedOf,
  saysImputation,
} from "../../../claims";
import { operationMentionsOf } from "../naming/operation-mention";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { passageOf, placeOf, sentencesOf, type Passage, type Span, type Speaker } from "../parts/passage";
import { themeMentionsOf } from "../naming/theme-mention";
import { sectionsOf, type Section } from "../parts/theme-sections";
import { whereOf } from "./theme-statements";
import { wholeAt } from "./whole-statement";

/** The orders of magnitude that a document states for a theme, or for all of them. */
export interface RoundedRead {
  readonly themes: readonly ThemeStatement[];
  readonly wholes: readonly WholeStatement[];
}

/**
 * Reads « soit près de 1,6 M€ » and « (421 k€) » : said alone, or beside the exact figure, of one theme or of all. A part
 * of something, and what is said of an operation, are left alone.
 */
export function readRounded(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): RoundedRead {
  const speaker = speakerOf(part, file);
  const decided = new Set(part.kind === "report" ? [] : decisionLines(part));
  const lines = linesLeft(part.lines, taken);
  const themes: ThemeStatement[] = [];
  const wholes: WholeStatement[] = [];
  for (const section of sectionsOf(lines, known)) {
    const passage = passageOf(section.lines);
    for (const span of sentencesOf(passage)) {
      const sentence = span.text;
      const [figure, other] = roundedOf(sentence);
      if (!figure || other || isLeftAlone(sentence, figure)) continue;
      const placed = { passage, span, figure, speaker };
      if (coversAllThemes(sentence, figure)) wholes.push(wholeOf(placed, true));
      else if (addsUpWhatPrecedes(sentence, figure) && themeMentionsOf(sentence, known).length === 0)
        wholes.push(wholeOf({ ...placed, figure: addingUp(figure, themes.length) }, false));
      else themes.push(...themeOf(placed, section, decided, known));
    }
  }
  return { themes, wholes };
}

interface Placed {
  readonly passage: Passage;
  readonly span: Span;
  readonly figure: RoundedFigure;
  readonly speaker: Speaker;
}

/** A figure that may as well add up the rounded ones before it, whose errors it then has. */
function addingUp(figure: RoundedFigure, count: number): RoundedFigure {
  return { ...figure, tolerance: figure.tolerance.times(String(count + 1)) };
}

function isLeftAlone(sentence: string, figure: RoundedFigure): boolean {
  return isPast(sentence) || kindOf(sentence, figure) !== "granted" || saysImputation(sentence);
}

function wholeOf({ passage, span, figure, speaker }: Placed, sure: boolean): WholeStatement {
  const at = placeOf(passage, { start: span.start + figure.start, end: span.start + figure.end }, speaker);
  return { ...wholeAt(at, figure.amount), tolerance: figure.tolerance, sure };
}

/** Of the one theme that the sentence names, or under whose heading it stands. */
function themeOf(
  { passage, span, figure, speaker }: Placed,
  section: Section,
  decided: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): readonly ThemeStatement[] {
  const sentence = passage.text.slice(span.start, span.end);
  const mentions = themeMentionsOf(sentence, known);
  const [mention] = mentions;
  const inDecision = section.lines.some((line) => decided.has(line));
  const theme = mention ?? (inDecision ? null : section.theme);
  const exact = new Set(eurosOf(sentence).map((one) => one.amount.toExact()));
  const named = new Set(mentions.map((one) => `${one.number} ${one.title}`)).size;
  if (!theme || named > 1 || exact.size > 1) return [];
  if (operationMentionsOf(sentence, known).length > 0) return [];
  const where = whereOf(theme.number, theme.title);
  const inside = { start: span.start + figure.start, end: span.start + figure.end };
  const at = { ...placeOf(passage, inside, speaker), where };
  return [
    {
      at,
      themeNumber: theme.number,
      themeTitle: theme.title,
      operationCount: null,
      amount: { value: figure.amount, at },
      tolerance: figure.tolerance,
      annexes: [],
      underHeading: !mention,
      ...(isThemeTotal(sentence) ? {} : { sure: false }),
    },
  ];
}
