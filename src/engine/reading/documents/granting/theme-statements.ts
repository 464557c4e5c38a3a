import { forms, matches, opensWith, pattern } from "../../../lexicon";
import type { Sourced, ThemeStatement } from "../../../model";
import { fold } from "../../../folding";
import { clausesOf } from "../parts/clauses";
import { type DocumentLine, linesLeft, tablesAmong, textLines } from "../parts/document-lines";
import { fundingsOf, type Funding } from "./funding";
import { operationHeadingOf, type ThemeHeading } from "../parts/headings";
import {
  collapse,
  lineAt,
  passageOf,
  pieceOf,
  placeOf,
  placeOfLine,
  sentencesOf,
  type SentenceSpan,
  type Passage,
  type Span,
  type Speaker,
} from "../parts/passage";
import {
  eurosOf,
  isOtherPurpose,
  isPast,
  isThemeTotal,
  kindBeside,
  saysImputation,
  setAsideBy,
} from "../../../claims";
import { isSharedOut } from "../said/shared-out";
import { decision, speakerOf, type DocumentPart } from "../parts/parts";
import { themeMentionsOf, type ThemeMention } from "../naming/theme-mention";
import type { KnownThemes } from "../naming/known-themes";
import { sectionsOf, themeRowOf, type Section } from "../parts/theme-sections";
import { saidIn, themeTableOf } from "../tables/theme-table";

const asksForList = new RegExp(`(?<![a-z])${forms("asksBefore")}(?:(?![a-z])|(?<='))[^€]{0,80}: ?$`);

/** Whether a line asks the assembly to decide: the list of proposals follows. */
function asks(line: string): boolean {
  return matches("asksToDecide", line) || asksForList.test(fold(line));
}

/** What a report says of each theme: under its heading, in a table, and in the list of proposals. */
export function readThemeStatements(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): readonly ThemeStatement[] {
  const speaker = speakerOf(part, file);
  const lines = linesLeft(part.lines, taken);
  const asked = endOfPresentation(part, lines);
  const presentation = lines.slice(0, asked);
  const proposals = part.kind === "report" ? lines.slice(asked) : [];
  return [
    ...sectionsOf(presentation, known).flatMap((section) => inSection(section, speaker, known)),
    ...inTables(presentation, speaker, known),
    ...inProposals(proposals, speaker, known),
    ...inTables(proposals, speaker, known),
  ];
}

/** In a report, where it asks to decide; in a deliberation, where it decides. */
function endOfPresentation(part: DocumentPart, lines: readonly DocumentLine[]): number {
  const found = lines.findIndex((line) => {
    const text = collapse(line.text);
    return part.kind === "report" ? asks(text) : decision.test(text);
  });
  if (found >= 0) return found;
  return part.kind === "report" ? lines.length : 0;
}

function inSection(section: Section, speaker: Speaker, known: KnownThemes): readonly ThemeStatement[] {
  const passage = passageOf(section.lines);
  const spans = sentencesOf(passage);
  const alone = grantedIn(spans) === 1;
  return spans.flatMap((span, index): readonly ThemeStatement[] => {
    const sentence = span.text;
    const figures = eurosOf(sentence).filter((figure) => setAsideBy(sentence, figure) !== "project-cost");
    if (figures.length === 0 || saysImputation(sentence)) return [];
    const isTotal = isThemeTotal(sentence) || themeRowOf({ text: sentence, cells: null }, known) !== null;
    if (!isTotal && !(alone && isGiven(sentence))) return [];
    const mentions = themeMentionsOf(sentence, known);
    const mentioned = mentions.length > 0;
    if (!mentioned && isUnderOperation(section, passage, span) && !mayBeOfAll(sentence)) return [];
    const spoken = section.theme ?? (mentioned ? null : spokenOf(passage, spans, index, known));
    if (!mentioned && spoken === null) return [];
    const piece = pieceOf(passage, span);
    const fundings = fundingsOf(piece, speaker, known);
    // « 97 700 €, pour 2 chantiers de digues et un de haies »: what several themes stand behind is not the first's.
    if (fundings.length === 1 && areBehind(mentions, figures)) return [];
    return fundings.flatMap((funding) => {
      const named = mentioned || section.theme === null;
      if (
        funding.amount === null ||
        !isOfTheme(sentence, funding, named || (alone && isBareProposal(sentence)))
      )
        return [];
      return [
        { ...statementOf(piece, funding, speaker, spoken), ...(isTotal ? {} : { sure: false as const }) },
      ];
    });
  });
}

/** Whether several themes are named behind all figures of a sentence. */
function areBehind(mentions: readonly ThemeMention[], figures: readonly Span[]): boolean {
  const titles = new Set(mentions.map(({ number, title }) => `${number ?? ""} ${title ?? ""}`));
  return titles.size > 1 && mentions.every(({ start }) => figures.every(({ end }) => end <= start));
}

/** Whether a sentence says of what it names that it is what is granted. */
function isGiven(sentence: string): boolean {
  return matches(["grantWord", "grantingVerb"], sentence) && !isPast(sentence);
}

