import { matches } from "../../../lexicon";
import { Amount } from "../../../money";
import {
  placeKey,
  type DeliberationArticle,
  type NamedGrant,
  type PrintedSection,
  type ThemeStatement,
  type WholeStatement,
} from "../../../model";
import { clausesOf, type Clause } from "../parts/clauses";
import { decisionLines } from "./deliberation-articles";
import { type DocumentLine, linesLeft, tablesAmong, textLines } from "../parts/document-lines";
import type { KnownThemes } from "../naming/known-themes";
import { findCodesOfAnyShape } from "../../../wording/codes";
import {
  coversAllThemes,
  partStartsIn,
  eurosOf,
  isEnvelopeAlone,
  isPast,
  kindOf,
  saysTotal,
  setAsideBy,
  sumsUpSentence,
  wholeRuleOf,
} from "../../../claims";
import { operationMentionsOf } from "../naming/operation-mention";
import { passageOf, placeOfLine, sentenceAt, sentencesOf, type Speaker } from "../parts/passage";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { themeMentionsOf } from "../naming/theme-mention";
import { themeTableOf } from "../tables/theme-table";
import { aboveLists, besideLists } from "./whole-lists";
import { statementOf, textOf, wholeAt, whereOf } from "./whole-statement";

/** What a deliberation or a report states for several themes together: at the head of a list, in a total, in a sentence. */
export function readWholeStatements(
  part: DocumentPart,
  file: string,
  taken: ReadonlySet<DocumentLine>,
  granted: readonly (DeliberationArticle | ThemeStatement)[],
  below: readonly NamedGrant[],
  known: KnownThemes,
  sections: readonly PrintedSection[],
): readonly WholeStatement[] {
  const speaker = speakerOf(part, file);
  const lines = linesLeft(decisionLines(part), taken);
  const clauses = clausesOf(lines);
  const sure = [
    ...clauses.flatMap((clause) =>
      inTotals(clause.lines, { ...speaker, where: whereOf(clause, speaker) }, known),
    ),
    ...aboveLists(clauses, speaker, known),
    ...besideLists(clauses, speaker, known),
    ...ofAll(clauses, speaker),
  ];
  const told = new Set(sure.map(({ at, amount }) => `${at.block} ${amount.toExact()}`));
  const ofThemes = granted.flatMap((one) =>
    "underHeading" in one && one.underHeading ? [] : (one.amount ?? []),
  );
  const likely = inSentences(clauses, speaker, rowsOf(granted, below), known).filter(
    ({ at, amount }) =>
      !told.has(`${at.block} ${amount.toExact()}`) && !ofThemes.some(({ value }) => value.equals(amount)),
  );
  return [...sure, ...likely, ...(sure.length > 0 ? [] : ofTables(part, speaker, sections))];
}

/** « pour un montant total de Z » that adds up the totals of the tables above: another figure is left alone. */
function ofTables(
  part: DocumentPart,
  speaker: Speaker,
  sections: readonly PrintedSection[],
): readonly WholeStatement[] {
  const totals = sections.flatMap(({ total }) => {
    const last = total?.figures.at(-1);
    return total && last ? [{ at: total.at, amount: last.amount }] : [];
  });
  if (totals.length < 2) return [];
  const sum = Amount.sum(totals.map(({ amount }) => amount));
  const passage = passageOf(textLines(part.lines));
  return eurosOf(passage.text).flatMap((figure) => {
    const sentence = sentenceAt(passage, figure.start);
    const before = passage.text.slice(sentence.start, figure.start);
    if (!figure.amount.equals(sum) || !matches("totalQuality", before)) return [];
    return [
      { ...statementOf(passage, figure, speaker, speaker.where, []), tables: totals.map(({ at }) => at) },
    ];
  });
}

