import { isPast, isRecalled, saidCountsIn, type CountedAs } from "../../../claims";
import { matches } from "../../../lexicon";
import type { CountSaid, OperationNamed } from "../../../model";
import { isTotalLabel } from "../../../tables";
import { readCount } from "../../../wording/counts";
import { clausesOf } from "../parts/clauses";
import { clauseWhere, decisionLines } from "../granting/deliberation-articles";
import { type DocumentLine, tablesAmong, textLines } from "../parts/document-lines";
import { assignedTable } from "../tables/grant-table";
import type { KnownThemes } from "../naming/known-themes";
import { operationMentionsOf, operationNamed } from "../naming/operation-mention";
import { decision, speakerOf, type DocumentPart } from "../parts/parts";
import {
  collapse,
  passageOf,
  pieceOf,
  placeOf,
  placeOfLine,
  sentencesOf,
  type Speaker,
} from "../parts/passage";
import { themeMentionsOf } from "../naming/theme-mention";
import { sectionsOf } from "../parts/theme-sections";
import { whereOf } from "../granting/theme-statements";

/** How many a deliberation or a report says receive something, ask for it, or are refused: in its sentences and in columns of its tables. */
export function readCounts(part: DocumentPart, file: string, known: KnownThemes): readonly CountSaid[] {
  if (part.kind !== "deliberation" && part.kind !== "report") return [];
  const speaker = speakerOf(part, file);
  const decided =
    part.kind === "report" ? -1 : part.lines.findIndex(({ text }) => decision.test(collapse(text)));
  const presentation = part.lines.slice(0, decided < 0 ? part.lines.length : decided);
  const clauses = clausesOf(decided < 0 ? [] : decisionLines(part));
  return [
    ...sectionsOf(presentation, known).flatMap(({ theme, lines }) => {
      if (!theme) return inLines(lines, speaker, null, known);
      const { number, title } = theme;
      return inLines(lines, { ...speaker, where: whereOf(number, title) }, ofTheme(number, title), known);
    }),
    ...clauses.flatMap((clause) =>
      inLines(clause.lines, { ...speaker, where: clauseWhere(clause) }, null, known),
    ),
    ...tablesAmong(part.lines).flatMap((rows) => inTable(rows, speaker, known)),
  ];
}

/** What lines of text count; `heading` is what stands above them. */
function inLines(
  lines: readonly DocumentLine[],
  speaker: Speaker,
  heading: OperationNamed | null,
  known: KnownThemes,
): readonly CountSaid[] {
  const passage = passageOf(textLines(lines));
  return sentencesOf(passage).flatMap((span) => {
    const piece = pieceOf(passage, span);
    const { text } = piece;
    const counts = saidCountsIn(text);
    // What became of those who asked is told in the past, and is of now.
    const isOfNow = counts.some(({ fate }) => fate === "refused") ? !isRecalled(text) : !isPast(text);
    if (counts.length === 0 || !isOfNow) return [];
    const under = namedIn(text, known) ?? (heading && (saidUnder(heading, text, known) ?? heading));
    return counts.map(({ start, end, count, of, fate, bound }): CountSaid => {
      const at = placeOf(piece, { start, end }, speaker, { start: 0, end: text.length });
      const words = text.slice(start, end);
      return { at, count, words, of, fate, ...(bound ? { bound } : {}), under };
    });
  });
}

/** The only theme, or the only operation, that a sentence names. */
function namedIn(sentence: string, known: KnownThemes): OperationNamed | null {
  const [theme, other] = themeMentionsOf(sentence, known);
  const [operation, another] = operationMentionsOf(sentence, known);
  if (other || another) return null;
  const named = theme ? ofTheme(theme.number, theme.title) : null;
  return operation ? operationNamed(operation, named ?? ofTheme(null, null)) : named;
}

/** The only operation all of whose words a sentence says, in any order, under the heading of a theme: « Cinq clubs sont aidés pour leur fonctionnement ». */
function saidUnder(heading: OperationNamed, sentence: string, known: KnownThemes): OperationNamed | null {
  const [only, other] = known.operations.saidIn(sentence);
  return only !== undefined && other === undefined ? { ...heading, title: only } : null;
}

const ofTheme = (themeNumber: number | null, themeTitle: string | null): OperationNamed => ({
  themeNumber,
  themeTitle,
  number: null,
  title: null,
});

/** What a cell calls by its title. */
function calledIn(texts: readonly string[], known: KnownThemes): OperationNamed | null {
  for (const text of texts) {
    const [theme, operation] = [known.titleOf(text), known.operations.titleOf(text)];
    if (theme !== null) return ofTheme(null, theme);
    if (operation !== null) return { ...ofTheme(null, null), title: operation };
  }
  return null;
}

/** What a column « Dossiers », « Bénéficiaires » or « Projets » counts beside what each row is given. */
function inTable(rows: readonly DocumentLine[], speaker: Speaker, known: KnownThemes): readonly CountSaid[] {
  const assigned = assignedTable(rows, known);
  const recipients = assigned?.columns.get("recipients");
  const column = recipients ?? assigned?.columns.get("count");
  if (!assigned || column === undefined) return [];
  const { table, lines } = assigned;
  const of: CountedAs =
    recipients === undefined
      ? "projects"
      : matches("beneficiary", table.titles[column] ?? "", 8)
        ? "all"
        : "grants";
  return lines.flatMap((line, index) => {
    const row = table.rows[index] ?? [];
    const count = readCount(row[column]?.text ?? "");
    if (count === null) return [];
    const at = placeOfLine(line, speaker);
    const isSum = row.some(({ text }) => isTotalLabel(text));
    return [
      {
        at,
        count,
        words: String(count),
        of,
        fate: "granted",
        under: isSum
          ? null
          : (calledIn(
              row.map(({ text }) => text),
              known,
            ) ?? namedIn(line.text, known)),
      },
    ];
  });
}