/** How many figures of sentences are what is granted, but for those of before, and those that may sum up more. */
function grantedIn(spans: readonly SentenceSpan[]): number {
  const sentences = spans.map(({ text }) => text).filter((one) => !mayBeOfAll(one) && !isPast(one));
  return sentences.flatMap((sentence) =>
    eurosOf(sentence).filter((figure) => kindBeside(sentence, figure) === "granted"),
  ).length;
}

/** « Il est proposé d'allouer 62 350 €. »: a proposal that names nobody, and shares its figure out at most. */
function isBareProposal(sentence: string): boolean {
  const [figure] = eurosOf(sentence);
  return figure !== undefined && isSharedOut(sentence.slice(figure.end));
}

/** Below « Opération 2 : … » a figure is the operation's, or a beneficiary's. */
function isUnderOperation(section: Section, passage: Passage, span: Span): boolean {
  const line = lineAt(passage, span.start);
  const above = section.lines.slice(0, line ? section.lines.indexOf(line) : 0);
  return above.some(({ text }) => operationHeadingOf(text) !== null);
}

const refersToTheme = new RegExp(
  `(?<![a-z])(?:${forms("thereto")} ${forms("grantingVerb")}|${forms("demonstrative")} ${forms("theme", 4)})(?![a-z])`,
);

/** « Il est proposé d'y consacrer … »: the one theme that the sentence before names. */
function spokenOf(
  passage: Passage,
  spans: readonly Span[],
  index: number,
  known: KnownThemes,
): ThemeHeading | null {
  const own = spans[index];
  const before = spans[index - 1];
  if (!own || !before || passage.breaks.includes(own.start)) return null;
  if (!refersToTheme.test(fold(passage.text.slice(own.start, own.end)))) return null;
  const [mention, other] = themeMentionsOf(passage.text.slice(before.start, before.end), known);
  return mention && !other ? { number: mention.number, title: mention.title ?? "" } : null;
}

const ofOneOperation = new RegExp(
  `(?<![a-z])(?:${forms("elidedArticle")}|${forms("demonstrative")} )${forms("operation", 8)}(?![a-z])`,
);
const ofAYear = new RegExp(`(?<![a-z])${forms("yearLead")} (?:19|20)[0-9]{2}(?![0-9])`);

/** One operation's figure, or last year's, is not the theme's. */
function isOfTheme(sentence: string, funding: Funding, mentioned: boolean): boolean {
  const text = fold(sentence);
  if (ofOneOperation.test(text) || (pattern("hasBeen").test(text) && ofAYear.test(text))) return false;
  return mentioned || funding.operationCount !== null || pattern("sumNoun").test(text);
}

function inProposals(
  lines: readonly DocumentLine[],
  speaker: Speaker,
  known: KnownThemes,
): readonly ThemeStatement[] {
  return clausesOf(lines).flatMap((clause) => {
    const passage = passageOf(textLines(clause.lines));
    if (isOtherPurpose(passage.text)) return [];
    return fundingsOf(passage, speaker, known).flatMap((funding) => {
      const named = funding.themeNumber !== null || funding.themeTitle !== null;
      return named && funding.amount !== null ? [statementOf(passage, funding, speaker, null)] : [];
    });
  });
}

function statementOf(
  passage: Passage,
  funding: Funding,
  speaker: Speaker,
  heading: ThemeHeading | null,
): ThemeStatement {
  const { span, amountInWords: _words, addsUp, ...said } = funding;
  const own = said.themeNumber !== null || said.themeTitle !== null;
  const themeNumber = own ? said.themeNumber : (heading?.number ?? null);
  const themeTitle = own ? said.themeTitle : (heading?.title ?? null);
  const where = whereOf(themeNumber, themeTitle);
  const placed = <T>(sourced: Sourced<T>): Sourced<T> =>
    sourced.at.kind === "document" ? { value: sourced.value, at: { ...sourced.at, where } } : sourced;
  const place = <T>(sourced: Sourced<T> | null): Sourced<T> | null => sourced && placed(sourced);
  return {
    at: { ...placeOf(passage, span, speaker, span), where },
    themeNumber,
    themeTitle,
    operationCount: place(said.operationCount),
    amount: place(said.amount),
    ...(said.others ? { others: said.others.map((other) => placed(other)) } : {}),
    tolerance: null,
    annexes: said.annexes,
    underHeading: !own || addsUp,
  };
}

/** Below a theme's heading, what may sum up the report as well. */
function mayBeOfAll(sentence: string): boolean {
  return matches("maybeOfAll", sentence) || opensWith("opensASum", sentence);
}

/** "thématique 3", or its title where it has no number. */
export function whereOf(number: number | null, title: string | null): string {
  if (number !== null) return `thématique ${number}`;
  return title === null ? "thématique" : `thématique « ${title} »`;
}

function inTables(
  lines: readonly DocumentLine[],
  speaker: Speaker,
  known: KnownThemes,
): readonly ThemeStatement[] {
  return tablesAmong(lines).flatMap((rows) =>
    themeTableOf(rows, known).rows.map((row): ThemeStatement => {
      const at = placeOfLine(row.line, { ...speaker, where: whereOf(row.themeNumber, row.themeTitle) });
      return { ...saidIn(row, at), tolerance: null, underHeading: false };
    }),
  );
}