/** The total row of a table of themes. */
function inTotals(
  lines: readonly DocumentLine[],
  speaker: Speaker,
  known: KnownThemes,
): readonly WholeStatement[] {
  return tablesAmong(lines).flatMap((rows): readonly WholeStatement[] => {
    const table = themeTableOf(rows, known);
    if (!table.total || table.rows.length < 2) return [];
    const { line, amount, others } = table.total;
    const at = placeOfLine(line, speaker);
    const beside = others.length > 0 ? { others: others.map((value) => ({ value, at })) } : {};
    const themes = table.rows.map((row) => ({ number: row.themeNumber, title: row.themeTitle }));
    return [{ ...wholeAt(at, amount), themes, ...beside }];
  });
}

/** « soit 106 501 € pour l'ensemble des axes »: said of all of them in so many words. */
function ofAll(clauses: readonly Clause[], speaker: Speaker): readonly WholeStatement[] {
  return clauses.flatMap((clause) => {
    const passage = textOf(clause);
    return eurosOf(passage.text).flatMap((figure) => {
      const sentence = sentenceAt(passage, figure.start);
      const { text } = sentence;
      const inside = { start: figure.start - sentence.start, end: figure.end - sentence.start };
      if (!coversAllThemes(text, inside) || isPast(text) || setAsideBy(text, inside) !== null) return [];
      return [statementOf(passage, figure, speaker, whereOf(clause, speaker), [])];
    });
  });
}

/** Rows that all sentences of a document add up together: a volume of a thousand pages has a tenth of them. */
const MOST_ROWS = 5_000_000;

/**
 * « d'imputer la dépense totale de 106 501 € », « Le total des aides proposées est de … »: a sentence of one figure that
 * names no theme, no operation and no credit.
 */
function inSentences(
  clauses: readonly Clause[],
  speaker: Speaker,
  rows: WholeStatement["rows"],
  known: KnownThemes,
): readonly WholeStatement[] {
  const keys = new Set(rows.map(placeKey));
  const found = clauses.flatMap((clause) => {
    const passage = textOf(clause);
    return sentencesOf(passage).flatMap((span): readonly WholeStatement[] => {
      const { text } = span;
      const parts = partStartsIn(text);
      const all = eurosOf(text);
      const figures = all.filter((figure) => kindOf(text, figure) === "granted" && !parts.has(figure.start));
      const last = figures.at(-1);
      const isLast = figures.length === 1 || (last && sumsUpSentence(text, last));
      const figure = isLast ? last : figures.find((one) => one === all[0] && isParted(all));
      if (!figure || namesAPart(text, known)) return [];
      if (!wholeRuleOf(text, figure)) return [];
      const moved = { ...figure, start: figure.start + span.start, end: figure.end + span.start };
      const said = statementOf(passage, moved, speaker, whereOf(clause, speaker), []);
      const total = saysTotal(text, figure);
      return [
        {
          ...said,
          sure: false,
          ...(total ? { total } : {}),
          ...(!total && isEnvelopeAlone(text, figure) ? { envelope: true } : {}),
        },
      ];
    });
  });
  if (found.length * rows.length > MOST_ROWS) return [];
  return found.map((said) => {
    const key = placeKey(said.at);
    // What is read as somebody's in this very sentence is no row that it adds up.
    return { ...said, rows: keys.has(key) ? rows.filter((row) => placeKey(row) !== key) : rows };
  });
}

/** « 104 226 €, dont 97 176 € … et 7 050 € … »: whether the others of a sentence are what the first is made of. */
function isParted([first, ...others]: ReturnType<typeof eurosOf>): boolean {
  return others.length > 1 && first?.amount.equals(Amount.sum(others.map(({ amount }) => amount))) === true;
}

function namesAPart(text: string, known: KnownThemes): boolean {
  return (
    isPast(text) ||
    themeMentionsOf(text, known).length > 0 ||
    operationMentionsOf(text, known).length > 0 ||
    findCodesOfAnyShape(text).length > 0
  );
}

/** The places of what a document gives below themes, where it gives no theme its own. */
function rowsOf(
  granted: readonly (DeliberationArticle | ThemeStatement)[],
  below: readonly NamedGrant[],
): WholeStatement["rows"] {
  const above = granted.length > 0 || below.some((grant) => grant.name === null);
  return above ? [] : below.map((grant) => grant.at);
}
