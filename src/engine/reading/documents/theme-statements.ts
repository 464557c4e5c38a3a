import type { Sourced, ThemeStatement } from "../../model";
import { clausesOf } from "./clauses";
import { type DocumentLine, tablesAmong } from "./document-lines";
import { eurosOf, roundedOf } from "./figures";
import { fundingsOf, isOtherPurpose, saysImputation, type Funding } from "./funding";
import { operationHeadingOf, themeHeadingAt, type ThemeHeading } from "./headings";
import {
  collapse,
  lineAt,
  passageOf,
  pieceOf,
  placeOf,
  sentencesOf,
  type Passage,
  type Span,
  type Speaker,
} from "./passage";
import { kindBeside, setAsideBy } from "../../claims";
import { isSharedOut } from "./shared-out";
import { decision, type DocumentPart } from "./parts";
import { themeMentionsOf } from "./theme-mention";
import { announcesTitle, type KnownThemes } from "./known-themes";
import { themeTableOf } from "./theme-table";

/** What asks the assembly to decide: the list of proposals follows. */
const asking =
  /\bil convient (?:de statuer|d['’]en d[ée]lib[ée]rer)|\ble cas [ée]ch[ée]ant\b|(?:\bil vous est (?:propos[ée]|demand[ée])|\b(?:je|nous) vous (?:propos|demand|invit|pri|saur)\p{L}*|\bde bien vouloir|\bil est (?:propos[ée]|demand[ée]) (?:au|à la|à l['’]))[^€]{0,80}:\s*$/iu;
/** What says that a figure is what is proposed for the whole of a theme. */
export const proposedTotal =
  /\bpropos[ée]|\bmontants? (?:total|global|cumul)|\btotal(?:e|it[ée])? (?:de|est|s['’][ée]l)|\benveloppe (?:totale|globale|de)|\bs['’][ée]l[eè]v\p{L}* (?:au total )?à|\b(?:repr[ée]sent|totalis|mobilis)\p{L}* (?=\d)|\bdot[ée]e?s? (?:de |d['’])(?=\d)|\bpour un (?:montant|total)|\bsoit (?:un total|un montant|au total)|\b(?:rassembl|r[ée]uni|regroup|compren|compt|mobilis|repr[ée]sent)\p{L}*[^€.;]{0,80},?\s*pour\s/iu;
const pastYear = /\b(?:en|pour l['’]ann[ée]e|au titre de(?: l['’]ann[ée]e)?|exercice)\s+(?:19|20)\d{2}\b/iu;

/** What a report says of each theme: under its heading, in a table, and in the list of proposals. */
export function readThemeStatements(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  known: KnownThemes,
): readonly ThemeStatement[] {
  const role = part.kind === "report" ? ("report" as const) : ("deliberation" as const);
  const speaker = { file, role, where: "" };
  const lines = part.lines.filter((line) => !taken.has(line));
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
    return part.kind === "report" ? asking.test(text) : decision.test(text);
  });
  if (found >= 0) return found;
  return part.kind === "report" ? lines.length : 0;
}

/** Lines of text under the heading of a theme, or under none. */
export interface Section {
  readonly theme: ThemeHeading | null;
  readonly lines: readonly DocumentLine[];
}

/** The lines of text under the heading of each theme, in order; what comes before the first has no theme. */
export function sectionsOf(lines: readonly DocumentLine[], known: KnownThemes): readonly Section[] {
  const sections: { theme: ThemeHeading | null; lines: DocumentLine[] }[] = [{ theme: null, lines: [] }];
  const texts = lines.filter((line) => line.cells === null);
  for (let index = 0; index < texts.length; index++) {
    const heading = themeHeadingAt(texts, index, known);
    const row = heading ? null : (themeRowOf(texts[index], known) ?? runInHeading(texts[index], known));
    const text = texts[index]?.text ?? "";
    const priced = heading !== null && eurosOf(text).length + roundedOf(text).length > 0;
    if (row || priced) sections.push({ theme: row ?? heading, lines: texts.slice(index, index + 1) });
    else if (heading) {
      sections.push({ theme: heading, lines: [] });
      index += heading.lines - 1;
    } else sections.at(-1)?.lines.push(...texts.slice(index, index + 1));
  }
  return sections;
}

/** « 1. Services de proximité. – L'intervention s'élèverait à … »: a theme's heading on the line of its text. */
function runInHeading(line: DocumentLine | undefined, known: KnownThemes): ThemeHeading | null {
  const head = /^(.{3,120}?)\s*[.:]?\s+[–—-]\s+(?=\p{Lu}.{20})/u.exec(collapse(line?.text ?? ""))?.[1];
  const title = head === undefined ? null : known.titleOf(head);
  return title === null ? null : { number: null, title };
}

