import { eurosOf, roundedOf } from "../../../claims";
import { keptBySentence } from "../../../folding";
import type { CodeSaid, PassageOfCodes, SentenceOfCodes } from "../../../model";
import { cellOf } from "../../../tables";
import { titlesAccounts } from "../../../wording/accounts";
import { budgetWordsIn, findBudgetNumbers } from "../../../wording/budget-numbers";
import { findCodesOfAnyShape, findImputations, shapeOfCode } from "../../../wording/codes";
import { tablesAmong } from "../parts/document-lines";
import { isPaidOtherwise } from "./paid-otherwise";
import { speakerOf, type DocumentPart } from "../parts/parts";
import { placeOf, placeOfLine, sentencesOf } from "../parts/passage";
import type { Spoken } from "../said/spoken";

/** The codes that a part of a document says, with the sentences that they may be said of: its text, and each row of its tables. */
export function readCodesSaid(part: DocumentPart, file: string, said: Spoken): readonly PassageOfCodes[] {
  const read = said.passages.flatMap(([passage, speaks]) => {
    let ahead: readonly string[] = [];
    return sentencesOf(passage).map((span, rank) => {
      const codes = codesSaidIn(span.text, ahead);
      const said = budgetWordsIn(span.text);
      if (codes.length === 0 || said.length > 0) ahead = codes.length === 0 ? said : [];
      return { at: () => placeOf(passage, span, speaks), text: span.text, codes, opens: rank === 0 };
    });
  });
  const isSaid = read.some(({ codes }) => codes.length > 0);
  const sentences = isSaid ? read.map((one) => ({ ...one, at: one.at(), figures: figuresOf(one.text) })) : [];
  const speaker = { ...speakerOf(part, file), where: "tableau" };
  const rows = tablesAmong(part.lines).flatMap((table) => {
    const kindOf = kindsOfColumns();
    return table.map((line): PassageOfCodes => {
      const cells = line.cells ?? [];
      const row = rowOf(cells, kindOf(cells));
      return row.codes.length > 0 ? [{ ...row, at: placeOfLine(line, speaker) }] : [];
    });
  });
  return [sentences, ...rows].filter(({ length }) => length > 0);
}

const NO_CODES: readonly CodeSaid[] = [];

/** The codes of a text in order, with what each is said to be. */
export function codesSaidIn(text: string, ahead: readonly string[] = []): readonly CodeSaid[] {
  if (!/\d/.test(text)) return NO_CODES;
  return ahead.length === 0 ? codesAlone(text) : codesFound(text, ahead);
}

/** The tables of a deliberation, of its report and of the annex hold the same codes. */
const codesAlone = keptBySentence((text) => codesFound(text, []), { most: 500_000, longest: 60 });

function codesFound(text: string, ahead: readonly string[]): readonly CodeSaid[] {
  const shaped = [...findCodesOfAnyShape(text), ...findImputations(text)].map(
    ({ start, code }): CodeSaid => ({
      start,
      value: code,
      kind: shapeOfCode(code),
    }),
  );
  // What begins at one place is said once: a code of its shape before a number of the budget.
  const all = new Map<number, CodeSaid>();
  for (const one of [...findBudgetNumbers(text, ahead), ...shaped]) all.set(one.start, one);
  return [...all.values()].sort((a, b) => a.start - b.start);
}

function figuresOf(text: string): SentenceOfCodes["figures"] {
  return [...eurosOf(text), ...roundedOf(text)]
    .filter((figure) => !isPaidOtherwise(text, figure))
    .map(({ start, amount }) => ({ start, amount }))
    .sort((a, b) => a.start - b.start);
}

/** Tells, row by row, what the cells under a title that says so are numbers of; what is titled below counts from there. */
function kindsOfColumns(): (cells: readonly string[]) => ReadonlyMap<number, string> {
  const titled = new Map<number, string>();
  return (cells) => {
    const found = new Map<number, string>();
    for (const [column, text] of cells.entries()) {
      const kind = titled.get(column);
      if (kind !== undefined && /^\s*\d{2,7}\s*$/.test(text)) found.set(column, kind);
      else if (/\d/.test(text)) continue;
      else if (titlesAccounts(text)) titled.set(column, "account");
      else for (const word of budgetWordsIn(text)) titled.set(column, word);
    }
    return found;
  };
}

/** Between the cells of a row. */
const BETWEEN = " ; ";

/** A row as one text: what a titled cell holds, the codes and the amounts of the others. */
function rowOf(cells: readonly string[], kinds: ReadonlyMap<number, string>): Omit<SentenceOfCodes, "at"> {
  const codes: CodeSaid[] = [];
  const figures: SentenceOfCodes["figures"][number][] = [];
  let start = 0;
  cells.forEach((text, column) => {
    const kind = kinds.get(column);
    const amount = kind === undefined ? cellOf(text).amount : null;
    if (kind !== undefined) codes.push({ start, value: text.trim(), kind });
    else for (const code of codesSaidIn(text)) codes.push({ ...code, start: start + code.start });
    if (amount) figures.push({ start, amount });
    start += text.length + BETWEEN.length;
  });
  return { text: cells.join(BETWEEN), codes, figures, opens: true };
}