const countsAlone =
  /^[\s»”":(–—-]*(?:(?:\d{1,3}|\p{L}+)\s+\p{L}+(?:\(s\))?(?:\s+(?:propos[ée]|concern[ée]|retenu|soutenu|aid[ée]|financ[ée])\p{L}*)?[\s,;:–—-]*)?(?:pour|soit|de)?\s*(?:un (?:montant|total)(?: total)? de )?$/iu;

/** « 1. Lecture et patrimoine (48 440,05 €) », « Axe 2 – Logement : 3 actions pour 12 000 € »: the theme that such a line heads. */
function themeRowOf(
  line: Pick<DocumentLine, "text" | "cells"> | undefined,
  known: KnownThemes,
): ThemeHeading | null {
  if (!line || line.cells !== null) return null;
  const text = collapse(line.text);
  const [figure, other] = eurosOf(text);
  const [mention, another] = themeMentionsOf(text, known);
  if (!figure || other || !mention || another || mention.end > figure.start) return null;
  const ahead = text.slice(0, mention.start);
  const opens = /^\W*(?:\p{L}?\W*|\d{1,2}\W*|[IVX]{1,4}\W*)$/u.test(ahead) || announcesTitle(ahead);
  const closes = /^\W*$/u.test(text.slice(figure.end));
  let between = text.slice(mention.end, figure.start);
  if (mention.title === null) between = between.replace(/^[^:(]*(?=[:(])/u, "");
  return opens && closes && countsAlone.test(between)
    ? { number: mention.number, title: mention.title ?? "" }
    : null;
}

function inSection(section: Section, speaker: Speaker, known: KnownThemes): readonly ThemeStatement[] {
  const passage = passageOf(section.lines);
  const spans = sentencesOf(passage);
  const alone = grantedIn(passage) === 1;
  return spans.flatMap((span, index): readonly ThemeStatement[] => {
    const sentence = passage.text.slice(span.start, span.end);
    const figures = eurosOf(sentence).filter((figure) => setAsideBy(sentence, figure) !== "project-cost");
    if (figures.length === 0 || saysImputation(sentence)) return [];
    if (!proposedTotal.test(sentence) && !themeRowOf({ text: sentence, cells: null }, known)) return [];
    const mentioned = themeMentionsOf(sentence, known).length > 0;
    if (!mentioned && isUnderOperation(section, passage, span) && !mayBeOfAll.test(sentence)) return [];
    const spoken = section.theme ?? (mentioned ? null : spokenOf(passage, spans, index, known));
    if (!mentioned && spoken === null) return [];
    const piece = pieceOf(passage, span);
    return fundingsOf(piece, speaker, known).flatMap((funding) => {
      const named = mentioned || section.theme === null;
      if (
        funding.amount === null ||
        !isOfTheme(sentence, funding, named || (alone && isBareProposal(sentence)))
      )
        return [];
      return [statementOf(piece, funding, speaker, spoken)];
    });
  });
}

/** How many figures of a text are what is granted. */
function grantedIn({ text }: Passage): number {
  return eurosOf(text).filter((figure) => kindBeside(text, figure) === "granted").length;
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
  const refers =
    /(?:\bd['’]|\b)y\s+(?:consacrer|affecter|allouer|attribuer|mobiliser|engager)\b|\b(?:cette|cet|ce) (?:th[ée]matique|axe|volet|priorit[ée]|orientation|politique|mission|programme)\b/iu;
  if (!refers.test(passage.text.slice(own.start, own.end))) return null;
  const [mention, other] = themeMentionsOf(passage.text.slice(before.start, before.end), known);
  return mention && !other ? { number: mention.number, title: mention.title ?? "" } : null;
}

/** One operation's figure, or last year's, is not the theme's. */
function isOfTheme(sentence: string, funding: Funding, mentioned: boolean): boolean {
  if (/\bl['’](?:op[ée]ration|action)\b|\bce(?:tte)? (?:op[ée]ration|action|dispositif)\b/iu.test(sentence))
    return false;
  if (/\bavai(?:t|ent)\b|\b(?:a|ont) [ée]t[ée](?!\p{L})/iu.test(sentence) && pastYear.test(sentence))
    return false;
  return mentioned || funding.operationCount !== null || /\b(?:montant|total|enveloppe)\b/iu.test(sentence);
}

function inProposals(
  lines: readonly DocumentLine[],
  speaker: Speaker,
  known: KnownThemes,
): readonly ThemeStatement[] {
  return clausesOf(lines).flatMap((clause) => {
    const passage = passageOf(clause.lines.filter((line) => line.cells === null));
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
  const { span, amountInWords: _words, ...said } = funding;
  const own = said.themeNumber !== null || said.themeTitle !== null;
  const themeNumber = own ? said.themeNumber : (heading?.number ?? null);
  const themeTitle = own ? said.themeTitle : (heading?.title ?? null);
  const where = whereOf(themeNumber, themeTitle);
  const place = <T>(sourced: Sourced<T> | null): Sourced<T> | null =>
    sourced?.at.kind === "document" ? { value: sourced.value, at: { ...sourced.at, where } } : sourced;
  return {
    at: { ...placeOf(passage, span, speaker, span), where },
    themeNumber,
    themeTitle,
    operationCount: place(said.operationCount),
    amount: place(said.amount),
    tolerance: null,
    annexes: said.annexes,
    underHeading: !own,
  };
}

/** Below a theme's heading, what may sum up the report as well. */
const mayBeOfAll =
  /\bau total\b|\ben tout\b|\bensemble\b|\bincidence\b|\brapport\b|\bcumul|\bglobal|^\W*(?:le )?total\b|^\W*soit\b/iu;

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
      const at = {
        kind: "document" as const,
        ...speaker,
        where: whereOf(row.themeNumber, row.themeTitle),
        quote: collapse(row.line.text),
        page: row.line.page,
        block: row.line.block,
      };
      return {
        at,
        themeNumber: row.themeNumber,
        themeTitle: row.themeTitle,
        operationCount: row.operationCount === null ? null : { value: row.operationCount, at },
        amount: { value: row.amount, at },
        tolerance: null,
        annexes: row.annexes,
        underHeading: false,
      };
    }),
  );
}
